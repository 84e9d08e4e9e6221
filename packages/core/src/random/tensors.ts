import { filled } from '../creation.ts';
import { checkedShape, type Shape } from '../shapes.ts';
import type { Tensor } from '../tensor.ts';
import { type Draw, normals, truncatedNormals, uniforms } from './generator.ts';

/**
 * A tensor of numbers evenly spread over [minval, maxval).
 *
 * The same seed gives the same numbers; without one they differ from run to run. `dtype` is there for the argument
 * order of TensorFlow.js and is always float64. Throws RangeError where `shape` is no shape or the bounds are not
 * finite.
 */
export function randomUniform(shape: Shape, minval = 0, maxval = 1, dtype?: 'float64', seed?: number): Tensor {
  requireFinite('randomUniform', { minval, maxval }, dtype);
  const uniform = uniforms(seed);
  return drawn('randomUniform', shape, () => minval + (maxval - minval) * uniform());
}

/** A tensor of numbers from the normal distribution with this mean and standard deviation; otherwise as `randomUniform`. */
export function randomNormal(shape: Shape, mean = 0, stdDev = 1, dtype?: 'float64', seed?: number): Tensor {
  requireFinite('randomNormal', { mean, stdDev }, dtype);
  const normal = normals(uniforms(seed));
  return drawn('randomNormal', shape, () => mean + stdDev * normal());
}

/**
 * A tensor of numbers from the normal distribution, none of them farther than two standard deviations from the mean.
 *
 * What falls farther out is drawn again, so the result's own standard deviation is 0.8796 of `stdDev`. Otherwise as
 * `randomUniform`.
 */
export function truncatedNormal(shape: Shape, mean = 0, stdDev = 1, dtype?: 'float64', seed?: number): Tensor {
  requireFinite('truncatedNormal', { mean, stdDev }, dtype);
  const normal = truncatedNormals(uniforms(seed));
  return drawn('truncatedNormal', shape, () => mean + stdDev * normal());
}

function drawn(operation: string, shape: Shape, draw: Draw): Tensor {
  const made = filled(checkedShape(operation, shape), 0);
  for (let i = 0; i < made.size; i++) made.values[i] = draw();
  return made;
}

function requireFinite(operation: string, parameters: Record<string, number>, dtype: string | undefined): void {
  for (const [name, value] of Object.entries(parameters)) {
    if (!Number.isFinite(value)) {
      throw new RangeError(`${operation}: ${name} is ${value}; give a finite number`);
    }
  }
  if (dtype !== undefined && dtype !== 'float64') {
    throw new RangeError(`${operation}: dtype ${dtype} is not known here; leave it out, or give 'float64'`);
  }
}
