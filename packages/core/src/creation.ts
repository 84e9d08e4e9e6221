import { checkedShape, formatShape, type Shape, sameShape, sizeOf } from './shapes.ts';
import { type NestedNumbers, Tensor } from './tensor.ts';

type TypedArray = Float64Array | Float32Array | Int32Array | Uint8Array;

/** Numbers from which a tensor can be made. */
export type Values = NestedNumbers | TypedArray | TypedArray[];

/** What an operation takes: a tensor, or numbers to make one of. */
export type TensorLike = Tensor | Values;

/**
 * A tensor of these values.
 *
 * Nested arrays bring their own shape; a flat list may be given a `shape` with as many elements.
 * Throws RangeError for ragged arrays and for a shape that does not fit, TypeError for what is not a number.
 */
export function tensor(values: Values, shape?: Shape): Tensor {
  return create('tensor', values, shape);
}

/** A tensor without axes: one number. Throws TypeError for anything else. */
export function scalar(value: number): Tensor {
  return ofRank('scalar', value, 0);
}

/** A vector, shape [n], of a flat list. Throws RangeError for nested or single values. */
export function tensor1d(values: number[] | TypedArray): Tensor {
  return ofRank('tensor1d', values, 1);
}

/**
 * A matrix, shape [rows, columns], of rows of equal length, or of a flat list and its `shape`.
 *
 * Throws RangeError for ragged rows, a `shape` that does not fit, and a flat list without one.
 */
export function tensor2d(values: number[][] | number[] | TypedArray, shape?: readonly [number, number]): Tensor {
  return ofRank('tensor2d', values, 2, shape);
}

/**
 * A tensor with three axes, of nested arrays or of a flat list and its `shape`: samples × timesteps × features, say.
 *
 * Throws RangeError for ragged arrays, a `shape` that does not fit, and a flat list without one.
 */
export function tensor3d(
  values: number[][][] | number[] | TypedArray,
  shape?: readonly [number, number, number],
): Tensor {
  return ofRank('tensor3d', values, 3, shape);
}

/** An operation's argument as a tensor; errors name the operation and the argument. */
export function asTensor(operation: string, argument: string, value: TensorLike): Tensor {
  if (value instanceof Tensor) return value.current();
  return typeof value === 'number' ? filled([], value) : create(operation, value, undefined, argument);
}

/** A tensor of this shape, every element the same. */
export function filled(shape: Shape, value: number): Tensor {
  return new Tensor(new Float64Array(sizeOf(shape)).fill(value), shape);
}

function ofRank(operation: string, values: Values, rank: number, shape?: Shape): Tensor {
  const made = create(operation, values, shape);
  if (made.rank === rank) return made;
  const remedies = [
    'give one number',
    'give a flat list of numbers',
    'give rows, or a flat list and its shape',
    'give a list of matrices, or a flat list and its shape',
  ];
  throw new RangeError(
    `${operation}: values of shape ${formatShape(made.shape)} do not make a tensor with ${rank} axes; ${remedies[rank]}`,
  );
}

function create(operation: string, values: Values, shape?: Shape, argument = 'values'): Tensor {
  const own = shapeOf(values);
  const flat = new Float64Array(sizeOf(own));
  flatten(values, 0, { operation, argument, shape: own, flat, next: 0, position: [] });
  if (shape === undefined) return new Tensor(flat, own);
  const wanted = checkedShape(operation, shape);
  if (own.length === 1 ? flat.length !== sizeOf(shape) : !sameShape(own, shape)) {
    throw new RangeError(
      `${operation}: ${argument} of shape ${formatShape(own)} do not fit shape ${formatShape(shape)}, ` +
        `which has ${sizeOf(shape)} elements; give a flat list of that many, or leave the shape out`,
    );
  }
  return new Tensor(flat, wanted);
}

/** The shape along the first elements; `flatten` finds out whether the others agree. */
function shapeOf(values: unknown): number[] {
  const shape = [];
  for (let inner = values; isList(inner); inner = inner[0]) shape.push(inner.length);
  return shape;
}

interface Flattening {
  readonly operation: string;
  readonly argument: string;
  readonly shape: Shape;
  readonly flat: Float64Array;
  readonly position: number[];
  next: number;
}

function flatten(values: unknown, depth: number, into: Flattening): void {
  const length = into.shape[depth];
  if (length === undefined) {
    if (typeof values !== 'number') throw misfit(values, length, into);
    into.flat[into.next++] = values;
    return;
  }
  if (!isList(values) || values.length !== length) throw misfit(values, length, into);
  for (let i = 0; i < length; i++) {
    into.position[depth] = i;
    flatten(values[i], depth + 1, into);
  }
  into.position.length = depth;
}

function misfit(values: unknown, length: number | undefined, { operation, argument, position }: Flattening): Error {
  const place = argument + position.map((i) => `[${i}]`).join('');
  if (typeof values !== 'number' && !isList(values)) {
    return new TypeError(`${operation}: ${place} is ${describe(values)}; every element must be a number`);
  }
  const expected = length === undefined ? 'a number' : `a list of ${length}`;
  return new RangeError(
    `${operation}: ${place} is ${describe(values)}, but by the first elements it must be ${expected}; ` +
      `make all lists at one depth equally long`,
  );
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

function describe(value: unknown): string {
  if (isList(value)) return `a list of ${value.length}`;
  if (value === null || value === undefined) return String(value);
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
