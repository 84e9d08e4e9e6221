import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnose } from '../../diagnosis/diagnose.ts';
import { DIAGNOSES } from '../../diagnosis/index.ts';
import { type Diagnoses, tabledKnowledge } from '../../diagnosis/tabled.ts';
import { compare } from '../../values/compare.ts';
import type { Data } from '../../values/data.ts';
import { diagnosesOf } from '../diagnoses.ts';
import { runTrusted } from '../inProcess.ts';
import type { Proof, Subject } from '../types.ts';

/** Engines may differ in the last digits of `exp` and its like. */
const SAME = { rtol: 1e-12, atol: 1e-15 };

/** `public/diagnoses.json` says what the known mistakes yield; how many of them it names is counted. */
export const diagnosesAreCurrent: Proof = async (subject) => {
  const { folder, exercise } = subject.loaded;
  const remedy = `run \`pnpm exercise verify ${exercise.id} --write\``;
  const path = join(folder, DIAGNOSES);
  if (!existsSync(path)) return { problems: [`${DIAGNOSES} is missing, which names mistakes to a student: ${remedy}`] };
  const wanted = await diagnosesOf(subject);
  const difference = compare(parsed(readFileSync(path, 'utf8')), JSON.parse(JSON.stringify(wanted)), SAME);
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

function parsed(text: string): Data {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
