import type { Tolerance } from '../exercise/types.ts';
import type { Runner } from '../sandbox/types.ts';
import { simplerCase } from './cases.ts';
import { judge } from './judge.ts';
import type { Judged, Miss } from './types.ts';

/** Candidates tried for one check: a count, not a time, so that the same code gives the same report. */
const BUDGET = 1200;
const BATCH = 24;

type Missed = Judged & { miss: Miss };

/** The smallest input that the function still misses in the same way. A limit is not run into twice. */
export async function shrink(start: Missed, runner: Pick<Runner, 'call'>, tolerance: Tolerance): Promise<Missed> {
  const { check } = start.case;
  const inputs = 'inputs' in check ? check.inputs : undefined;
  if (inputs === undefined || start.miss.kind === 'limit' || start.miss.kind === 'not-started') return start;
  let best = start;
  let left = BUDGET;
  while (left > 0 && best.case.shrinkable !== undefined) {
    const { value, context } = best.case.shrinkable;
    const candidates = inputs.shrink(value, context)[Symbol.iterator]();
    const simpler = await firstMissed(candidates);
    if (simpler === undefined) return best;
    best = simpler;
  }
  return best;

  async function firstMissed(candidates: Iterator<{ value: readonly unknown[]; context: unknown }>) {
    while (left > 0) {
      const batch = [];
      for (let next = candidates.next(); !next.done; next = candidates.next()) {
        batch.push(simplerCase(check, next.value.value, next.value.context));
        if (batch.length === Math.min(BATCH, left)) break;
      }
      if (batch.length === 0) return undefined;
      left -= batch.length;
      const outcomes = await runner.call(batch.map(({ call }) => call));
      for (const [i, made] of batch.entries()) {
        const outcome = outcomes[i] as Judged['outcome'];
        const miss = judge(made, outcome, tolerance);
        if (miss?.kind === start.miss.kind) return { case: made, outcome, miss };
      }
    }
    return undefined;
  }
}
