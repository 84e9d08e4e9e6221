import { checkNames, lookUp } from '../arguments.ts';
import { asTensor, type TensorLike } from '../creation.ts';
import type { BatchShape } from '../layers/shape.ts';
import * as losses from '../losses/index.ts';
import { mean } from '../ops/sums.ts';
import { type OptimizerJSON, optimizerOf } from '../optimizers/byName.ts';
import type { Optimizer } from '../optimizers/optimizer.ts';
import { Tensor } from '../tensor.ts';
import { asBatch } from './data.ts';

/** From labels and predictions of a batch, a number for the batch, or one for each sample, which are averaged. */
export type LabelsAndPredictions = (labels: Tensor, predictions: Tensor) => Tensor;

/** Arguments of `model.compile`. */
export interface CompileArgs {
  /** One of `train`, or its name for one with its defaults: 'sgd', 'momentum', 'adagrad', 'rmsprop', 'adam'. */
  optimizer: string | Optimizer | OptimizerJSON;
  /** The name of a loss, in camelCase or Keras' snake_case, or a function. */
  loss: string | LabelsAndPredictions;
  /** Names of metrics, or functions. */
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
  readonly metrics: readonly NamedFunction[];
  /** Labels in the shape that the loss takes. Throws RangeError where they have another. */
  labelsOf(operation: string, y: TensorLike): Tensor;
}

/** Losses by name; `mse` is short for the first. */
const LOSSES: Readonly<Record<string, LabelsAndPredictions>> = {
  meanSquaredError: losses.meanSquaredError,
  mse: losses.meanSquaredError,
};

/** See `Sequential.compile`. */
export function compiled(args: CompileArgs, outputShape: BatchShape): Compiled {
  checkNames('compile', args, ['optimizer', 'loss', 'metrics']);
  for (const name of ['optimizer', 'loss'] as const) {
    if (args[name] === undefined) throw new TypeError(`compile: there is no ${name}; give one`);
  }
  const loss = named('loss', args.loss, LOSSES);
  const metrics = [args.metrics ?? []].flat().map((metric) => named('metric', metric, LOSSES));
  const labelShape = outputShape;
  return {
    optimizer: optimizerOf('compile', args.optimizer),
    loss,
    metrics,
    labelsOf: (operation, y) => (loss.own ? asTensor(operation, 'y', y) : asBatch(operation, 'y', y, labelShape)),
  };
}

function named(
  kind: string,
  given: string | LabelsAndPredictions,
  table: Readonly<Record<string, LabelsAndPredictions>>,
): NamedFunction {
  if (typeof given === 'string') {
    const { name, entry } = lookUp('compile', kind, given, table);
    return { name, own: false, apply: entry };
  }
  if (typeof given !== 'function')
    throw new TypeError(`compile: a ${kind} must be a name or a function, not ${typeof given}`);
  const known = Object.keys(table).find((name) => table[name] === given);
  return { name: known ?? given.name, own: known === undefined, apply: averaged(kind, given) };
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
