import { activations } from './wrong/activations.ts';
import { gates } from './wrong/gates.ts';
import { layers } from './wrong/layers.ts';
import { neurons } from './wrong/neurons.ts';
import { slopes } from './wrong/slopes.ts';
import { training } from './wrong/training.ts';

/** Named wrong versions of the functions, in teaching order. */
export default [...neurons, ...gates, ...training, ...activations, ...slopes, ...layers];
