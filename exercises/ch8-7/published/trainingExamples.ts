import { decimals, equals } from '@chainrule/grader/exercise';
import { published, workedExample } from './names.ts';
import { single, tally, topics, twice, wider, worked } from './networks.ts';
import { duet } from './vocabularies.ts';

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
        args: [[[1, 2]], [[0, 1]], worked, 0.5, [[0]], 1],
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
          wider,
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
          wider,
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
      {
        name: { en: 'three samples, in batches of two', ko: '샘플 셋을 둘씩' },
        args: [
          [[1], [2], [3]],
          [
            [1, 0],
            [0, 1],
            [1, 0],
          ],
          single,
          0.1,
          [[2, 0, 1]],
          2,
        ],
        result: {
          net: {
            W1: [[0.61660887]],
            b1: [-0.18585905],
            W2: [[0.80586144, -0.80586144]],
            b2: [-0.09230661, 0.09230661],
          },
          history: [0.75125824],
        },
      },
      {
        name: { en: 'one by one, the second first', ko: '하나씩, 둘째부터' },
        args: [
          [[1], [2]],
          [
            [0, 1],
            [1, 0],
          ],
          single,
          0.1,
          [[1, 0]],
          1,
        ],
        result: {
          net: {
            W1: [[0.82972587]],
            b1: [-0.17387137],
            W2: [[0.91422682, -0.91422682]],
            b2: [-0.08661763, 0.08661763],
          },
          history: [0.70399758],
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
        args: [['rain', 'a song', ''], duet, 'count', topics],
        result: [0, 1, 0],
      },
      {
        args: [['song song rain', 'rain rain song'], duet, 'freq', topics],
        result: [1, 0],
      },
      {
        args: [['rain, rain!', 'song'], duet, 'tfidf', topics],
        result: [0, 1],
      },
      {
        name: { en: 'twice counts as 1: binary', ko: '두 번 나와도 1: binary' },
        args: [['rain rain', 'rain'], duet, 'binary', twice],
        result: [0, 0],
      },
      {
        name: { en: 'a share is below 2: freq', ko: '비율은 2보다 작음: freq' },
        args: [['rain, rain, song'], duet, 'freq', twice],
        result: [0],
      },
      {
        name: { en: 'a weight below 2: tfidf', ko: '2보다 작은 가중치: tfidf' },
        args: [['rain rain', 'song'], duet, 'tfidf', twice],
        result: [0, 0],
      },
      {
        name: { en: 'equal probabilities, and the rarer word alone', ko: '같은 확률, 그리고 드문 단어 하나' },
        args: [['rain song', 'song'], duet, 'count', tally],
        result: [0, 1],
      },
      {
        name: { en: 'equal probabilities, and no word at all', ko: '같은 확률, 그리고 빈 텍스트' },
        args: [['song', 'song rain', ''], duet, 'binary', tally],
        result: [1, 0, 0],
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
