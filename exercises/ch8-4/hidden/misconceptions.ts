import { wrongGradients } from './wrong/gradients.ts';
import { passes } from './wrong/passes.ts';
import { remedies } from './wrong/remedies.ts';
import { wrongSteps } from './wrong/steps.ts';

/** Named wrong versions of the functions, in teaching order. */
export default [...passes, ...wrongGradients, ...wrongSteps, ...remedies];
