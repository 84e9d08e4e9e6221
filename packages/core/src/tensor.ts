import { formatShape, type Shape, sizeOf } from './shapes.ts';

/** A number, or arrays of them nested as deep as a tensor has axes. */
export type NestedNumbers = number | NestedNumbers[];

/**
 * Float64 numbers in row-major order under a shape: [] a scalar, [n] a vector, [rows, columns] a matrix, and so on.
 *
 * Immutable: operations make new tensors. `tensor`, `tensor1d`, `tensor2d` and `scalar` make one of plain numbers;
 * `values` is what the operations read, and is not to be written to.
 */
export class Tensor {
  readonly shape: Shape;
  readonly size: number;
  readonly values: Float64Array;
  /** Where on the tape the operation stands that made this tensor; the tape's own note, see `record`. */
  position = -1;

  /** Throws RangeError unless there are as many values as the shape has elements. */
  constructor(values: Float64Array, shape: Shape) {
    this.shape = shape;
    this.size = sizeOf(shape);
    this.values = values;
    if (values.length !== this.size) {
      throw new RangeError(
        `Tensor: shape ${formatShape(shape)} has ${this.size} elements, but ${values.length} values came; ` +
          `give as many values as the shape has elements`,
      );
    }
  }

  /** The kind of number in it; the results of comparisons, 0 or 1, and of argMax are of this kind too. */
  get dtype(): 'float64' {
    return 'float64';
  }

  /** The number of axes: 0 for a scalar, 1 for a vector, 2 for a matrix. */
  get rank(): number {
    return this.shape.length;
  }

  /** What an operation reads: this tensor, or of a variable the value that it has now. */
  current(): Tensor {
    return this;
  }

  /** All values in row-major order, as a copy. */
  dataSync(): Float64Array {
    return this.values.slice();
  }

  /** The values as plain nested arrays of the tensor's shape; a scalar gives a number. */
  arraySync(): NestedNumbers {
    return nest(this.values, this.shape, 0);
  }
}

function nest(values: Float64Array, shape: Shape, start: number): NestedNumbers {
  const [length, ...inner] = shape;
  if (length === undefined) return values[start] as number;
  const step = sizeOf(inner);
  return Array.from({ length }, (_, i) => nest(values, inner, start + i * step));
}
