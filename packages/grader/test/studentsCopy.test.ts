import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { FaultyExercise, grade, loadExercise, type Report } from '../src/index.ts';
import { BUGS, withBug } from './bugs.ts';

const FOLDER = fileURLToPath(new URL('../../../exercises/ch8-4/', import.meta.url));
const HONEST = readFileSync(join(FOLDER, 'test/honest/independent/index.ts'), 'utf8');
const CALLING = readFileSync(join(FOLDER, 'test/honest/calling/index.ts'), 'utf8');

/** ch8-4 as a student has it: no hidden checks, no known mistakes, no model answer. */
const root = mkdtempSync(join(tmpdir(), 'chainrule-copy-'));
const copy = join(root, 'exercises/ch8-4');
cpSync(FOLDER, copy, {
  recursive: true,
  filter: (file) => !/[\\/](node_modules|hidden|solution|test|tsconfig\.json)$/.test(file),
});
symlinkSync(join(FOLDER, 'node_modules'), join(copy, 'node_modules'));
const exercise = await loadExercise(root, 'ch8-4');
afterAll(() => rmSync(root, { recursive: true }));

async function gradeSource(source: string): Promise<Report> {
  const folder = join(root, 'hand-in');
  cpSync(join(FOLDER, 'test/honest/independent'), folder, { recursive: true });
  writeFileSync(join(folder, 'index.ts'), source);
  return grade(exercise, folder);
}

const lost = ({ checks }: Report) => checks.filter(({ status }) => status !== 'passed');
const named = (report: Report) =>
  lost(report).map(({ id, failure }) => [id, failure?.diagnosis.map((found) => found.id).join()]);

test('an honest hand-in passes every check that there is', async () => {
  const report = await gradeSource(HONEST);
  expect(lost(report)).toEqual([]);
  expect(report.complete).toBe(false);
});

describe('without the code of the mistakes', () => {
  test.each(BUGS.filter(({ id }) => id !== 'w2-transposed'))('$id is named on the public inputs', async (bug) => {
    const found = named(await gradeSource(withBug(HONEST, bug, 'independent')));
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(([, ids]) => ids))).toEqual(new Set([bug.id]));
  });

  test('the explanation is the author’s, in both languages, with the section to read', async () => {
    const bug = BUGS.find(({ id }) => id === 'hidden-slope-forgotten') as (typeof BUGS)[number];
    const report = await gradeSource(withBug(HONEST, bug, 'independent'));
    expect(lost(report)[0]?.failure).toMatchObject({
      diagnosis: [{ explanation: expect.stringMatching(/lacks the factor h\(1 − h\)/), section: 'Hidden layer' }],
      evidence: 7,
    });
  });

  test('a function that passes on a named mistake keeps its points', async () => {
    const bug = BUGS.find(({ id }) => id === 'hidden-slope-forgotten') as (typeof BUGS)[number];
    const report = await gradeSource(withBug(CALLING, bug, 'calling'));
    expect(new Set(lost(report).map((check) => check.function))).toEqual(new Set(['backward']));
    expect(report.checks.filter(({ given }) => given !== undefined).map(({ id, given }) => [id, given])).toEqual([
      ['train-step-published', ['backward']],
      ['gradient-check-published', ['backward']],
    ]);
  });

  test('it keeps none for a mistake of its own', async () => {
    const bug = BUGS.find(({ id }) => id === 'hidden-slope-forgotten') as (typeof BUGS)[number];
    const ownToo = withBug(CALLING, bug, 'calling').replace('minus(n.W1, dW1, lr)', 'minus(n.W1, dW1, -lr)');
    const report = await gradeSource(ownToo);
    expect(new Set(lost(report).map((check) => check.function))).toEqual(new Set(['backward', 'trainStep']));
  });

  test('one that passes on a mistake nobody knows does not, and is told what to mend first', async () => {
    const report = await gradeSource(CALLING.replace('b * slopeH[j]', 'b * slopeH[j] ** 1.5'));
    const told = lost(report).map((check) => [check.function, /calls `backward`/.test(check.failure?.message ?? '')]);
    expect(told).toEqual([
      ['backward', false],
      ['backward', false],
      ['trainStep', true],
      ['gradientCheck', true],
    ]);
    expect(report.next).toEqual(['backward', 'trainStep', 'gradientCheck']);
  });

  test('a function that is not written yet is no reason for a miss', async () => {
    const body = /(export function backward\([^)]*\) \{)/;
    const unwritten = HONEST.replace(body, "$1\n  throw new NotImplementedError('backward');");
    const report = await gradeSource(
      `import { NotImplementedError } from '@chainrule/core/arrays';\n${unwritten.replace('w - lr * h[j]', 'w + lr * h[j]')}`,
    );
    const told = new Map(lost(report).map((check) => [check.function, check]));
    expect(told.get('backward')?.status).toBe('not-started');
    expect(told.get('trainStep')?.failure?.message).not.toMatch(/wrong as well/);
  });

  test('a mistake that nobody knows is named as none, and the sections of its function are told', async () => {
    const report = await gradeSource(HONEST.replace('b * slopeH[j]', 'b * slopeH[j] ** 1.5'));
    const found = named(report);
    expect(found.map(([, ids]) => ids)).toEqual(found.map(() => ''));
    expect(lost(report)[0]?.failure?.sections).toEqual(['Hidden layer', 'Output layer']);
  });

  test('a general mistake is named as ever', async () => {
    const report = await gradeSource(HONEST.replace('{ penalty, grad:', '{ penalty: penalty / 4, grad:'));
    expect(named(report)).toEqual([['l1-published', 'factor']]);
  });
});

test('a table of mistakes that is broken is the exercise’s fault', async () => {
  writeFileSync(join(copy, 'public/diagnoses.json'), '{ "schema": "chainrule/diagnoses/v1" }');
  const grading = gradeSource(HONEST.replace('b * slopeH[j]', 'b'));
  await expect(grading).rejects.toThrow(FaultyExercise);
  await expect(grading).rejects.toThrow(/public\/diagnoses\.json: .*take the file from the course again/);
});
