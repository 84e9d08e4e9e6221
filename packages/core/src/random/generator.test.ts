import { describe, expect, test } from 'vitest';
import { type Draw, normals, truncatedNormals, uniforms } from './generator.ts';

const DRAWS = 20_000;
const take = (draw: Draw, count = DRAWS) => Array.from({ length: count }, draw);
const mean = (numbers: number[]) => numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
const deviation = (numbers: number[]) => {
  const center = mean(numbers);
  return Math.sqrt(mean(numbers.map((x) => (x - center) ** 2)));
};

describe('uniforms', () => {
  test('draws the same numbers for the same seed, and others for another one', () => {
    expect(take(uniforms(7), 100)).toEqual(take(uniforms(7), 100));
    const seeds = [0, 1, 2, -1, 0.5, 2 ** 40, 2 ** 40 + 1, 1e-300];
    expect(new Set(seeds.map((seed) => uniforms(seed)())).size).toBe(seeds.length);
    expect(uniforms(-0)()).toBe(uniforms(0)());
  });

  test('draws these numbers for seed 42 on every machine', () => {
    expect(take(uniforms(42), 3)).toMatchInlineSnapshot(`
      [
        0.3681652293602742,
        0.5315498088472946,
        0.1172250626254312,
      ]
    `);
  });

  test('fills [0, 1) evenly', () => {
    const numbers = take(uniforms(1));
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    const counts = new Array<number>(20).fill(0);
    for (const x of numbers) (counts[Math.floor(x * 20)] as number)++;
    // χ² with 19 degrees of freedom exceeds 43.8 once in a thousand seeds.
    const expected = DRAWS / 20;
    expect(counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(43.8);
  });

  test('neighbours are independent, and so are the streams of neighbouring seeds', () => {
    const numbers = take(uniforms(3));
    const correlation = (a: number[], b: number[]) => mean(a.map((x, i) => (x - 0.5) * ((b[i] as number) - 0.5))) * 12;
    expect(Math.abs(correlation(numbers.slice(1), numbers))).toBeLessThan(0.03);
    expect(Math.abs(correlation(numbers, take(uniforms(4))))).toBeLessThan(0.03);
    const firsts = Array.from({ length: DRAWS }, (_, seed) => uniforms(seed)());
    expect(Math.abs(mean(firsts) - 0.5)).toBeLessThan(0.01);
    expect(Math.abs(correlation(firsts.slice(1), firsts))).toBeLessThan(0.03);
  });

  test('without a seed, no two generators are alike', () => {
    expect(uniforms()()).not.toBe(uniforms()());
  });

  test.each([Number.NaN, Infinity, '1' as unknown as number])('refuses the seed %s', (seed) => {
    expect(() => uniforms(seed)).toThrow(RangeError);
    expect(() => uniforms(seed)).toThrow(/^seed: .* is no finite number; give/);
  });
});

describe('normals', () => {
  test('have mean 0, deviation 1 and the tails of a bell', () => {
    const numbers = take(normals(uniforms(5)));
    expect(Math.abs(mean(numbers))).toBeLessThan(0.03);
    expect(Math.abs(deviation(numbers) - 1)).toBeLessThan(0.02);
    const beyond = (limit: number) => numbers.filter((x) => Math.abs(x) > limit).length / DRAWS;
    expect(Math.abs(beyond(1) - 0.3173)).toBeLessThan(0.012);
    expect(Math.abs(beyond(2) - 0.0455)).toBeLessThan(0.006);
  });

  test('are finite where the uniform draw is 0', () => {
    expect(
      take(
        normals(() => 0),
        2,
      ),
    ).toEqual([0, 0]);
  });
});

describe('truncatedNormals', () => {
  test('stay within 2 and have the deviation 0.8796', () => {
    const numbers = take(truncatedNormals(uniforms(6)));
    expect(Math.max(...numbers.map(Math.abs))).toBeLessThanOrEqual(2);
    expect(Math.abs(deviation(numbers) - 0.8796)).toBeLessThan(0.02);
  });
});
