import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIAGNOSES } from '../../diagnosis/index.ts';
import { compare } from '../../values/compare.ts';
import type { Data } from '../../values/data.ts';
import { diagnosesOf } from '../diagnoses.ts';
import type { Proof } from '../types.ts';

/** Engines may differ in the last digits of `exp` and its like. */
const SAME = { rtol: 1e-12, atol: 1e-15 };

/** `public/diagnoses.json` says what the known mistakes yield. */
export const diagnosesAreCurrent: Proof = async (subject) => {
  const { folder, exercise } = subject.loaded;
  const remedy = `run \`pnpm exercise verify ${exercise.id} --write\``;
  const path = join(folder, DIAGNOSES);
  if (!existsSync(path)) return { problems: [`${DIAGNOSES} is missing, which names mistakes to a student: ${remedy}`] };
  const wanted = JSON.parse(JSON.stringify(await diagnosesOf(subject))) as Data;
  const difference = compare(parsed(readFileSync(path, 'utf8')), wanted, SAME);
  if (difference === undefined) return { problems: [] };
  const where = difference.path === '' ? '' : ` (at ${difference.path})`;
  return { problems: [`${DIAGNOSES} is not what the known mistakes yield${where}: ${remedy}`] };
};

function parsed(text: string): Data {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
