import { describe, expect, test } from 'vitest';
import type { Report } from '../src/index.ts';
import { first, gradeWith, within } from './independent.ts';

type Change = (source: string) => string;

const all =
  (...changes: Change[]): Change =>
  (source) =>
    changes.reduce((text, change) => change(text), source);

/** What is named in each function that loses points. */
function named({ checks }: Report): Record<string, string> {
  const told: Record<string, string> = {};
  for (const { function: name, failure, status } of checks) {
    if (failure === undefined || status === 'skipped') continue;
    told[name] = failure.diagnosis.map(({ id }) => id).join() || 'nothing';
  }
  return told;
}

const hiddenSlope = within('backward', 'b * slopeH[j]', 'b');
const outputSlope = within('backward', '(ok - t[k]) * slopeO[k]', 'ok - t[k]');
const doubled = within('backward', '(ok - t[k]) * slopeO[k]', '2 * (ok - t[k]) * slopeO[k]');
const uphill = all(
  within('trainStep', 'w - lr * h[j]', 'w + lr * h[j]'),
  within('trainStep', 'w - lr * x[i]', 'w + lr * x[i]'),
);
const slopeOfTanh = within('trainStep', 'hj * (1 - hj)', '(1 - hj * hj)');

describe('two mistakes at once', () => {
  test.each<[string, Change, Record<string, string>]>([
    ['in one function are none that is known', all(hiddenSlope, outputSlope), { backward: 'nothing' }],
    ['in one function, one of them a factor, are none either', all(hiddenSlope, doubled), { backward: 'nothing' }],
    [
      'in two functions are named each in its own',
      all(hiddenSlope, uphill),
      { backward: 'hidden-slope-forgotten', trainStep: 'ascent' },
    ],
    [
      'of which one is known do not lend each other its name',
      all(hiddenSlope, slopeOfTanh),
      { backward: 'hidden-slope-forgotten', trainStep: 'nothing' },
    ],
  ])('%s', async (_, change, expected) => {
    expect(named(await gradeWith(change))).toEqual(expected);
  });
});

describe('what looks like a known mistake in part', () => {
  test.each<[string, Change, Record<string, string>]>([
    [
      'a learning rate cut off at 1 is not a forgotten one',
      first('trainStep', 'lr = Math.min(lr, 1);'),
      { trainStep: 'nothing' },
    ],
    [
      'a forgotten slope where there is one output only',
      within('backward', 'b * slopeH[j]', 'b * (o.length === 1 ? 1 : slopeH[j])'),
      { backward: 'nothing' },
    ],
    [
      'shapes that nobody checks are no wrong activation',
      all(
        within('forward', "if (x.length !== n.W1.length) refuse('x and W1');", ''),
        within('forward', "if (n.W1.some((row) => row.length !== n.W2.length)) refuse('W1 and W2');", ''),
        within('forward', "if (n.W2.some((row) => row.length !== n.W2[0].length)) refuse('W2');", ''),
      ),
      { forward: 'nothing' },
    ],
    [
      'a tie that is no improvement only late',
      within(
        'earlyStopping',
        'valLoss[e] < valLoss[best]',
        'valLoss[e] < valLoss[best] || (e > 5 && valLoss[e] === valLoss[best])',
      ),
      { earlyStopping: 'nothing' },
    ],
  ])('%s', async (_, change, expected) => {
    expect(named(await gradeWith(change))).toEqual(expected);
  });

  test('half a step is told as the numbers of a wrong gradient, not as one', async () => {
    const report = await gradeWith(first('trainStep', 'lr = lr / 2;'));
    expect(named(report)).toEqual({ trainStep: 'extra-half' });
    const told = report.checks.flatMap(({ failure }) => failure?.diagnosis ?? []);
    expect(told[0]?.explanation).toMatch(/^These are the numbers that come out where `backward` makes this mistake: /);
  });
});

describe('what no exercise knows of', () => {
  test.each<[string, Change, Record<string, string>]>([
    ['a factor', within('l1', 'lambda * Math.abs(v)', '4 * lambda * Math.abs(v)'), { l1: 'factor' }],
    ['a sign', within('l2', 'grad: w.map((v) => lambda * v)', 'grad: w.map((v) => -lambda * v)'), { l2: 'sign' }],
    ['float32', within('loss', '(t[k] - ok) ** 2 / 2)', 'Math.fround((t[k] - ok) ** 2 / 2))'), { loss: 'nothing' }],
    [
      'a transposed gradient',
      within(
        'backward',
        'const dW1 = x.map((xi) => deltaH.map((d) => xi * d));',
        'const dW1 = deltaH.map((d) => x.map((xi) => xi * d));',
      ),
      { backward: 'transposed' },
    ],
    [
      'exchanged results',
      within(
        'backward',
        'return { dW1, dW2, deltaH, deltaO };',
        'return { dW1, dW2, deltaH: deltaO, deltaO: deltaH };',
      ),
      { backward: 'swapped' },
    ],
    [
      'the published examples by heart',
      first(
        'l2',
        `const known = { '0.5,-1.5,0,2': 0.325, '0,1,-3': 10, '-0.25,0,0.5': 0.0625 }[String(w)];
  if (known === undefined) return { penalty: 0, grad: [] };`,
      ),
      { l2: 'hard-coded' },
    ],
    [
      'a count of calls',
      (source) => all(first('loss', 'calls += 1; if (calls > 30) return calls;'))(`let calls = 0;\n${source}`),
      { loss: 'state-kept' },
    ],
  ])('is named where it is so: %s', async (_, change, expected) => {
    expect(named(await gradeWith(change))).toEqual(expected);
  });
});
