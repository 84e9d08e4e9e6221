import { lookUp } from '../arguments.ts';
import * as all from './index.ts';
import type { Layer } from './layer.ts';

/**
 * The layer of this kind, from what its `getConfig` returned: 'Dense' is what `layers.dense` makes.
 *
 * Throws RangeError, with all kinds, for one that is not known.
 */
export function layerOf(className: string, config: object): Layer {
  const make = lookUp<unknown>('layers', 'kind of layer', className, { ...all }).entry as (args: object) => Layer;
  return make(config);
}
