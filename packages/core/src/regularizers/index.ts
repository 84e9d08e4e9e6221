/**
 * Penalties on weights; layers take them, or their names.
 *
 * @module
 */

import { checkNames, checkNumber, ranges } from '../arguments.ts';
import { scalar } from '../creation.ts';
import { add, mul } from '../ops/arithmetic.ts';
import { square } from '../ops/powers.ts';
import { abs } from '../ops/signs.ts';
import { sum } from '../ops/sums.ts';
import type { Regularizer } from './regularizer.ts';

const DEFAULT_FACTOR = 0.01;

/**
 * λ₁ Σ |w|, by default with λ₁ = 0.01; its gradient is λ₁ · sign(w), 0 where w is 0.
 *
 * Throws RangeError unless `l1` is a number from 0.
 */
export function l1(args: { l1?: number } = {}): Regularizer {
  checkNames('regularizers.l1', args, ['l1']);
  return penalty('regularizers.l1', args.l1 ?? DEFAULT_FACTOR, 0);
}

/**
 * λ₂ Σ w², by default with λ₂ = 0.01; its gradient is 2λ₂w.
 *
 * As in Keras there is no ½ in front, so that this λ₂ is half of the λ of "½λw²". Throws RangeError unless `l2` is a
 * number from 0.
 */
export function l2(args: { l2?: number } = {}): Regularizer {
  checkNames('regularizers.l2', args, ['l2']);
  return penalty('regularizers.l2', 0, args.l2 ?? DEFAULT_FACTOR);
}

/** λ₁ Σ |w| + λ₂ Σ w², both by default 0.01; otherwise as `l1` and `l2`. */
export function l1l2(args: { l1?: number; l2?: number } = {}): Regularizer {
  checkNames('regularizers.l1l2', args, ['l1', 'l2']);
  return penalty('regularizers.l1l2', args.l1 ?? DEFAULT_FACTOR, args.l2 ?? DEFAULT_FACTOR);
}

function penalty(operation: string, factor1: number, factor2: number): Regularizer {
  checkNumber(operation, 'l1', factor1, ranges.fromZero);
  checkNumber(operation, 'l2', factor2, ranges.fromZero);
  return {
    name: 'l1l2',
    config: { l1: factor1, l2: factor2 },
    apply(x) {
      const first = factor1 > 0 ? mul(factor1, sum(abs(x))) : undefined;
      const second = factor2 > 0 ? mul(factor2, sum(square(x))) : undefined;
      if (first !== undefined && second !== undefined) return add(first, second);
      return first ?? second ?? scalar(0);
    },
  };
}
