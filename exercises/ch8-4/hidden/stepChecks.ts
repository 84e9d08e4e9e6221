import { agrees, rejects } from '@chainrule/grader/exercise';
import { inTime, learningRates, numbers, scalar, shaped, size } from '@chainrule/grader/inputs';
import { givenAll, givenBackward } from './given.ts';
import {
  livelySample,
  misfitsWith,
  n113,
  n222,
  n231,
  n322,
  sizes,
  wide,
  wideInputs,
  wideTargets,
} from './networkInputs.ts';
import type { Net } from './references.ts';
import * as reference from './references.ts';
import { badShapes, otherNetworks, twoEach } from './texts.ts';

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

/** Checks of what is built on `backward`. */
export const stepChecks = [...trainStepChecks, ...gradientCheckChecks];
