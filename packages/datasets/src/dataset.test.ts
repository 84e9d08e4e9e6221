import { describe, expect, test } from 'vitest';
import { type Classification, classification, type Regression, regression } from './dataset.ts';

const feature = { name: 'a', title: { en: 'a', ko: '가' }, unit: 'cm' };
const described = {
  id: 'toy',
  title: { en: 'Toy', ko: '장난감' },
  origin: 'this test',
  licence: 'MIT',
  features: [feature],
  x: [[1], [2]],
};
const line: Regression = { ...described, y: [1, 2], target: feature };
const classes = [
  { name: 'no', title: { en: 'no', ko: '아니요' } },
  { name: 'yes', title: { en: 'yes', ko: '예' } },
];
const points: Classification = { ...described, y: [0, 1], classes };

describe('a data set', () => {
  test('that is whole is handed back', () => {
    expect(regression(line)).toBe(line);
    expect(classification(points)).toBe(points);
  });

  test('with a row of another length is refused, with the row', () => {
    expect(() => regression({ ...line, x: [[1], [2, 3]] })).toThrow(
      'data set toy:\n  row 1 of x has 2 numbers, and there are 1 features',
    );
  });

  test('with more rows than targets is refused', () => {
    expect(() => regression({ ...line, y: [1] })).toThrow('there are 2 rows in x and 1 targets in y');
  });

  test.each([2, -1, 0.5])('with the label %d of two classes is refused', (label) => {
    expect(() => classification({ ...points, y: [0, label] })).toThrow(
      `label 1 of y is ${label}; it has to be a whole number from 0 to 1`,
    );
  });

  test('without a Korean title is refused', () => {
    expect(() => regression({ ...line, title: { en: 'Toy', ko: 'Toy' } })).toThrow('title.ko');
  });

  test('with a number that is none is refused', () => {
    expect(() => regression({ ...line, x: [[1], [Number.NaN]] })).toThrow('x.1.0');
  });

  test('with all that is wrong in one error', () => {
    expect(() => classification({ ...points, y: [3], licence: '' })).toThrow(/licence.*\n.*targets in y\n.*label 0/);
  });
});
