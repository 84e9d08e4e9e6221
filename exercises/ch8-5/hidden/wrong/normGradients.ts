import { defineMisconceptions } from '@chainrule/grader/exercise';
import { batchNormGradient, layerNormGradient, type Matrix, type NormGradient, total, turned } from '../references.ts';
import { normalizedWith, requireGradientShapes, type Submission } from './shared.ts';

const back = { en: 'Batch normalization, backward', ko: '배치 정규화의 역전파' };
const layerBack = { en: 'Layer normalization, backward', ko: '층 정규화의 역전파' };

/** Which of the three ways back to x are gone. */
type Ways = { mean?: boolean; variance?: boolean };

/** One list's gradient for x, over some of the ways only. */
function passedBack(values: readonly number[], d: readonly number[], eps: number, ways: Ways): number[] {
  const { values: xHat, std } = normalizedWith(values, eps, {});
  const meanD = ways.mean === false ? 0 : total(d) / d.length;
  const meanDX = ways.variance === false ? 0 : total(d.map((one, i) => one * xHat[i]!)) / d.length;
  return d.map((one, i) => (one - meanD - xHat[i]! * meanDX) / std);
}

/** The gradients of batch normalization, with another way back to X. */
function batchWith(
  X: Matrix,
  gamma: number[],
  dY: Matrix,
  eps: number,
  dx: (column: number[], dy: number[], gamma: number) => number[],
): NormGradient {
  requireGradientShapes(X, gamma, dY);
  const upstream = turned(dY);
  const columns = turned(X).map((column, j) => dx(column, upstream[j]!, gamma[j]!));
  return { ...batchNormGradient(X, gamma, dY, eps), dX: turned(columns) };
}

/** The gradients of layer normalization, with another way back to X. */
function layerWith(
  X: Matrix,
  gamma: number[],
  dY: Matrix,
  eps: number,
  dx: (row: number[], dy: number[]) => number[],
): NormGradient {
  requireGradientShapes(X, gamma, dY);
  return { ...layerNormGradient(X, gamma, dY, eps), dX: X.map((row, i) => dx(row, dY[i]!)) };
}

const times = (a: readonly number[], b: readonly number[]) => a.map((one, j) => one * b[j]!);

