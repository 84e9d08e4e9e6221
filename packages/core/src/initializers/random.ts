import { checkNames } from '../arguments.ts';
import * as draw from '../random/tensors.ts';
import type { Initializer, SeedArgs } from './initializer.ts';

/** Values evenly spread over [minval, maxval), by default [−0.05, 0.05). Throws RangeError for a bound that is not finite. */
export function randomUniform(args: { minval?: number; maxval?: number } & SeedArgs = {}): Initializer {
  const { minval = -0.05, maxval = 0.05, seed } = checked('randomUniform', args, ['minval', 'maxval', 'seed']);
  return drawing('randomUniform', { minval, maxval }, seed, (shape) =>
    draw.randomUniform(shape, minval, maxval, undefined, seed),
  );
}

/** Values of the normal distribution, by default with mean 0 and standard deviation 0.05; otherwise as `randomUniform`. */
export function randomNormal(args: { mean?: number; stddev?: number } & SeedArgs = {}): Initializer {
  const { mean = 0, stddev = 0.05, seed } = checked('randomNormal', args, ['mean', 'stddev', 'seed']);
  return drawing('randomNormal', { mean, stddev }, seed, (shape) =>
    draw.randomNormal(shape, mean, stddev, undefined, seed),
  );
}

/** As `randomNormal`, but what lies more than two standard deviations from the mean is drawn again. */
export function truncatedNormal(args: { mean?: number; stddev?: number } & SeedArgs = {}): Initializer {
  const { mean = 0, stddev = 0.05, seed } = checked('truncatedNormal', args, ['mean', 'stddev', 'seed']);
  return drawing('truncatedNormal', { mean, stddev }, seed, (shape) =>
    draw.truncatedNormal(shape, mean, stddev, undefined, seed),
  );
}

/** An initializer that draws; its bounds and its seed are tried out at once, so that errors come where they are given. */
export function drawing(
  name: string,
  config: Record<string, number>,
  seed: number | undefined,
  apply: Initializer['apply'],
): Initializer {
  apply([1, 1]);
  return { name, config: seed === undefined ? config : { ...config, seed }, apply };
}

function checked<Args extends object>(name: string, args: Args, names: readonly string[]): Args {
  checkNames(`initializers.${name}`, args, names);
  return args;
}
