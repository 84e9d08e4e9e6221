import { labels, learningRates, matrix, numbers, scalar, shaped, vector, weights } from '@chainrule/grader/inputs';
import type { Arbitrary } from 'fast-check';
import type { Matrix, Net } from './references.ts';

/** The rows of the widest W1, window · numbers a word; smaller networks take the first ones. */
const ROWS = 9;

const sizes = { examples: [1, 4], window: [1, 3], words: [2, 4], numbers: [1, 3], hidden: [1, 3] } as const;

const drawn = shaped({ ...sizes, rows: [ROWS, ROWS] }, [
  matrix('examples', 'window', numbers(0, 11, 1)),
  labels('examples', 'words'),
  {
    E: matrix('words', 'numbers', weights(1)),
    W1: matrix('rows', 'hidden', weights(1)),
    b1: vector('hidden', weights(1)),
    W2: matrix('hidden', 'words', weights(1)),
    b2: vector('words', weights(1)),
  },
  scalar(learningRates(1)),
  matrix('examples', 'examples', numbers(0, 1)),
  scalar(numbers(1, 4, 1)),
]);

type Training = [
  contexts: Matrix,
  targets: number[],
  net: Net,
  orders: Matrix,
  batchSize: number,
  learningRate: number,
];

/** Examples, a network that they fit, orders for as many epochs as there are examples, a batch size and a rate. */
export const trainings: Arbitrary<Training> = drawn.map(([places, targets, wide, learningRate, keys, batchSize]) => {
  const { E } = wide;
  const contexts = places.map((ids) => ids.map((id) => id % E.length));
  const W1 = wide.W1.slice(0, contexts[0].length * E[0].length);
  return [contexts, targets, { ...wide, W1 }, keys.map(orderBy), batchSize, learningRate];
});

/** Contexts, the words after them, and a network. */
export const examples = trainings.map(([contexts, targets, net]): [Matrix, number[], Net] => [contexts, targets, net]);

/** One context and a network. */
export const contexts = trainings.map(([all, , net]): [number[], Net] => [all[0], net]);

function orderBy(keys: number[]): number[] {
  return [...keys.keys()].sort((a, b) => keys[a] - keys[b] || a - b);
}
