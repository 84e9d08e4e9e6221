import type { Judged } from '../checks/types.ts';
import { keyOf } from '../values/json.ts';
import type { Evidence } from './evidence.ts';
import type { Cause, Diagnosis, Suspect } from './suspect.ts';

/** On at least so many different missed inputs a mistake must reproduce the student's results before it is named. */
export const ENOUGH = 3;

export const NOTHING: Diagnosis = { causes: [], inputs: 0 };

/**
 * Names the suspects that explain the evidence: those that reproduce the student's results on every missed input on
 * which they are defined, and on at least three different ones or, together with the right results, on the
 * function's whole domain.
 *
 * Suspects that also reproduce the right results go before those that do not; these are not believed at all where
 * `strict` says so, or where the missed results are such as agree by luck. Of what is left, those that reproduce
 * most are named.
 */
export async function convict(
  suspects: readonly Suspect[],
  evidence: Evidence,
  { strict = false } = {},
): Promise<Diagnosis> {
  const convicted: { cause: Cause; inputs: number; also: boolean }[] = [];
  const domain = keysOf(evidence.domain).size;
  for (const suspect of suspects) {
    const inputs = (await reproduced(suspect, evidence.missed))?.size ?? 0;
    if (inputs === 0) continue;
    const also = (await reproduced(suspect, evidence.right)) !== undefined;
    if (!also && (strict || evidence.isDiscrete)) continue;
    const isWhole = async () => domain > 0 && (await reproduced(suspect, evidence.domain))?.size === domain;
    if (inputs >= ENOUGH || (await isWhole())) convicted.push({ cause: suspect.cause, inputs, also });
  }
  const believed = convicted.some(({ also }) => also) ? convicted.filter(({ also }) => also) : convicted;
  const inputs = Math.max(0, ...believed.map((one) => one.inputs));
  const best = believed.filter((one) => one.inputs === inputs);
  return { causes: best.map(({ cause }) => cause), inputs };
}

/** The different inputs on which the suspect's results are the student's; `undefined` as soon as one is different. */
async function reproduced(suspect: Suspect, judged: readonly Judged[]): Promise<Set<string> | undefined> {
  const same: Judged[] = [];
  for (const one of judged) {
    const agreement = await suspect.agreementOn(one);
    if (agreement === 'different') return undefined;
    if (agreement === 'same') same.push(one);
  }
  return keysOf(same);
}

function keysOf(judged: readonly Judged[]): Set<string> {
  return new Set(judged.map(({ case: { call } }) => keyOf([call.entry, ...call.args])));
}
