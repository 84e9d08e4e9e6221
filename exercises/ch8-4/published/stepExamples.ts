import { decimals, equals } from '@chainrule/grader/exercise';
import { afterStep, n123, n222, n231 } from './networks.ts';
import { published, workedExample } from './texts.ts';

/** Published examples of what is built on `backward`. */
export const stepExamples = [
  equals({
    id: 'train-step-published',
    function: 'trainStep',
    title: published,
    points: 4,
    tolerance: decimals(8),
    table: [
      { name: workedExample, args: [[0.1, 0.2], [0.4, 0.6], n222, 0.5], result: afterStep },
      {
        args: [[0.5, -0.3], [0.1, 0.9], n222, 0.5],
        result: {
          W1: [
            [0.29890761, 0.3989565],
            [0.25065543, 0.3506261],
          ],
          W2: [
            [0.41856506, 0.71372288],
            [0.36826262, 0.61385492],
          ],
        },
      },
      {
        args: [[1, 0.5], [1], n231, 2],
        result: {
          W1: [
            [0.23530267, -0.32554833, 0.5152147],
            [0.11765134, 0.38722584, -0.59239265],
          ],
          W2: [[0.81518885], [-0.40266918], [0.4126599]],
        },
      },
      {
        args: [[0.8], [0, 1, 0.5], n123, 0.1],
        result: {
          W1: [[0.49697003, -0.39950826]],
          W2: [
            [0.29217728, -0.59155373, 0.89775208],
            [-0.20549674, 0.10593488, 0.39842047],
          ],
        },
      },
    ],
  }),
  equals({
    id: 'gradient-check-published',
    function: 'gradientCheck',
    title: { en: 'wide differences', ko: '넓은 간격의 차분' },
    points: 3,
    tolerance: decimals(8),
    table: [
      { name: workedExample, args: [[0.1, 0.2], [0.4, 0.6], n222, 1], result: 0.0013663 },
      { args: [[0.1, 0.2], [0.4, 0.6], n222, 0.5], result: 0.0003537754 },
      { args: [[0.5, -0.3], [0.1, 0.9], n222, 1], result: 0.0020532032 },
      { args: [[1, 0.5], [1], n231, 1], result: 0.0011862394 },
      { args: [[0.8], [0, 1, 0.5], n123, 1], result: 0.0031863371 },
    ],
  }),
];
