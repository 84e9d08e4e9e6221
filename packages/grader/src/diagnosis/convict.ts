import type { Judged } from '../checks/types.ts';
import { keyOf } from '../values/json.ts';
import type { Evidence } from './evidence.ts';
import type { Diagnosis, Suspect } from './suspect.ts';

/** On at least so many different missed inputs a mistake must reproduce the student's results before it is named. */
export const ENOUGH = 3;

export const NOTHING: Diagnosis = { causes: [], inputs: 0 };

/**
 * Names the suspects that explain the evidence. Such a one reproduces the student's results, wrong and right, on every
 * input on which it is defined, and wrong ones on at least three different inputs. Where a function's whole domain is
 * known, it is enough to reproduce all of that. Of several, those that reproduce most are named.
 */
export async function convict(suspects: readonly Suspect[], evidence: Evidence): Promise<Diagnosis> {
  const convicted: { suspect: Suspect; inputs: number }[] = [];
  const domain = keysOf(evidence.domain).size;
  for (const suspect of suspects) {
    const inputs = (await reproduced(suspect, evidence.missed))?.size ?? 0;
    if (inputs === 0 || (await reproduced(suspect, evidence.right)) === undefined) continue;
    const isWhole = async () => domain > 0 && (await reproduced(suspect, evidence.domain))?.size === domain;
    if (inputs >= ENOUGH || (await isWhole())) convicted.push({ suspect, inputs });
  }
  const inputs = Math.max(0, ...convicted.map((one) => one.inputs));
  const best = convicted.filter((one) => one.inputs === inputs);
  return { causes: best.map(({ suspect }) => suspect.cause), inputs };
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
