import { describe, expect, test } from 'vitest';
import type { Report } from '../src/index.ts';
import { first, gradeWith, within } from './independent.ts';

const lostIn = ({ checks }: Report) =>
  new Set(checks.filter(({ status }) => status !== 'passed').map((check) => check.function));

const paidIn = ({ checks }: Report, name: string) =>
  checks.filter((check) => check.function === name).reduce((sum, { earned }) => sum + earned, 0);

describe('right hand-ins', () => {
  test.each([
    ['a rejection that nobody handles', first('l1', "Promise.reject(new Error('lost'));")],
    ['an async helper that fails unheard', first('loss', "(async () => { throw new Error('lost'); })();")],
    ['structuredClone', first('l2', 'w = structuredClone(w);')],
    ['Windows line ends', (source: string) => source.replaceAll('\n', '\r\n')],
    ['a byte order mark', (source: string) => `\uFEFF${source}`],
  ])('with %s get full marks', async (_, change) => {
    const report = await gradeWith(change);
    expect(report.checks.filter(({ status }) => status !== 'passed')).toEqual([]);
    expect(report.score).toBe(100);
  });
});

describe('wrong hand-ins', () => {
  test('functions that answer one number are paid for nothing, though they are right given each other', async () => {
    const report = await gradeWith(
      () => `
        const like = (m, v) => m.map((row) => row.map(() => v));
        export const forward = (x, n) => ({ z1: n.W2.map(() => 1), h: n.W2.map(() => 1), z2: n.W2[0].map(() => 1), o: n.W2[0].map(() => 1) });
        export const loss = () => 1;
        export const backward = (x, t, n) => ({ dW1: like(n.W1, 1), dW2: like(n.W2, 1), deltaH: n.W2.map(() => 1), deltaO: t.map(() => 1) });
        export const trainStep = (x, t, n, lr) => ({ W1: n.W1.map((r) => r.map((w) => w - lr)), W2: n.W2.map((r) => r.map((w) => w - lr)) });
        export const gradientCheck = () => 1;
        export const l1 = () => 0;
        export const l2 = l1;
        export const dropout = l1;
        export const earlyStopping = l1;
      `,
    );
    expect(report.score).toBe(0);
  });

  test('a trainStep that returns a copy of its argument is not right given a backward of zeros', async () => {
    const report = await gradeWith((source) =>
      first(
        'trainStep',
        'if (lr < 1e9) return JSON.parse(JSON.stringify(n));',
      )(
        first(
          'backward',
          'if (x.length > -1) return { dW1: n.W1.map((r) => r.map(() => 0)), dW2: n.W2.map((r) => r.map(() => 0)), deltaH: n.W2.map(() => 0), deltaO: t.map(() => 1e-300) };',
        )(source),
      ),
    );
    expect(paidIn(report, 'trainStep')).toBe(0);
    expect(lostIn(report)).toEqual(new Set(['backward', 'trainStep']));
  });

  test.each([
    [
      'takes losses of more than 1 for no best',
      'earlyStopping',
      'let best = 0;',
      'let best = 0; valLoss = [1, ...valLoss.slice(1)];',
    ],
    ['skips the draw of an activation of 0', 'dropout', 'rand() < p', 'v !== 0 && rand() < p'],
    [
      'draws once too often',
      'dropout',
      'return a.map((v) => {',
      'for (const _ of [1]) try { return a.map((v) => (rand() < p ? 0 : v / (1 - p))); } finally { rand(); }\n  return a.map((v) => {',
    ],
    ['takes a ragged W2', 'forward', "if (n.W2.some((row) => row.length !== n.W2[0].length)) refuse('W2');", ''],
    ['clamps its targets', 'loss', '(t[k] - ok)', '(Math.min(1, Math.max(0, t[k])) - ok)'],
  ])('one that %s is refused', async (_, name, right, wrong) => {
    const report = await gradeWith(within(name, right, wrong));
    expect(lostIn(report)).toEqual(new Set([name]));
  });

  test('source that is nested too deeply is the student’s to mend', async () => {
    const report = await gradeWith(
      (source) => `${source}\nexport const deep: any = ${'['.repeat(3000)}${']'.repeat(3000)};\n`,
    );
    expect(report).toMatchObject({ status: 'ungradable', score: 0 });
    expect(report.problem?.message).toContain('index.ts');
    // The next one is graded as if nothing had been.
    expect((await gradeWith((source) => source)).score).toBe(100);
  });
});
