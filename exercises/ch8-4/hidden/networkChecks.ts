import { agrees, gradient, rejects } from '@chainrule/grader/exercise';
import {
  inTime,
  learningRates,
  matrix,
  numbers,
  scalar,
  shaped,
  size,
  vector,
  weights,
} from '@chainrule/grader/inputs';
import { givenAll, givenBackward, givenForward, givenForwardOfBatch } from './given.ts';
import type { Matrix, Net } from './references.ts';
import * as reference from './references.ts';

const otherNetworks = { en: 'other networks', ko: '다른 신경망' };
const twoEach = { en: 'two neurons a layer', ko: '층마다 뉴런 두 개' };
const badShapes = { en: 'shapes that do not fit', ko: '맞지 않는 모양' };

const inputs = numbers(-1.5, 1.5);
const targets = numbers(0, 1);
const sizes = { inputs: [1, 4], hidden: [1, 4], outputs: [1, 4] } as const;
const net = { W1: matrix('inputs', 'hidden', weights()), W2: matrix('hidden', 'outputs', weights()) };
const sample = [vector('inputs', inputs), vector('outputs', targets), net] as const;

const n222: Net = {
  W1: [
    [0.5, -0.4],
    [0.3, 0.8],
  ],
  W2: [
    [-0.6, 0.7],
    [0.2, 0.9],
  ],
};
const n231: Net = {
  W1: [
    [0.2, -0.3, 0.5],
    [0.1, 0.4, -0.6],
  ],
  W2: [[0.7], [-0.5], [0.3]],
};
const n322: Net = {
  W1: [
    [0.1, -0.2],
    [0.4, 0.3],
    [-0.5, 0.2],
  ],
  W2: [
    [0.6, -0.4],
    [0.2, 0.8],
  ],
};
const n113: Net = { W1: [[0.5]], W2: [[0.3, -0.6, 0.9]] };

/** Larger than any generated network. */
const wide = { name: { en: 'a wide network', ko: '넓은 신경망' }, n: { W1: table(6, 8), W2: table(8, 7) } };
const wideInputs = [0.5, -1, 0, 1, -0.5, 0.25];
const wideTargets = [0, 1, 0.5, 1, 0, 1, 0.25];

function table(rows: number, columns: number): Matrix {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => (((r + 1) * (c + 2)) % 5) / 4 - 0.5),
  );
}

/** Samples that do not fit their network, in each of the ways that `backward` and what builds on it can notice. */
const misfits: { name: { en: string; ko: string }; args: [number[], number[], Net] }[] = [
  { name: { en: 'a target too few', ko: '목표값이 하나 모자람' }, args: [[1, 2, 3], [1], n322] },
  { name: { en: 'a target too many', ko: '목표값이 하나 남음' }, args: [[1, 2], [1, 0], n231] },
  { name: { en: 'an input too few', ko: '입력이 하나 모자람' }, args: [[1, 2], [1, 0], n322] },
  { name: { en: 'an input too many', ko: '입력이 하나 남음' }, args: [[1, 2, 3], [1], n231] },
  {
    name: { en: 'W2 has a row too few', ko: 'W2의 행이 하나 모자람' },
    args: [[1, 2], [1], { ...n231, W2: [[0.7], [-0.5]] }],
  },
];

/** The same, with one more argument. */
function misfitsWith(last: number) {
  return misfits.map(({ name, args }) => ({ name, args: [...args, last] }));
}

/** A sample whose targets are what the network puts out. */
function learned(x: number[], n: Net) {
  const args = [x, reference.forward(x, n).o, n] as const;
  return { name: { en: 'outputs equal to the targets', ko: '목표값과 같은 출력' }, args };
}

