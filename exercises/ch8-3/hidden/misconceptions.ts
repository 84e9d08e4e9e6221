import { adams } from './wrong/adam.ts';
import { adaptive } from './wrong/adaptive.ts';
import { batching } from './wrong/batching.ts';
import { losses } from './wrong/losses.ts';
import { steps } from './wrong/steps.ts';

/*
 * Of the section's mistakes, "averages over the batch twice" lives where a gradient is averaged, which no function of
 * this exercise does; "t per epoch" comes down to a t that does not count updates, `t-always-one`.
 */

/** Named wrong versions of the functions, in teaching order. */
export default [...losses, ...batching, ...steps, ...adaptive, ...adams];
