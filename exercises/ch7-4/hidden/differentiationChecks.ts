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
];

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

const call = (name: string, ...of: number[]): reference.Step => ({ call: name, of });

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
    cases: [
      { name: { en: 'a⁰ · a', ko: 'a⁰ · a' }, args: [[3], [call('pow(0)', 0), call('mul', 1, 0)]] },
      { name: { en: 'a¹ · a', ko: 'a¹ · a' }, args: [[3], [call('pow(1)', 0), call('mul', 1, 0)]] },
      {
        name: { en: 'a · 1, times a', ko: 'a · 1에 a를 곱함' },
        args: [
          [3, 1],
          [call('mul', 0, 1), call('mul', 2, 0)],
        ],
      },
      {
        name: { en: 'a + 0, times a', ko: 'a + 0에 a를 곱함' },
        args: [
          [3, 0],
          [call('add', 0, 1), call('mul', 2, 0)],
        ],
      },
      {
        name: { en: 'powers that are not whole', ko: '정수가 아닌 거듭제곱' },
        args: [[2], [call('pow(1.5)', 0), call('pow(-2.5)', 1)]],
      },
      { name: { en: 'a power of −2 of a negative number', ko: '음수의 −2제곱' }, args: [[-2], [call('pow(-2)', 0)]] },
      { name: { en: 'the logarithm of a small number', ko: '작은 수의 로그' }, args: [[1e-6], [call('log', 0)]] },
      { name: { en: 'e to the 20', ko: 'e의 20제곱' }, args: [[20], [call('exp', 0)]] },
      { name: { en: 'the root alone', ko: '루트 하나뿐' }, args: [[5], []] },
    ],
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
