import { expect, test } from 'vitest';
import type { Report } from '../report/schema.ts';
import { changes } from './changes.ts';
import { sampleReport } from './testing/report.ts';

function turned(report: Report, ids: readonly string[], status: 'passed' | 'failed'): Report {
  const checks = report.checks.map((check) => (ids.includes(check.id) ? { ...check, status } : check));
  return { ...report, checks, score: report.score + (status === 'passed' ? 20 : -6) };
}

test('what is passed now and what is no longer is told, with the score before and after', () => {
  const before = sampleReport('en');
  const better = turned(before, ['backward-others', 'backward-batch'], 'passed');
  const after = turned(better, ['forward-published'], 'failed');
  expect(changes(before, after)).toBe(
    '\n  since the last run: 34 → 48 points\n' +
      '    + backward: other networks (hidden)\n' +
      '    + backward: mean over a batch (hidden)\n' +
      '    − forward: published example\n',
  );
});

test('that nothing has changed is told', () => {
  expect(changes(sampleReport('en'), sampleReport('en'))).toBe('\n  since the last run: no check has changed\n');
  expect(changes(sampleReport('ko'), sampleReport('ko'))).toBe('\n  지난번과 비교: 달라진 검사가 없습니다\n');
});

test('a check of another selection is no change', () => {
  const before = { ...sampleReport('en'), checks: sampleReport('en').checks.slice(0, 1) };
  expect(changes(before, sampleReport('en'))).toContain('no check has changed');
});
