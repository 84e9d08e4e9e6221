import { wrongCrossEntropies } from './wrong/crossEntropies.ts';
import { wrongDifferentiation } from './wrong/differentiation.ts';
import { wrongRegressions } from './wrong/regressions.ts';
import { wrongSigmoids } from './wrong/sigmoids.ts';

/** Named wrong versions of the functions, in teaching order: all known mistakes of the section, and more. */
export default [...wrongSigmoids, ...wrongCrossEntropies, ...wrongRegressions, ...wrongDifferentiation];
