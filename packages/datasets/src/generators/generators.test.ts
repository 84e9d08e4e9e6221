import { describe, expect, test } from 'vitest';
import { noisyLine } from './line.ts';
import { moons, spirals } from './plane.ts';

describe('noisyLine', () => {
  test('without noise lies on the line', () => {
    const { x, y } = noisyLine({ seed: 1, samples: 20, slope: -3, intercept: 4, noise: 0 });
    expect(x).toHaveLength(20);
    x.forEach(([value], i) => {
      expect(y[i]).toBeCloseTo(-3 * value! + 4, 12);
    });
  });

  test('has residuals as large as the noise', () => {
    const { x, y } = noisyLine({ seed: 2, samples: 2000, noise: 0.5 });
    const squares = x.map(([value], i) => (y[i]! - (2 * value! + 1)) ** 2);
    expect(Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / 2000)).toBeCloseTo(0.5, 1);
  });

  test('is the same for the same seed, and another for another one', () => {
    expect(noisyLine({ seed: 3 })).toEqual(noisyLine({ seed: 3 }));
    expect(noisyLine({ seed: 3 }).y).not.toEqual(noisyLine({ seed: 4 }).y);
  });

  test('refuses to make no samples', () => {
    expect(() => noisyLine({ seed: 1, samples: 0 })).toThrow(RangeError);
  });
});

describe('moons', () => {
  test('without noise lie on their half circles', () => {
    const { x, y } = moons({ seed: 1, noise: 0 });
    x.forEach(([a, b], i) => {
      const [centre, height] = y[i] === 0 ? [0, 0] : [1, 0.5];
      expect(Math.hypot(a! - centre!, b! - height!)).toBeCloseTo(1, 12);
      expect(y[i] === 0 ? b! : 0.5 - b!).toBeGreaterThanOrEqual(0);
    });
  });

  test('are as many of either class', () => {
    expect(moons({ seed: 1, samples: 10 }).y).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 0, 1]);
  });
});

describe('spirals', () => {
  test('without noise are turned by half a circle against each other', () => {
    const { x, y } = spirals({ seed: 1, noise: 0, turns: 1 });
    x.forEach(([a, b], i) => {
      const radius = Math.hypot(a!, b!);
      const angle = 2 * Math.PI * radius + Math.PI * y[i]!;
      expect(a).toBeCloseTo(radius * Math.cos(angle), 10);
      expect(b).toBeCloseTo(radius * Math.sin(angle), 10);
    });
  });

  test('are the same for the same seed', () => {
    expect(spirals({ seed: 5 })).toEqual(spirals({ seed: 5 }));
    expect(spirals({ seed: 5 }).x).not.toEqual(spirals({ seed: 6 }).x);
  });
});
