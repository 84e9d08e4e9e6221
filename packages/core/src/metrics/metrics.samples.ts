import { type Library, numbers, type OperationSamples, sample, vector } from '../../test/samples.ts';
import type { Tensor } from '../tensor.ts';

const PROBABILITIES = { from: 0, to: 1 };
const LABELS = [1, 1, 1, 1, 1, 0, 0, 0, 0, 0];
const PREDICTED = vector(1, 1, 1, 0, 0, 1, 0, 0, 0, 0);

function metric(...uses: [title: string, predictions: Tensor, (nn: Library, predictions: Tensor) => Tensor][]) {
  const smooth = uses.map(([title, x, program]) => sample(title, [x], (nn, predictions) => program(nn, predictions!)));
  return { differentiable: false, smooth } satisfies OperationSamples;
}

export const binaryAccuracy = metric(
  ['of a vector', numbers([10], 1, PROBABILITIES), (nn, p) => nn.metrics.binaryAccuracy(nn.tensor(LABELS), p)],
  [
    'of a matrix',
    numbers([2, 3], 2, PROBABILITIES),
    (nn, p) =>
      nn.metrics.binaryAccuracy(
        nn.tensor([
          [1, 0, 1],
          [0, 0, 1],
        ]),
        p,
      ),
  ],
  ['of a probability of exactly ½', vector(0.5, 0.5), (nn, p) => nn.metrics.binaryAccuracy(nn.tensor([1, 0]), p)],
);

export const categoricalAccuracy = metric([
  'of a matrix',
  numbers([3, 4], 3, PROBABILITIES),
  (nn, p) =>
    nn.metrics.categoricalAccuracy(
      nn.tensor([
        [0, 1, 0, 0],
        [0, 0, 0, 1],
        [1, 0, 0, 0],
      ]),
      p,
    ),
]);

export const sparseCategoricalAccuracy = metric(
  [
    'of a matrix',
    numbers([3, 4], 3, PROBABILITIES),
    (nn, p) => nn.metrics.sparseCategoricalAccuracy(nn.tensor([1, 3, 0]), p),
  ],
  [
    'of a column of labels',
    numbers([3, 4], 3, PROBABILITIES),
    (nn, p) => nn.metrics.sparseCategoricalAccuracy(nn.tensor([[1], [3], [0]]), p),
  ],
);

export const precision = metric(
  ['of ten', PREDICTED, (nn, p) => nn.metrics.precision(nn.tensor(LABELS), p)],
  ['where nothing was predicted', vector(0, 0), (nn, p) => nn.metrics.precision(nn.tensor([1, 0]), p)],
);

export const recall = metric(
  ['of ten', PREDICTED, (nn, p) => nn.metrics.recall(nn.tensor(LABELS), p)],
  ['where nothing is', vector(1, 0), (nn, p) => nn.metrics.recall(nn.tensor([0, 0]), p)],
);

export const f1Score = metric(
  ['of ten', PREDICTED, (nn, p) => nn.metrics.f1Score(nn.tensor(LABELS), p)],
  ['where nothing is and nothing was predicted', vector(0, 0), (nn, p) => nn.metrics.f1Score(nn.tensor([0, 0]), p)],
);
