import { wrongData } from './wrong/data.ts';
import { wrongModels } from './wrong/models.ts';
import { wrongTraining } from './wrong/training.ts';

/** Named wrong versions of the functions, in teaching order. */
export default [...wrongData, ...wrongModels, ...wrongTraining];
