import { describe, expect, test } from 'vitest';
import { expectClose, expectGradients, random } from '../../test/support.ts';
import { scalar, tensor1d } from '../creation.ts';
import { sigmoid } from '../ops/activations.ts';
import { add, mul } from '../ops/arithmetic.ts';
import { matMul } from '../ops/matMul.ts';
import { square } from '../ops/powers.ts';
import { sum } from '../ops/sums.ts';
import type { Tensor } from '../tensor.ts';
import { grad, grads, valueAndGrad, valueAndGrads } from './grads.ts';

const cube = (x: Tensor) => mul(x, square(x));
const product = (a: Tensor, b: Tensor) => mul(a, b);

describe('the four forms', () => {
  test('grad gives the gradient of one argument', () => {
    expect(grad(cube)([1, 2, -3]).arraySync()).toEqual([3, 12, 27]);
  });

  test('grads gives one gradient an argument', () => {
    expect(grads(product)([2, 5]).map((gradient) => gradient.arraySync())).toEqual([5, 2]);
  });

  test('valueAndGrad and valueAndGrads give the value as well', () => {
    const one = valueAndGrad(cube)(2);
    expect([one.value.arraySync(), one.grad.arraySync()]).toEqual([8, 12]);
    const { value, grads: both } = valueAndGrads(product)([2, 5]);
    expect([value, ...both].map((x) => x.arraySync())).toEqual([10, 5, 2]);
  });

  test('dy weighs the elements of the result; without it they all count 1', () => {
    expect(grad(square)([1, 2], [10, 100]).arraySync()).toEqual([20, 400]);
    expect(grads(product)([[1, 2], 3], [10, 100]).map((gradient) => gradient.arraySync())).toEqual([[30, 300], 210]);
  });

  test('each gradient has the shape of its argument', () => {
    const layer = (x: Tensor, W: Tensor, b: Tensor) => sigmoid(add(matMul(x, W), b));
    expectGradients(layer, [random([4, 3], 1), random([3, 2], 2), random([2], 3)]);
  });
});

describe('the chain rule', () => {
  test('a tensor that is used more than once gets the sum over its uses', () => {
    expectGradients((x) => add(mul(x, sigmoid(x)), square(add(x, x))), [random([3], 1)]);
  });

  test('f may return what it was given', () => {
    expect(grad((x) => x)([1, 2]).arraySync()).toEqual([1, 1]);
  });

  test('one tensor given as two arguments has two gradients', () => {
    const x = scalar(3);
    expect(grads((a, b) => mul(a, square(b)))([x, x]).map((gradient) => gradient.arraySync())).toEqual([9, 18]);
  });

  test('steps that do not lead to the result do not count', () => {
    const f = (x: Tensor) => {
      mul(x, 1000);
      return square(x);
    };
    expect(grad(f)(3).arraySync()).toBe(6);
  });

  test('twenty thousand steps in a row do not overflow the stack', () => {
    const f = (x: Tensor) => Array.from({ length: 20_000 }).reduce<Tensor>((y) => add(y, 0), x);
    expect(grad(f)(1).arraySync()).toBe(1);
  });
});

describe('gradients of gradients', () => {
  test('the third derivative of x³ is 6', () => {
    expect(grad(grad(cube))(2).arraySync()).toBe(12);
    expect(grad(grad(grad(cube)))(2).arraySync()).toBe(6);
  });

  test('an inner gradient does not mix up its argument with an equal one from outside', () => {
    expect(grad((x) => grad((y) => mul(x, y))(x))(3).arraySync()).toBe(1);
    expect(grad((x) => mul(x, grad((y) => mul(x, square(y)))(2)))(3).arraySync()).toBe(24);
  });

  test('agree with central differences through a network', () => {
    const loss = (x: Tensor, W: Tensor) => sum(square(sigmoid(matMul(x, W))));
    const slope = (x: Tensor, W: Tensor) => sum(square(grads(loss)([x, W])[1] as Tensor));
    expectGradients(slope, [random([2, 3], 1), random([3, 2], 2)]);
  });

  test('flow through dy, too', () => {
    expectGradients((dy) => grad(cube)([1, 2], dy), [tensor1d([0.5, -0.25])]);
  });
});

describe('errors', () => {
  test('a result that does not depend on an argument is refused, with the argument', () => {
    expect(() => grads((a, _b) => square(a as Tensor))([1, 2])).toThrow(
      /^grads: .* does not depend on its argument 1;/,
    );
    expect(() => grad((x) => square(x.arraySync() as number))(2)).toThrow(/^grad: .*no arraySync/);
    expect(() => valueAndGrad(() => scalar(1))(2)).toThrow(/^valueAndGrad: /);
  });

  test('a dy of another shape than the result is refused with both', () => {
    expect(() => grad(square)([1, 2], [1, 2, 3])).toThrow(RangeError);
    expect(() => grad(square)([1, 2], [1, 2, 3])).toThrow(/^grad: dy has shape \[3\] and f returned shape \[2\]; give/);
  });

  test('a result that is no tensor is refused', () => {
    expect(() => grad((async (x: Tensor) => x) as unknown as typeof square)(1)).toThrow(TypeError);
    expect(() => grad((() => 3) as unknown as typeof square)(1)).toThrow(/^grad: f must return a tensor, .* number; /);
    expect(() => grad((() => null) as unknown as typeof square)(1)).toThrow(/not null/);
  });

  test('arguments without brackets are refused', () => {
    expect(() => valueAndGrads(product)(scalar(1) as unknown as Tensor[])).toThrow(/^valueAndGrads: .* brackets/);
  });

  test('an f that throws leaves nothing behind', () => {
    const failing = () => {
      throw new Error('from f');
    };
    expect(() => grad(failing)(1)).toThrow('from f');
    expectClose(grad(square)(3), scalar(6), 0);
  });
});