const forwardChecks = [
  agrees<[number[], Net]>({
    id: 'forward-networks',
    function: 'forward',
    title: otherNetworks,
    points: 7,
    reference: reference.forward,
    inputs: shaped(sizes, [vector('inputs', inputs), net]),
    cases: [{ name: wide.name, args: [wideInputs, wide.n] }],
  }),
  agrees<[number[], Net]>({
    id: 'forward-saturated',
    function: 'forward',
    title: { en: 'large sums', ko: '큰 가중합' },
    points: 1,
    edge: true,
    reference: reference.forward,
    cases: [
      {
        name: { en: 'sums of ±1000', ko: '가중합 ±1000' },
        args: [
          [1000, -1000],
          {
            W1: [
              [1, -1],
              [0, 0],
            ],
            W2: [[2], [-3]],
          },
        ],
      },
      {
        name: { en: 'sums of ±15 and ±25', ko: '가중합 ±15와 ±25' },
        args: [
          [1],
          {
            W1: [[15, -15, 25, -25]],
            W2: [[16], [-3], [0.5], [4]],
          },
        ],
      },
      { name: { en: 'inputs of 0', ko: '입력이 모두 0' }, args: [[0, 0], n231] },
    ],
  }),
  rejects({
    id: 'forward-shapes',
    function: 'forward',
    title: badShapes,
    points: 2,
    cases: [
      { name: { en: 'an input too few', ko: '입력이 하나 모자람' }, args: [[1], n231] },
      { name: { en: 'an input too many', ko: '입력이 하나 남음' }, args: [[1, 2, 3], n231] },
      {
        name: { en: 'W2 has a row too few', ko: 'W2의 행이 하나 모자람' },
        args: [[1, 2], { ...n231, W2: [[0.7], [-0.5]] }],
      },
      {
        name: { en: 'W2 has a row too many', ko: 'W2의 행이 하나 남음' },
        args: [[1, 2], { ...n231, W2: [[0.7], [-0.5], [0.3], [0.1]] }],
      },
      {
        name: { en: 'W1 is ragged', ko: 'W1의 행 길이가 서로 다름' },
        args: [
          [1, 2],
          {
            ...n231,
            W1: [
              [0.2, -0.3, 0.5],
              [0.1, 0.4],
            ],
          },
        ],
      },
      {
        name: { en: 'W2 is ragged', ko: 'W2의 행 길이가 서로 다름' },
        args: [[1, 2], { ...n222, W2: [[0.6, -0.4], [0.2]] }],
      },
    ],
  }),
];

const lossChecks = [
  agrees<[number[], number[]]>({
    id: 'loss-numbers',
    function: 'loss',
    title: { en: 'other numbers', ko: '다른 숫자' },
    points: 3,
    reference: reference.loss,
    inputs: shaped({ outputs: [1, 5] }, [vector('outputs', numbers(0, 1)), vector('outputs', numbers(-2, 3))]),
    cases: [
      {
        name: { en: 'outputs equal to the targets', ko: '목표값과 같은 출력' },
        args: [
          [0.3, 0.8],
          [0.3, 0.8],
        ],
      },
      {
        name: { en: 'ten outputs', ko: '출력 열 개' },
        args: [
          [0.5, 0.1, 0.9, 0.4, 0.6, 0.2, 0.8, 0.3, 0.7, 0.5],
          [0, 0, 1, 0, 1, 0, 1, 0, 1, 1],
        ],
      },
    ],
  }),
  rejects({
    id: 'loss-lengths',
    function: 'loss',
    title: { en: 'lengths that do not fit', ko: '맞지 않는 길이' },
    points: 1,
    cases: [
      { name: { en: 'a target too few', ko: '목표값이 하나 모자람' }, args: [[0.5, 0.5], [1]] },
      { name: { en: 'a target too many', ko: '목표값이 하나 남음' }, args: [[0.5], [1, 0]] },
    ],
  }),
];

const backwardChecks = [
  gradient<[number[], number[], Net]>({
    id: 'backward-networks',
    function: 'backward',
    title: otherNetworks,
    points: 10,
    reference: reference.backward,
    of: reference.error,
    wrt: { dW1: '2.W1', dW2: '2.W2' },
    inputs: shaped(sizes, sample),
    cases: [
      {
        name: { en: 'very small gradients', ko: '아주 작은 기울기' },
        args: [
          [1, -1],
          [0.5],
          {
            W1: [
              [8, -7],
              [-8, 9],
            ],
            W2: [[0.3], [-0.2]],
          },
        ],
      },
      { name: wide.name, args: [wideInputs, wideTargets, wide.n] },
    ],
    given: givenForward,
  }),
  gradient<[Matrix, Matrix, Net]>({
    id: 'backward-batches',
    function: 'backward',
    entry: 'batchGradient',
    parameters: ['X', 'T', 'n'],
    title: { en: 'means over batches', ko: '배치의 평균' },
    points: 3,
    reference: reference.batchGradient,
    of: reference.batchError,
    wrt: { dW1: '2.W1', dW2: '2.W2' },
    inputs: shaped({ ...sizes, samples: [2, 5] }, [
      matrix('samples', 'inputs', inputs),
      matrix('samples', 'outputs', targets),
      net,
    ]),
    runs: 20,
    cases: [
      {
        name: twoEach,
        args: [
          [
            [1, 0.5],
            [-0.5, 1],
          ],
          [
            [1, 0],
            [0, 1],
          ],
          n222,
        ],
      },
    ],
    given: givenForwardOfBatch,
  }),
  agrees<readonly [number[], number[], Net]>({
    id: 'backward-learned',
    function: 'backward',
    title: { en: 'nothing left to learn', ko: '더 배울 것이 없을 때' },
    points: 1,
    edge: true,
    reference: reference.backward,
    cases: [learned([1, 0.5], n222), learned([1, 0.5], n231), learned([1, -1, 0.5], n322), learned([-0.7], n113)],
    given: givenForward,
  }),
  rejects({
    id: 'backward-shapes',
    function: 'backward',
    title: badShapes,
    points: 2,
    cases: misfits,
    given: givenForward,
  }),
];

