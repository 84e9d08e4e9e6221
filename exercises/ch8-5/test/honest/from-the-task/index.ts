import { map, type Matrix, transpose, zeros } from '@chainrule/core/arrays';

export function initScale(rule: 'xavier' | 'he', fanIn: number, fanOut: number): { limit: number; std: number } {
  for (const size of [fanIn, fanOut]) {
    if (!Number.isInteger(size) || size < 1) throw new RangeError('fanIn and fanOut are whole numbers from 1');
  }
  const n = rule === 'xavier' ? fanIn + fanOut : fanIn;
  return { limit: Math.sqrt(6 / n), std: Math.sqrt(2 / n) };
}

export function initWeights(rule: 'xavier' | 'he', fanIn: number, fanOut: number, rand: () => number): Matrix {
  const { limit } = initScale(rule, fanIn, fanOut);
  return map(zeros(fanIn, fanOut), () => (2 * rand() - 1) * limit);
}

function slope(kind: string, z: number): number {
  switch (kind) {
    case 'sigmoid': {
      const e = Math.exp(-Math.abs(z));
      return (1 / (1 + e)) * (e / (1 + e));
    }
    case 'tanh':
      return 1 - Math.tanh(z) ** 2;
    case 'relu':
      return z > 0 ? 1 : 0;
    default:
      return z > 0 ? 1 : 0.01;
  }
}

export function gradientSignals(kind: string, zs: number[], ws: number[]): number[] {
  if (zs.length !== ws.length) throw new RangeError('zs and ws differ in length');
  const signals = zs.map(() => 0);
  let product = 1;
  for (let l = zs.length - 1; l >= 0; l--) {
    product *= ws[l]! * slope(kind, zs[l]!);
    signals[l] = product;
  }
  return signals;
}

export function clipByValue(g: number[], min: number, max: number): number[] {
  if (min > max) throw new RangeError('min is above max');
  return g.map((x) => Math.min(Math.max(x, min), max));
}

export function clipByNorm(g: number[], clipNorm: number): number[] {
  if (!(clipNorm > 0)) throw new RangeError('clipNorm has to be above 0');
  const norm = Math.sqrt(g.reduce((sum, x) => sum + x * x, 0));
  if (norm <= clipNorm) return g.slice();
  return g.map((x) => (x * clipNorm) / norm);
}

export function clipByGlobalNorm(gs: number[][], clipNorm: number): { clipped: number[][]; norm: number } {
  const all = gs.flat();
  const clippedAll = clipByNorm(all, clipNorm);
  let start = 0;
  const clipped = gs.map((g) => {
    start += g.length;
    return clippedAll.slice(start - g.length, start);
  });
  return { clipped, norm: Math.sqrt(all.reduce((sum, x) => sum + x * x, 0)) };
}

function checkFeatures(X: Matrix, ...lists: number[][]): void {
  const features = lists[0]!.length;
  for (const list of [...X, ...lists]) if (list.length !== features) throw new RangeError('features do not fit');
}

function meanOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function varianceOf(values: number[]): number {
  const mean = meanOf(values);
  return meanOf(values.map((value) => (value - mean) ** 2));
}

export function batchNorm(X: Matrix, gamma: number[], beta: number[], eps = 1e-5) {
  if (X.length === 0) throw new RangeError('the batch is empty');
  checkFeatures(X, gamma, beta);
  const columns = transpose(X);
  const mean = columns.map(meanOf);
  const variance = columns.map(varianceOf);
  return { Y: batchNormInference(X, gamma, beta, mean, variance, eps), mean, variance };
}

export function batchNormInference(
  X: Matrix,
  gamma: number[],
  beta: number[],
  mean: number[],
  variance: number[],
  eps = 1e-5,
): Matrix {
  checkFeatures(X, gamma, beta, mean, variance);
  return X.map((row) => row.map((x, j) => (gamma[j]! * (x - mean[j]!)) / Math.sqrt(variance[j]! + eps) + beta[j]!));
}

export function movingAverage(moving: number[], batch: number[], momentum = 0.99): number[] {
  if (moving.length !== batch.length) throw new RangeError('moving and batch differ in length');
  return moving.map((m, i) => momentum * m + (1 - momentum) * batch[i]!);
}

export function layerNorm(X: Matrix, gamma: number[], beta: number[], eps = 1e-5): Matrix {
  checkFeatures(X, gamma, beta);
  return X.map((row) => {
    const mean = meanOf(row);
    const root = Math.sqrt(varianceOf(row) + eps);
    return row.map((x, j) => (gamma[j]! * (x - mean)) / root + beta[j]!);
  });
}

function backThrough(d: number[], xHat: number[], root: number): number[] {
  const dBar = meanOf(d);
  const dxBar = meanOf(d.map((value, i) => value * xHat[i]!));
  return d.map((value, i) => (value - dBar - xHat[i]! * dxBar) / root);
}

function hatOf(values: number[], eps: number): { xHat: number[]; root: number } {
  const mean = meanOf(values);
  const root = Math.sqrt(varianceOf(values) + eps);
  return { xHat: values.map((value) => (value - mean) / root), root };
}

function checkGradient(X: Matrix, gamma: number[], dY: Matrix): void {
  if (X.length === 0) throw new RangeError('the batch is empty');
  if (dY.length !== X.length) throw new RangeError('dY does not fit X');
  checkFeatures([...X, ...dY], gamma);
}

export function batchNormGradient(X: Matrix, gamma: number[], dY: Matrix, eps = 1e-5) {
  checkGradient(X, gamma, dY);
  const dColumns = transpose(dY);
  const dX: number[][] = [];
  const dGamma: number[] = [];
  transpose(X).forEach((column, j) => {
    const { xHat, root } = hatOf(column, eps);
    dX.push(
      backThrough(
        dColumns[j]!.map((dy) => gamma[j]! * dy),
        xHat,
        root,
      ),
    );
    dGamma.push(dColumns[j]!.reduce((sum, dy, i) => sum + dy * xHat[i]!, 0));
  });
  return { dX: transpose(dX), dGamma, dBeta: dColumns.map((column) => column.reduce((a, b) => a + b, 0)) };
}

export function layerNormGradient(X: Matrix, gamma: number[], dY: Matrix, eps = 1e-5) {
  checkGradient(X, gamma, dY);
  const dGamma = gamma.map(() => 0);
  const dBeta = gamma.map(() => 0);
  const dX = X.map((row, i) => {
    const { xHat, root } = hatOf(row, eps);
    dY[i]!.forEach((dy, j) => {
      dGamma[j]! += dy * xHat[j]!;
      dBeta[j]! += dy;
    });
    return backThrough(
      dY[i]!.map((dy, j) => gamma[j]! * dy),
      xHat,
      root,
    );
  });
  return { dX, dGamma, dBeta };
}
