import { decimals, equals } from '@chainrule/grader/exercise';

const workedExample = { en: 'the worked example', ko: '본문의 예제' };
const published = { en: 'published example', ko: '공개 예제' };

/** Published examples of part D. */
export const trainingExamples = [
  equals({
    id: 'train-epochs-published',
    function: 'trainEpochs',
    fixed: ['orders', 'batchSize'],
    title: published,
    points: 2,
    tolerance: decimals(8),
    table: [
      {
        name: workedExample,
        args: [
          [[1, 2]],
          [[0, 1]],
          {
            W1: [
              [1, -1],
              [0.5, 1],
            ],
            b1: [0, -2],
            W2: [
              [1, 0],
              [3, -1],
            ],
            b2: [0, 1],
          },
          0.5,
          [[0]],
          1,
        ],
        result: {
          net: {
            W1: [
              [0.63447071, -1],
              [-0.23105858, 1],
            ],
            b1: [-0.36552929, -2],
            W2: [
              [0.26894142, 0.73105858],
              [3, -1],
            ],
            b2: [-0.36552929, 1.36552929],
          },
          history: [0.1630511],
        },
      },
      {
        args: [
          [
            [1, 0],
            [0, 1],
            [1, 1],
          ],
          [
            [1, 0, 0],
            [0, 1, 0],
            [0, 0, 1],
          ],
          {
            W1: [
              [0.5, -0.2, 0.1],
              [0.3, 0.8, -0.6],
            ],
            b1: [0.1, -0.1, -0.2],
            W2: [
              [0.4, -0.3, 0.2],
              [-0.5, 0.6, 0.1],
              [0.7, 0.2, -0.4],
            ],
            b2: [0, 0.1, -0.1],
          },
          0.5,
          [
            [2, 0, 1],
            [1, 2, 0],
          ],
          2,
        ],
        result: {
          net: {
            W1: [
              [0.75746838, -0.28038248, 0.1],
              [0.09882535, 1.01098613, -0.6],
            ],
            b1: [0.06842278, 0.11098613, -0.2],
            W2: [
              [0.52902552, -0.43352773, 0.2045022],
              [-0.70304881, 0.72987164, 0.17317718],
              [0.7, 0.2, -0.4],
            ],
            b2: [0.20313325, 0.03998462, -0.24311787],
          },
          history: [0.93711228, 0.77721686],
        },
      },
      {
        args: [
          [
            [1, 0],
            [0, 1],
            [1, 1],
          ],
          [
            [1, 0, 0],
            [0, 1, 0],
            [0, 0, 1],
          ],
          {
            W1: [
              [0.5, -0.2, 0.1],
              [0.3, 0.8, -0.6],
            ],
            b1: [0.1, -0.1, -0.2],
            W2: [
              [0.4, -0.3, 0.2],
              [-0.5, 0.6, 0.1],
              [0.7, 0.2, -0.4],
            ],
            b2: [0, 0.1, -0.1],
          },
          0.1,
          [[0, 1, 2]],
          8,
        ],
        result: {
          net: {
            W1: [
              [0.51221612, -0.19901439, 0.1],
              [0.29247506, 0.81518212, -0.6],
            ],
            b1: [0.1012914, -0.08481788, -0.2],
            W2: [
              [0.39895179, -0.30837872, 0.20942693],
              [-0.51120737, 0.60741188, 0.10379549],
              [0.7, 0.2, -0.4],
            ],
            b2: [0.00100822, 0.09782048, -0.0988287],
          },
          history: [0.93453539],
        },
      },
    ],
  }),
  equals({
    id: 'classify-published',
    function: 'classify',
    fixed: ['tokenizer', 'net'],
    title: published,
    points: 2,
    table: [
      {
        name: workedExample,
        args: [
          ['rain', 'a song', ''],
          { wordIndex: { rain: 1, song: 2 }, wordDocs: { rain: 2, song: 1 }, documentCount: 3 },
          'count',
          {
            W1: [
              [0, 0],
              [1, -1],
              [-1, 1],
            ],
            b1: [0.1, 0],
            W2: [
              [1, -1],
              [-1, 2],
            ],
            b2: [0, 0.2],
          },
        ],
        result: [0, 1, 0],
      },
      {
        args: [
          ['song song rain', 'rain rain song'],
          { wordIndex: { rain: 1, song: 2 }, wordDocs: { rain: 2, song: 1 }, documentCount: 3 },
          'freq',
          {
            W1: [
              [0, 0],
              [1, -1],
              [-1, 1],
            ],
            b1: [0.1, 0],
            W2: [
              [1, -1],
              [-1, 2],
            ],
            b2: [0, 0.2],
          },
        ],
        result: [1, 0],
      },
      {
        args: [
          ['rain, rain!', 'song'],
          { wordIndex: { rain: 1, song: 2 }, wordDocs: { rain: 2, song: 1 }, documentCount: 3 },
          'tfidf',
          {
            W1: [
              [0, 0],
              [1, -1],
              [-1, 1],
            ],
            b1: [0.1, 0],
            W2: [
              [1, -1],
              [-1, 2],
            ],
            b2: [0, 0.2],
          },
        ],
        result: [0, 1],
      },
    ],
  }),
  equals({
    id: 'accuracy-published',
    function: 'accuracy',
    title: published,
    points: 1,
    tolerance: decimals(8),
    table: [
      {
        name: workedExample,
        args: [
          [0, 1, 2, 1],
          [0, 2, 2, 1],
        ],
        result: 0.75,
      },
      {
        args: [
          [1, 1],
          [1, 1],
        ],
        result: 1,
      },
      {
        args: [
          [0, 1, 0],
          [1, 0, 0],
        ],
        result: 0.33333333,
      },
    ],
  }),
];
