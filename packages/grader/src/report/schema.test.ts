import { describe, expect, test } from 'vitest';
import { sampleReport } from '../formats/testing/report.ts';
import { reportSchema } from './schema.ts';

describe('the schema', () => {
  test('takes a whole report, and one read back from its text', () => {
    const report = sampleReport('ko');
    expect(reportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  test.each([
    ['another version', { schema: 'chainrule/report/v2' }],
    ['an unknown status', { status: 'done' }],
    ['a score that is no number', { score: Number.NaN }],
    ['another language', { language: 'fr' }],
    ['an unknown state of the hidden checks', { hidden: { checks: 1, points: 1, state: 'gone' } }],
    ['a place before the first line', { problem: { message: '', location: { file: 'index.ts', line: 0, column: 1 } } }],
  ])('refuses %s', (_, change) => {
    expect(reportSchema.safeParse({ ...sampleReport('en'), ...change }).success).toBe(false);
  });
});
