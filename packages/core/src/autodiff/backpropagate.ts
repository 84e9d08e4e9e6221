import { add } from '../ops/arithmetic.ts';
import type { Gradient, Recording, Step } from '../tape.ts';
import type { Tensor } from '../tensor.ts';

/**
 * The chain rule, backwards from y: for the output of each recorded step i that y depends on, dL/d(output i).
 *
 * `wanted[i]` says that the gradient for step i is asked for. Only steps on a way from one of these to y are gone
 * through, and `undefined` stands for all others. A tensor that is used more than once gets the sum over its uses.
 */
export function backpropagate(
  recording: Recording,
  wanted: readonly boolean[],
  y: Tensor,
  dy: Tensor,
): (Tensor | undefined)[] {
  const { tape, start, end } = recording;
  const gradients = new Array<Tensor | undefined>(end - start).fill(undefined);
  const last = placeOf(y, recording);
  if (last < 0) return gradients;
  const dependent = wanted.slice();
  for (let i = 0; i <= last; i++) {
    if (dependent[i]) continue;
    for (const input of (tape[start + i] as Step).inputs) {
      const place = placeOf(input, recording);
      if (place >= 0 && dependent[place]) dependent[i] = true;
    }
  }
  if (dependent[last]) gradients[last] = dy;
  for (let i = last; i >= 0; i--) {
    const upstream = gradients[i];
    if (upstream === undefined) continue;
    const step = tape[start + i] as Step;
    for (let n = 0; n < step.inputs.length; n++) {
      const place = placeOf(step.inputs[n] as Tensor, recording);
      if (place < 0 || !dependent[place]) continue;
      const gradient = (step.gradients[n] as Gradient)(upstream);
      const before = gradients[place];
      gradients[place] = before === undefined ? gradient : add(before, gradient);
    }
  }
  return gradients;
}

/** Which of the recorded steps made this tensor, counted from 0; −1 where none did. */
export function placeOf(x: Tensor, { tape, start, end }: Recording): number {
  const { position } = x;
  return position >= start && position < end && tape[position]?.output === x ? position - start : -1;
}