const isNotZero = (value: number) => value !== 0;
const livelyWeights = numbers(-1, 1).filter(isNotZero);
/** A sample that even a wrong `backward` learns something from: one all of whose gradients are 0 is not granted. */
const livelySample = [
  vector('inputs', numbers(-1, 1).filter(isNotZero)),
  vector('outputs', targets),
  { W1: matrix('inputs', 'hidden', livelyWeights), W2: matrix('hidden', 'outputs', livelyWeights) },
] as const;

const trainStepChecks = [
  agrees<[number[], number[], Net, number]>({
    id: 'train-step-networks',
    function: 'trainStep',
    title: otherNetworks,
    points: 4,
    reference: reference.trainStep,
    inputs: shaped(sizes, [...livelySample, scalar(learningRates(4))]),
    cases: [
      { name: { en: 'a learning rate of 0', ko: '학습률 0' }, args: [[1, 0.5], [1], n231, 0] },
      { name: wide.name, args: [wideInputs, wideTargets, wide.n, 0.5] },
    ],
    given: givenBackward,
  }),
  agrees<[number[], number[], Net, number, number]>({
    id: 'train-step-sequences',
    function: 'trainStep',
    entry: 'trainSteps',
    parameters: ['x', 't', 'n', 'lr', 'steps'],
    title: { en: 'many steps in a row', ko: '여러 걸음을 이어서' },
    points: 3,
    reference: reference.trainSteps,
    inputs: shaped({ ...sizes, steps: inTime(2, 6) }, [...livelySample, scalar(numbers(0.1, 0.8, 0.1)), size('steps')]),
    runs: 15,
    cases: [{ name: twoEach, args: [[0.5, -1], [1, 0], n222, 0.5, 5] }],
    given: givenBackward,
  }),
  rejects({
    id: 'train-step-shapes',
    function: 'trainStep',
    title: badShapes,
    points: 1,
    cases: misfitsWith(0.5),
    given: givenBackward,
  }),
];

const gradientCheckSizes = { inputs: [1, 3], hidden: [1, 3], outputs: [1, 3] } as const;

const gradientCheckChecks = [
  agrees<[number[], number[], Net, number]>({
    id: 'gradient-check-wide',
    function: 'gradientCheck',
    title: { en: 'wide differences on other networks', ko: '다른 신경망에서 넓은 간격의 차분' },
    points: 4,
    reference: reference.gradientCheck,
    inputs: shaped(gradientCheckSizes, [...livelySample, scalar(numbers(0.5, 2, 0.25))]),
    runs: 20,
    cases: [
      { name: twoEach, args: [[0.5, -1], [1, 0], n222, 1] },
      { name: wide.name, args: [wideInputs, wideTargets, wide.n, 1] },
    ],
    given: givenAll,
  }),
  agrees<[number[], number[], Net]>({
    id: 'gradient-check-default',
    function: 'gradientCheck',
    title: { en: 'without a width', ko: '간격을 주지 않을 때' },
    points: 2,
    edge: true,
    tolerance: { rtol: 0, atol: 1e-9 },
    reference: reference.gradientCheck,
    cases: [
      { name: { en: 'two outputs', ko: '출력 두 개' }, args: [[6, -4, 5], [1, 0], n322] },
      { name: twoEach, args: [[5, -4], [0, 1], n222] },
      { name: { en: 'one output', ko: '출력 한 개' }, args: [[5, 4], [1], n231] },
      { name: { en: 'three outputs', ko: '출력 세 개' }, args: [[4], [0, 1, 0.5], n113] },
      // With inputs as large as these, the difference shows how wide it is: it grows with the square of h.
      { name: { en: 'a large input', ko: '큰 입력' }, args: [[1000], [1], { W1: [[0.001]], W2: [[1]] }] },
      {
        name: { en: 'a large negative input', ko: '큰 음수 입력' },
        args: [[-1000], [0.5], { W1: [[0.002]], W2: [[3]] }],
      },
    ],
    given: givenAll,
  }),
  rejects({
    id: 'gradient-check-shapes',
    function: 'gradientCheck',
    title: badShapes,
    points: 1,
    cases: misfitsWith(0.5),
    given: givenAll,
  }),
];

/** Checks of the network's functions. */
export const networkChecks = [
  ...forwardChecks,
  ...lossChecks,
  ...backwardChecks,
  ...trainStepChecks,
  ...gradientCheckChecks,
];
