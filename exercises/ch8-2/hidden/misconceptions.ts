import { layers } from './wrong/layers.ts';
import { networks } from './wrong/networks.ts';
import { rows } from './wrong/rows.ts';
import { shapes } from './wrong/shapes.ts';

/*
 * Of the section's mistakes, one cannot be made here: a bias counted once per batch row, because paramCount is not
 * told a batch.
 */

/** Named wrong versions of the functions, in teaching order. */
export default [...shapes, ...rows, ...layers, ...networks];
