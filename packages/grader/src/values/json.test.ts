import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { same } from './clone.ts';
import type { Data } from './data.ts';
import { fromJson, keyOf, toJson } from './json.ts';

/** Through JSON's text and back. */
const roundTrip = (data: Data) => fromJson(JSON.parse(JSON.stringify(toJson(data))));

describe('plain data as JSON', () => {
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

test('a key is the same for the same data only', () => {
  const values: Data[] = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, null, undefined, -0, 0, '0'];
  expect(new Set(values.map((value) => keyOf([value]))).size).toBe(values.length);
  expect(keyOf([Number.NaN, { a: [-0] }])).toBe(keyOf([Number.NaN, { a: [-0] }]));
});
