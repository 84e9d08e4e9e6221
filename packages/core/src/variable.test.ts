import { describe, expect, test } from 'vitest';
import { grad } from './autodiff/grads.ts';
import { variableGrads } from './autodiff/variableGrads.ts';
import { tensor1d } from './creation.ts';
import { add, mul } from './ops/arithmetic.ts';
import { square } from './ops/powers.ts';
import { reshape } from './ops/rearrange.ts';
import { sum } from './ops/sums.ts';
import { Tensor } from './tensor.ts';
import { variable } from './variable.ts';

describe('a variable', () => {
  test('is a tensor with a name, trainable unless it is said otherwise', () => {
    const w = variable([1, 2], true, 'w');
    expect(w).toBeInstanceOf(Tensor);
    expect([w.name, w.trainable, w.shape, w.arraySync()]).toEqual(['w', true, [2], [1, 2]]);
    expect(variable(0, false).trainable).toBe(false);
    expect(variable(0).name).toMatch(/^variable_\d+$/);
    expect(variable(0).name).not.toBe(variable(0).name);
  });

  test('takes new values, and operations read them', () => {
    const w = variable([1, 2]);
    w.assign([3, 4]);
    expect(w.arraySync()).toEqual([3, 4]);
    expect(mul(w, 2).arraySync()).toEqual([6, 8]);
    w.assign(add(w, w));
    expect(w.dataSync()).toEqual(Float64Array.of(6, 8));
  });

  test('leaves alone what was made of its earlier values, and what it was made of', () => {
    const initial = tensor1d([1, 2]);
    const w = variable(initial);
    const copies = [reshape(w, [2, 1]), reshape(w, [2]), variable(w)];
    w.assign([3, 4]);
    expect(copies.map((copy) => copy.dataSync())).toEqual(copies.map(() => Float64Array.of(1, 2)));
    expect(initial.arraySync()).toEqual([1, 2]);
  });

  test('refuses a value of another shape, with both shapes', () => {
    expect(() => variable([1, 2], true, 'bias').assign([[1, 2]])).toThrow(RangeError);
    expect(() => variable([1, 2], true, 'bias').assign([[1, 2]])).toThrow(
      /^assign: variable bias has shape \[2\] and the new value has shape \[1, 2\]; give/,
    );
  });
});

describe('on the tape', () => {
  test('a variable that is assigned within f has the gradient of what was read', () => {
    const w = variable(3, true, 'w');
    const { value, grads } = variableGrads(() => {
      const y = square(w);
      w.assign(100);
      return y;
    });
    expect([value.arraySync(), grads['w']?.arraySync()]).toEqual([9, 6]);
  });

  test('grad takes a variable as its argument, and goes by its value', () => {
    const w = variable([1, -2]);
    expect(grad((x) => sum(square(x)))(w).arraySync()).toEqual([2, -4]);
  });
});
