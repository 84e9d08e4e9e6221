import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listExercises } from '@chainrule/grader';
import { describe, expect, test } from 'vitest';
import { isSame, numbersIn, problemsOf, rowsOf } from './publishedNumbers.ts';
import { temporaryFolder } from './repository.ts';
import { ROOT } from './run.ts';

const page = readFileSync(join(ROOT, 'docs/published-numbers.md'), 'utf8');
const rows = rowsOf(page);
const sections = Map.groupBy(rows, ({ section }) => section);

test('the page of published numbers has a section for every exercise, in teaching order', () => {
  const ids = [...sections.keys()].flatMap((section) => section.match(/^ch\d+-\d+/)?.[0] ?? []);
  expect(ids).toEqual(listExercises(ROOT));
  expect(rows.length).toBeGreaterThan(150);
});

test.each([...sections])('every number of a row stands in a file that the row names: %s', (_, own) => {
  const problems = own.flatMap((row) => problemsOf(row, ROOT).map((problem) => `${row.what}: ${problem}`));
  expect(problems).toEqual([]);
});

describe('a row is refused', () => {
  const row = (cells: string) => rowsOf(`| published | what | asserted in |\n| --- | --- | --- |\n| ${cells} |\n`)[0]!;
  const problems = (cells: string) => problemsOf(row(cells), ROOT);
  const FILE = 'packages/core/test/published.test.ts';

  test('that names a file that is not there, or none', () => {
    expect(problems('.3 | weight | `packages/core/test/gone.test.ts`')).toEqual([
      'packages/core/test/gone.test.ts is not there',
    ]);
    expect(problems('.3 | weight | somewhere')).toContain('no file is named');
  });

  test('where one of its numbers stands in none of its files, be it by the last digit or by the sign', () => {
    expect(problems(`.51998934, .51998934 | h | \`${FILE}\``)).toEqual([]);
    expect(problems(`.51998934, .51998936 | h | \`${FILE}\``)).toEqual([`.51998936 stands in none of ${FILE}`]);
    expect(problems(`−.51998934 | h | \`${FILE}\``)[0]).toBe(`-.51998934 stands in none of ${FILE}`);
  });

  test('where none of its numbers stands in one of its files', () => {
    expect(problems(`.51998934 | h | \`${FILE}\`, \`apps/cli/package.json\``)).toEqual([
      'none of the numbers stands in apps/cli/package.json',
    ]);
  });

  test('where its number stands in a comment only, or in a public check of another exercise', () => {
    const root = temporaryFolder();
    try {
      for (const [file, text] of [
        ['ch1-1/exercise.ts', '// 3.25\n/* 4.25 */ export const a = 5.25;'],
        ['ch1-1/published/checks.ts', 'export const b = 6.25;'],
        ['ch1-2/published/checks.ts', 'export const b = 7.25;'],
      ] as const) {
        mkdirSync(join(root, dirname(file)), { recursive: true });
        writeFileSync(join(root, file), text);
      }
      const lost = problemsOf(row('3.25, 4.25, 5.25, 6.25, 7.25 | five | `ch1-1/exercise.ts`'), root);
      expect(lost.map((problem) => problem.split(' ')[0])).toEqual(['3.25', '4.25', '7.25']);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

describe('numbers', () => {
  const [a, b] = [(text: string) => numbersIn(text)[0]!, (text: string) => numbersIn(text)[0]!];

  test.each([
    ['.5', '0.5'],
    ['−.25', '-0.25'],
    ['10,000', '10_000'],
    ['.02397190', '0.0239719'],
    ['.7310585786', '0.73105858'],
    ['.6931471806', 'Math.LN2'],
    ['4.539580774e-5', '0.0000453958'],
    ['2599086', '2_599_086'],
  ])('%s is %s', (published, written) => {
    expect(isSame(a(published), b(written))).toBe(true);
  });

  test.each([
    ['.5', '.51'],
    ['.125', '.12'],
    ['.7310585786', '.73105859'],
    ['.7310585786', '.731'],
    ['2', '-2'],
  ])('%s is not %s', (published, written) => {
    expect(isSame(a(published), b(written))).toBe(false);
  });

  test('are told from names, and a difference from a sign', () => {
    expect(numbersIn("W1[0] - 3, x-4, [-5], (−6), 'ch8', h2o, 1e-7, w.8").map(({ value }) => value)).toEqual([
      0, 3, 4, -5, -6, 1e-7,
    ]);
  });
});
