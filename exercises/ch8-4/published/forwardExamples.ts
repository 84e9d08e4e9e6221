import { decimals, equals } from '@chainrule/grader/exercise';
import { afterStep, n123, n222, n231, n322 } from './networks.ts';
import { published, workedExample } from './texts.ts';

/** Published examples of part A. */
export const forwardExamples = [
  equals({
    id: 'forward-published',
    function: 'forward',
    title: published,
    points: 4,
    tolerance: decimals(8),
    table: [
      {
        name: workedExample,
        args: [[0.1, 0.2], n222],
        result: {
          z1: [0.08, 0.11],
          h: [0.51998934, 0.5274723],
          z2: [0.44498412, 0.68047592],
          o: [0.609446, 0.66384491],
        },
      },
      {
        name: { en: 'the worked example after one training step', ko: '한 걸음 훈련한 뒤의 예제' },
        args: [[0.1, 0.2], afterStep],
        result: {
          z1: [0.07979778, 0.10982248],
          h: [0.51993887, 0.52742806],
          z2: [0.43126996, 0.67650625],
          o: [0.60617688, 0.66295848],
        },
      },
      {
        args: [[0.5, -0.3], n222],
        result: {
          z1: [0.075, 0.095],
          h: [0.51874122, 0.52373215],
          z2: [0.44292641, 0.67735814],
          o: [0.60895611, 0.66314881],
        },
      },
      {
        args: [[1, 0.5], n231],
        result: {
          z1: [0.25, -0.1, 0.2],
          h: [0.5621765, 0.47502081, 0.549834],
          z2: [0.32096334],
          o: [0.57955901],
        },
      },
      {
        args: [[0.8], n123],
        result: {
          z1: [0.4, -0.32],
          h: [0.59868766, 0.42067575],
          z2: [0.09547115, -0.31714502, 0.70708919],
          o: [0.52384967, 0.42137169, 0.66975766],
        },
      },
      {
        args: [[1, -1, 0.5], n322],
        result: {
          z1: [-0.55, -0.4],
          h: [0.36586441, 0.40131234],
          z2: [0.29978111, 0.17470411],
          o: [0.57438901, 0.54356528],
        },
      },
    ],
  }),
  equals({
    id: 'loss-published',
    function: 'loss',
    title: published,
    points: 2,
    tolerance: decimals(8),
    table: [
      {
        name: workedExample,
        args: [
          [0.609446, 0.66384491],
          [0.4, 0.6],
        ],
        result: 0.0239719,
      },
      { args: [[0.9], [0.2]], result: 0.245 },
      {
        args: [
          [0.2, 0.7, 0.1],
          [0, 1, 0],
        ],
        result: 0.07,
      },
      {
        args: [
          [0.5, 0.25, 0.75, 1],
          [1, 0, 0.5, 1],
        ],
        result: 0.1875,
      },
    ],
  }),
];
