import { filled } from '../creation.ts';
import { add } from '../ops/arithmetic.ts';
import { formatShape } from '../shapes.ts';
import { recorded, type Step } from '../tape.ts';
import type { Tensor } from '../tensor.ts';
import { Variable } from '../variable.ts';
import { backpropagate } from './backpropagate.ts';
import { resultOf } from './grads.ts';

/** The value of f and, for each variable that it depends on, the gradient: grads[i] belongs to variables[i]. */
export interface VariableGradients {
  readonly value: Tensor;
  readonly variables: Variable[];
  readonly grads: Tensor[];
}

/**
 * { value: f(), grads: { name: ∂f/∂v } } for the variables v that f reads, each gradient in the shape of its variable.
 *
 * Without `varList` these are all trainable variables that f reads; with it, the trainable ones in the list. A variable
 * that the value does not depend on has no entry. Throws RangeError unless f returns a scalar, Error where none of the
 * variables is trainable, where the value depends on none, and where two of them have one name.
 */
export function variableGrads(
  f: () => Tensor,
  varList?: readonly Variable[],
): { value: Tensor; grads: Record<string, Tensor> } {
  const { value, variables, grads } = gradientsOfVariables('variableGrads', f, varList);
  const named: Record<string, Tensor> = {};
  variables.forEach(({ name }, i) => {
    if (Object.hasOwn(named, name)) {
      throw new Error(`variableGrads: two variables are called ${name}; give each one a name of its own`);
    }
    named[name] = grads[i] as Tensor;
  });
  owners.set(named, variables);
  return { value, grads: named };
}

const owners = new WeakMap<object, Variable[]>();

/** The variables that a record of gradients from `variableGrads` is about; none for any other record. */
export function variablesOf(grads: object): readonly Variable[] | undefined {
  return owners.get(grads);
}

/** As `variableGrads`, but in lists, so that names do not matter; errors name the operation. */
export function gradientsOfVariables(
  operation: string,
  f: () => Tensor,
  varList?: readonly Variable[],
): VariableGradients {
  if (varList !== undefined && !varList.some(({ trainable }) => trainable)) {
    throw new Error(`${operation}: none of the ${varList.length} variables given is trainable; give one that is`);
  }
  const recording = recorded(() => resultOf(operation, f()));
  const value = recording.result;
  if (value.rank !== 0) {
    throw new RangeError(
      `${operation}: f must return a scalar, but returned shape ${formatShape(value.shape)}; reduce it by sum or mean`,
    );
  }
  const { tape, start, end } = recording;
  const wanted = new Array<boolean>(end - start).fill(false);
  for (let i = start; i < end; i++) {
    const read = variableOf(tape[i] as Step);
    wanted[i - start] = read?.trainable === true && (varList === undefined || varList.includes(read));
  }
  const gradients = backpropagate(recording, wanted, value, filled([], 1));
  const variables: Variable[] = [];
  const grads: Tensor[] = [];
  for (let i = 0; i < wanted.length; i++) {
    const gradient = gradients[i];
    if (!wanted[i] || gradient === undefined) continue;
    const variable = variableOf(tape[start + i] as Step) as Variable;
    const place = variables.indexOf(variable);
    if (place < 0) {
      variables.push(variable);
      grads.push(gradient);
    } else grads[place] = add(grads[place] as Tensor, gradient);
  }
  if (variables.length === 0) {
    throw new Error(
      `${operation}: the result of f depends on no trainable variable${varList ? ' of those given' : ''}; ` +
        `read the variables inside f, by operations alone (no arraySync or dataSync on the way)`,
    );
  }
  return { value, variables, grads };
}

/** The variable that this step read. */
function variableOf({ inputs }: Step): Variable | undefined {
  const input = inputs[0];
  return input instanceof Variable ? input : undefined;
}
