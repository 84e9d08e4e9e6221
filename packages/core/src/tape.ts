import type { Tensor } from './tensor.ts';

/** From the gradient of an operation's output, the gradient of one of its inputs. */
export type Gradient = (dy: Tensor) => Tensor;

/** One operation that ran: gradients[i] belongs to inputs[i]. */
export interface Step {
  readonly output: Tensor;
  readonly inputs: readonly Tensor[];
  readonly gradients: readonly Gradient[];
}

/** What ran during one call of `recorded`: the steps of `tape` from `start` up to, not including, `end`. */
export interface Recording {
  readonly tape: readonly Step[];
  readonly start: number;
  readonly end: number;
}

let tape: Step[] | undefined;

/** Whether there is a tape: inside of `grads` and its like. */
export function recording(): boolean {
  return tape !== undefined;
}

/**
 * Notes on the tape how an output came about, and returns the output.
 *
 * Every differentiable operation ends with it: `gradients[i]` turns dL/d(output) into dL/d(inputs[i]) and is made of
 * differentiable operations itself, so gradients have gradients. Where there is no tape, nothing happens.
 */
export function record(output: Tensor, inputs: readonly Tensor[], gradients: readonly Gradient[]): Tensor {
  if (tape !== undefined) {
    output.position = tape.length;
    tape.push({ output, inputs, gradients });
  }
  return output;
}

/**
 * Runs `forward` and returns its result with the steps it took, in order.
 *
 * Calls may nest: what an inner one does is also on the outer one's tape. The tape ends with the outermost call, so no
 * tensor keeps its history alive.
 */
export function recorded<R>(forward: () => R): Recording & { result: R } {
  const outermost = tape === undefined;
  tape ??= [];
  const current = tape;
  const start = current.length;
  try {
    const result = forward();
    return { result, tape: current, start, end: current.length };
  } finally {
    if (outermost) tape = undefined;
  }
}
