import { matrix, numbers, vector, weights } from '@chainrule/grader/inputs';
import { type Matrix, type Net, sums } from './references.ts';

/** How large the shapes of generated networks are. */
export const sizes = { samples: [1, 4], inputs: [1, 3], hidden: [1, 4], classes: [2, 4] } as const;

export const batch = matrix('samples', 'inputs', numbers(-1.5, 2, 0.25));

export const someNet = {
  W1: matrix('inputs', 'hidden', weights()),
  b1: vector('hidden', weights(1)),
  W2: matrix('hidden', 'classes', weights()),
  b2: vector('classes', weights(1)),
};

/** Whether all weighted sums of the hidden layer keep off the kink of ReLU, where the loss has no slope. */
export function isSmooth(X: Matrix, net: Net): boolean {
  return sums(X, net.W1, net.b1).every((row) => row.every((z) => Math.abs(z) > 1e-3));
}

/** A network of 2 inputs, 2 hidden neurons and 2 classes. */
export const twoEach: Net = {
  W1: [
    [1, -1],
    [0.5, 1],
  ],
  b1: [0, -2],
  W2: [
    [1, 0],
    [3, -1],
  ],
  b2: [0, 1],
};

/** Networks whose shapes do not fit. */
export const badNets = [
  { name: { en: 'too few rows in W1', ko: '행이 모자란 W1' }, net: { ...twoEach, W1: [[1, -1]] } },
  { name: { en: 'a row too many in W1', ko: '행이 하나 많은 W1' }, net: { ...twoEach, W1: [...twoEach.W1, [1, 1]] } },
  { name: { en: 'a ragged W1', ko: '행의 길이가 다른 W1' }, net: { ...twoEach, W1: [[1, -1], [0.5]] } },
  { name: { en: 'a bias too many in b1', ko: '하나 많은 b1' }, net: { ...twoEach, b1: [0, 0, 0] } },
  { name: { en: 'a bias too few in b1', ko: '하나 모자란 b1' }, net: { ...twoEach, b1: [0] } },
  { name: { en: 'a row too few in W2', ko: '행이 모자란 W2' }, net: { ...twoEach, W2: [[1, 0]] } },
  { name: { en: 'a ragged W2', ko: '행의 길이가 다른 W2' }, net: { ...twoEach, W2: [[1, 0], [3]] } },
  { name: { en: 'a bias too many in b2', ko: '하나 많은 b2' }, net: { ...twoEach, b2: [0, 1, 0] } },
  { name: { en: 'a row too many in W2', ko: '행이 하나 많은 W2' }, net: { ...twoEach, W2: [...twoEach.W2, [1, 1]] } },
  { name: { en: 'a bias too few in b2', ko: '하나 모자란 b2' }, net: { ...twoEach, b2: [0] } },
] as const;
