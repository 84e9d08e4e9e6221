import { diagnose } from '../../diagnosis/diagnose.ts';
import { DIAGNOSES } from '../../diagnosis/index.ts';
import { type Diagnoses, tabledKnowledge } from '../../diagnosis/tabled.ts';
import { diagnosesOf, drift } from '../diagnoses.ts';
import { runTrusted } from '../inProcess.ts';
import type { Proof, Subject } from '../types.ts';

/** `public/diagnoses.json` says what the known mistakes yield; how many of them it names is counted. */
export const diagnosesAreCurrent: Proof = async (subject) => {
  const { folder, exercise } = subject.loaded;
  const remedy = `run \`pnpm exercise verify ${exercise.id} --write\``;
  const wanted = await diagnosesOf(subject);
  const difference = drift(folder, wanted);
  if (difference === 'absent') {
    return { problems: [`${DIAGNOSES} is missing, which names mistakes to a student: ${remedy}`] };
  }
  if (difference !== undefined) {
    const where = difference.path === '' ? '' : ` (at ${difference.path})`;
    return { problems: [`${DIAGNOSES} is not what the known mistakes yield${where}: ${remedy}`] };
  }
  const named = await namedInCopies(subject, wanted);
  return { problems: [], figures: { copies: `${named}/${subject.misconceptions.length}` } };
};

/** How many of the mistakes a student's copy names, which has this table and the public checks alone. */
async function namedInCopies({ loaded, solution, misconceptions, seeds }: Subject, table: Diagnoses): Promise<number> {
  const knowledge = tabledKnowledge(loaded.exercise, table);
  let named = 0;
  for (const { id, function: name, wrong } of misconceptions) {
    const own = loaded.exercise.checks.filter((check) => check.function === name);
    const listed = own.map((check) => ({ check, visibility: 'public' as const }));
    const runs = await runTrusted(loaded, listed, { ...solution, [name]: wrong }, seeds[0] as number);
    const { causes } = await diagnose(runs, knowledge);
    if (causes.some((cause) => cause.id === id)) named++;
  }
  return named;
}
