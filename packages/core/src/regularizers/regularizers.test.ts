import { expect, test } from 'vitest';
import { expectGradients, random } from '../../test/support.ts';
import { grad } from '../autodiff/grads.ts';
import { tensor } from '../creation.ts';
import { l1, l1l2, l2 } from './index.ts';

const w = [0.5, -1.5, 0, 2];

test('l1 has the published penalty and gradient, 0 at 0', () => {
  const { apply } = l1({ l1: 0.1 });
  expect(apply(random([3], 1)).shape).toEqual([]);
  expect(grad(apply)(w).arraySync()).toEqual([0.1, -0.1, 0, 0.1]);
  expect(l1({ l1: 0.1 }).apply(tensor(w)).arraySync()).toBeCloseTo(0.4, 14);
});

test('l2 is λΣw², twice the ½λΣw² of other books', () => {
  expect(l2({ l2: 0.1 }).apply(tensor(w)).arraySync()).toBeCloseTo(0.65, 14);
  expect(l2({ l2: 0.05 }).apply(tensor(w)).arraySync()).toBeCloseTo(0.325, 14);
  [0.05, -0.15, 0, 0.2].forEach((printed, i) => {
    expect(grad(l2({ l2: 0.05 }).apply)(w).values[i]).toBeCloseTo(printed, 14);
  });
});

test('l1l2 is the sum of both', () => {
  expect(l1l2({ l1: 0.1, l2: 0.1 }).apply(tensor(w)).arraySync()).toBeCloseTo(1.05, 14);
  expectGradients(l1l2({ l1: 0.3, l2: 0.7 }).apply, [random([2, 3], 5)]);
});

test('a factor of 0 is no penalty', () => {
  expect(l1({ l1: 0 }).apply(tensor(w)).arraySync()).toBe(0);
});

test('all factors are 0.01 by default', () => {
  expect([l1(), l2(), l1l2()].map(({ config }) => config)).toEqual([
    { l1: 0.01, l2: 0 },
    { l1: 0, l2: 0.01 },
    { l1: 0.01, l2: 0.01 },
  ]);
});

test('a negative factor, a bare number and another name are refused', () => {
  expect(() => l2({ l2: -1 })).toThrow(/^regularizers.l2: l2 is -1; give a number from 0$/);
  expect(() => l2(0.1 as unknown as object)).toThrow(
    /^regularizers.l2: the arguments must come as one object, such as { l2: … }$/,
  );
  expect(() => l1({ L1: 0.1 } as object)).toThrow(/^regularizers.l1: there is no argument L1; write l1$/);
  expect(() => l1({ lambda: 0.1 } as object)).toThrow(/^regularizers.l1: there is no argument lambda; there are l1$/);
});
