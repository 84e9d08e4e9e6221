import { decimals, equals } from '@chainrule/grader/exercise';
import { ends, line, neuron, sides, tanhNeuron, training } from './models.ts';

/** Published examples of what lives longer than a fit, and of validation data. */
export const fitExamples = [
  equals({
    id: 'sequential-fits-published',
    function: 'Sequential',
    entry: 'epochByEpoch',
    parameters: training.parameters,
    fixed: training.fixed,
    title: { en: 'published example, a fit for each epoch', ko: '공개 예제, 에포크마다 fit' },
    points: 1,
    tolerance: decimals(8),
    table: [
      {
        name: { en: "a single sample: adam's second step", ko: '샘플 하나, 아담의 두 번째 걸음' },
        args: [neuron, 'adam', 0.1, 'mse', [[1]], [[0]], [[0], [0]], 1],
        result: {
          losses: [0.30250046, 0.12525389],
          ways: [[{ W: [[0.40000021]], b: [0.15000021] }], [{ W: [[0.30195613]], b: [0.05195613] }]],
        },
      },
      {
        args: [
          tanhNeuron,
          'adam',
          0.1,
          'mse',
          [[1], [2]],
          [[1], [0]],
          [
            [0, 1],
            [1, 0],
          ],
          1,
        ],
        result: {
          losses: [0.3415172, 0.32386532],
          ways: [[{ W: [[0.12409571]], b: [0.14556474] }], [{ W: [[0.12465202]], b: [0.20144493] }]],
        },
      },
      {
        args: [
          sides,
          'adam',
          0.1,
          'categorical_crossentropy',
          ends.X,
          ends.Y,
          [
            [0, 1],
            [1, 0],
          ],
          1,
        ],
        result: {
          losses: [0.12496643, 0.07616788],
          ways: [
            [{ W: [[0.69815235, -0.69815235]], b: [0.13692949, -0.13692949] }],
            [{ W: [[0.88660565, -0.88660565]], b: [0.1807731, -0.1807731] }],
          ],
        },
      },
    ],
  }),
  equals({
    id: 'sequential-validation-published',
    function: 'Sequential',
    entry: 'validated',
    parameters: [...training.parameters, 'validationX', 'validationY'],
    fixed: [...training.fixed, 'validationY'],
    title: { en: 'published example with validation data', ko: '공개 예제, 검증 데이터' },
    points: 1,
    tolerance: decimals(8),
    table: [
      {
        name: { en: 'the worked example, validated on one sample', ko: '본문의 예제, 샘플 하나로 검증' },
        args: [neuron, 'sgd', 0.1, 'mse', line.X, line.Y, [[0, 1, 2]], 1, [[1]], [[1]]],
        result: { val_loss: [0.155236], val_accuracy: [1], weights: [{ W: [[0.394]], b: [0.212] }] },
      },
      {
        args: [tanhNeuron, 'sgd', 0.5, 'mse', [[1], [-1]], [[1], [0]], [[0, 1]], 2, [[1], [0]], [[1], [0]]],
        result: { val_loss: [0.13519481], val_accuracy: [1], weights: [{ W: [[0.5]], b: [0.5] }] },
      },
      {
        args: [
          sides,
          'sgd',
          0.5,
          'categorical_crossentropy',
          ends.X,
          ends.Y,
          [
            [0, 1],
            [1, 0],
          ],
          1,
          [[2], [1]],
          [
            [1, 0],
            [0, 1],
          ],
        ],
        result: {
          val_loss: [0.92742741, 1.07670351],
          val_accuracy: [0.5, 0.5],
          weights: [{ W: [[0.86672068, -0.86672068]], b: [0.13494081, -0.13494081] }],
        },
      },
    ],
  }),
];
