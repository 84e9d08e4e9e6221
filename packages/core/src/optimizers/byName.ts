import { lookUp } from '../arguments.ts';
import { adagrad } from './adagrad.ts';
import { adam } from './adam.ts';
import type { Clipping } from './clipping.ts';
import { momentum } from './momentum.ts';
import { Optimizer } from './optimizer.ts';
import { rmsprop } from './rmsprop.ts';
import { sgd } from './sgd.ts';

/** An optimizer as a saved model has it. */
export interface OptimizerJSON {
  readonly name: string;
  readonly config: Readonly<Record<string, number | boolean>>;
  readonly clipping: Clipping;
}

type Config = Readonly<Record<string, never>>;

const OPTIMIZERS: Readonly<Record<string, (config: Config, clipping: Clipping) => Optimizer>> = {
  sgd: (c, clipping) => sgd(c['learningRate'], clipping),
  momentum: (c, clipping) => momentum(c['learningRate'], c['momentum'], c['useNesterov'], clipping),
  adagrad: (c, clipping) => adagrad(c['learningRate'], c['initialAccumulatorValue'], c['epsilon'], clipping),
  rmsprop: (c, clipping) => rmsprop(c['learningRate'], c['decay'], c['momentum'], c['epsilon'], clipping),
  adam: (c, clipping) => adam(c['learningRate'], c['beta1'], c['beta2'], c['epsilon'], clipping),
};

/** The optimizer that is meant, by name with its defaults. Throws RangeError, with all names, for one not known. */
export function optimizerOf(operation: string, given: string | Optimizer | OptimizerJSON): Optimizer {
  if (given instanceof Optimizer) return given;
  const { name, config, clipping } = typeof given === 'object' && given !== null ? given : bare(given);
  return lookUp(operation, 'optimizer', name, OPTIMIZERS).entry(config as Config, clipping);
}

/** The optimizer as plain data, without its state. */
export function optimizerToJSON(optimizer: Optimizer): OptimizerJSON {
  return { name: optimizer.name, config: optimizer.getConfig(), clipping: optimizer.clipping };
}

function bare(name: string): OptimizerJSON {
  return { name, config: {}, clipping: {} };
}
