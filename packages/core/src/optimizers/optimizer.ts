import { checkNumber, ranges } from '../arguments.ts';
import { gradientsOfVariables, variablesOf } from '../autodiff/variableGrads.ts';
import { asTensor, type TensorLike } from '../creation.ts';
import { formatShape, sameShape } from '../shapes.ts';
import { Tensor } from '../tensor.ts';
import type { Variable } from '../variable.ts';
import { type Clipping, checkClipping, clipGradients } from './clipping.ts';

/** What an optimizer remembers: the number of updates and, for each variable, the slots of its rule. */
export interface OptimizerState {
  readonly iterations: number;
  /** One entry a variable, in the order of the variables; none for a variable that has not been updated. */
  readonly slots: readonly (readonly Float64Array[] | undefined)[];
}

/**
 * What all optimizers have in common: gradients in, new values of the variables out.
 *
 * An optimizer keeps what its rule remembers (velocities, moving averages) for each variable apart, in float64.
 * `train.sgd`, `momentum`, `adagrad`, `rmsprop` and `adam` make one.
 */
export abstract class Optimizer {
  /** The name in `train`, as a saved model has it. */
  abstract readonly name: string;
  /** The bounds on gradients. */
  readonly clipping: Clipping;
  /** What each slot of the rule holds at first, one slot an entry. */
  protected abstract readonly starts: readonly number[];
  readonly #operation: string;
  readonly #slots = new Map<Variable, readonly Float64Array[]>();
  #learningRate!: number;
  #iterations = 0;

  constructor(operation: string, learningRate: number, clipping: Clipping) {
    this.#operation = operation;
    this.learningRate = learningRate;
    this.clipping = checkClipping(operation, clipping);
  }

  /** The size of a step, η; may be changed between updates. Throws RangeError unless it is a number from 0. */
  get learningRate(): number {
    return this.#learningRate;
  }

  set learningRate(value: number) {
    this.#learningRate = checkNumber(this.#operation, 'learningRate', value, ranges.fromZero);
  }

  /** The number of updates so far: the t of the rules, which is 1 during the first one. */
  get iterations(): number {
    return this.#iterations;
  }

  /**
   * One update of the variables that f reads, downhill of the scalar f(); with `varList`, of those in the list alone.
   *
   * Returns the value of f before the update if `returnCost` is true, else null. Throws as `variableGrads` does.
   */
  minimize(f: () => Tensor, returnCost = false, varList?: readonly Variable[]): Tensor | null {
    const { value, variables, grads } = gradientsOfVariables('minimize', f, varList);
    this.update(variables, grads);
    return returnCost ? value : null;
  }

  /**
   * One update by these gradients, { name: ∂L/∂v }, as `variableGrads` returns them.
   *
   * A record that was made otherwise, of scaled gradients for example, needs the variables it is for as `varList`.
   * Throws Error where a variable is missing, RangeError where a gradient has another shape than its variable.
   */
  applyGradients(gradients: Record<string, TensorLike>, varList?: readonly Variable[]): void {
    const known = varList ?? variablesOf(gradients) ?? [];
    const names = Object.keys(gradients);
    const variables = names.map((name) => {
      const variable = known.find((candidate) => candidate.name === name);
      if (variable !== undefined) return variable;
      throw new Error(
        `applyGradients: there is a gradient called ${name}, but no variable of that name among the ${known.length} known; ` +
          `give the variables as a list after the gradients`,
      );
    });
    const tensors = names.map((name, i) => {
      const gradient = asTensor('applyGradients', name, gradients[name] as TensorLike);
      const { shape } = variables[i] as Variable;
      if (sameShape(gradient.shape, shape)) return gradient;
      throw new RangeError(
        `applyGradients: the gradient of ${name} has shape ${formatShape(gradient.shape)} and the variable has shape ` +
          `${formatShape(shape)}; give a gradient of the variable's shape`,
      );
    });
    this.update(variables, tensors);
  }

  /** One update: gradients[i] belongs to variables[i] and has its shape. */
  update(variables: readonly Variable[], gradients: readonly Tensor[]): void {
    const clipped = clipGradients(gradients, this.clipping);
    this.#iterations++;
    for (let i = 0; i < variables.length; i++) {
      const variable = variables[i] as Variable;
      // New values in an array of their own: results that still read the old one stay what they are.
      const values = variable.values.slice();
      this.step(values, (clipped[i] as Tensor).values, this.#slotsOf(variable), this.#iterations);
      variable.assign(new Tensor(values, variable.shape));
    }
  }

  /** What the optimizer remembers of these variables, in their order; copies. */
  getState(variables: readonly Variable[]): OptimizerState {
    return {
      iterations: this.#iterations,
      slots: variables.map((variable) => this.#slots.get(variable)?.map((slot) => slot.slice())),
    };
  }

  /** Goes on from this state. Throws RangeError where it does not fit the rule or the variables. */
  setState(variables: readonly Variable[], { iterations, slots }: OptimizerState): void {
    checkNumber('setState', 'iterations', iterations, ranges.index);
    const expected = this.starts.length;
    variables.forEach(({ name, size }, i) => {
      const own = slots[i];
      if (own === undefined || (own.length === expected && own.every((slot) => slot.length === size))) return;
      throw new RangeError(
        `setState: ${this.name} keeps ${expected} slots of ${size} numbers for ${name}, but slots of lengths ` +
          `[${own.map((slot) => slot.length).join(', ')}] came; give a state of the same optimizer and variables`,
      );
    });
    this.#iterations = iterations;
    this.#slots.clear();
    variables.forEach((variable, i) => {
      const own = slots[i];
      if (own !== undefined) {
        this.#slots.set(
          variable,
          own.map((slot) => slot.slice()),
        );
      }
    });
  }

  /** The arguments that make this optimizer again, `clipping` aside. */
  abstract getConfig(): Record<string, number | boolean>;

  /** The rule: changes w and the slots in place, from the gradient g, in update t. */
  protected abstract step(w: Float64Array, g: Float64Array, slots: readonly Float64Array[], t: number): void;

  #slotsOf(variable: Variable): readonly Float64Array[] {
    const known = this.#slots.get(variable);
    if (known !== undefined) return known;
    const made = this.starts.map((start) => new Float64Array(variable.size).fill(start));
    this.#slots.set(variable, made);
    return made;
  }
}
