import type { Shape } from '../shapes.ts';
import type { Tensor } from '../tensor.ts';

/** Makes the first values of a weight: `initializers.zeros`, `glorotUniform` and the others make one. */
export interface Initializer {
  /** The name in `initializers`, as a saved model has it. */
  readonly name: string;
  /** The arguments that make it again. */
  readonly config: Readonly<Record<string, number>>;
  /** Values of this shape. With a seed, they are the same at every call; without, never. */
  apply(shape: Shape): Tensor;
}

/** An argument of initializers that draw: the same seed gives the same values. */
export interface SeedArgs {
  seed?: number;
}
