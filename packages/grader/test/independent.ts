import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { grade, loadExercise, type Report } from '../src/index.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const INDEPENDENT = fileURLToPath(new URL('../../../exercises/ch8-4/test/honest/independent/', import.meta.url));
const exercise = await loadExercise(ROOT, 'ch8-4');

/** Grades an honest hand-in for ch8-4, each of whose functions works everything out by itself, with a change. */
export async function gradeWith(change: (source: string) => string): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'chainrule-handin-'));
  try {
    cpSync(INDEPENDENT, folder, { recursive: true });
    const file = join(folder, 'index.ts');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    return await grade(exercise, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `body` runs before all that the function does by itself. */
export const first = (name: string, body: string) => (source: string) => {
  const start = source.indexOf(`export function ${name}(`);
  const at = source.indexOf('{\n', start) + 2;
  if (start === -1) throw new Error(`no function ${name}`);
  return `${source.slice(0, at)}  ${body}\n${source.slice(at)}`;
};

/** The first `right` in the function becomes `wrong`. */
export const within = (name: string, right: string, wrong: string) => (source: string) => {
  const start = source.indexOf(`export function ${name}(`);
  const at = source.indexOf(right, start);
  if (start === -1 || at === -1) throw new Error(`no '${right}' in ${name}`);
  return source.slice(0, at) + wrong + source.slice(at + right.length);
};
