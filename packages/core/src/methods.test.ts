import { describe, expect, test } from 'vitest';
import { operations } from '../test/operations.ts';
import type { Library } from '../test/samples.ts';
import * as core from './index.ts';
import { Tensor } from './tensor.ts';

const { tensor, variable } = core;

/** The library, but operations on a tensor go by its method of that name. */
const byMethods = Object.fromEntries(
  Object.entries(core).map(([name, value]) => {
    if (!(name in operations.functions)) return [name, value];
    return [
      name,
      (first: unknown, ...rest: unknown[]) => {
        const [x, args] = name === 'where' ? [rest[0], [first, rest[1]]] : [first, rest];
        if (Array.isArray(x) && x[0] instanceof Tensor) return methodOf(x[0], name)(x.slice(1), ...args);
        return methodOf(x instanceof Tensor ? x : tensor(x as number), name)(...args);
      },
    ];
  }),
) as unknown as Library;

function methodOf(x: Tensor, name: string): (...args: unknown[]) => Tensor {
  return (x as unknown as Record<string, (...args: unknown[]) => Tensor>)[name]!.bind(x);
}

describe.each(Object.entries(operations.samples))('x.%s', (_, { smooth }) => {
  test('gives what the function gives', () => {
    for (const { title, args, program } of smooth) {
      const [byMethod, byFunction] = [program(byMethods, ...args), program(core, ...args)];
      expect([byMethod.shape, byMethod.values], title).toEqual([byFunction.shape, byFunction.values]);
    }
  });
});

test('methods chain, and variables have them too', () => {
  const w = variable([[1], [2]]);
  expect(
    tensor([[1, 2]])
      .matMul(w)
      .add(1)
      .square()
      .sum()
      .arraySync(),
  ).toBe(36);
  expect(w.transpose().argMax(-1).arraySync()).toEqual([1]);
});

test('concat and stack take one tensor or a list, where takes the condition first', () => {
  const x = tensor([1, 2]);
  expect(x.concat(tensor([3])).arraySync()).toEqual([1, 2, 3]);
  expect(x.concat([tensor([3]), x]).arraySync()).toEqual([1, 2, 3, 1, 2]);
  expect(x.stack(x, 1).arraySync()).toEqual([
    [1, 1],
    [2, 2],
  ]);
  expect(x.where(tensor([0, 1]), 9).arraySync()).toEqual([9, 2]);
});

test('they do not show among the keys of a tensor', () => {
  expect(Object.keys(Tensor.prototype)).toEqual([]);
});
