import type { Tensor } from './tensor.ts';

/** From the gradient of an operation's output, the gradient of one of its inputs. */
export type Gradient = (dy: Tensor) => Tensor;

/** One operation that ran: gradients[i] belongs to inputs[i]. */
export interface Step {
  readonly output: Tensor;
  readonly inputs: readonly Tensor[];
  readonly gradients: readonly Gradient[];
}

let tape: Step[] | undefined;

/**
 * Notes on the tape how an output came about, and returns the output.
 *
 * Every differentiable operation ends with it: `gradients[i]` turns dL/d(output) into dL/d(inputs[i]) and is made of
 * differentiable operations itself, so gradients have gradients. Outside of `grads` and its like there is no tape.
 */
export function record(output: Tensor, inputs: readonly Tensor[], gradients: readonly Gradient[]): Tensor {
  tape?.push({ output, inputs, gradients });
  return output;
}

/**
 * Runs `forward` and returns its result with the steps it took, in order.
 *
 * Calls may nest: what an inner one does is also on the outer one's tape. The tape ends with the outermost call, so no
 * tensor keeps its history alive.
 */
export function recorded<R>(forward: () => R): { result: R; steps: Step[] } {
  const outermost = tape === undefined;
  tape ??= [];
  const start = tape.length;
  try {
    const result = forward();
    return { result, steps: tape.slice(start) };
  } finally {
    if (outermost) tape = undefined;
  }
}
