import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { grade, loadExercise, type Report } from '../src/index.ts';
import { BUGS, type Bug, CODINGS, type Coding, withBug } from './bugs.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const HONEST = fileURLToPath(new URL('../../../exercises/ch8-4/test/honest/', import.meta.url));
const exercise = await loadExercise(ROOT, 'ch8-4');

async function gradeWithBug(bug: Bug, coding: Coding): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'chainrule-bug-'));
  try {
    cpSync(join(HONEST, coding), folder, { recursive: true });
    const file = join(folder, 'index.ts');
    writeFileSync(file, withBug(readFileSync(file, 'utf8'), bug, coding));
    return await grade(exercise, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is left of a report without the checks that pass and the hash. */
function essence({ score, maxScore, checks, next }: Report) {
  const lost = checks
    .filter((check) => check.status !== 'passed')
    .map(({ id, function: name, status, failure }) => ({
      id,
      function: name,
      status,
      message: failure?.message,
      input: failure?.input,
      worst: failure?.worst,
      diagnosis: failure?.diagnosis.map((found) => found.id),
    }));
  const given = checks.filter((check) => check.given !== undefined).map((check) => `${check.id}: ${check.given}`);
  return { score: `${score}/${maxScore}`, lost, given, next };
}

describe.each(CODINGS)('an honest hand-in, %s', (coding) => {
  test('gets full marks', async () => {
    const report = await grade(exercise, join(HONEST, coding));
    expect(essence(report)).toEqual({ score: '100/100', lost: [], given: [], next: [] });
  });
});

describe.each(BUGS)('a hand-in with the mistake $id', (bug) => {
  test.each(CODINGS)('loses points in its function only and is told its mistake, coded %s', async (coding) => {
    const report = await gradeWithBug(bug, coding);
    const lost = report.checks.filter((check) => check.status !== 'passed');
    expect(new Set(lost.map((check) => check.function))).toEqual(new Set([bug.function]));
    const failed = lost.filter((check) => check.status !== 'skipped');
    expect(failed.map((check) => check.failure?.diagnosis.map(({ id }) => id))).toEqual(failed.map(() => [bug.id]));
    await expect(`${JSON.stringify(essence(report), null, 2)}\n`).toMatchFileSnapshot(
      `fixtures/ch8-4/expected/${bug.id}.${coding}.json`,
    );
  });
});
