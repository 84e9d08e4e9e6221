import { agrees, gradient, type NamedCase, rejects, trains } from '@chainrule/grader/exercise';
import { givenBackward, givenForward, givenProbabilities, givenStep } from './given.ts';
import { contexts, examples, trainings } from './inputs.ts';
import type { Matrix, Net } from './references.ts';
import * as reference from './references.ts';

/** Three words of one number, a window of 2, one hidden neuron. */
const net: Net = {
  E: [[0.5], [-1], [0.25]],
  W1: [[1], [0.5]],
  b1: [0],
  W2: [[1, -1, 0]],
  b2: [0, 0, 0.5],
};

/** A network without preferences: whatever comes in, the logits are b2. */
function biased(b2: number[]): Net {
  const words = b2.map(() => 0);
  return { E: words.map(() => [1]), W1: [[1]], b1: [0], W2: [words], b2 };
}

const badExamples = { en: 'examples that do not fit', ko: '맞지 않는 예제' };

/** Bad examples, each followed by the other arguments. */
function refused(...rest: unknown[]): NamedCase[] {
  return [
    { name: { en: 'no examples', ko: '예제 없음' }, args: [[], [], net, ...rest] },
    {
      name: { en: 'a target too few', ko: '정답이 하나 모자람' },
      args: [
        [
          [0, 1],
          [1, 2],
        ],
        [2],
        net,
        ...rest,
      ],
    },
    { name: { en: 'a target too many', ko: '정답이 하나 남음' }, args: [[[0, 1]], [2, 0], net, ...rest] },
    { name: { en: 'a target that is unknown', ko: '모르는 단어가 정답' }, args: [[[0, 1]], [3], net, ...rest] },
    { name: { en: 'a target below 0', ko: '0보다 작은 정답' }, args: [[[0, 1]], [-1], net, ...rest] },
    { name: { en: 'a context too short', ko: '너무 짧은 문맥' }, args: [[[0]], [1], net, ...rest] },
    { name: { en: 'a context too long', ko: '너무 긴 문맥' }, args: [[[0, 1, 2]], [1], net, ...rest] },
    { name: { en: 'a target that is a fraction', ko: '정수가 아닌 정답' }, args: [[[0, 1]], [0.5], net, ...rest] },
    { name: { en: 'an unknown word in the context', ko: '문맥에 모르는 단어' }, args: [[[0, 3]], [1], net, ...rest] },
    {
      name: { en: 'a second target that is unknown', ko: '둘째 정답이 모르는 단어' },
      args: [
        [
          [0, 1],
          [1, 2],
        ],
        [2, 3],
        net,
        ...rest,
      ],
    },
    {
      name: { en: 'a first target that is unknown', ko: '첫째 정답이 모르는 단어' },
      args: [
        [
          [0, 1],
          [1, 2],
        ],
        [3, 2],
        net,
        ...rest,
      ],
    },
    {
      name: { en: 'a second context too short', ko: '너무 짧은 둘째 문맥' },
      args: [[[0, 1], [2]], [1, 0], net, ...rest],
    },
  ];
}

const stepInputs = trainings.map(([all, targets, start, , , rate]): [Matrix, number[], Net, number] => [
  all,
  targets,
  start,
  rate,
]);

/** Whether one word is ahead by far more than rounding: ties are cases of their own. */
function isClear([ids, start]: [number[], Net]): boolean {
  const [first, second] = reference.forward(ids, start).probabilities.toSorted((a, b) => b - a);
  return first - second > 1e-6;
}

