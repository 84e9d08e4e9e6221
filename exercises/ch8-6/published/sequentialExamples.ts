import { decimals, equals } from '@chainrule/grader/exercise';
import { line, neuron, threeClasses, threeClassModel, training, xor, xorModel } from './models.ts';
import { published, workedExample } from './texts.ts';

/** Published examples of one fit of a Sequential. */
export const sequentialExamples = [
  equals({
    id: 'sequential-published',
    function: 'Sequential',
    parameters: training.parameters,
    fixed: training.fixed,
    title: published,
    points: 2,
    tolerance: decimals(8),
    table: [
      {
        name: workedExample,
        args: [
          neuron,
          'sgd',
          0.1,
          'mse',
          line.X,
          line.Y,
          [
            [0, 1, 2],
            [1, 2, 0],
          ],
          1,
        ],
        result: { loss: [0.05736667, 0.03365828], accuracy: [1, 1], weights: [{ W: [[0.364384]], b: [0.224656] }] },
      },
      {
        args: [xorModel, 'sgd', 0.5, 'binary_crossentropy', xor.X, xor.Y, [[2, 0, 1, 3]], 3],
        result: {
          loss: [0.72632186],
          accuracy: [0.25],
          weights: [
            {
              W: [
                [0.43770404, -0.23766157],
                [0.2599054, 0.95316241],
              ],
              b: [0.02964809, 0.08555597],
            },
            { W: [[0.42376714], [-0.72947892]], b: [-0.20170448] },
          ],
        },
      },
      {
        args: [
          threeClassModel,
          'adam',
          0.1,
          'categorical_crossentropy',
          threeClasses.X,
          threeClasses.Y,
          [
            [0, 1, 2],
            [2, 0, 1],
          ],
          2,
        ],
        result: {
          loss: [1.03457658, 0.86187318],
          accuracy: [0.66666667, 0.66666667],
          weights: [
            {
              W: [
                [0.80135118, -0.58661228],
                [0.2043312, 0.67958372],
              ],
              b: [0.22210381, 0.02921772],
            },
            {
              W: [
                [0.52510474, -0.58106354, 0.06078302],
                [-0.68746318, 0.78973123, -0.09049531],
              ],
              b: [0.01527661, 0.07261198, -0.08644583],
            },
          ],
        },
      },
      {
        args: [
          xorModel,
          'sgd',
          1,
          'binary_crossentropy',
          xor.X,
          xor.Y,
          [
            [0, 1, 2, 3],
            [3, 1, 0, 2],
          ],
          3,
        ],
        result: {
          loss: [0.75392574, 0.77494024],
          accuracy: [0.25, 0.5],
          weights: [
            {
              W: [
                [0.47335607, -0.40004757],
                [0.2518733, 1.09639192],
              ],
              b: [0.08295316, -0.01882137],
            },
            { W: [[0.40053028], [-0.42734277]], b: [0.19121403] },
          ],
        },
      },
      {
        args: [
          threeClassModel,
          'sgd',
          0.5,
          'categorical_crossentropy',
          threeClasses.X,
          threeClasses.Y,
          [
            [2, 1, 0],
            [1, 0, 2],
          ],
          2,
        ],
        result: {
          loss: [1.04781123, 0.97521867],
          accuracy: [0.33333333, 0.66666667],
          weights: [
            {
              W: [
                [0.72854164, -0.67150775],
                [0.26519882, 0.43573583],
              ],
              b: [0.05151746, 0.0942799],
            },
            {
              W: [
                [0.56138078, -0.39052718, 0.0291464],
                [-0.42956588, 0.66113608, 0.06842979],
              ],
              b: [0.00845578, -0.09203573, 0.08357995],
            },
          ],
        },
      },
      {
        args: [
          xorModel,
          'adam',
          0.1,
          'binary_crossentropy',
          xor.X,
          xor.Y,
          [
            [2, 0, 1, 3],
            [1, 3, 0, 2],
          ],
          3,
        ],
        result: {
          loss: [0.7714006, 0.72808379],
          accuracy: [0.25, 0.5],
          weights: [
            {
              W: [
                [0.50248425, -0.34202691],
                [0.35519783, 0.85752699],
              ],
              b: [0.06699768, -0.01487862],
            },
            { W: [[0.55459193], [-0.46143498]], b: [-0.00112215] },
          ],
        },
      },
      {
        args: [
          threeClassModel,
          'adam',
          0.2,
          'categorical_crossentropy',
          threeClasses.X,
          threeClasses.Y,
          [
            [0, 2, 1],
            [2, 1, 0],
          ],
          2,
        ],
        result: {
          loss: [1.16215087, 0.87200024],
          accuracy: [0.33333333, 0.66666667],
          weights: [
            {
              W: [
                [1.21792171, -1.02637876],
                [0.13495464, 0.51841051],
              ],
              b: [0.03057542, 0.18369751],
            },
            {
              W: [
                [0.6354986, -0.32922839, -0.52247941],
                [-0.5855332, 0.73290966, -0.48137636],
              ],
              b: [-0.04519395, 0.09269893, 0.02233054],
            },
          ],
        },
      },
    ],
  }),
];
