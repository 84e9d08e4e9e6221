import { describe, expect, test } from 'vitest';
import { expectDigits } from '../../test/support.ts';
import { variableGrads } from '../autodiff/variableGrads.ts';
import { add, mul } from '../ops/arithmetic.ts';
import { square } from '../ops/powers.ts';
import { reshape } from '../ops/rearrange.ts';
import { sum } from '../ops/sums.ts';
import { type Variable, variable } from '../variable.ts';
import * as train from './index.ts';
import type { Optimizer } from './optimizer.ts';

/** f = w₁² + 10 w₂², whose gradient is (2w₁, 20w₂). */
const valley = (w: Variable) => () => sum(mul([1, 10], square(w)));

/** Where so many updates lead from (1, −2). */
function trajectory(optimizer: Optimizer, updates: number): number[][] {
  const w = variable([1, -2]);
  return Array.from({ length: updates }, () => {
    optimizer.minimize(valley(w));
    return [...w.values];
  });
}

/** One update of a single weight by the gradient g, through the loss g·w. */
function updated(optimizer: Optimizer, w: number, g: number): number {
  const weight = variable(w);
  optimizer.minimize(() => mul(g, weight));
  return weight.values[0] as number;
}

describe('the trajectories of the textbook from (1, −2) over w₁² + 10 w₂²', () => {
  test.each([
    ['sgd', train.sgd(), [0.98, -1.6], [0.9604, -1.28], [0.941192, -1.024]],
    ['momentum', train.momentum(0.01, 0.9), [0.98, -1.6], [0.9424, -0.92], [0.889712, -0.124]],
    ['nesterov', train.momentum(0.01, 0.9, true), [0.962, -1.24], [0.909244, -0.4448], [0.844528328, 0.216704]],
    [
      'adagrad',
      train.adagrad(),
      [0.9990122704, -1.999000031],
      [0.9983098936, -1.998293112],
      [0.9977353974, -1.997716001],
    ],
    [
      'rmsprop',
      train.rmsprop(),
      [0.9968377227, -1.996837722],
      [0.9945470106, -1.994545285],
      [0.9926306749, -1.99262664],
    ],
    ['adam', train.adam(), [0.9990000016, -1.999], [0.9980000289, -1.998000013], [0.9970000997, -1.997000048]],
  ])('%s', (_, optimizer, ...printed) => {
    trajectory(optimizer, 3).forEach((w, step) => {
      w.forEach((value, i) => {
        expectDigits(value, (printed[step] as number[])[i] as number);
      });
    });
    expect(optimizer.iterations).toBe(3);
  });

  test('rmsprop takes w = g = 10 to 9.683772236 at a learning rate of 0.1', () => {
    expectDigits(updated(train.rmsprop(0.1), 10, 10), 9.683772236);
  });

  test('adam, with a gradient of 0.001, shows that its ε is ε̂', () => {
    expectDigits(updated(train.adam(), 0, 0.001), -0.0009968476908);
  });
});

describe('rules in detail', () => {
  test('a gradient of 0 moves nothing, in the first update too', () => {
    for (const make of [train.sgd, train.momentum, train.adagrad, train.rmsprop, train.adam]) {
      expect(updated(make(), 3, 0)).toBe(3);
    }
    expect(updated(train.adagrad(0.1, 0), 3, 0)).toBe(3);
  });

  test('rmsprop with momentum averages the steps', () => {
    const w = variable(1);
    const optimizer = train.rmsprop(0.1, 0.9, 0.5, 1e-7);
    for (let i = 0; i < 2; i++) optimizer.minimize(() => mul(2, w));
    const first = 0.2 / Math.sqrt(0.4 + 1e-7);
    const second = 0.5 * first + 0.2 / Math.sqrt(0.9 * 0.4 + 0.4 + 1e-7);
    expectDigits(w.values[0] as number, 1 - first - second, 14);
  });

  test('a learning rate may be changed on the way', () => {
    const w = variable(1);
    const optimizer = train.sgd(0.5);
    optimizer.minimize(() => mul(1, w));
    optimizer.learningRate = 0.25;
    optimizer.minimize(() => mul(1, w));
    expect(w.arraySync()).toBe(0.25);
    expect(() => {
      optimizer.learningRate = Number.NaN;
    }).toThrow(/^train.sgd: learningRate is NaN; give a number from 0$/);
  });

  test('each variable has its own slots, also when they take turns', () => {
    const [a, b] = [variable([1, -2]), variable([1, -2])];
    const optimizer = train.adagrad(0.1);
    for (let i = 0; i < 3; i++) optimizer.minimize(valley(a), false, [a]);
    for (let i = 0; i < 3; i++) optimizer.minimize(valley(b), false, [b]);
    expect(b.arraySync()).toEqual(a.arraySync());
  });
});

