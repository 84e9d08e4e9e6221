import { describe, expect, test } from 'vitest';
import { iris } from '../iris.ts';
import { shuffle, split } from './split.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('split', () => {
  test('floors validation and test, and gives training the rest', () => {
    const sizes = (count: number) => {
      const { train, validation, test } = split(numbers(count), { seed: 1 });
      return [train.length, validation.length, test.length];
    };
    expect(sizes(150)).toEqual([90, 30, 30]);
    expect(sizes(103)).toEqual([63, 20, 20]);
    expect(sizes(0)).toEqual([0, 0, 0]);
  });

  test('hands out every sample once', () => {
    const { train, validation, test } = split(numbers(50), { seed: 2, ratio: [1, 1, 3] });
    expect([...train, ...validation, ...test].sort((a, b) => a - b)).toEqual(numbers(50));
  });

  test('keeps the proportion of the classes where it is stratified', () => {
    const { y } = iris();
    const rows = y.map((label, row) => ({ label, row }));
    const { train, validation, test } = split(rows, { seed: 3, stratify: y });
    const counts = (part: typeof rows) => [0, 1, 2].map((label) => part.filter((one) => one.label === label).length);
    expect([train, validation, test].map(counts)).toEqual([
      [30, 30, 30],
      [10, 10, 10],
      [10, 10, 10],
    ]);
  });

  test('is the same for the same seed, and another for another one', () => {
    expect(split(numbers(30), { seed: 4 })).toEqual(split(numbers(30), { seed: 4 }));
    expect(split(numbers(30), { seed: 4 })).not.toEqual(split(numbers(30), { seed: 5 }));
  });

  test.each([[[0, 0, 0]], [[6, -2, 2]], [[0.6, 0.2, 0.2]]])('refuses the ratio %j', (ratio) => {
    expect(() => split(numbers(5), { seed: 1, ratio: ratio as [number, number, number] })).toThrow('such as 6:2:2');
  });

  test('refuses another number of classes than samples', () => {
    expect(() => split(numbers(5), { seed: 1, stratify: [0, 1] })).toThrow('5 samples and 2 classes');
  });
});

describe('shuffle', () => {
  test('puts every element at every place about equally often', () => {
    const seen = numbers(4).map(() => [0, 0, 0, 0]);
    for (let seed = 0; seed < 4000; seed++) {
      shuffle(numbers(4), seed).forEach((element, place) => {
        seen[element]![place]!++;
      });
    }
    for (const count of seen.flat()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });

  test('leaves its argument alone', () => {
    const elements = numbers(10);
    shuffle(elements, 1);
    expect(elements).toEqual(numbers(10));
  });
});
