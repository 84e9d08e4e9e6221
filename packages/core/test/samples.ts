import type * as core from '../src/index.ts';
import { uniforms } from '../src/random/generator.ts';
import { type Shape, sizeOf } from '../src/shapes.ts';
import { Tensor } from '../src/tensor.ts';

/** What a program is written against: core, or the oracle, which has the same names and argument orders. */
export type Library = typeof core;

/** A use of an operation that both libraries can run: the arguments that have gradients, and what is done with them. */
export interface Sample {
  readonly title: string;
  readonly args: readonly Tensor[];
  readonly program: (nn: Library, ...args: Tensor[]) => Tensor;
  /** Given where TensorFlow.js is not precise, or not right. */
  readonly instead?: Exact;
}

/** What is right, with the reason why the oracle is not. A part that is left out agrees with the oracle. */
export interface Exact {
  readonly because: string;
  readonly value?: readonly number[];
  /** For an upstream gradient of ones; or those of central differences, for any upstream gradient. */
  readonly gradients?: readonly (readonly number[])[] | 'central differences';
}

/** How an operation is tried: every export of `src/ops` has one, by its own name, in the `samples.ts` beside it. */
export interface OperationSamples {
  /** False for an operation that no gradient flows through. */
  readonly differentiable?: boolean;
  /** Away from kinks and poles, where central differences are a witness. */
  readonly smooth: readonly Sample[];
  /** Large and small, zeros, ties, one element, none. */
  readonly extreme?: readonly Sample[];
}

export interface Range {
  readonly from: number;
  readonly to: number;
  /** Numbers are at least so far from 0. */
  readonly gap?: number;
}

/** Numbers of float32, so that both libraries see the same ones; the same seed gives the same numbers. */
export function numbers(shape: Shape, seed: number, { from, to, gap = 0 }: Range = { from: -1, to: 1 }): Tensor {
  const uniform = uniforms(seed);
  const draw = (): number => {
    const x = Math.fround(from + (to - from) * uniform());
    return Math.abs(x) < gap ? draw() : x;
  };
  return new Tensor(new Float64Array(sizeOf(shape)).map(draw), shape);
}

/** Where TensorFlow.js forgets to sum a gradient over the axes that broadcasting stretched, and so refuses its own. */
export const UNSUMMED: Exact = {
  because: 'TensorFlow.js does not sum this gradient over broadcast axes',
  gradients: 'central differences',
};

/** Samples of an operation on one tensor, of shapes from a scalar to three axes and to an empty batch. */
export function single(
  program: Sample['program'],
  range?: Range,
  shapes: readonly Shape[] = [...SHAPES, randomShape(21), randomShape(22)],
): Sample[] {
  return shapes.map((shape, seed) => ({
    title: `on ${JSON.stringify(shape)}`,
    args: [numbers(shape, seed + 1, range)],
    program,
  }));
}

/** Samples of an operation on two tensors, whose shapes broadcast in every way there is, an empty batch included. */
export function pairs(
  program: Sample['program'],
  first?: Range,
  second: Range | undefined = first,
  insteadIfStretched?: Exact,
): Sample[] {
  return [...BROADCASTS, ...[12, 18, 25, 29].map(randomPair)].map(([a, b], seed) => ({
    title: `on ${JSON.stringify(a)} and ${JSON.stringify(b)}`,
    args: [numbers(a, seed + 1, first), numbers(b, seed + 101, second)],
    program,
    ...(insteadIfStretched && String(a) !== String(b) && { instead: insteadIfStretched }),
  }));
}

/** One sample, its arguments given as plain numbers of any shape. */
export function sample(title: string, args: readonly Tensor[], program: Sample['program'], instead?: Exact): Sample {
  return { title, args, program, ...(instead && { instead }) };
}

/** A vector. */
export function vector(...values: number[]): Tensor {
  return new Tensor(Float64Array.from(values, Math.fround), [values.length]);
}

const SHAPES: readonly Shape[] = [[], [1], [5], [2, 3], [2, 1, 3], [0], [0, 3]];

const BROADCASTS: readonly (readonly [Shape, Shape])[] = [
  [[], []],
  [[3], [3]],
  [[], [2, 3]],
  [[2, 3], [1]],
  [[2, 3], [3]],
  [
    [2, 1],
    [2, 3],
  ],
  [
    [3, 1],
    [1, 4],
  ],
  [
    [2, 1, 3],
    [4, 1],
  ],
  [
    [2, 3, 4],
    [2, 1, 4],
  ],
  [[0], [0]],
  [[0, 3], [3]],
];

/** A whole number from 0 and below another, drawn by the seed. */
function drawn(seed: number): (below: number) => number {
  const uniform = uniforms(seed);
  return (below) => Math.floor(uniform() * below);
}

/** One to three axes of one to four elements, drawn by the seed. */
function randomShape(seed: number): Shape {
  const draw = drawn(seed);
  return Array.from({ length: 1 + draw(3) }, () => 1 + draw(4));
}

/** Two shapes of up to three axes that broadcast, drawn by the seed. */
function randomPair(seed: number): [Shape, Shape] {
  const draw = drawn(1000 + seed);
  const shape = randomShape(seed);
  const thinned = (sizes: Shape) => sizes.map((size) => (draw(4) === 0 ? 1 : size));
  const pair: [Shape, Shape] = [thinned(shape), thinned(shape.slice(draw(shape.length)))];
  return draw(2) === 0 ? pair : [pair[1], pair[0]];
}

/** Samples of an operation that reduces axes: over one, over neighbours, over strangers, over all and over none. */
export function reductions(
  reduce: (nn: Library, x: Tensor, axis: number | number[] | undefined, keepDims: boolean) => Tensor,
  range?: Range,
  insteadIfNegative?: Exact,
): Sample[] {
  return [undefined, 0, 1, -1, [0, 1], [0, 2], [2, -3], []].flatMap((axis, seed) =>
    [false, true].map((keepDims) => ({
      title: `over axis ${JSON.stringify(axis)}, keepDims ${keepDims}`,
      args: [numbers([2, 3, 4], seed + 1, range)],
      program: (nn: Library, ...[x]: Tensor[]) => reduce(nn, x!, axis, keepDims),
      ...(insteadIfNegative && String(axis).includes('-') && { instead: insteadIfNegative }),
    })),
  );
}
