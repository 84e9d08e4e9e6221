import { adaptiveVariants } from './wrong/adaptive.ts';
import { batchingVariants } from './wrong/batching.ts';
import { descentVariants } from './wrong/descent.ts';
import { lossVariants } from './wrong/losses.ts';

/** Wrong versions that no misconception describes. */
export default [...lossVariants, ...batchingVariants, ...descentVariants, ...adaptiveVariants];
