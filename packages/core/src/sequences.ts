import { Tensor } from './tensor.ts';

/**
 * start, start + step, start + 2 · step, … as long as they are before `stop`, a vector.
 *
 * A step of 1, the default, counts down where `stop` is below `start`. A step that leads away from `stop` gives an empty
 * vector. Throws RangeError for a step of 0 and for what is not finite.
 */
export function range(start: number, stop: number, step = 1): Tensor {
  if (![start, stop, step].every(Number.isFinite) || step === 0) {
    throw new RangeError(
      `range: from ${start} to ${stop} by ${step} does not end; give finite numbers, and a step that is not 0`,
    );
  }
  const signed = stop < start && step === 1 ? -1 : step;
  const length = Math.max(0, Math.ceil((stop - start) / signed));
  return new Tensor(
    Float64Array.from({ length }, (_, i) => start + i * signed),
    [length],
  );
}

/**
 * `num` evenly spaced numbers from `start` to `stop`, both included, a vector; for `num` 1, `start` alone.
 *
 * Throws RangeError unless `num` is a whole number above 0 and the ends are finite.
 */
export function linspace(start: number, stop: number, num: number): Tensor {
  if (!Number.isInteger(num) || num <= 0 || !Number.isFinite(start) || !Number.isFinite(stop)) {
    throw new RangeError(
      `linspace: ${num} numbers from ${start} to ${stop} cannot be; give finite ends and a whole number above 0`,
    );
  }
  const last = num - 1;
  return new Tensor(
    Float64Array.from({ length: num }, (_, i) =>
      i === last && i > 0 ? stop : start + (i * (stop - start)) / (last || 1),
    ),
    [num],
  );
}
