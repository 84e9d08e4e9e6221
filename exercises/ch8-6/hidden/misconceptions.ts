import { wrongLayers } from './wrong/layers.ts';
import { wrongLosses } from './wrong/losses.ts';
import { wrongModels } from './wrong/models.ts';
import { wrongUpdates } from './wrong/updates.ts';

/** Named wrong versions of the functions, in teaching order. */
export default [...wrongLayers, ...wrongLosses, ...wrongUpdates, ...wrongModels];
