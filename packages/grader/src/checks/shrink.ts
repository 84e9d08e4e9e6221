import type { Tolerance } from '../exercise/types.ts';
import { nextOf, simplerValues } from '../inputs/order.ts';
import type { Outcome } from '../sandbox/types.ts';
import { sizeOf } from '../values/size.ts';
import type { Student } from './batch.ts';
import { simplerCase } from './cases.ts';
import { judge } from './judge.ts';
import type { Judged, Miss } from './types.ts';

/** What may be spent on one check: a count, not a time, so that the same code gives the same report. */
const BUDGET = 1200;
const BATCH = 24;
/** A result of this many numbers costs as much to try as a call. */
const NUMBERS_PER_CALL = 5000;
/** What cannot be read hardly depends on the input, and may be huge. */
const UNUSABLE_COST = 100;

/** Ways of missing that depend on the input of one call alone. */
const DEPENDENT: readonly Miss['kind'][] = ['mismatch', 'law', 'mutated', 'unusable', 'threw'];

type Missed = Judged & { miss: Miss };

/**
 * The smallest input that the function still misses in the same way: smaller shapes are tried first, then rounder
 * values, then fewer steps. A limit is not run into twice, and what depends on earlier calls is shown as it is.
 */
export async function shrink(start: Missed, student: Student, tolerance: Tolerance): Promise<Missed> {
  const { check } = start.case;
  const inputs = 'inputs' in check ? check.inputs : undefined;
  if (inputs === undefined || !DEPENDENT.includes(start.miss.kind)) return start;
  let left = BUDGET;
  let best = start;
  for (;;) {
    const simpler = await firstMissed(best);
    if (simpler === undefined) return best;
    best = simpler;
  }

  async function firstMissed({ case: made, outcome }: Missed): Promise<Missed | undefined> {
    if (inputs === undefined || made.shrinkable === undefined) return undefined;
    const proposed = simplerValues(inputs, made.shrinkable.value, made.shrinkable.context);
    const cost = costOf(outcome);
    while (left >= cost) {
      const most = Math.max(1, Math.floor(Math.min(BATCH, left) / cost));
      const batch = nextOf(proposed, most).map(({ value, context }) => simplerCase(check, value, context));
      if (batch.length === 0) return undefined;
      const outcomes = await Promise.all(batch.map((one) => student(one.call)));
      for (const [i, one] of batch.entries()) {
        const result = outcomes[i] as Outcome;
        left -= costOf(result);
        const miss = judge(one, result, tolerance);
        if (miss?.kind === start.miss.kind) return { case: one, outcome: result, miss };
      }
    }
    return undefined;
  }
}

function costOf(outcome: Outcome): number {
  if (outcome.kind === 'unusable') return UNUSABLE_COST;
  return outcome.kind === 'returned' ? 1 + Math.floor(sizeOf(outcome.value) / NUMBERS_PER_CALL) : 1;
}
