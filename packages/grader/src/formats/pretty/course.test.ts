import { expect, test } from 'vitest';
import type { Report } from '../../report/schema.ts';
import { displayWidth } from '../../terminal/width.ts';
import { sampleReport } from '../testing/report.ts';
import { course } from './course.ts';

const OPTIONS = { width: 80, color: false };

function reports(language: 'en' | 'ko'): { done: Report; begun: Report; untouched: Report } {
  const begun = sampleReport(language);
  const all = (status: 'passed' | 'not-started', exercise: string, score: number): Report => ({
    ...begun,
    exercise,
    score,
    checks: begun.checks.map(({ id, function: name, title, visibility, points }) => ({
      ...{ id, function: name, title, visibility, points, status },
      earned: status === 'passed' ? points : 0,
    })),
    next: status === 'passed' ? [] : ['forward'],
  });
  return { done: all('passed', 'ch7-1', 100), begun, untouched: all('not-started', 'ch8-10', 0) };
}

test('an exercise is a line with its points and a bar, and the first that is not done is next', () => {
  const { done, begun, untouched } = reports('en');
  const text = course(
    [done, begun, untouched].map((report) => ({ report })),
    OPTIONS,
  );
  expect(text).toMatchInlineSnapshot(`
    "chainrule                                                              134 / 300

      ch7-1   Backpropagation and overfitting      ████████████████████  100 / 100 ✔
      ch8-4   Backpropagation and overfitting      ███████░░░░░░░░░░░░░   34 / 100
      ch8-10  Backpropagation and overfitting      ░░░░░░░░░░░░░░░░░░░░    0 / 100 ○

      ch8-4: next: mend backward and l1, then write dropout …
      \`pnpm grade ch8-4\` shows why.
    "
  `);
});

test('in Korean the columns stand below each other, too', () => {
  const { done, begun, untouched } = reports('ko');
  const lines = course(
    [done, begun, untouched].map((report) => ({ report })),
    OPTIONS,
  ).split('\n');
  const bars = lines
    .filter((line) => /[█░]/.test(line))
    .map((line) => displayWidth(line.slice(0, line.search(/[█░]/))));
  expect(new Set(bars).size).toBe(1);
  expect(lines.at(-3)).toMatch(/^ {2}ch8-4: 다음: /);
  for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(80);
});

test('no bar is full as long as a point is missing', () => {
  const { done } = reports('en');
  const text = course([{ report: { ...done, score: 99.5 } }, { report: done }], OPTIONS);
  const [missing, full] = text.split('\n').filter((line) => /[█░]/.test(line));
  expect(missing).toContain('█░');
  expect(full).not.toContain('░');
});

test('when all is done, that is said, and without the hidden checks only what ran', () => {
  const { done } = reports('en');
  const partial: Report = { ...done, complete: false, hidden: { checks: 4, points: 58, state: 'absent' } };
  expect(course([{ report: done }, { report: done }], OPTIONS)).toContain('  Every check passed.\n');
  const text = course([{ report: done }, { report: partial }], OPTIONS);
  expect(text).toContain('Not every check ran, so this is not the final score.');
  expect(text).toContain('  Every check that ran passed.\n');
});

test('what cannot be graded comes first', () => {
  const { begun } = reports('en');
  const broken: Report = { ...begun, exercise: 'ch7-1', status: 'ungradable', checks: [], score: 0, next: [] };
  expect(course([{ report: broken }, { report: begun }], OPTIONS)).toContain('  ch7-1: This could not be graded.\n');
});
