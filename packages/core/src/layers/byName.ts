import { lookUp } from '../arguments.ts';
import { activation } from './activation.ts';
import { batchNormalization } from './batchNormalization.ts';
import { dense } from './dense.ts';
import { dropout } from './dropout.ts';
import { embedding } from './embedding.ts';
import { flatten } from './flatten.ts';
import type { Layer } from './layer.ts';
import { layerNormalization } from './layerNormalization.ts';

/** Makes a layer of each kind from what its `getConfig` returned. */
const LAYERS = {
  Activation: activation,
  BatchNormalization: batchNormalization,
  Dense: dense,
  Dropout: dropout,
  Embedding: embedding,
  Flatten: flatten,
  LayerNormalization: layerNormalization,
} as const;

/** The layer of this kind with these arguments. Throws RangeError, with all kinds, for one that is not known. */
export function layerOf(className: string, config: object): Layer {
  const { entry } = lookUp<unknown>('layers', 'kind of layer', className, LAYERS);
  return (entry as (args: object) => Layer)(config);
}
