import { agrees, gradient, rejects } from '@chainrule/grader/exercise';
import { numbers, scalar, shaped, vector } from '@chainrule/grader/inputs';
import { constantFrom } from 'fast-check';
import { givenActivate, givenSlopes } from './given.ts';
import * as reference from './references.ts';
import { ACTS, type Act } from './references.ts';

const otherNumbers = { en: 'other numbers', ko: '다른 숫자' };
const lengths = { en: 'lengths that do not fit', ko: '맞지 않는 길이' };

const acts = constantFrom(...ACTS);
const slopes = numbers(0.05, 0.9, 0.05);
const isNotZero = (z: number) => z !== 0;
/** Products of many small slopes: an absolute tolerance would let anything pass. */
const relative = { rtol: 1e-9, atol: 0 };

const activateChecks = [
  agrees<[Act, number, number]>({
    id: 'activate-numbers',
    function: 'activate',
    title: otherNumbers,
    points: 6,
    reference: reference.activate,
    inputs: shaped({}, [scalar(acts), scalar(numbers(-6, 6)), scalar(slopes)]),
    runs: 60,
  }),
  agrees<[Act, number, number?]>({
    id: 'activate-far-out',
    function: 'activate',
    title: { en: 'far from 0, and a slope of 0', ko: '0에서 먼 가중합, 그리고 기울기 0' },
    points: 1,
    edge: true,
    reference: reference.activate,
    inputs: shaped({}, [scalar(acts), scalar(numbers(-1000, 1000, 1))]),
    cases: [
      { name: { en: 'leaky ReLU with a slope of 0', ko: '기울기가 0인 리키 렐루' }, args: ['leakyRelu', -4, 0] },
      { name: { en: 'tanh at 9', ko: '9에서 하이퍼볼릭탄젠트' }, args: ['tanh', 9] },
      { name: { en: 'tanh at −9', ko: '−9에서 하이퍼볼릭탄젠트' }, args: ['tanh', -9] },
      { name: { en: 'sigmoid at 20', ko: '20에서 시그모이드' }, args: ['sigmoid', 20] },
      { name: { en: 'sigmoid at −20', ko: '−20에서 시그모이드' }, args: ['sigmoid', -20] },
    ],
  }),
];

const activationGradientChecks = [
  gradient<[Act, number, number]>({
    id: 'activation-gradient-numbers',
    function: 'activationGradient',
    title: otherNumbers,
    points: 6,
    reference: reference.activationGradient,
    of: reference.activate,
    wrt: { '': '1' },
    inputs: shaped({}, [scalar(acts), scalar(numbers(-6, 6).filter(isNotZero)), scalar(slopes)]),
    runs: 60,
    given: givenActivate,
  }),
  agrees<[Act, number, number?]>({
    id: 'activation-gradient-edges',
    function: 'activationGradient',
    title: { en: 'at 0, far from it, and a slope of 0', ko: '0일 때와 0에서 멀 때, 그리고 기울기 0' },
    points: 2,
    edge: true,
    reference: reference.activationGradient,
    cases: [
      { name: { en: 'ReLU at 0', ko: '0에서 렐루' }, args: ['relu', 0] },
      {
        name: { en: 'ReLU at 0, with a slope it does not use', ko: '0에서 렐루, 쓰지 않는 기울기' },
        args: ['relu', 0, 0.5],
      },
      { name: { en: 'sigmoid far to the right', ko: '시그모이드의 오른쪽 끝' }, args: ['sigmoid', 1000] },
      { name: { en: 'sigmoid far to the left', ko: '시그모이드의 왼쪽 끝' }, args: ['sigmoid', -1000] },
      { name: { en: 'tanh far to the right', ko: '하이퍼볼릭탄젠트의 오른쪽 끝' }, args: ['tanh', 1000] },
      { name: { en: 'tanh far to the left', ko: '하이퍼볼릭탄젠트의 왼쪽 끝' }, args: ['tanh', -1000] },
      { name: { en: 'leaky ReLU with a slope of 0', ko: '기울기가 0인 리키 렐루' }, args: ['leakyRelu', -4, 0] },
      { name: { en: 'ReLU far to the right', ko: '렐루의 오른쪽 끝' }, args: ['relu', 1000] },
      { name: { en: 'leaky ReLU far to the right', ko: '리키 렐루의 오른쪽 끝' }, args: ['leakyRelu', 1000] },
      { name: { en: 'leaky ReLU far to the left', ko: '리키 렐루의 왼쪽 끝' }, args: ['leakyRelu', -1000] },
      { name: { en: 'leaky ReLU without a slope given', ko: '기울기를 주지 않은 리키 렐루' }, args: ['leakyRelu', -4] },
    ],
    given: givenActivate,
  }),
];

const signalLayers = { layers: [1, 6] } as const;

const backSignalChecks = [
  agrees<[Act, number[], number[]]>({
    id: 'back-signal-layers',
    function: 'backSignal',
    title: { en: 'other layers', ko: '다른 층' },
    points: 5,
    tolerance: relative,
    reference: reference.backSignal,
    inputs: shaped(signalLayers, [
      scalar(acts),
      vector('layers', numbers(-3, 3, 0.1).filter(isNotZero)),
      vector('layers', numbers(-3, 3, 0.1)),
    ]),
    runs: 60,
    given: givenSlopes,
  }),
  rejects({
    id: 'back-signal-lengths',
    function: 'backSignal',
    title: lengths,
    points: 1,
    cases: [
      { name: { en: 'one weight too few', ko: '가중치가 하나 모자람' }, args: ['tanh', [0.5, 1], [1]] },
      { name: { en: 'one weight too many', ko: '가중치가 하나 남음' }, args: ['sigmoid', [0.5], [1, 2]] },
      { name: { en: 'no weights', ko: '가중치가 없음' }, args: ['tanh', [0.5], []] },
      { name: { en: 'no sums', ko: '가중합이 없음' }, args: ['tanh', [], [1]] },
    ],
  }),
];

const collapseChecks = [
  agrees<[number[], number[]]>({
    id: 'collapse-layers',
    function: 'collapse',
    title: { en: 'other layers', ko: '다른 층' },
    points: 5,
    reference: reference.collapse,
    inputs: shaped({ layers: [1, 5] }, [vector('layers', numbers(-3, 3, 0.1)), vector('layers', numbers(-3, 3, 0.1))]),
  }),
  rejects({
    id: 'collapse-lengths',
    function: 'collapse',
    title: lengths,
    points: 1,
    cases: [
      { name: { en: 'one bias too few', ko: '편향이 하나 모자람' }, args: [[2, 3], [1]] },
      { name: { en: 'one bias too many', ko: '편향이 하나 남음' }, args: [[2], [1, -1]] },
      { name: { en: 'no biases', ko: '편향이 없음' }, args: [[2], []] },
      { name: { en: 'no weights', ko: '가중치가 없음' }, args: [[], [1]] },
    ],
  }),
];

/** Checks of part B. */
export const activationChecks = [
  ...activateChecks,
  ...activationGradientChecks,
  ...backSignalChecks,
  ...collapseChecks,
];
