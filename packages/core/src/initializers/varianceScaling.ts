import { checkNames } from '../arguments.ts';
import { randomUniform, truncatedNormal } from '../random/tensors.ts';
import type { Shape } from '../shapes.ts';
import type { Initializer, SeedArgs } from './initializer.ts';
import { drawing } from './random.ts';

/** The standard deviation of the standard normal distribution cut off at ±2. */
const TRUNCATED_DEVIATION = 0.8796256610342398;

/**
 * Values evenly spread over ±√(6/(in + out)): variance 2/(in + out), the default of `layers.dense`.
 *
 * Of a kernel [in, out], in and out are the sizes of the two layers. Keeps the variance of signals and of gradients
 * much the same from layer to layer. Source: Glorot, Bengio 2010.
 */
export function glorotUniform(args: SeedArgs = {}): Initializer {
  return scaling('glorotUniform', args, uniform, (inputs, outputs) => 2 / (inputs + outputs));
}

/** Values of a normal distribution with standard deviation √(2/(in + out)), cut off at two of its own; see `glorotUniform`. */
export function glorotNormal(args: SeedArgs = {}): Initializer {
  return scaling('glorotNormal', args, normal, (inputs, outputs) => 2 / (inputs + outputs));
}

/** Values evenly spread over ±√(6/in): variance 2/in, for layers with ReLU. Source: He et al. 2015. */
export function heUniform(args: SeedArgs = {}): Initializer {
  return scaling('heUniform', args, uniform, (inputs) => 2 / inputs);
}

/** Values of a normal distribution with standard deviation √(2/in), cut off at two of its own; see `heUniform`. */
export function heNormal(args: SeedArgs = {}): Initializer {
  return scaling('heNormal', args, normal, (inputs) => 2 / inputs);
}

type Distribution = (shape: Shape, variance: number, seed: number | undefined) => ReturnType<Initializer['apply']>;

const uniform: Distribution = (shape, variance, seed) => {
  const limit = Math.sqrt(3 * variance);
  return randomUniform(shape, -limit, limit, undefined, seed);
};

/** Drawn from a wider distribution, so that the deviation is the one asked for once the tails are cut off. */
const normal: Distribution = (shape, variance, seed) =>
  truncatedNormal(shape, 0, Math.sqrt(variance) / TRUNCATED_DEVIATION, undefined, seed);

function scaling(
  name: string,
  args: SeedArgs,
  distribution: Distribution,
  variance: (inputs: number, outputs: number) => number,
): Initializer {
  checkNames(`initializers.${name}`, args, ['seed']);
  return drawing(name, {}, args.seed, (shape) => {
    const [inputs, outputs] = sizes(shape);
    return distribution(shape, inputs + outputs > 0 ? variance(Math.max(inputs, 1), outputs) : 0, args.seed);
  });
}

/** How many numbers go into a unit and come out: of a matrix its two sizes, of a vector its length for both. */
function sizes(shape: Shape): [number, number] {
  const last = shape.at(-1) ?? 1;
  return shape.length < 2 ? [last, last] : [shape.slice(0, -1).reduce((product, size) => product * size, 1), last];
}
