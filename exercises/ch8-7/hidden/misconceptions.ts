import { wrongMatrices } from './wrong/matrices.ts';
import { wrongNetworks } from './wrong/networks.ts';
import { wrongTrainings } from './wrong/trainings.ts';
import { wrongWords } from './wrong/words.ts';

/** Named wrong versions of the functions, in teaching order. */
export default [...wrongWords, ...wrongMatrices, ...wrongNetworks, ...wrongTrainings];
