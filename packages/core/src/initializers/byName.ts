import { lookUp } from '../arguments.ts';
import * as all from './index.ts';
import type { Initializer } from './initializer.ts';

/** How a layer is told its initializer: by name, as one of `initializers`, or as one stands in a saved model. */
export type InitializerLike = string | Initializer | Pick<Initializer, 'name' | 'config'>;

/** The initializer that is meant. Throws RangeError, with all names, for one that is not known. */
export function initializerOf(operation: string, given: InitializerLike): Initializer {
  if (typeof given === 'object' && given !== null && 'apply' in given) return given;
  const { name, config } = typeof given === 'string' ? { name: given, config: {} } : given;
  const make = lookUp(operation, 'initializer', name, all).entry as (args: object) => Initializer;
  return make(config);
}
