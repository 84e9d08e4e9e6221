import { agrees, trains } from '@chainrule/grader/exercise';
import { computations, inTime, numbers, scalar, shaped, size, vector } from '@chainrule/grader/inputs';
import * as reference from './references.ts';

const numericalGradientChecks = [
  agrees<[number[], number, number]>({
    id: 'numerical-gradient-polynomials',
    function: 'numericalGradient',
    entry: 'polynomialGradient',
    parameters: ['coefficients', 'w', 'h'],
    title: { en: 'polynomials', ko: '다항식' },
    points: 4,
    tolerance: { rtol: 1e-9, atol: 1e-10 },
    reference: reference.polynomialGradient,
    inputs: shaped({ terms: [1, 5] }, [
      vector('terms', numbers(-3, 3, 0.5)),
      scalar(numbers(-2, 2, 0.25)),
      scalar(numbers(0.25, 2, 0.25)),
    ]),
    runs: 30,
  }),
  agrees<[string, number]>({
    id: 'numerical-gradient-default',
    function: 'numericalGradient',
    title: { en: 'without a width', ko: '간격을 주지 않을 때' },
    points: 1,
    edge: true,
    tolerance: { rtol: 1e-6, atol: 1e-6 },
    reference: (f, w) => EXACT[f]?.(w),
    cases: [
      { name: { en: 'w³ at 2', ko: '2에서 w³' }, args: ['w ** 3', 2] },
      { name: { en: 'e^w at 1', ko: '1에서 e^w' }, args: ['Math.exp(w)', 1] },
      { name: { en: 'sin w at 0.5', ko: '0.5에서 sin w' }, args: ['Math.sin(w)', 0.5] },
      { name: { en: 'ln w at 3', ko: '3에서 ln w' }, args: ['Math.log(w)', 3] },
    ],
  }),
];

/** The derivatives of the driver's functions. */
const EXACT: Record<string, (w: number) => number> = {
  'w ** 3': (w) => 3 * w ** 2,
  'Math.exp(w)': Math.exp,
  'Math.sin(w)': Math.cos,
  'Math.log(w)': (w) => 1 / w,
};

type Computation = [leaves: number[], steps: reference.Step[]];

/** Values and gradients that stay far from where sums of them would lose digits; no logarithm of 0 or less. */
function isModerate([leaves, steps]: Computation): boolean {
  const { data, grad } = reference.computation(leaves, steps);
  return [...data, ...grad].every((value) => Math.abs(value) < 200);
}

const graphs = computations({
  operations: { add: 2, mul: 2, 'pow(2)': 1, 'pow(3)': 1, 'pow(-1)': 1, exp: 1, log: 1 },
  leaves: numbers(-2, 3, 0.5),
}).map(({ leaves, steps }): Computation => [leaves, steps]);

const add = (a: number, b: number) => ({ call: 'add', of: [a, b] });
const mul = (a: number, b: number) => ({ call: 'mul', of: [a, b] });

const sharedValues = [
  {
    name: { en: 'c = ab, c·(c + a)', ko: 'c = ab, c·(c + a)' },
    args: [
      [2, 3],
      [mul(0, 1), add(2, 0), mul(2, 3)],
    ],
  },
  {
    name: { en: 'the longer way comes second', ko: '긴 길이 뒤에 옴' },
    args: [
      [3, 2],
      [mul(0, 1), add(2, 2), mul(3, 1), add(2, 4)],
    ],
  },
  {
    name: { en: 'the longer way comes first', ko: '긴 길이 앞에 옴' },
    args: [
      [3, 2],
      [mul(0, 1), add(2, 2), mul(3, 1), add(4, 2)],
    ],
  },
  {
    name: { en: 'two diamonds in a row', ko: '마름모 두 개가 이어짐' },
    args: [[2], [add(0, 0), mul(1, 1), add(2, 2), mul(3, 3)]],
  },
  {
    name: { en: 'a value that four calls use', ko: '네 번 쓰이는 값' },
    args: [
      [3, 1],
      [mul(0, 1), mul(2, 0), add(3, 0), mul(4, 0)],
    ],
  },
] satisfies { name: { en: string; ko: string }; args: Computation }[];

const valueChecks = [
  agrees<Computation>({
    id: 'value-computations',
    function: 'Value',
    entry: 'computation',
    parameters: ['leaves', 'steps'],
    title: { en: 'other computations', ko: '다른 계산' },
    points: 7,
    tolerance: { rtol: 1e-9, atol: 1e-9 },
    reference: reference.computation,
    inputs: graphs.filter(isModerate),
    runs: 60,
  }),
  agrees<Computation>({
    id: 'value-shared',
    function: 'Value',
    entry: 'computation',
    parameters: ['leaves', 'steps'],
    title: { en: 'values used several times', ko: '여러 번 쓰인 값' },
    points: 2,
    reference: reference.computation,
    cases: sharedValues,
  }),
  trains<[number[], number[], number, number, number, number]>({
    id: 'value-line-runs',
    function: 'Value',
    entry: 'trainedLine',
    parameters: ['x', 'y', 'w0', 'b0', 'lr', 'steps'],
    title: { en: 'other lines', ko: '다른 직선' },
    points: 2,
    tolerance: { rtol: 1e-9, atol: 1e-9 },
    reference: reference.trainedLine,
    curve: 'costs',
    inputs: shaped({ samples: [1, 4], steps: inTime(1, 5) }, [
      vector('samples', numbers(-2, 2, 0.5)),
      vector('samples', numbers(-3, 5, 0.5)),
      scalar(numbers(-2, 2, 0.5)),
      scalar(numbers(-2, 2, 0.5)),
      scalar(numbers(0.01, 0.2, 0.01)),
      size('steps'),
    ]),
    runs: 10,
  }),
];

/** Checks of part C. */
export const differentiationChecks = [...numericalGradientChecks, ...valueChecks];
