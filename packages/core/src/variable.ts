import { asTensor, type TensorLike } from './creation.ts';
import { formatShape, sameShape } from './shapes.ts';
import { record, recording } from './tape.ts';
import { Tensor } from './tensor.ts';

/**
 * A tensor that can be given new values of the same shape: what training changes.
 *
 * An operation reads the values that it holds at that moment; results made before an `assign` stay what they were.
 */
export class Variable extends Tensor {
  readonly name: string;
  readonly trainable: boolean;
  #now: Tensor;

  constructor(initialValue: Tensor, trainable: boolean, name: string) {
    super(initialValue.values, initialValue.shape);
    this.name = name;
    this.trainable = trainable;
    this.#now = initialValue;
  }

  /** Replaces the values. Throws RangeError where `newValue` has another shape. */
  assign(newValue: TensorLike): void {
    const value = asTensor('assign', 'newValue', newValue);
    if (!sameShape(value.shape, this.shape)) {
      throw new RangeError(
        `assign: variable ${this.name} has shape ${formatShape(this.shape)} and the new value has shape ` +
          `${formatShape(value.shape)}; give a value of the variable's own shape`,
      );
    }
    this.#now = value;
    (this as { values: Float64Array }).values = value.values;
  }

  /** The value that the variable has now; on a tape, reading it is a step like any other. */
  override current(): Tensor {
    return recording() ? record(new Tensor(this.values, this.shape), [this], READ) : this.#now;
  }
}

const READ = [(dy: Tensor) => dy];

let unnamed = 0;

/**
 * A variable with this initial value.
 *
 * `trainable` says whether optimizers may change it. Names are what `variableGrads` keys its result by; without one it
 * is called variable_1, variable_2, and so on.
 */
export function variable(initialValue: TensorLike, trainable = true, name?: string): Variable {
  return new Variable(asTensor('variable', 'initialValue', initialValue), trainable, name ?? `variable_${++unnamed}`);
}
