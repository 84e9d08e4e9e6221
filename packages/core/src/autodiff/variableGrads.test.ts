import { describe, expect, test } from 'vitest';
import { expectClose, random } from '../../test/support.ts';
import { scalar } from '../creation.ts';
import { sigmoid } from '../ops/activations.ts';
import { add, mul } from '../ops/arithmetic.ts';
import { matMul } from '../ops/matMul.ts';
import { square } from '../ops/powers.ts';
import { sum } from '../ops/sums.ts';
import type { Tensor } from '../tensor.ts';
import { variable } from '../variable.ts';
import { grad, grads as gradsOf } from './grads.ts';
import { gradientsOfVariables, variableGrads } from './variableGrads.ts';

const numbers = (grads: Record<string, Tensor>) =>
  Object.fromEntries(Object.entries(grads).map(([name, gradient]) => [name, gradient.arraySync()]));

describe('values', () => {
  test('the gradients come by name, each in the shape of its variable', () => {
    const w = variable([1, 2], true, 'w');
    const b = variable(3, true, 'b');
    const { value, grads } = variableGrads(() => sum(add(square(w), b)));
    expect(value.arraySync()).toBe(11);
    expect(numbers(grads)).toEqual({ w: [2, 4], b: 2 });
  });

  test('a network has the gradients that grads gives', () => {
    const x = random([4, 3], 1);
    const layer = (W: Tensor, b: Tensor) => sum(sigmoid(add(matMul(x, W), b)));
    const [W, b] = [variable(random([3, 2], 2), true, 'W'), variable(random([2], 3), true, 'b')];
    const expected = gradsOf(layer)([W, b]);
    const { grads } = variableGrads(() => layer(W, b));
    expectClose(grads['W'] as Tensor, expected[0] as Tensor, 0);
    expectClose(grads['b'] as Tensor, expected[1] as Tensor, 0);
  });

  test('a variable that is read more than once gets the sum over its uses', () => {
    const w = variable(3, true, 'w');
    expect(numbers(variableGrads(() => mul(w, mul(w, w))).grads)).toEqual({ w: 27 });
    expect(numbers(variableGrads(() => w).grads)).toEqual({ w: 1 });
  });

  test('what is not trainable, not in the list or not on the way to the value has no entry', () => {
    const [a, b, c] = [variable(2, true, 'a'), variable(3, false, 'b'), variable(5, true, 'c')];
    const f = () => {
      mul(a, c);
      return mul(a, b);
    };
    expect(numbers(variableGrads(f).grads)).toEqual({ a: 3 });
    expect(numbers(variableGrads(() => mul(a, c), [c, b]).grads)).toEqual({ c: 2 });
  });

  test('in lists, the variables may share a name', () => {
    const [a, b] = [variable(2, true, 'w'), variable(3, true, 'w')];
    const { variables, grads } = gradientsOfVariables('minimize', () => mul(a, b));
    expect(variables).toEqual([a, b]);
    expect(grads.map((gradient) => gradient.arraySync())).toEqual([3, 2]);
  });
});

describe('nested', () => {
  test('a gradient inside f counts: d/dw (d/dx w·x²)² = 8x²w', () => {
    const w = variable(3, true, 'w');
    const penalty = () => square(grad((x) => mul(w, square(x)))(5));
    expect(numbers(variableGrads(penalty).grads)).toEqual({ w: 8 * 25 * 3 });
  });

  test('grad goes through variableGrads', () => {
    const w = variable(3, true, 'w');
    const slope = (x: Tensor) => variableGrads(() => mul(x, square(w))).grads['w'] as Tensor;
    expect(grad(slope)(7).arraySync()).toBe(6);
  });
});

describe('errors', () => {
  const w = variable([1, 2], true, 'w');

  test('a result that is no scalar is refused with its shape', () => {
    expect(() => variableGrads(() => square(w))).toThrow(RangeError);
    expect(() => variableGrads(() => square(w))).toThrow(/^variableGrads: f must return a scalar, .* \[2\]; reduce/);
    expect(() => variableGrads((async () => sum(w)) as unknown as () => Tensor)).toThrow(/f not be async/);
  });

  test('a result that depends on no variable is refused', () => {
    expect(() => variableGrads(() => scalar(1))).toThrow(/^variableGrads: .* depends on no trainable variable; read/);
    expect(() => variableGrads(() => sum(w.arraySync() as number[]))).toThrow(/no arraySync/);
    expect(() => variableGrads(() => sum(w), [variable(1)])).toThrow(/no trainable variable of those given/);
  });

  test('a list without a trainable variable is refused', () => {
    expect(() => variableGrads(() => sum(w), [])).toThrow(/none of the 0 variables given is trainable; give/);
    expect(() => variableGrads(() => sum(w), [variable(1, false)])).toThrow(/none of the 1 variables/);
  });

  test('two variables of one name are refused', () => {
    expect(() => variableGrads(() => sum(mul(w, variable([1, 1], true, 'w'))))).toThrow(
      /^variableGrads: two variables are called w; give/,
    );
  });
});
