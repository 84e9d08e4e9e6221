import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleReport } from '../formats/testing/report.ts';
import { same } from '../values/clone.ts';
import type { Data } from '../values/data.ts';
import { fromJson, toJson } from './json.ts';
import { reportSchema } from './schema.ts';

/** Through JSON's text and back. */
const roundTrip = (data: Data) => fromJson(JSON.parse(JSON.stringify(toJson(data))));

describe('a value in a report', () => {
  test.each<[string, Data]>([
    ['NaN', Number.NaN],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['−Infinity', Number.NEGATIVE_INFINITY],
    ['−0', -0],
    ['0', 0],
    ['undefined', undefined],
    ['null', null],
    ['the smallest number', Number.MIN_VALUE],
    ['a number with 17 digits', 0.1 + 0.2],
    ['a text', 'NaN'],
    [
      'a nested one',
      {
        W: [
          [-0, Number.NaN],
          [undefined, null],
        ],
        'my key': { a: true },
      },
    ],
  ])('comes back to the last bit: %s', (_, data) => {
    expect(same(roundTrip(data), data)).toBe(true);
  });

  test('comes back to the last bit, whatever numbers it holds', () => {
    const leaf = fc.oneof(fc.double(), fc.string(), fc.boolean(), fc.constantFrom(null, undefined));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.constantFrom('W1', 'b', 'x y'), tie('tree')),
      ),
    }));
    for (const data of fc.sample(tree, { seed: 3, numRuns: 300 })) {
      expect(same(roundTrip(data as Data), data as Data)).toBe(true);
    }
  });

  test('is written as the schema says', () => {
    expect(toJson([Number.NaN, -0, undefined, 1])).toEqual([
      { $number: 'NaN' },
      { $number: '-0' },
      { $undefined: true },
      1,
    ]);
  });

  test('shares nothing with the data that it was made from', () => {
    const data = { list: [1] };
    const json = toJson(data) as { list: number[] };
    data.list[0] = 2;
    expect(json.list).toEqual([1]);
  });
});

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
