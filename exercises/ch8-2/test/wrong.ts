import { networkVariants } from './wrong/network.ts';
import { shapeVariants } from './wrong/shapes.ts';

/** Wrong versions that no misconception describes. */
export default [...shapeVariants, ...networkVariants];
