import type { Arbitrary } from 'fast-check';
import { numbers } from './numbers.ts';

/**
 * Scores before a softmax or sigmoid: mostly between −6 and 6, one in five as large as ±`limit`, where exponentials
 * overflow, or around ±40, where they round away. −∞, which leaves a class out, occurs with `infinite` only.
 */
export function logits({ limit = 1000, infinite = false } = {}): Arbitrary<number> {
  const large = [limit, limit, limit - 1, 40].flatMap((size) => [size, -size]);
  return numbers(-6, 6, 0.5, infinite ? [...large, Number.NEGATIVE_INFINITY] : large);
}
