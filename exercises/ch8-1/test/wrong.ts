import { activationVariants } from './wrong/activation.ts';
import { perceptronVariants } from './wrong/perceptron.ts';

/** Wrong versions that no misconception describes. */
export default [...perceptronVariants, ...activationVariants];