export const trainingChecks = [
  gradient<[Matrix, number[], Net]>({
    id: 'backward-examples',
    function: 'backward',
    title: { en: 'other examples and networks', ko: '다른 예제와 신경망' },
    points: 9,
    reference: reference.backward,
    of: reference.meanLoss,
    wrt: { dE: '2.E', dW1: '2.W1', db1: '2.b1', dW2: '2.W2', db2: '2.b2' },
    inputs: examples,
    cases: [
      {
        name: { en: 'one word in every place', ko: '모든 자리에 같은 단어' },
        args: [
          [
            [1, 1],
            [1, 1],
          ],
          [0, 2],
          net,
        ],
      },
      {
        name: { en: 'the same example twice', ko: '같은 예제 두 번' },
        args: [
          [
            [0, 2],
            [0, 2],
          ],
          [1, 1],
          net,
        ],
      },
    ],
    given: givenForward,
  }),
  rejects({
    id: 'backward-bad-examples',
    function: 'backward',
    title: badExamples,
    points: 1,
    cases: refused(),
    given: givenForward,
  }),
  agrees<[Matrix, number[], Net, number]>({
    id: 'train-step-networks',
    function: 'trainStep',
    title: { en: 'other networks and learning rates', ko: '다른 신경망과 학습률' },
    points: 5,
    reference: reference.trainStep,
    inputs: stepInputs,
    given: givenBackward,
  }),
  rejects({
    id: 'train-step-bad-examples',
    function: 'trainStep',
    title: badExamples,
    points: 1,
    cases: refused(0.1),
    given: givenBackward,
  }),
  trains<[Matrix, number[], Net, Matrix, number, number]>({
    id: 'train-epochs-runs',
    fixed: ['orders', 'batchSize'],
    function: 'trainEpochs',
    title: { en: 'other runs, in mini-batches', ko: '다른 훈련, 미니 배치로' },
    points: 7,
    reference: reference.trainEpochs,
    curve: 'history',
    inputs: trainings,
    runs: 15,
    cases: [
      {
        name: { en: 'a last batch of one', ko: '하나뿐인 마지막 배치' },
        args: [
          [
            [0, 1],
            [1, 2],
            [2, 2],
          ],
          [2, 0, 1],
          net,
          [
            [2, 0, 1],
            [1, 2, 0],
          ],
          2,
          0.3,
        ],
      },
      { name: { en: 'no epochs', ko: '에포크 없음' }, args: [[[0, 1]], [2], net, [], 1, 0.3] },
      {
        name: { en: 'a word held to be all but impossible', ko: '확률이 거의 0인 정답' },
        args: [
          [
            [0, 1],
            [1, 2],
          ],
          [1, 2],
          { ...net, b2: [30, 0, 0] },
          [
            [0, 1],
            [1, 0],
          ],
          1,
          0.3,
        ],
      },
    ],
    given: givenStep,
  }),
  rejects({
    id: 'train-epochs-bad-input',
    function: 'trainEpochs',
    title: { en: 'examples and batches that do not fit', ko: '맞지 않는 예제와 배치' },
    points: 1,
    cases: [
      ...refused([[0]], 1, 0.1),
      { name: { en: 'batches of 0', ko: '배치 크기 0' }, args: [[[0, 1]], [2], net, [[0]], 0, 0.1] },
      { name: { en: 'batches of one and a half', ko: '배치 크기 1.5' }, args: [[[0, 1]], [2], net, [[0]], 1.5, 0.1] },
      { name: { en: 'batches below 0', ko: '0보다 작은 배치 크기' }, args: [[[0, 1]], [2], net, [[0]], -1, 0.1] },
    ],
    given: givenStep,
  }),
  agrees<[number[], Net]>({
    id: 'next-word-networks',
    function: 'nextWord',
    title: { en: 'other networks', ko: '다른 신경망' },
    points: 4,
    fixed: ['net'],
    reference: reference.nextWord,
    inputs: contexts.filter(isClear),
    cases: [
      { name: { en: 'ahead by very little', ko: '아주 조금 앞선 단어' }, args: [[0], biased([0, 0.0001, 0.0002])] },
      { name: { en: 'a word all but impossible', ko: '확률이 거의 0인 단어' }, args: [[2], biased([0, -20, 1])] },
    ],
    given: givenProbabilities,
  }),
  agrees<[number[], Net]>({
    id: 'next-word-ties',
    function: 'nextWord',
    title: { en: 'equal probabilities', ko: '같은 확률' },
    points: 2,
    edge: true,
    fixed: ['net'],
    reference: reference.nextWord,
    cases: [
      { name: { en: 'all equal', ko: '모두 같음' }, args: [[0], biased([0, 0, 0])] },
      { name: { en: 'two equal, behind a smaller one', ko: '작은 것 뒤에 같은 둘' }, args: [[1], biased([0, 1, 1])] },
      { name: { en: 'the first and the last', ko: '처음과 마지막' }, args: [[2], biased([1, 0, 1])] },
    ],
    given: givenProbabilities,
  }),
  rejects({
    id: 'next-word-contexts',
    function: 'nextWord',
    title: { en: 'contexts that do not fit', ko: '맞지 않는 문맥' },
    points: 1,
    cases: [
      { name: { en: 'a word too few', ko: '한 단어가 모자람' }, args: [[0], net] },
      { name: { en: 'a word too many', ko: '한 단어가 남음' }, args: [[0, 1, 2], net] },
      { name: { en: 'a word that is unknown', ko: '모르는 단어' }, args: [[0, 3], net] },
    ],
    given: givenProbabilities,
  }),
];