describe('minimize', () => {
  test('returns the cost before the update if asked to, else null', () => {
    const w = variable([1, -2]);
    expect(train.sgd(0.01).minimize(valley(w))).toBeNull();
    w.assign([1, -2]);
    expect(train.sgd(0.01).minimize(valley(w), true)?.arraySync()).toBe(41);
  });

  test('changes all trainable variables that f reads, or those in the list', () => {
    const [a, b, fixed] = [variable(1), variable(2), variable(3, false)];
    const f = () => add(mul(a, b), fixed);
    train.sgd(1).minimize(f, false, [a]);
    expect([a, b, fixed].map((x) => x.arraySync())).toEqual([-1, 2, 3]);
    train.sgd(1).minimize(f);
    expect([a, b, fixed].map((x) => x.arraySync())).toEqual([-3, 3, 3]);
  });

  test('does not write into results, initial values or gradients that exist already', () => {
    const start = Float64Array.of(1, -2);
    const w = variable(start);
    const before = reshape(w, [2, 1]);
    const { grads } = variableGrads(valley(w));
    const copies = Object.values(grads).map((g) => g.arraySync());
    const optimizer = train.momentum(0.01);
    optimizer.applyGradients(grads);
    optimizer.applyGradients(grads);
    expect([...start]).toEqual([1, -2]);
    expect(before.arraySync()).toEqual([[1], [-2]]);
    expect(Object.values(grads).map((g) => g.arraySync())).toEqual(copies);
  });
});

describe('applyGradients', () => {
  test('takes what variableGrads returns', () => {
    const w = variable([1, -2], true, 'w');
    train.sgd(0.01).applyGradients(variableGrads(valley(w)).grads);
    expect(w.arraySync()).toEqual([0.98, -1.6]);
  });

  test('takes gradients of one’s own with their variables', () => {
    const w = variable([1, -2], true, 'w');
    train.sgd(1).applyGradients({ w: [1, 1] }, [w]);
    expect(w.arraySync()).toEqual([0, -3]);
  });

  test('refuses a gradient without its variable, and one of another shape', () => {
    const w = variable([1, -2], true, 'w');
    expect(() => train.sgd().applyGradients({ w: [1, 1] })).toThrow(/a gradient called w, but no variable.*as a list/);
    expect(() => train.sgd().applyGradients({ w: [1] }, [w])).toThrow(RangeError);
    expect(() => train.sgd().applyGradients({ w: [1] }, [w])).toThrow(
      /^applyGradients: the gradient of w has shape \[1\] and the variable has shape \[2\]; give/,
    );
    expect(w.arraySync()).toEqual([1, -2]);
  });
});

describe('state', () => {
  const makers = {
    momentum: () => train.momentum(),
    adagrad: () => train.adagrad(),
    rmsprop: () => train.rmsprop(0.001, 0.9, 0.5),
    adam: () => train.adam(),
  };

  test.each(Object.entries(makers))('%s goes on from a saved state as if it had not stopped', (_, make) => {
    const whole = trajectory(make(), 6).at(-1);
    const w = variable([1, -2]);
    const first = make();
    for (let i = 0; i < 3; i++) first.minimize(valley(w));
    const second = make();
    second.setState([w], first.getState([w]));
    for (let i = 0; i < 3; i++) second.minimize(valley(w));
    expect([...w.values]).toEqual(whole);
    expect(second.iterations).toBe(6);
  });

  test('of another optimizer or another variable is refused, and nothing is lost', () => {
    const w = variable([1, -2], true, 'w');
    const optimizer = train.adam();
    optimizer.minimize(valley(w));
    const state = optimizer.getState([w]);
    expect(() => optimizer.setState([w], { iterations: 1, slots: [[new Float64Array(2)]] })).toThrow(
      /^setState: adam keeps 2 slots of 2 numbers for w, but slots of lengths \[2\] came; give/,
    );
    expect(() => optimizer.setState([variable(1)], state)).toThrow(RangeError);
    expect(() => optimizer.setState([w], { iterations: -1, slots: [] })).toThrow(/iterations is -1/);
    expect(optimizer.getState([w])).toEqual(state);
  });
});

test('arguments out of range are refused with the name of the optimizer and of the argument', () => {
  expect(() => train.sgd(-1)).toThrow(/^train.sgd: learningRate is -1; give a number from 0$/);
  expect(() => train.sgd(Number.NaN)).toThrow(RangeError);
  expect(() => train.momentum(0.1, 1.5)).toThrow(/^train.momentum: momentum is 1.5; give a number from 0 to 1$/);
  expect(() => train.adagrad(0.1, -1)).toThrow(/^train.adagrad: initialAccumulatorValue is -1/);
  expect(() => train.rmsprop(0.1, 1)).toThrow(/^train.rmsprop: decay is 1; give a number from 0 to below 1$/);
  expect(() => train.adam(0.1, 0.9, 0.999, 0)).toThrow(/^train.adam: epsilon is 0; give a number above 0$/);
  expect(() => train.adam('fast' as unknown as number)).toThrow(/^train.adam: learningRate is fast/);
});
