import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type CheckReport, grade, loadExercise, type Report, type Reveal } from '../src/index.ts';
import { numbersIn } from '../src/values/compare.ts';
import { fromJson } from '../src/values/json.ts';
import { BUGS, type Bug, withBug } from './bugs.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const HONEST = fileURLToPath(new URL('../../../exercises/ch8-4/test/honest/loops/', import.meta.url));
const exercise = await loadExercise(ROOT, 'ch8-4');

async function gradeWithBug(bug: Bug, reveal: Reveal): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'chainrule-reveal-'));
  try {
    cpSync(HONEST, folder, { recursive: true });
    const file = join(folder, 'index.ts');
    writeFileSync(file, withBug(readFileSync(file, 'utf8'), bug, 'loops'));
    return await grade(exercise, folder, { reveal });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The first significant digits of a number that has as many; what is shorter says little by itself. */
function digitsOf(value: number): string | undefined {
  const digits = value.toExponential().replace(/e.*$/, '').replace(/\D/g, '');
  return digits.length >= 7 ? digits.slice(0, 6) : undefined;
}

/** The digits of every number that a hidden check expects, but for those that the student's own result has as well. */
function secretsOf({ failure }: CheckReport): string[] {
  const digits = (json: unknown) => numbersIn(fromJson(json as never)).map(digitsOf);
  const own = new Set([...digits(failure?.actual ?? null), ...digits(failure?.input ?? null)]);
  const expected = [...digits(failure?.expected ?? null), ...digits(failure?.worst?.expected ?? null)];
  return expected.filter((one) => one !== undefined).filter((one) => !own.has(one));
}

/** Mistakes whose smallest inputs have results of many digits. */
const MISTAKES = ['hidden-slope-forgotten', 'w2-updated-first', 'first-output-only'];

test.each(BUGS.filter(({ id }) => MISTAKES.includes(id)))(
  'a report on $id that reveals inputs holds no digit of what hidden checks expect',
  async (bug) => {
    const hiddenOf = ({ checks }: Report) => checks.filter(({ visibility }) => visibility === 'hidden');
    const [all, input] = [await gradeWithBug(bug, 'all'), await gradeWithBug(bug, 'input')];
    const secrets = new Map(hiddenOf(all).map((check) => [check.id, secretsOf(check)]));
    expect([...secrets.values()].flat().length).toBeGreaterThan(0);
    for (const check of hiddenOf(input)) {
      const text = JSON.stringify(check).replaceAll(/\d\.\d|0\.0*/g, (part) => part.replaceAll(/^0\.0*|\./g, ''));
      for (const secret of secrets.get(check.id) ?? []) expect(text, check.id).not.toContain(secret);
    }
    expect(input.score).toBe(all.score);
  },
);
