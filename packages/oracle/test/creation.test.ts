import * as core from '@chainrule/core';
import { describe, expect, test } from 'vitest';
import { loadOracle } from '../src/index.ts';

const { tf, title } = await loadOracle();

describe(`core and ${title}`, () => {
  const programs: Record<string, (nn: typeof core) => core.Tensor> = {
    'zeros, ones and fill': (nn) => nn.concat([nn.zeros([2]), nn.ones([3]), nn.fill([2], 0.5)]),
    'zerosLike and onesLike': (nn) => nn.sub(nn.zerosLike(nn.ones([2, 3])), nn.onesLike(nn.zeros([2, 3]))),
    'eye, square': (nn) => nn.eye(3),
    'eye, wide': (nn) => nn.eye(2, 3),
    'eye, tall': (nn) => nn.eye(3, 2),
    'range up': (nn) => nn.range(2, 11, 3),
    'range by fractions': (nn) => nn.range(0, 1, 0.25),
    'range down': (nn) => nn.range(5, 1),
    'range down by steps': (nn) => nn.range(5, 0, -2),
    'range that leads away': (nn) => nn.range(0, 5, -1),
    'range of nothing': (nn) => nn.range(3, 3),
    linspace: (nn) => nn.linspace(-1, 2, 7),
    'linspace of one': (nn) => nn.linspace(3, 9, 1),
    oneHot: (nn) => nn.oneHot(integers(nn, [2, 0, 1]), 3),
    'oneHot, on and off': (nn) => nn.oneHot(integers(nn, [1, 0]), 3, 5, -2),
    'tensor2d of a flat list': (nn) => nn.tensor2d([1, 2, 3, 4, 5, 6], [3, 2]),
    tensor3d: (nn) =>
      nn.tensor3d([
        [[1], [2]],
        [[3], [4]],
      ]),
    scalar: (nn) => nn.scalar(7),
  };

  test.each(Object.entries(programs))('make the same of %s', (_, program) => {
    const [ours, theirs] = [program(core), program(tf as unknown as typeof core)];
    expect(ours.shape).toEqual(theirs.shape);
    expect([...ours.dataSync()].map(Math.fround)).toEqual([...theirs.dataSync()]);
  });

  test('count the same confusions', () => {
    const [labels, predictions] = [integers(core, [0, 1, 2, 2, 1]), integers(core, [0, 2, 2, 1, 1])];
    const theirs = tf.math.confusionMatrix([0, 1, 2, 2, 1], [0, 2, 2, 1, 1], 3);
    expect(core.math.confusionMatrix(labels, predictions, 3).arraySync()).toEqual(theirs.arraySync());
  });
});

/** TensorFlow.js takes class numbers of int32 alone. */
function integers(nn: typeof core, values: number[]): core.Tensor {
  return (nn.tensor1d as (values: number[], dtype?: string) => core.Tensor)(values, 'int32');
}
