import * as core from '@chainrule/core';
import { type Library, numbers, type Sample } from '@chainrule/core/testing';
import { differences, misses, type Result } from './compare.ts';
import { libraryOf } from './library.ts';
import type { Oracle } from './load.ts';

/** How far the oracle may be off, relative to the largest element of a result: what float32 can certify. */
export const TOLERANCE = 2e-6;

/** How far core may be off from central differences, relative to the largest element. */
const DIFFERENCES_TOLERANCE = 1e-7;

/** How far core may be off, element by element, from what is known exactly. */
const EXACT_TOLERANCE = 1e-12;

/**
 * Runs one program on core and on the oracle, forward and gradient, and says where they differ; no lines mean agreement.
 *
 * The upstream gradient is random and the same for both. Two results agree when they have one shape, NaN and infinities
 * in the same places, and else differ by at most TOLERANCE of their largest element. Where the oracle is known to be
 * wrong or imprecise, `sample.instead` says what core has to give (its gradients are those for an upstream gradient of
 * ones), and it is an error if the CPU backend gives it too.
 */
export function disagreements(oracle: Oracle, sample: Sample, differentiable = true): string[] {
  const { value, gradients } = sample.instead ?? {};
  const theirs = libraryOf(oracle);
  const values = () => [valueIn(theirs, sample)];
  const ours = valueIn(core, sample);
  const found = judged(oracle, [ours], values, value && exactly([value]));
  if (!differentiable) return found;

  const dy = numbers(ours.shape, 17, Array.isArray(gradients) ? { from: 1, to: 1 } : undefined);
  const judge =
    gradients === 'central differences' ? byCentralDifferences(sample, dy) : gradients && exactly(gradients);
  return [...found, ...judged(oracle, gradientsIn(core, sample, dy), () => gradientsIn(theirs, sample, dy), judge)];
}

/** What is wrong with results; `tolerance` is that of core, or the oracle's, which is wider. */
type Judge = (results: Result[], tolerance: 'core' | 'oracle') => string[];

/** What is wrong with core's results, by the oracle's or, where it is not to be trusted, by another judge. */
function judged(oracle: Oracle, ours: Result[], theirs: () => Result[], judge?: Judge): string[] {
  let expected: Result[];
  try {
    expected = theirs();
  } catch (error) {
    return judge ? judge(ours, 'core') : [`the oracle refuses: ${(error as Error).message}`];
  }
  if (judge === undefined) return ours.flatMap((result, i) => differences(result, expected[i] as Result, TOLERANCE));
  const needless = oracle.backend === 'tfjs cpu' && judge(expected, 'oracle').length === 0;
  return [...judge(ours, 'core'), ...(needless ? [`${ours[0]?.name}: the oracle has it right; compare with it`] : [])];
}

function exactly(exact: readonly (readonly number[])[]): Judge {
  return (results, tolerance) =>
    results.flatMap((result, i) =>
      misses(result, exact[i] as readonly number[], tolerance === 'core' ? EXACT_TOLERANCE : TOLERANCE),
    );
}

function byCentralDifferences({ args, program }: Sample, dy: core.Tensor): Judge {
  const expected = args.map((arg, i) => {
    const along = (x: core.Tensor) => core.sum(core.mul(program(core, ...args.with(i, x)), dy));
    return resultOf(i, core.numericalGradient(along, arg));
  });
  return (results, tolerance) =>
    results.flatMap((result, i) =>
      differences(result, expected[i] as Result, tolerance === 'core' ? DIFFERENCES_TOLERANCE : TOLERANCE),
    );
}

function valueIn(nn: Library, { args, program }: Sample): Result {
  const value = program(nn, ...args.map((arg) => given(nn, arg)));
  return { name: 'value', shape: value.shape, values: value.dataSync() };
}

function gradientsIn(nn: Library, { args, program }: Sample, dy: core.Tensor): Result[] {
  const gradients = nn.grads((...xs) => program(nn, ...xs));
  return gradients(
    args.map((arg) => given(nn, arg)),
    given(nn, dy),
  ).map((gradient, i) => resultOf(i, gradient));
}

/** The tensor in a library's own form; samples hold numbers of float32, so nothing is lost. */
function given(nn: Library, { values, shape }: core.Tensor): core.Tensor {
  return nn.tensor(Float32Array.from(values), shape);
}

function resultOf(i: number, gradient: core.Tensor): Result {
  return { name: `gradient of argument ${i}`, shape: gradient.shape, values: gradient.dataSync() };
}
