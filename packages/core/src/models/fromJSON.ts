import { layerOf } from '../layers/byName.ts';
import { optimizerOf } from '../optimizers/byName.ts';
import { Tensor } from '../tensor.ts';
import { type FunctionJSON, type ModelJSON, NOT_IN_JSON } from './json.ts';
import { Sequential } from './sequential.ts';

/**
 * The model that `JSON.stringify(model)` saved, from the text or from what JSON.parse makes of it.
 *
 * It has the same weights to the last bit and, if it was compiled, goes on training as the saved one would have; only
 * what dropout without a seed will draw is not kept. A loss or metric of your own has to be given to `compile` again. Throws
 * SyntaxError for text that is no JSON, RangeError, with the place, where the data are damaged.
 */
export function modelFromJSON(json: string | object): Sequential {
  const data = (typeof json === 'string' ? JSON.parse(json) : json) as ModelJSON;
  if (data?.format !== 'chainrule/model/v1') {
    throw new RangeError(
      `modelFromJSON: format is ${JSON.stringify(data?.format)} instead of "chainrule/model/v1"; ` +
        `give what JSON.stringify(model) returned`,
    );
  }
  const model = new Sequential({ name: String(data.name) });
  at('layers', () => list(data.layers, 'layers')).forEach((layer, i) => {
    at(`layers[${i}]`, () => model.add(layerOf(layer.className, layer.config)));
  });
  at('weights', () => {
    const weights = list(data.weights, 'weights').map(
      ({ name, shape, values }) => new Tensor(numbers(values, `${name}.values`), list(shape, `${name}.shape`)),
    );
    model.setWeights(weights);
  });
  if (data.training !== undefined) restoreTraining(model, data.training);
  return model;
}

function restoreTraining(model: Sequential, training: NonNullable<ModelJSON['training']>): void {
  at('training', () => {
    const optimizer = optimizerOf('optimizer', training.optimizer);
    model.compile({
      optimizer,
      loss: functionOf('loss', training.loss),
      metrics: list(training.metrics, 'metrics').map((metric) => functionOf('metric', metric)),
    });
    const slots = list(training.slots, 'slots').map((own, i) =>
      own === null ? undefined : list(own, `slots[${i}]`).map((slot, j) => numbers(slot, `slots[${i}][${j}]`)),
    );
    optimizer.setState(model.weights, { iterations: training.iterations, slots });
  });
}

/** The name itself, or a function in place of one that JSON could not hold. */
function functionOf(kind: string, { name, own }: FunctionJSON): string | (() => never) {
  if (!own) return name;
  const missing = () => {
    throw new Error(
      `${kind} ${name}: the saved model was compiled with this function of your own, which JSON cannot hold; ` +
        `call model.compile with it again`,
    );
  };
  return Object.defineProperty(missing, 'name', { value: name });
}

/** The result of `make`; what it throws names the place in the data as well. */
function at<Result>(place: string, make: () => Result): Result {
  try {
    return make();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new RangeError(`modelFromJSON: ${place}: ${message}; the saved model is damaged`, { cause: error });
  }
}

function list<Item>(value: readonly Item[], place: string): readonly Item[] {
  if (Array.isArray(value)) return value;
  throw new RangeError(`${place} is no list`);
}

function numbers(values: readonly unknown[], place: string): Float64Array {
  return Float64Array.from(list(values, place), (value, i) => {
    if (typeof value === 'number' || (NOT_IN_JSON as readonly unknown[]).includes(value)) return Number(value);
    throw new RangeError(`${place}[${i}] is ${JSON.stringify(value)} and no number`);
  });
}
