import { agrees, rejects, trains } from '@chainrule/grader/exercise';
import { inTime, labels, matrix, numbers, oneHotRows, scalar, shaped, vector, weights } from '@chainrule/grader/inputs';
import { constantFrom, tuple } from 'fast-check';
import { givenGradients, givenMatrix } from './given.ts';
import { batch, isSmooth, someNet, twoEach } from './networkInputs.ts';
import * as reference from './references.ts';
import {
  at,
  batchesOf,
  fitTokenizer,
  forward,
  type Matrix,
  type Mode,
  type Net,
  stepAlong,
  type Tokenizer,
  textsToMatrix,
} from './references.ts';
import { wordyTexts } from './texts.ts';

type Training = [Matrix, Matrix, Net, number, number[][], number];

/** Batches and networks, and keys that give each epoch an order of its own. */
const runs = shaped({ samples: [2, 6], inputs: [1, 3], hidden: [1, 3], classes: [2, 3], epochs: inTime(1, 3) }, [
  batch,
  oneHotRows('samples', 'classes'),
  someNet,
  scalar(numbers(0.05, 0.5, 0.05)),
  matrix('epochs', 'samples', numbers(0, 1)),
  scalar(numbers(1, 4, 1)),
]);

const orderBy = (keys: number[]) => [...keys.keys()].sort((a, b) => keys[a]! - keys[b]! || a - b);

/** So sure of a class that it matters whether 1 − 1e-7 bounds the probability, which is not judged. */
const SURE = 1 - 1e-6;

/** Whether no neuron comes near its kink on the way, and no epoch ends too sure of itself. */
function isSteady([X, Y, start, lr, orders, batchSize]: Training): boolean {
  let net = start;
  return orders.every((order) => {
    const isSmoothThroughout = batchesOf(order, batchSize).every((rows) => {
      const isSmoothHere = isSmooth(at(X, rows), net);
      net = stepAlong(net, reference.gradients(at(X, rows), at(Y, rows), net), lr);
      return isSmoothHere;
    });
    return isSmoothThroughout && forward(X, net).P.every((row) => row.every((p) => p < SURE));
  });
}

const trainingChecksOfNets = [
  trains<Training>({
    id: 'train-epochs-networks',
    function: 'trainEpochs',
    fixed: ['orders', 'batchSize'],
    title: { en: 'other networks, in mini-batches', ko: '미니 배치로 훈련한 다른 신경망' },
    points: 6,
    reference: reference.trainEpochs,
    curve: 'history',
    inputs: runs
      .map(([X, Y, net, lr, keys, batchSize]): Training => [X, Y, net, lr, keys.map(orderBy), batchSize])
      .filter(isSteady),
    runs: 20,
    cases: [
      {
        name: { en: 'a smaller batch at the end', ko: '마지막의 작은 배치' },
        args: [
          [
            [1, 2],
            [2, 1],
            [1, 0],
          ],
          [
            [0, 1],
            [1, 0],
            [0, 1],
          ],
          twoEach,
          0.2,
          [[2, 0, 1]],
          2,
        ],
      },
      { name: { en: 'no epochs', ko: '에포크 없음' }, args: [[[1, 2]], [[0, 1]], twoEach, 0.2, [], 2] },
    ],
    given: givenGradients,
  }),
  rejects({
    id: 'train-epochs-arguments',
    function: 'trainEpochs',
    title: { en: 'bad arguments', ko: '잘못된 인자' },
    points: 2,
    cases: [
      { name: { en: 'batches of 0', ko: '크기가 0인 배치' }, args: [[[1, 2]], [[0, 1]], twoEach, 0.1, [[0]], 0] },
      {
        name: { en: 'batches of a fraction', ko: '크기가 소수인 배치' },
        args: [[[1, 2]], [[0, 1]], twoEach, 0.1, [[0]], 1.5],
      },
      {
        name: { en: 'batches below 0', ko: '크기가 음수인 배치' },
        args: [[[1, 2]], [[0, 1]], twoEach, 0.1, [[0]], -1],
      },
      { name: { en: 'no samples', ko: '샘플 없음' }, args: [[], [], twoEach, 0.1, [[]], 1] },
      {
        name: { en: 'a row too many in Y', ko: '행이 하나 많은 Y' },
        args: [
          [[1, 2]],
          [
            [0, 1],
            [1, 0],
          ],
          twoEach,
          0.1,
          [[0]],
          1,
        ],
      },
      {
        name: { en: 'a bias too many in b2', ko: '하나 많은 b2' },
        args: [[[1, 2]], [[0, 1]], { ...twoEach, b2: [0, 1, 0] }, 0.1, [[0]], 1],
      },
      {
        name: { en: 'another number of inputs', ko: '다른 입력 개수' },
        args: [[[1]], [[0, 1]], twoEach, 0.1, [[0]], 1],
      },
      {
        name: { en: 'a class too many in Y', ko: '클래스가 하나 많은 Y' },
        args: [[[1, 2]], [[0, 1, 0]], twoEach, 0.1, [[0]], 1],
      },
    ],
  }),
];

