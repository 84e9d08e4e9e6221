import type { CheckRun } from '../checks/types.ts';
import { generalTexts } from '../words/general.ts';
import { convict, NOTHING } from './convict.ts';
import { evidenceIn } from './evidence.ts';
import { stateful } from './general/stateful.ts';
import type { Knowledge } from './knowledge.ts';
import type { Cause, Diagnosis } from './suspect.ts';
import { suspected, type Version } from './version.ts';

/**
 * Names the mistakes in a function, from its checks: known ones of the function itself before those of a function
 * that it builds on, and these before the general ones that any function may have.
 */
export async function diagnose(runs: readonly CheckRun[], knowledge: Knowledge): Promise<Diagnosis> {
  // What a function returns that keeps something between calls is no evidence of anything else.
  const kept = stateful(runs, knowledge.exercise);
  if (kept !== undefined) return { causes: [kept], inputs: 0 };
  const evidence = evidenceIn(runs);
  if (evidence.missed.length === 0) return NOTHING;
  const asSuspect = (version: Version) => suspected(version, knowledge.exercise);
  const own = await convict(knowledge.own(runs).map(asSuspect), evidence);
  if (own.causes.length > 0) return own;
  const inherited = await convict(knowledge.inherited(runs).map(asSuspect), evidence);
  if (inherited.causes.length > 0) return { ...inherited, causes: inherited.causes.map(passedOn) };
  const { diagnoseInGeneral } = await import('./general/index.ts');
  return diagnoseInGeneral(runs, evidence, knowledge);
}

/** The mistake may be in the function's own version of what it could build on: only the numbers are certain. */
function passedOn(cause: Cause): Cause {
  const name = cause.function ?? '';
  const { en, ko } = cause.explanation;
  const explanation = { en: generalTexts.passedOn(name, en).en, ko: generalTexts.passedOn(name, ko).ko };
  return { ...cause, explanation };
}
