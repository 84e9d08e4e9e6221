import type { Layer } from '../layers/layer.ts';
import type { BatchShape } from '../layers/shape.ts';
import type { Variable } from '../variable.ts';

/** Where the columns of the table end, as shares of a line. */
const COLUMN_ENDS = [0.45, 0.85, 1];

/**
 * The table of a model's layers, their output shapes and numbers of parameters, as Keras prints it.
 *
 * `None` stands for the size of a batch. `positions` are the ends of the three columns, as shares of the line or in
 * characters.
 */
export function summaryLines(
  name: string,
  layers: readonly Layer[],
  lineLength = 65,
  positions: readonly number[] = COLUMN_ENDS,
): string[] {
  const ends = positions.map((end) => (end <= 1 ? Math.floor(end * lineLength) : end));
  const row = (...fields: string[]) =>
    fields.reduce((line, field, i) => `${line}${field}`.slice(0, ends[i]! - 1).padEnd(ends[i]!), '');
  const rows = layers.map((layer) =>
    row(`${layer.name} (${layer.className})`, python(layer.outputShape), String(layer.countParams())),
  );
  const trainable = count(layers.flatMap((layer) => layer.trainableWeights));
  const fixed = count(layers.flatMap((layer) => layer.nonTrainableWeights));
  const line = '_'.repeat(lineLength);
  return [
    `Model: "${name}"`,
    line,
    row('Layer (type)', 'Output Shape', 'Param #'),
    '='.repeat(lineLength),
    ...rows.flatMap((text, i) => (i === 0 ? [text] : [line, text])),
    '='.repeat(lineLength),
    `Total params: ${grouped(trainable + fixed)}`,
    `Trainable params: ${grouped(trainable)}`,
    `Non-trainable params: ${grouped(fixed)}`,
    line,
  ];
}

function count(weights: readonly Variable[]): number {
  return [...new Set(weights)].reduce((sum, { size }) => sum + size, 0);
}

/** A shape as Python writes it: (None, 8). */
function python(shape: BatchShape): string {
  const sizes = shape.map((size) => size ?? 'None');
  return sizes.length === 1 ? `(${sizes[0]},)` : `(${sizes.join(', ')})`;
}

/** With a comma before every three digits: 2,599,086. */
function grouped(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
