import { describe, expect, test } from 'vitest';
import { initializerOf } from './byName.ts';
import * as all from './index.ts';

const initializers = { ...all };

const deviation = (values: Float64Array) => {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length);
};
const largest = (values: Float64Array) => values.reduce((max, x) => Math.max(max, Math.abs(x)), 0);

test('zeros, ones and constant fill the shape', () => {
  expect(initializers.zeros().apply([2, 2]).arraySync()).toEqual([
    [0, 0],
    [0, 0],
  ]);
  expect(initializers.ones().apply([2]).arraySync()).toEqual([1, 1]);
  expect(initializers.constant({ value: -3 }).apply([]).arraySync()).toBe(-3);
});

describe('glorot and he', () => {
  const shape = [30, 50] as const;

  test.each([
    ['glorotUniform', Math.sqrt(6 / 80), Math.sqrt(2 / 80)],
    ['heUniform', Math.sqrt(6 / 30), Math.sqrt(2 / 30)],
  ] as const)('%s has its limit and its deviation', (name, limit, expected) => {
    const { values } = initializers[name]({ seed: 1 }).apply(shape);
    expect(largest(values)).toBeLessThanOrEqual(limit);
    expect(largest(values)).toBeGreaterThan(0.99 * limit);
    expect(deviation(values) / expected).toBeCloseTo(1, 1);
  });

  test.each([
    ['glorotNormal', Math.sqrt(2 / 80)],
    ['heNormal', Math.sqrt(2 / 30)],
  ] as const)('%s has its deviation after the cut, which is at 2.27 of it', (name, expected) => {
    const { values } = initializers[name]({ seed: 1 }).apply([300, 500]);
    const scaled = Math.sqrt(10) * deviation(values);
    expect(scaled / expected).toBeCloseTo(1, 2);
    expect(largest(values)).toBeLessThanOrEqual((2.2737 * expected) / Math.sqrt(10));
  });

  test('have the published limits for 4 → 8', () => {
    const limits = (name: 'glorotUniform' | 'heUniform') =>
      Math.max(...Array.from({ length: 400 }, (_, seed) => largest(initializers[name]({ seed }).apply([4, 8]).values)));
    expect(limits('glorotUniform')).toBeCloseTo(Math.SQRT1_2, 3);
    expect(limits('heUniform')).toBeCloseTo(1.2247, 3);
  });

  test('take vectors, scalars, deep kernels and empty shapes', () => {
    for (const make of [initializers.glorotUniform, initializers.heNormal]) {
      for (const own of [[3], [], [2, 3, 4], [0, 3], [3, 0]]) {
        const { values } = make({ seed: 1 }).apply(own);
        expect(values.every(Number.isFinite)).toBe(true);
      }
    }
  });
});

test('a seed gives the same values at every call, no seed other ones', () => {
  for (const name of ['randomUniform', 'randomNormal', 'truncatedNormal', 'glorotUniform', 'heNormal'] as const) {
    const seeded = initializers[name]({ seed: 3 });
    expect(seeded.apply([2, 3]).arraySync()).toEqual(seeded.apply([2, 3]).arraySync());
    const free = initializers[name]();
    expect(free.apply([2, 3]).arraySync()).not.toEqual(free.apply([2, 3]).arraySync());
  }
});

test('bounds, mean and deviation are those that were given', () => {
  const { values } = initializers.randomUniform({ minval: 2, maxval: 3, seed: 1 }).apply([500]);
  expect(values.every((x) => x >= 2 && x < 3)).toBe(true);
  const normal = initializers.truncatedNormal({ mean: 5, stddev: 0.5, seed: 1 }).apply([500]).values;
  expect(normal.every((x) => x >= 4 && x <= 6)).toBe(true);
  expect(deviation(initializers.randomNormal({ stddev: 2, seed: 1 }).apply([2000]).values) / 2).toBeCloseTo(1, 1);
});

describe('initializerOf', () => {
  test('finds one by its name, by the name in Keras, and as it is saved', () => {
    expect(initializerOf('dense', 'zeros').name).toBe('zeros');
    expect(initializerOf('dense', 'glorot_uniform').name).toBe('glorotUniform');
    const saved = JSON.parse(JSON.stringify(initializers.randomNormal({ mean: 1, seed: 4 })));
    expect(initializerOf('dense', saved).apply([2]).arraySync()).toEqual(
      initializers.randomNormal({ mean: 1, seed: 4 }).apply([2]).arraySync(),
    );
    const own = initializers.ones();
    expect(initializerOf('dense', own)).toBe(own);
  });

  test('refuses another name with all that there are', () => {
    expect(() => initializerOf('dense', 'xavier')).toThrow(RangeError);
    expect(() => initializerOf('dense', 'xavier')).toThrow(
      /^dense: there is no initializer xavier; there are .*heNormal/,
    );
    expect(() => initializerOf('dense', 3 as unknown as string)).toThrow(TypeError);
  });
});

test('arguments that are wrong are refused when they are given', () => {
  expect(() => initializers.constant({ value: '1' as unknown as number })).toThrow(
    /constant: value is 1; give one number/,
  );
  expect(() => initializers.glorotUniform({ seed: Number.NaN })).toThrow(/^seed: NaN is no finite number/);
  expect(() => initializers.randomUniform({ min: 1 } as object)).toThrow(
    /^initializers.randomUniform: there is no argument min; there are minval, maxval, seed$/,
  );
  expect(() => initializers.randomNormal({ stddev: Infinity })).toThrow(/Infinity; give a finite number/);
});
