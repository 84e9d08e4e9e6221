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