type Classifying = [string[], Tokenizer, Mode, Net];

/** Rows of W1, of which as many are taken as there are columns. */
const COLUMNS = 7;
const wideNet = shaped(
  { rows: [COLUMNS, COLUMNS], hidden: [1, 3], classes: [2, 4] },
  {
    W1: matrix('rows', 'hidden', weights()),
    b1: vector('hidden', weights(1)),
    W2: matrix('hidden', 'classes', weights()),
    b2: vector('classes', weights(1)),
  },
);

/** Whether each text has one class that is clearly the most probable. */
function isClear([texts, tokenizer, mode, net]: Classifying): boolean {
  return forward(textsToMatrix(texts, tokenizer, mode, net.W1.length), net).P.every((row) => {
    const [first, second] = row.toSorted((a, b) => b - a);
    return first! - second! > 1e-3;
  });
}

const modes = constantFrom<Mode[]>('binary', 'count', 'freq', 'tfidf');
const small: Tokenizer = { wordIndex: { rain: 1, snow: 2 }, wordDocs: { rain: 2, snow: 1 }, documentCount: 3 };
/** Class 1 where column 1 holds more than ¾; there is no column for a second word. */
const narrow: Net = { W1: [[0], [2]], b1: [-1], W2: [[-1, 1]], b2: [0.5, -0.5] };
const even: Net = { W1: [[0], [1], [2]], b1: [0], W2: [[0, 1, 1]], b2: [0, 0, 0] };

const classifyChecks = [
  agrees<Classifying>({
    id: 'classify-texts',
    function: 'classify',
    fixed: ['tokenizer', 'net'],
    title: { en: 'other texts', ko: '다른 텍스트' },
    points: 2,
    reference: reference.classify,
    inputs: tuple(wordyTexts, wordyTexts, modes, wideNet)
      .map(([texts, fitted, mode, net]): Classifying => {
        const tokenizer = fitTokenizer(fitted);
        return [texts, tokenizer, mode, { ...net, W1: net.W1.slice(0, Object.keys(tokenizer.wordIndex).length + 1) }];
      })
      .filter(isClear),
    cases: [
      {
        name: { en: 'fewer columns than words, freq', ko: '단어보다 적은 열, freq' },
        args: [['rain snow snow', 'snow'], small, 'freq', narrow],
      },
    ],
    given: givenMatrix,
  }),
  agrees<Classifying>({
    id: 'classify-ties',
    function: 'classify',
    fixed: ['tokenizer', 'net'],
    title: { en: 'equal probabilities', ko: '같은 확률' },
    points: 1,
    edge: true,
    reference: reference.classify,
    cases: [
      { name: { en: 'two of three classes', ko: '세 클래스 중 둘' }, args: [['rain snow'], small, 'count', even] },
      { name: { en: 'an empty text', ko: '빈 텍스트' }, args: [[''], small, 'binary', even] },
      { name: { en: 'no texts', ko: '텍스트 없음' }, args: [[], small, 'binary', even] },
    ],
    given: givenMatrix,
  }),
  rejects({
    id: 'classify-arguments',
    function: 'classify',
    title: { en: 'bad arguments', ko: '잘못된 인자' },
    points: 1,
    cases: [
      { name: { en: 'an unknown mode', ko: '없는 mode' }, args: [['rain'], small, 'onehot', even] },
      { name: { en: 'a W1 without rows', ko: '행이 없는 W1' }, args: [['rain'], small, 'count', { ...even, W1: [] }] },
      {
        name: { en: 'a bias too many in b1', ko: '하나 많은 b1' },
        args: [['rain'], small, 'count', { ...even, b1: [0, 0] }],
      },
      {
        name: { en: 'a bias too few in b2', ko: '하나 모자란 b2' },
        args: [['rain'], small, 'count', { ...even, b2: [0, 0] }],
      },
    ],
  }),
];

const accuracyChecks = [
  agrees<[number[], number[]]>({
    id: 'accuracy-labels',
    function: 'accuracy',
    title: { en: 'other labels', ko: '다른 레이블' },
    points: 1,
    reference: reference.accuracy,
    inputs: shaped({ samples: [1, 6], classes: [1, 4] }, [labels('samples', 'classes'), labels('samples', 'classes')]),
  }),
  rejects({
    id: 'accuracy-lengths',
    function: 'accuracy',
    title: { en: 'nothing to compare', ko: '비교할 수 없음' },
    points: 1,
    cases: [
      { name: { en: 'a label too few', ko: '하나 모자란 레이블' }, args: [[0, 1], [0]] },
      { name: { en: 'a label too many', ko: '하나 많은 레이블' }, args: [[0], [0, 1]] },
      { name: { en: 'no predictions', ko: '예측 없음' }, args: [[], []] },
    ],
  }),
];

/** Hidden checks of part D. */
export const trainingChecks = [...trainingChecksOfNets, ...classifyChecks, ...accuracyChecks];
