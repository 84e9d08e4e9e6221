import { equals } from '@chainrule/grader/exercise';

/** The first row of each is the published one, on w₁² + 10w₂². */
const bowl = { en: 'steps down a bowl, with g = curvatures · w', ko: '그릇을 내려가는 걸음, g = curvatures · w' };
const gradients = { en: 'a given gradient for each step', ko: '걸음마다 정해진 기울기' };

/** Public checks of gradient descent and momentum. */
export const descentChecks = [
  equals({
    id: 'sgd-published',
    function: 'sgd',
    entry: 'sgdOnBowl',
    parameters: ['w', 'curvatures', 'steps', 'lr'],
    title: bowl,
    points: 2,
    table: [
      {
        args: [[1, -2], [2, 20], 3],
        result: [
          [0.98, -1.6],
          [0.9604, -1.28],
          [0.941192, -1.024],
        ],
      },
      {
        args: [[1, -2], [2, 20], 3, 0.05],
        result: [
          [0.9, 0],
          [0.81, 0],
          [0.729, 0],
        ],
      },
      { args: [[4], [1], 3, 0.5], result: [[2], [1], [0.5]] },
      {
        args: [[2, 0, -1], [1, 3, 0], 2, 0.1],
        result: [
          [1.8, 0, -1],
          [1.62, 0, -1],
        ],
      },
    ],
  }),
  equals({
    id: 'momentum-published',
    function: 'momentum',
    entry: 'momentumOnBowl',
    parameters: ['w', 'curvatures', 'steps', 'lr', 'mu', 'nesterov'],
    title: bowl,
    points: 2,
    table: [
      {
        args: [[1, -2], [2, 20], 3],
        result: [
          [0.98, -1.6],
          [0.9424, -0.92],
          [0.889712, -0.124],
        ],
      },
      {
        args: [[1, -2], [2, 20], 3, 0.01, 0.9, true],
        result: [
          [0.962, -1.24],
          [0.909244, -0.4448],
          [0.844528328, 0.216704],
        ],
      },
      { args: [[1], [1], 4, 0.1, 0.5], result: [[0.9], [0.76], [0.614], [0.4796]] },
      {
        args: [[2, 0, -1], [1, 3, 0], 3, 0.1, 0.8, true],
        result: [
          [1.64, 0, -1],
          [1.2168, 0, -1],
          [0.790416, 0, -1],
        ],
      },
    ],
  }),
  equals({
    id: 'momentum-gradients',
    function: 'momentum',
    parameters: ['w', 'gradients', 'lr', 'mu', 'nesterov'],
    title: gradients,
    points: 2,
    table: [
      { args: [[0], [[1], [1], [1], [0]], 0.1, 0.5], result: [[-0.1], [-0.25], [-0.425], [-0.5125]] },
      {
        args: [
          [1, 2],
          [
            [1, -1],
            [2, 0],
          ],
          0.1,
        ],
        result: [
          [0.9, 2.1],
          [0.61, 2.19],
        ],
      },
      { args: [[0], [[1], [1]], 0.1, 0.9, true], result: [[-0.19], [-0.461]] },
      {
        args: [
          [0, 0],
          [
            [0, 4],
            [0, -4],
          ],
          0.25,
          0.5,
          true,
        ],
        result: [
          [0, -1.5],
          [0, -0.25],
        ],
      },
      { args: [[0], [[0.5]]], result: [[-0.005]] },
    ],
  }),
];
