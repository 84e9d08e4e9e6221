import { equals } from '@chainrule/grader/exercise';
import { published, workedExample } from './texts.ts';

/** Published examples of the summary. */
export const summaryExamples = [
  equals({
    id: 'model-summary-published',
    function: 'modelSummary',
    fixed: ['inputs', 'units'],
    title: published,
    points: 2,
    table: [
      {
        name: workedExample,
        args: [4, [8, 8, 3]],
        result: {
          params: [40, 72, 27],
          total: 139,
          text: [
            'Model: "sequential"',
            '_________________________________________________________________',
            'Layer (type)                 Output Shape              Param #',
            '=================================================================',
            'dense (Dense)                (None, 8)                 40',
            '_________________________________________________________________',
            'dense_1 (Dense)              (None, 8)                 72',
            '_________________________________________________________________',
            'dense_2 (Dense)              (None, 3)                 27',
            '=================================================================',
            'Total params: 139',
            'Trainable params: 139',
            'Non-trainable params: 0',
            '_________________________________________________________________',
          ].join('\n'),
        },
      },
      {
        args: [3, [2]],
        result: {
          params: [8],
          total: 8,
          text: [
            'Model: "sequential"',
            '_________________________________________________________________',
            'Layer (type)                 Output Shape              Param #',
            '=================================================================',
            'dense (Dense)                (None, 2)                 8',
            '=================================================================',
            'Total params: 8',
            'Trainable params: 8',
            'Non-trainable params: 0',
            '_________________________________________________________________',
          ].join('\n'),
        },
      },
      {
        args: [2, [4, 1]],
        result: {
          params: [12, 5],
          total: 17,
          text: [
            'Model: "sequential"',
            '_________________________________________________________________',
            'Layer (type)                 Output Shape              Param #',
            '=================================================================',
            'dense (Dense)                (None, 4)                 12',
            '_________________________________________________________________',
            'dense_1 (Dense)              (None, 1)                 5',
            '=================================================================',
            'Total params: 17',
            'Trainable params: 17',
            'Non-trainable params: 0',
            '_________________________________________________________________',
          ].join('\n'),
        },
      },
      {
        args: [64, [16, 10]],
        result: {
          params: [1040, 170],
          total: 1210,
          text: [
            'Model: "sequential"',
            '_________________________________________________________________',
            'Layer (type)                 Output Shape              Param #',
            '=================================================================',
            'dense (Dense)                (None, 16)                1040',
            '_________________________________________________________________',
            'dense_1 (Dense)              (None, 10)                170',
            '=================================================================',
            'Total params: 1210',
            'Trainable params: 1210',
            'Non-trainable params: 0',
            '_________________________________________________________________',
          ].join('\n'),
        },
      },
    ],
  }),
];
