import type { OptimizerJSON } from '../optimizers/byName.ts';
import { optimizerToJSON } from '../optimizers/byName.ts';
import type { Shape } from '../shapes.ts';
import type { Compiled, NamedFunction } from './compile.ts';
import type { LayerStack } from './layerStack.ts';

/** A float64 in JSON, which has no word for these four. */
export type JSONNumber = number | (typeof NOT_IN_JSON)[number];

/** The numbers that JSON.stringify would change. */
export const NOT_IN_JSON = ['NaN', 'Infinity', '-Infinity', '-0'] as const;

/** A loss or metric by its name; `own` says that it is a function that JSON cannot hold. */
export interface FunctionJSON {
  readonly name: string;
  readonly own: boolean;
}

/** A model as plain data. */
export interface ModelJSON {
  readonly format: 'chainrule/model/v1';
  readonly name: string;
  readonly layers: readonly { readonly className: string; readonly config: Record<string, unknown> }[];
  readonly weights: readonly { readonly name: string; readonly shape: Shape; readonly values: readonly JSONNumber[] }[];
  /** There once the model is compiled. */
  readonly training?: {
    readonly optimizer: OptimizerJSON;
    readonly iterations: number;
    /** What the optimizer remembers: an entry for each weight, null where there is nothing. */
    readonly slots: readonly (readonly (readonly JSONNumber[])[] | null)[];
    readonly loss: FunctionJSON;
    readonly metrics: readonly FunctionJSON[];
  };
}

/** See `Sequential.toJSON`. */
export function modelToJSON(model: LayerStack, compiled: Compiled | undefined): ModelJSON {
  return {
    format: 'chainrule/model/v1',
    name: model.name,
    layers: model.layers.map((layer) => ({ className: layer.className, config: layer.getConfig() })),
    weights: model.weights.map(({ name, shape, values }) => ({ name, shape, values: numbers(values) })),
    ...(compiled && { training: trainingToJSON(model, compiled) }),
  };
}

function trainingToJSON(model: LayerStack, { optimizer, loss, metrics }: Compiled): ModelJSON['training'] {
  const { iterations, slots } = optimizer.getState(model.weights);
  return {
    optimizer: optimizerToJSON(optimizer),
    iterations,
    slots: slots.map((own) => own?.map(numbers) ?? null),
    loss: nameOf(loss),
    metrics: metrics.map(nameOf),
  };
}

function nameOf({ name, own }: NamedFunction): FunctionJSON {
  return { name, own };
}

function numbers(values: Float64Array): JSONNumber[] {
  return Array.from(values, (value) => {
    if (Object.is(value, -0)) return '-0';
    return Number.isFinite(value) ? value : (String(value) as JSONNumber);
  });
}
