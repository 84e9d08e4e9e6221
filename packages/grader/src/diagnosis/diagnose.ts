import type { CheckRun } from '../checks/types.ts';
import { convict, NOTHING } from './convict.ts';
import { evidenceIn } from './evidence.ts';
import type { Knowledge } from './knowledge.ts';
import type { Diagnosis } from './suspect.ts';
import { suspected } from './version.ts';

/**
 * Names the mistakes in a function, from its checks: known ones of the function itself before those of a function
 * that it builds on, and these before the general ones that any function may have.
 */
export async function diagnose(runs: readonly CheckRun[], knowledge: Knowledge): Promise<Diagnosis> {
  const evidence = evidenceIn(runs);
  if (evidence.missed.length === 0) return NOTHING;
  for (const versions of [knowledge.own(runs), knowledge.inherited(runs)]) {
    const suspects = versions.map((version) => suspected(version, knowledge.exercise));
    const found = await convict(suspects, evidence);
    if (found.causes.length > 0) return found;
  }
  const { diagnoseInGeneral } = await import('./general/index.ts');
  return diagnoseInGeneral(runs, evidence, knowledge);
}
