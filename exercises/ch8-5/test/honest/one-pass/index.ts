// Statistics in one pass over the numbers, from the last one to the first.
import { map, type Matrix, transpose, zeros } from '@chainrule/core/arrays';

type Rule = 'xavier' | 'he';

const backwards = (values: readonly number[]) => values.reduceRight((sum, value) => sum + value, 0);
const mean = (values: readonly number[]) => backwards(values) / values.length;

function statistics(values: readonly number[]) {
  const m = mean(values);
  return { m, v: Math.max(0, mean(values.map((value) => value * value)) - m * m) };
}

function same(length: number, ...lists: readonly (readonly unknown[])[]) {
  for (const list of lists) if (list.length !== length) throw new RangeError(`expected ${length}, got ${list.length}`);
}

export function initScale(rule: Rule, fanIn: number, fanOut: number) {
  for (const fan of [fanIn, fanOut]) if (!Number.isSafeInteger(fan) || fan <= 0) throw new RangeError('fan');
  const variance = { xavier: 2 / (fanIn + fanOut), he: 2 / fanIn }[rule];
  return { std: variance ** 0.5, limit: (3 * variance) ** 0.5 };
}

export function initWeights(rule: Rule, fanIn: number, fanOut: number, rand: () => number): Matrix {
  const { limit } = initScale(rule, fanIn, fanOut);
  return map(zeros(fanIn, fanOut), () => limit * (rand() * 2 - 1));
}

const slopes: Record<string, (z: number) => number> = {
  sigmoid: (z) => 0.25 / Math.cosh(z / 2) ** 2,
  tanh: (z) => Math.cosh(z) ** -2,
  relu: (z) => Number(z > 0),
  leakyRelu: (z) => (z > 0 ? 1 : 0.01),
};

export function gradientSignals(kind: string, zs: number[], ws: number[]): number[] {
  same(zs.length, ws);
  const factors = zs.map((z, k) => (slopes[kind] as (z: number) => number)(z) * ws[k]!);
  return factors.map((_, l) => factors.slice(l).reduceRight((product, factor) => product * factor, 1));
}

export function clipByValue(g: number[], min: number, max: number): number[] {
  if (min > max) throw new RangeError('min above max');
  return g.map((element) => Math.max(Math.min(element, max), min));
}

export function clipByNorm(g: number[], clipNorm: number): number[] {
  return clipByGlobalNorm([g], clipNorm).clipped[0]!;
}

export function clipByGlobalNorm(gs: number[][], clipNorm: number) {
  if (Number.isNaN(clipNorm) || clipNorm <= 0) throw new RangeError('clipNorm');
  const norm = backwards(gs.map((g) => backwards(g.map((element) => element ** 2)))) ** 0.5;
  const factor = Math.min(1, clipNorm / norm);
  return { norm, clipped: gs.map((g) => g.map((element) => (norm === 0 ? 0 : element * factor))) };
}

export function batchNorm(X: Matrix, gamma: number[], beta: number[], eps = 1e-5) {
  if (X.length === 0) throw new RangeError('empty batch');
  same(gamma.length, beta, ...X);
  const columns = transpose(X).map(statistics);
  return {
    mean: columns.map(({ m }) => m),
    variance: columns.map(({ v }) => v),
    Y: X.map((row) => row.map((x, j) => ((x - columns[j]!.m) / (columns[j]!.v + eps) ** 0.5) * gamma[j]! + beta[j]!)),
  };
}

export function batchNormInference(X: Matrix, gamma: number[], beta: number[], mu: number[], va: number[], eps = 1e-5) {
  same(gamma.length, beta, mu, va, ...X);
  const scale = gamma.map((g, j) => g / (va[j]! + eps) ** 0.5);
  return X.map((row) => row.map((x, j) => x * scale[j]! + (beta[j]! - mu[j]! * scale[j]!)));
}

export function movingAverage(moving: number[], batch: number[], momentum = 0.99): number[] {
  same(moving.length, batch);
  return moving.map((old, j) => old + (1 - momentum) * (batch[j]! - old));
}

export function layerNorm(X: Matrix, gamma: number[], beta: number[], eps = 1e-5): Matrix {
  same(gamma.length, beta, ...X);
  return X.map((row) => {
    const { m, v } = statistics(row);
    return row.map((x, j) => gamma[j]! * ((x - m) / (v + eps) ** 0.5) + beta[j]!);
  });
}

function back(x: readonly number[], d: readonly number[], eps: number) {
  const { m, v } = statistics(x);
  const root = (v + eps) ** 0.5;
  const hat = x.map((value) => (value - m) / root);
  const pull = mean(d.map((value, i) => value * hat[i]!));
  const shift = mean(d);
  return { hat, dx: d.map((value, i) => (value - shift - hat[i]! * pull) / root) };
}

function check(X: Matrix, gamma: number[], dY: Matrix) {
  if (X.length === 0 || gamma.length === 0) throw new RangeError('empty');
  same(X.length, dY);
  same(gamma.length, ...X, ...dY);
}

export function batchNormGradient(X: Matrix, gamma: number[], dY: Matrix, eps = 1e-5) {
  check(X, gamma, dY);
  const up = transpose(dY);
  const columns = transpose(X).map((column, j) => back(column, up[j]!.map((dy) => dy * gamma[j]!), eps));
  return {
    dX: transpose(columns.map(({ dx }) => dx)),
    dGamma: columns.map(({ hat }, j) => backwards(hat.map((h, i) => h * up[j]![i]!))),
    dBeta: up.map(backwards),
  };
}

export function layerNormGradient(X: Matrix, gamma: number[], dY: Matrix, eps = 1e-5) {
  check(X, gamma, dY);
  const rows = X.map((row, i) => back(row, gamma.map((g, j) => g * dY[i]![j]!), eps));
  return {
    dX: rows.map(({ dx }) => dx),
    dGamma: gamma.map((_, j) => backwards(rows.map(({ hat }, i) => hat[j]! * dY[i]![j]!))),
    dBeta: gamma.map((_, j) => backwards(dY.map((row) => row[j]!))),
  };
}
