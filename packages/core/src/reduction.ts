import { asTensor, type TensorLike } from './creation.ts';
import { transpose } from './ops/rearrange.ts';
import { formatShape, reducedAxes, type Shape } from './shapes.ts';
import type { Tensor } from './tensor.ts';

/** The axes to reduce: one, several, or all of them where it is null or left out; −1 is the last one. */
export type Axes = number | readonly number[] | null;

/**
 * How a tensor is read when axes are reduced: as [outer, count, inner], where the middle one is reduced.
 *
 * Element j of group (o, i) is `x.values[(o · count + j) · inner + i]`, and group (o, i) makes element o · inner + i of
 * the result.
 */
export interface Reduction {
  /** What is reduced; transposed where the reduced axes were not neighbours. */
  readonly x: Tensor;
  readonly outer: number;
  readonly count: number;
  readonly inner: number;
  /** The shape of the result. */
  readonly shape: Shape;
  /** The shape of the result with every reduced axis of `x` kept as 1: it broadcasts against x. */
  readonly kept: Shape;
}

/** Throws RangeError, naming the operation, for an axis that x has not and for one that is named twice. */
export function reduction(operation: string, x: TensorLike, axis: Axes | undefined, keepDims: boolean): Reduction {
  const input = asTensor(operation, 'x', x);
  if (axis === undefined && !keepDims) {
    return { x: input, outer: 1, count: input.size, inner: 1, shape: [], kept: input.shape.map(() => 1) };
  }
  const axes = reducedAxes(operation, axis ?? undefined, input.shape);
  const shape = input.shape.flatMap((size, i) => (axes.includes(i) ? (keepDims ? [1] : []) : [size]));
  const first = axes[0] ?? input.rank;
  if (axes.every((reduced, i) => reduced === first + i)) {
    return { x: input, ...blocks(input.shape, first, axes.length), shape };
  }
  const others = input.shape.map((_, i) => i).filter((i) => !axes.includes(i));
  const arranged = transpose(input, [...others, ...axes]);
  return { x: arranged, ...blocks(arranged.shape, others.length, axes.length), shape };
}

/** Throws RangeError where there is no element to reduce, though there are results to be made. */
export function requireElements(operation: string, verb: string, { x, count, outer, inner }: Reduction): void {
  if (count === 0 && outer * inner > 0) {
    throw new RangeError(
      `${operation}: x of shape ${formatShape(x.shape)} has nothing to ${verb}; give at least one element`,
    );
  }
}

/** Where in `x.values` a group begins; its next element is `inner` farther on. */
export function startOf({ count, inner }: Pick<Reduction, 'count' | 'inner'>, group: number): number {
  return inner === 1 ? group * count : Math.floor(group / inner) * count * inner + (group % inner);
}

function blocks(shape: Shape, first: number, length: number) {
  const product = (from: number, to: number) => {
    let size = 1;
    for (let axis = from; axis < to; axis++) size *= shape[axis]!;
    return size;
  };
  const end = first + length;
  return {
    outer: product(0, first),
    count: product(first, end),
    inner: product(end, shape.length),
    kept: shape.map((size, axis) => (axis >= first && axis < end ? 1 : size)),
  };
}
