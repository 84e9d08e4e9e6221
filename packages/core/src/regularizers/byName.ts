import { lookUp } from '../arguments.ts';
import * as all from './index.ts';
import type { Regularizer } from './regularizer.ts';

/** How a layer is told its regularizer: by name, as one of `regularizers`, or as one stands in a saved model. */
export type RegularizerLike = string | Regularizer | Pick<Regularizer, 'name' | 'config'>;

/** The regularizer that is meant, if one is. Throws RangeError, with all names, for one that is not known. */
export function regularizerOf(operation: string, given: RegularizerLike | null | undefined): Regularizer | undefined {
  if (given === undefined || given === null) return undefined;
  if (typeof given === 'object' && 'apply' in given) return given;
  const { name, config } = typeof given === 'string' ? { name: given, config: {} } : given;
  return lookUp<(args: object) => Regularizer>(operation, 'regularizer', name, { ...all }).entry(config);
}
