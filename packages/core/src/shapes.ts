/** Sizes of the axes, outermost first; a scalar has none. */
export type Shape = readonly number[];

/** How a shape reads in a message: `[2, 3]`. */
export function formatShape(shape: Shape): string {
  return `[${shape.join(', ')}]`;
}

/** A copy of a shape that came from outside; throws RangeError, naming the operation, unless it is one. */
export function checkedShape(operation: string, shape: Shape): number[] {
  if (!Array.isArray(shape) || !shape.every((size) => Number.isInteger(size) && size >= 0)) {
    throw new RangeError(
      `${operation}: ${Array.isArray(shape) ? formatShape(shape) : String(shape)} is not a shape; ` +
        `give the sizes of the axes as an array of whole numbers from 0`,
    );
  }
  return [...shape];
}

/** The number of elements: the product of all sizes, 1 for a scalar. */
export function sizeOf(shape: Shape): number {
  let size = 1;
  for (let axis = 0; axis < shape.length; axis++) size *= shape[axis] as number;
  return size;
}

export function sameShape(a: Shape, b: Shape): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let axis = 0; axis < a.length; axis++) if (a[axis] !== b[axis]) return false;
  return true;
}

/** How far apart neighbours along each axis lie in row-major order: [2, 3, 4] → [12, 4, 1]. */
export function stridesOf(shape: Shape): number[] {
  return shape.map((_, axis) => sizeOf(shape.slice(axis + 1)));
}

/**
 * The shape that two shapes broadcast to: aligned at the last axis, a size of 1 (or a missing axis) stretches.
 *
 * [2, 1] and [3] → [2, 3]. Throws RangeError, naming the operation, where two sizes differ and neither is 1.
 */
export function broadcastShape(operation: string, a: Shape, b: Shape): number[] {
  if (a.length === 0) return [...b];
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, axis) => {
    const left = a[axis - rank + a.length] ?? 1;
    const right = b[axis - rank + b.length] ?? 1;
    if (left !== right && left !== 1 && right !== 1) {
      throw new RangeError(
        `${operation}: shapes ${formatShape(a)} and ${formatShape(b)} do not broadcast: ` +
          `counted from the last axis, sizes must be equal or 1; reshape or transpose one of them`,
      );
    }
    return left === 1 ? right : left;
  });
}

/**
 * The axes that an operation reduces, from 0 and in rising order; −1 is the last one, none given means all.
 *
 * Throws RangeError for an axis that the shape has not, and for one that is named twice.
 */
export function reducedAxes(operation: string, axis: number | readonly number[] | undefined, shape: Shape): number[] {
  const rank = shape.length;
  if (axis === undefined) return shape.map((_, i) => i);
  const axes = (typeof axis === 'number' ? [axis] : [...axis]).map((given) => {
    if (!Number.isInteger(given) || given < -rank || given >= rank) {
      const remedy =
        rank === 0 ? 'a scalar has no axis; leave it out' : `use a whole number from ${-rank} to ${rank - 1}`;
      throw new RangeError(`${operation}: no axis ${given} in shape ${formatShape(shape)}; ${remedy}`);
    }
    return given < 0 ? given + rank : given;
  });
  if (new Set(axes).size !== axes.length) {
    throw new RangeError(`${operation}: axes ${formatShape(axes)} name one axis twice; name each of them once`);
  }
  return axes.sort((a, b) => a - b);
}

/** One axis, counted from 0; −1 is the last one. Throws RangeError for one that the shape has not. */
export function axisOf(operation: string, axis: number, shape: Shape): number {
  return reducedAxes(operation, axis, shape)[0]!;
}

/**
 * For every element of a tensor of shape `to`, which element of shape `from` broadcasts onto it.
 *
 * `from` must broadcast to `to`.
 */
export function broadcastIndices(from: Shape, to: Shape): Uint32Array {
  const strides = stridesOf(from);
  const missing = to.length - from.length;
  return stridedIndices(
    to,
    to.map((_, axis) => (axis < missing || from[axis - missing] === 1 ? 0 : (strides[axis - missing] as number))),
  );
}

/** For every element of a tensor of this shape, in row-major order: Σ position along an axis · stride of that axis. */
export function stridedIndices(shape: Shape, strides: Shape): Uint32Array {
  const indices = new Uint32Array(sizeOf(shape));
  const position = new Uint32Array(shape.length);
  let index = 0;
  for (let i = 0; i < indices.length; i++) {
    indices[i] = index;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const size = shape[axis] as number;
      const stride = strides[axis] as number;
      const next = (position[axis] as number) + 1;
      index += stride;
      if (next < size) {
        position[axis] = next;
        break;
      }
      position[axis] = 0;
      index -= stride * size;
    }
  }
  return indices;
}
