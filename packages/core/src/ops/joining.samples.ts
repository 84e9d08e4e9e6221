import { numbers, type OperationSamples, type Sample, sample } from '../../test/samples.ts';
import type { Shape } from '../shapes.ts';

const of = (...shapes: Shape[]) => shapes.map((shape, seed) => numbers(shape, seed + 1));
const on = (shapes: Shape[], program: Sample['program']) =>
  sample(`on ${JSON.stringify(shapes)}`, of(...shapes), program);

export const concat: OperationSamples = {
  smooth: [
    on([[2], [3]], (nn, ...all) => nn.concat(all)),
    on(
      [
        [2, 3],
        [1, 3],
        [0, 3],
      ],
      (nn, ...all) => nn.concat(all, 0),
    ),
    on(
      [
        [2, 3],
        [2, 1],
      ],
      (nn, ...all) => nn.concat(all, 1),
    ),
    on(
      [
        [2, 1, 2],
        [2, 3, 2],
        [2, 2, 2],
      ],
      (nn, ...all) => nn.concat(all, -2),
    ),
    on([[2, 2]], (nn, ...all) => nn.concat(all, 1)),
  ],
};

export const stack: OperationSamples = {
  smooth: [
    on([[], [], []], (nn, ...all) => nn.stack(all)),
    on([[2], [2], [2]], (nn, ...all) => nn.stack(all, 1)),
    on(
      [
        [2, 3],
        [2, 3],
      ],
      (nn, ...all) => nn.stack(all, -1),
    ),
    on([[2, 3]], (nn, ...all) => nn.stack(all, 0)),
  ],
};

export const slice: OperationSamples = {
  smooth: [
    on([[5]], (nn, x) => nn.slice(x!, 1, 3)),
    on([[5]], (nn, x) => nn.slice(x!, [2])),
    on([[3, 4]], (nn, x) => nn.slice(x!, [1, 0], [2, 3])),
    on([[3, 4]], (nn, x) => nn.slice(x!, [0, 2], [-1, 1])),
    on([[3, 4]], (nn, x) => nn.slice(x!, 1)),
    on([[2, 3, 4]], (nn, x) => nn.slice(x!, [0, 1, 2], [2, 2, 1])),
    on([[3, 4]], (nn, x) => nn.slice(x!, [1, 1], [0, 2])),
  ],
};