/** Wrong versions of `batchNormGradient` and `layerNormGradient`. */
export const wrongNormGradients = defineMisconceptions<Submission>([
  {
    id: 'statistics-taken-as-constant',
    function: 'batchNormGradient',
    section: back,
    explanation: {
      en: 'Your dX is gamma · dY / √(variance + eps), as if mean and variance were constants. They depend on X too, and two more terms come back through them.',
      ko: 'dX가 gamma · dY / √(variance + eps)뿐입니다. 평균과 분산을 상수로 본 것입니다. 둘 다 X로 만든 값이라 그 길로 돌아오는 항이 두 개 더 있습니다.',
    },
    wrong: (X, gamma, dY, eps = 1e-5) =>
      batchWith(X, gamma, dY, eps, (column, dy, g) =>
        passedBack(
          column,
          dy.map((one) => g * one),
          eps,
          { mean: false, variance: false },
        ),
      ),
  },
  {
    id: 'variance-taken-as-constant',
    function: 'batchNormGradient',
    section: back,
    explanation: {
      en: 'The term that comes back through the variance is missing: − x̂ · mean of (d · x̂).',
      ko: '분산을 거쳐 돌아오는 항이 빠졌습니다: − x̂ · (d · x̂의 평균).',
    },
    wrong: (X, gamma, dY, eps = 1e-5) =>
      batchWith(X, gamma, dY, eps, (column, dy, g) =>
        passedBack(
          column,
          dy.map((one) => g * one),
          eps,
          { variance: false },
        ),
      ),
  },
  {
    id: 'mean-taken-as-constant',
    function: 'batchNormGradient',
    section: back,
    explanation: {
      en: 'The term that comes back through the mean is missing: − mean of d.',
      ko: '평균을 거쳐 돌아오는 항이 빠졌습니다: − (d의 평균).',
    },
    wrong: (X, gamma, dY, eps = 1e-5) =>
      batchWith(X, gamma, dY, eps, (column, dy, g) =>
        passedBack(
          column,
          dy.map((one) => g * one),
          eps,
          { mean: false },
        ),
      ),
  },
  {
    id: 'gamma-left-out-on-the-way-back',
    function: 'batchNormGradient',
    section: back,
    explanation: {
      en: 'You compute dX from dY alone. On the way back the gradient passes the multiplication by gamma: d = gamma · dY.',
      ko: 'dX를 dY만으로 구했습니다. 기울기는 gamma를 곱한 자리를 거쳐 돌아오므로 d = gamma · dY입니다.',
    },
    wrong: (X, gamma, dY, eps = 1e-5) => batchWith(X, gamma, dY, eps, (column, dy) => passedBack(column, dy, eps, {})),
  },
  {
    id: 'gamma-gradient-of-raw-inputs',
    function: 'batchNormGradient',
    section: back,
    explanation: {
      en: 'dGamma adds up dY · X. Gamma multiplies the normalized x̂, so it is Σ dY · x̂.',
      ko: 'dGamma에서 dY · X를 더했습니다. gamma는 정규화한 x̂에 곱하는 값이므로 Σ dY · x̂입니다.',
    },
    wrong: (X, gamma, dY, eps = 1e-5) => {
      requireGradientShapes(X, gamma, dY);
      const upstream = turned(dY);
      const dGamma = turned(X).map((column, j) => total(times(column, upstream[j]!)));
      return { ...batchNormGradient(X, gamma, dY, eps), dGamma };
    },
  },
  {
    id: 'parameter-gradients-averaged',
    function: 'batchNormGradient',
    section: back,
    explanation: {
      en: 'You average dGamma and dBeta over the batch. If the loss is a mean, dY already contains the division: only add up.',
      ko: 'dGamma와 dBeta를 배치 크기로 나누었습니다. 손실이 평균이라면 그 나눗셈은 이미 dY에 들어 있으므로 더하기만 하세요.',
    },
    wrong: (X, gamma, dY, eps = 1e-5) => {
      requireGradientShapes(X, gamma, dY);
      const { dX, dGamma, dBeta } = batchNormGradient(X, gamma, dY, eps);
      const mean = (values: number[]) => values.map((value) => value / X.length);
      return { dX, dGamma: mean(dGamma), dBeta: mean(dBeta) };
    },
  },
  {
    id: 'row-statistics-as-constant',
    function: 'layerNormGradient',
    section: layerBack,
    explanation: {
      en: 'Your dX treats the mean and variance of a row as constants. They depend on the row, and two more terms come back through them.',
      ko: '행의 평균과 분산을 상수로 보고 dX를 구했습니다. 둘 다 그 행으로 만든 값이라 그 길로 돌아오는 항이 두 개 더 있습니다.',
    },
    wrong: (X, gamma, dY, eps = 1e-5) =>
      layerWith(X, gamma, dY, eps, (row, dy) =>
        passedBack(row, times(gamma, dy), eps, { mean: false, variance: false }),
      ),
  },
  {
    id: 'row-mean-as-constant',
    function: 'layerNormGradient',
    section: layerBack,
    explanation: {
      en: 'The term that comes back through the mean of the row is missing: − mean of d.',
      ko: '행의 평균을 거쳐 돌아오는 항이 빠졌습니다: − (d의 평균).',
    },
    wrong: (X, gamma, dY, eps = 1e-5) =>
      layerWith(X, gamma, dY, eps, (row, dy) => passedBack(row, times(gamma, dy), eps, { mean: false })),
  },
  {
    id: 'row-variance-as-constant',
    function: 'layerNormGradient',
    section: layerBack,
    explanation: {
      en: 'The term that comes back through the variance of the row is missing: − x̂ · mean of (d · x̂).',
      ko: '행의 분산을 거쳐 돌아오는 항이 빠졌습니다: − x̂ · (d · x̂의 평균).',
    },
    wrong: (X, gamma, dY, eps = 1e-5) =>
      layerWith(X, gamma, dY, eps, (row, dy) => passedBack(row, times(gamma, dy), eps, { variance: false })),
  },
  {
    id: 'row-gamma-left-out',
    function: 'layerNormGradient',
    section: layerBack,
    explanation: {
      en: 'gamma is missing on the way back to X. Start from d = gamma · dY.',
      ko: 'X로 돌아가는 길에 gamma가 빠졌습니다. d = gamma · dY에서 시작하세요.',
    },
    wrong: (X, gamma, dY, eps = 1e-5) => layerWith(X, gamma, dY, eps, (row, dy) => passedBack(row, dy, eps, {})),
  },
  {
    id: 'gamma-multiplied-last',
    function: 'layerNormGradient',
    section: layerBack,
    explanation: {
      en: 'You multiply by gamma at the very end. Each feature has its own gamma, so multiply before you take the means: d = gamma · dY.',
      ko: 'gamma를 맨 끝에 곱했습니다. 특성마다 gamma가 다르므로 평균을 내기 전에 곱해야 합니다: d = gamma · dY.',
    },
    wrong: (X, gamma, dY, eps = 1e-5) =>
      layerWith(X, gamma, dY, eps, (row, dy) => times(gamma, passedBack(row, dy, eps, {}))),
  },
  {
    id: 'column-by-column',
    function: 'layerNormGradient',
    section: layerBack,
    explanation: {
      en: 'These are the gradients of batch normalization, column by column. Layer normalization goes row by row.',
      ko: '열마다 계산한 배치 정규화의 기울기입니다. 층 정규화는 행마다 계산합니다.',
    },
    wrong: (X, gamma, dY, eps = 1e-5) => {
      requireGradientShapes(X, gamma, dY);
      return batchNormGradient(X, gamma, dY, eps);
    },
  },
  {
    id: 'parameter-gradients-averaged-over-samples',
    function: 'layerNormGradient',
    section: layerBack,
    explanation: {
      en: 'You average dGamma and dBeta over the samples. If the loss is a mean, dY already contains the division: only add up.',
      ko: 'dGamma와 dBeta를 샘플의 수로 나누었습니다. 손실이 평균이라면 그 나눗셈은 이미 dY에 들어 있으므로 더하기만 하세요.',
    },
    wrong: (X, gamma, dY, eps = 1e-5) => {
      requireGradientShapes(X, gamma, dY);
      const { dX, dGamma, dBeta } = layerNormGradient(X, gamma, dY, eps);
      const mean = (values: number[]) => values.map((value) => value / X.length);
      return { dX, dGamma: mean(dGamma), dBeta: mean(dBeta) };
    },
  },
]);
