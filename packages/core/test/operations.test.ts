import { describe, expect, test } from 'vitest';
import { grads } from '../src/autodiff/grads.ts';
import * as core from '../src/index.ts';
import { add } from '../src/ops/arithmetic.ts';
import { sum } from '../src/ops/sums.ts';
import type { Tensor } from '../src/tensor.ts';
import { losses, metrics, operations } from './operations.ts';
import { expectGradients, random } from './support.ts';

const registries = { operations, losses, metrics };

test.each(Object.entries(registries))(
  'all %s have samples, and all samples a function',
  (_, { functions, samples }) => {
    expect(Object.keys(samples).sort()).toEqual(Object.keys(functions).sort());
    expect(Object.keys(functions).length).toBeGreaterThan(5);
  },
);

test('the library exports every operation', () => {
  expect(core).toMatchObject(operations.functions);
});

const everySample = Object.values(registries).flatMap(({ samples }) => Object.entries(samples));

describe.each(everySample)('%s', (_, { differentiable = true, smooth, extreme = [] }) => {
  const all = [...smooth, ...extreme];

  if (differentiable) {
    test(`has the gradient of central differences in ${smooth.length} samples`, () => {
      for (const { title, args, program } of smooth) {
        expectGradients((...xs) => program(core, ...xs), args, title);
      }
    });

    test('has a gradient that has the gradient of central differences', () => {
      for (const { title, args, program } of smooth) {
        const f = (...xs: Tensor[]) => program(core, ...xs);
        const dy = random(f(...args).shape, 3);
        // A linear operation's gradient does not depend on x; what is added here makes it do so.
        const everything = (xs: Tensor[]) => xs.map((x) => sum(x)).reduce(add);
        args.forEach((_, i) => {
          expectGradients((...xs) => add(grads(f)(xs, dy)[i] as Tensor, everything(xs)), args, title);
        });
      }
    });
  } else {
    test('lets no gradient through', () => {
      for (const { title, args, program } of all) {
        const gradients = grads((...xs) => program(core, ...xs));
        expect(() => gradients([...args]), title).toThrow(/does not depend on its argument 0/);
      }
    });
  }

  test('writes into none of its arguments, nor does its gradient', () => {
    for (const { title, args, program } of all) {
      const before = args.map((arg) => arg.dataSync());
      const dy = random(program(core, ...args).shape, 1);
      const dyBefore = dy.dataSync();
      const gradients = differentiable ? grads((...xs) => program(core, ...xs))([...args], dy) : [];
      expect(
        args.map((arg) => arg.dataSync()),
        title,
      ).toEqual(before);
      expect(dy.dataSync(), title).toEqual(dyBefore);
      expect(
        gradients.map(({ shape }) => shape),
        title,
      ).toEqual(differentiable ? args.map(({ shape }) => shape) : []);
    }
  });
});
