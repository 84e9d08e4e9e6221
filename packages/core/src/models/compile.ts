import { checkNames, lookUp } from '../arguments.ts';
import type { TensorLike } from '../creation.ts';
import type { Activated } from '../layers/activations.ts';
import type { Layer } from '../layers/layer.ts';
import * as losses from '../losses/index.ts';
import * as metrics from '../metrics/index.ts';
import { greater } from '../ops/comparison.ts';
import { mean } from '../ops/sums.ts';
import { type OptimizerJSON, optimizerOf } from '../optimizers/byName.ts';
import type { Optimizer } from '../optimizers/optimizer.ts';
import { Tensor } from '../tensor.ts';
import { isSparse, labelsFor } from './labels.ts';

/** From labels and predictions of a batch, a number for the batch, or one for each sample, which are averaged. */
export type LabelsAndPredictions = (labels: Tensor, predictions: Tensor) => Tensor;

/** Arguments of `model.compile`. */
export interface CompileArgs {
  /** One of `train`, or its name for one with its defaults: 'sgd', 'momentum', 'adagrad', 'rmsprop', 'adam'. */
  optimizer: string | Optimizer | OptimizerJSON;
  /** The name of a loss, in camelCase or Keras' snake_case, or a function. */
  loss: string | LabelsAndPredictions;
  /**
   * Names of metrics or losses, or functions. 'accuracy' is reported as `acc`: binary for a single output and
   * after binary cross-entropy, sparse after a sparse loss, else categorical. Precision, recall and F1 count outputs above ½ as 1.
   */
  metrics?: readonly (string | LabelsAndPredictions)[];
}

/** A loss or metric that gives one number for a batch. */
export interface NamedFunction {
  readonly name: string;
  /** Whether it is a function from outside of this library. */
  readonly own: boolean;
  readonly apply: LabelsAndPredictions;
}

/** What `compile` was told, ready for use. */
export interface Compiled {
  readonly optimizer: Optimizer;
  readonly loss: NamedFunction;
  /** The same loss from what goes into the model's last activation function, where there is such a form. */
  readonly lossOfLogits: LabelsAndPredictions | undefined;
  readonly metrics: readonly NamedFunction[];
  /** Labels in the shape that the loss takes. Throws RangeError where they have another. */
  labelsOf(operation: string, y: TensorLike): Tensor;
}

type Functions = Readonly<Record<string, LabelsAndPredictions>>;

const LOSSES: Functions = { ...losses, mse: losses.meanSquaredError };

/** Of probabilities, those above ½ count as predictions of 1. */
const atHalf =
  (score: LabelsAndPredictions): LabelsAndPredictions =>
  (labels, predictions) =>
    score(labels, greater(predictions, 0.5));

const METRICS: Functions = {
  binaryAccuracy: metrics.binaryAccuracy,
  categoricalAccuracy: metrics.categoricalAccuracy,
  sparseCategoricalAccuracy: metrics.sparseCategoricalAccuracy,
  precision: atHalf(metrics.precision),
  recall: atHalf(metrics.recall),
  f1Score: atHalf(metrics.f1Score),
  ...LOSSES,
};

/** By loss and last activation, the loss from logits: exact where probabilities are so near to 0 or 1 that it is clipped. */
const OF_LOGITS: Readonly<Record<string, LabelsAndPredictions>> = {
  'binaryCrossentropy of sigmoid': losses.sigmoidCrossEntropy,
  'categoricalCrossentropy of softmax': losses.softmaxCrossEntropy,
  'sparseCategoricalCrossentropy of softmax': (labels, logits) =>
    losses.sparseCategoricalCrossentropy(labels, logits, true),
};

/** See `Sequential.compile`. */
export function compiled(args: CompileArgs, last: Layer & Partial<Activated>): Compiled {
  checkNames('compile', args, ['optimizer', 'loss', 'metrics']);
  for (const name of ['optimizer', 'loss'] as const) {
    if (args[name] === undefined) throw new TypeError(`compile: there is no ${name}; give one`);
  }
  const loss = named('loss', args.loss, LOSSES, { ...losses });
  const { outputShape } = last;
  const binary = outputShape.at(-1) === 1 || loss.name === 'binaryCrossentropy';
  const accuracy = (binary && 'binary') || (isSparse(loss) ? 'sparseCategorical' : 'categorical');
  const table = { acc: METRICS[`${accuracy}Accuracy`]!, ...METRICS };
  const wanted = [args.metrics ?? []].flat().map((metric) => (metric === 'accuracy' ? 'acc' : metric));
  const chosen = wanted.map((metric) => named('metric', metric, table, { ...metrics, ...losses }));
  const names = ['loss', ...chosen.map(({ name }) => name)];
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined)
    throw new Error(`compile: two numbers would be called ${twice}; leave one metric out, or rename it`);
  return {
    optimizer: optimizerOf('compile', args.optimizer),
    loss,
    lossOfLogits: loss.own ? undefined : OF_LOGITS[`${loss.name} of ${last.activation}`],
    metrics: chosen,
    labelsOf: labelsFor(loss, outputShape),
  };
}

/** The function that is meant; `originals` are those of this library, by which one that is given is known. */
function named(
  kind: string,
  given: string | LabelsAndPredictions,
  table: Functions,
  originals: Readonly<Record<string, unknown>>,
): NamedFunction {
  if (typeof given === 'function') {
    const known = Object.keys(originals).find((name) => originals[name] === given);
    return known === undefined
      ? { name: given.name || kind, own: true, apply: averaged(kind, given) }
      : named(kind, known, table, originals);
  }
  if (typeof given !== 'string') {
    throw new TypeError(`compile: a ${kind} must be a name or a function, not ${typeof given}`);
  }
  const { name, entry } = lookUp('compile', kind, given, table);
  return { name, own: false, apply: averaged(kind, entry) };
}

/** The function, with the mean over the batch where it gives a number for each sample. */
function averaged(kind: string, given: LabelsAndPredictions): LabelsAndPredictions {
  return (labels, predictions) => {
    const value = given(labels, predictions);
    if (!(value instanceof Tensor)) {
      throw new TypeError(
        `${kind} ${given.name}: it must return a tensor, not ${typeof value}; return the result of an operation`,
      );
    }
    return value.rank === 0 ? value : mean(value);
  };
}
