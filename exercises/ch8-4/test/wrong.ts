import type { WrongVariant } from '@chainrule/grader/verify';
import { passVariants } from './wrong/passes.ts';
import { remedyVariants } from './wrong/remedies.ts';
import { stepVariants } from './wrong/steps.ts';

/** Wrong versions of the functions that are registered nowhere: what the checks have to refuse unseen. */
export default [...passVariants, ...stepVariants, ...remedyVariants] satisfies readonly WrongVariant[];
