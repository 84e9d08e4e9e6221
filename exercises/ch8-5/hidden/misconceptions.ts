import { wrongClips } from './wrong/clips.ts';
import { wrongNormGradients } from './wrong/normGradients.ts';
import { wrongNorms } from './wrong/norms.ts';
import { wrongStarts } from './wrong/starts.ts';

/** Named wrong versions of the functions, in teaching order. */
export default [...wrongStarts, ...wrongClips, ...wrongNorms, ...wrongNormGradients];
