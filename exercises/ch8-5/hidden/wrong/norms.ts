import { defineMisconceptions } from '@chainrule/grader/exercise';
import { batchNormInference, layerNorm, turned } from '../references.ts';
import { batchNormWith, normalizedWith, requireShapes, type Submission, scaled } from './shared.ts';

const training = { en: 'Batch normalization in training', ko: '훈련할 때의 배치 정규화' };
const prediction = { en: 'Batch normalization in prediction', ko: '예측할 때의 배치 정규화' };
const moving = { en: 'Moving averages', ko: '이동 평균' };
const layer = { en: 'Layer normalization', ko: '층 정규화' };

const outside = (variance: number, eps: number) => Math.sqrt(variance) + eps;
/** Of a single number, this makes NaN. */
const sample = (n: number) => n - 1;

/** Wrong versions of `batchNorm`, `batchNormInference`, `movingAverage` and `layerNorm`. */
export const wrongNorms = defineMisconceptions<Submission>([
  {
    id: 'sample-variance',
    function: 'batchNorm',
    section: training,
    explanation: {
      en: 'You divide the squared deviations by n − 1. Batch normalization takes the variance of the batch itself: divide by n.',
      ko: '편차의 제곱을 n − 1로 나누었습니다. 배치 정규화는 배치 자체의 분산을 쓰므로 n으로 나눕니다.',
    },
    wrong: (X, gamma, beta, eps = 1e-5) => batchNormWith(X, gamma, beta, eps, { divisor: sample }),
  },
  {
    id: 'normalized-by-row',
    function: 'batchNorm',
    section: training,
    explanation: {
      en: 'You normalize each row, which is layer normalization. Batch normalization goes down the columns: one mean and one variance for each feature.',
      ko: '행마다 정규화했습니다. 그것은 층 정규화입니다. 배치 정규화는 열(특성)마다 평균과 분산을 하나씩 구합니다.',
    },
    wrong: (X, gamma, beta, eps = 1e-5) => {
      requireShapes(X, [gamma, beta]);
      const rows = X.map((row) => normalizedWith(row, eps, {}));
      const Y = scaled(
        rows.map(({ values }) => values),
        gamma,
        beta,
      );
      return { Y, mean: rows.map(({ mean }) => mean), variance: rows.map(({ variance }) => variance) };
    },
  },
  {
    id: 'eps-outside-the-root',
    function: 'batchNorm',
    section: training,
    explanation: {
      en: 'You add eps after taking the root. It belongs under the root: √(variance + eps).',
      ko: '제곱근을 구한 뒤에 eps를 더했습니다. eps는 근호 안에 있습니다: √(variance + eps).',
    },
    wrong: (X, gamma, beta, eps = 1e-5) => batchNormWith(X, gamma, beta, eps, { spread: outside }),
  },
  {
    id: 'divided-by-variance',
    function: 'batchNorm',
    section: training,
    explanation: {
      en: 'You divide by the variance. Divide by its square root, √(variance + eps).',
      ko: '분산으로 나누었습니다. 그 제곱근 √(variance + eps)으로 나누세요.',
    },
    wrong: (X, gamma, beta, eps = 1e-5) =>
      batchNormWith(X, gamma, beta, eps, { spread: (variance, small) => variance + small }),
  },
  {
    id: 'scale-and-shift-forgotten',
    function: 'batchNorm',
    section: training,
    explanation: {
      en: 'You return the normalized batch itself. Multiply each feature by its gamma and add its beta.',
      ko: '정규화한 값을 그대로 돌려주었습니다. 특성마다 gamma를 곱하고 beta를 더하세요.',
    },
    wrong: (X, gamma, beta, eps = 1e-5) => {
      requireShapes(X, [gamma, beta]);
      const ones = gamma.map(() => 1);
      return batchNormWith(
        X,
        ones,
        ones.map(() => 0),
        eps,
        {},
      );
    },
  },
  {
    id: 'own-batch-in-prediction',
    function: 'batchNormInference',
    section: prediction,
    explanation: {
      en: 'You normalize with the mean and variance of this batch. In prediction, use the ones collected in training, so that a sample does not depend on the others.',
      ko: '들어온 배치의 평균과 분산으로 정규화했습니다. 예측할 때는 훈련하며 모은 값을 써야 샘플이 다른 샘플의 영향을 받지 않습니다.',
    },
    wrong: (X, gamma, beta, mean, variance, eps = 1e-5) => {
      requireShapes(X, [gamma, beta, mean, variance], true);
      return X.length === 0 ? [] : batchNormWith(X, gamma, beta, eps, {}).Y;
    },
  },
  {
    id: 'inference-by-variance',
    function: 'batchNormInference',
    section: prediction,
    explanation: {
      en: 'You divide by variance + eps without the root: √(variance + eps).',
      ko: 'variance + eps로 나누었습니다. 그 제곱근 √(variance + eps)으로 나누세요.',
    },
    wrong: (X, gamma, beta, mean, variance, eps = 1e-5) => {
      requireShapes(X, [gamma, beta, mean, variance], true);
      return X.map((row) => row.map((x, j) => (gamma[j]! * (x - mean[j]!)) / (variance[j]! + eps) + beta[j]!));
    },
  },
  {
    id: 'inference-eps-outside-the-root',
    function: 'batchNormInference',
    section: prediction,
    explanation: {
      en: 'You add eps after taking the root. It belongs under the root: √(variance + eps).',
      ko: '제곱근을 구한 뒤에 eps를 더했습니다. eps는 근호 안에 있습니다: √(variance + eps).',
    },
    wrong: (X, gamma, beta, mean, variance, eps = 1e-5) => {
      requireShapes(X, [gamma, beta, mean, variance], true);
      return X.map((row) => row.map((x, j) => (gamma[j]! * (x - mean[j]!)) / outside(variance[j]!, eps) + beta[j]!));
    },
  },
  {
    id: 'inference-not-centered',
    function: 'batchNormInference',
    section: prediction,
    explanation: {
      en: 'You do not subtract the mean before you divide.',
      ko: '평균을 빼지 않고 나누었습니다. 먼저 빼세요.',
    },
    wrong: (X, gamma, beta, mean, variance, eps = 1e-5) => {
      requireShapes(X, [gamma, beta, mean, variance], true);
      const zeros = mean.map(() => 0);
      return batchNormInference(X, gamma, beta, zeros, variance, eps);
    },
  },
  {
    id: 'momentum-on-the-new-value',
    function: 'movingAverage',
    section: moving,
    explanation: {
      en: 'You multiply the new value by momentum. Momentum is the share of the old average: momentum · moving + (1 − momentum) · batch.',
      ko: '새 값에 momentum을 곱했습니다. momentum은 지금까지의 평균이 남는 비율입니다: momentum · moving + (1 − momentum) · batch.',
    },
    wrong: (average, batch, momentum = 0.99) => {
      if (average.length !== batch.length) throw new RangeError('lengths');
      return average.map((value, j) => (1 - momentum) * value + momentum * batch[j]!);
    },
  },
  {
    id: 'new-value-at-full-weight',
    function: 'movingAverage',
    section: moving,
    explanation: {
      en: 'You add the new value at full weight. Multiply it by 1 − momentum, or the average grows and grows.',
      ko: '새 값을 그대로 더했습니다. 1 − momentum을 곱해서 더하지 않으면 평균이 계속 커집니다.',
    },
    wrong: (average, batch, momentum = 0.99) => {
      if (average.length !== batch.length) throw new RangeError('lengths');
      return average.map((value, j) => momentum * value + batch[j]!);
    },
  },
  {
    id: 'normalized-by-column',
    function: 'layerNorm',
    section: layer,
    explanation: {
      en: 'You normalize each column, which is batch normalization. Layer normalization takes the mean and variance of each row.',
      ko: '열마다 정규화했습니다. 그것은 배치 정규화입니다. 층 정규화는 행(샘플)마다 평균과 분산을 구합니다.',
    },
    wrong: (X, gamma, beta, eps = 1e-5) => {
      requireShapes(X, [gamma, beta], true);
      return X.length === 0 ? [] : batchNormWith(X, gamma, beta, eps, {}).Y;
    },
  },
  {
    id: 'sample-variance-of-a-row',
    function: 'layerNorm',
    section: layer,
    explanation: {
      en: 'You divide the squared deviations by the number of features minus 1. Divide by the number of features.',
      ko: '편차의 제곱을 (특성의 수 − 1)로 나누었습니다. 특성의 수로 나누세요.',
    },
    wrong: (X, gamma, beta, eps = 1e-5) => {
      requireShapes(X, [gamma, beta], true);
      const rows = X.map((row) => normalizedWith(row, eps, { divisor: sample }).values);
      return scaled(rows, gamma, beta);
    },
  },
  {
    id: 'gamma-by-sample',
    function: 'layerNorm',
    section: layer,
    explanation: {
      en: 'You choose gamma and beta by the row. They belong to the features: column j gets gamma[j] and beta[j].',
      ko: 'gamma와 beta를 행 번호로 골랐습니다. 이 값은 특성에 속하므로 j열에는 gamma[j]와 beta[j]를 씁니다.',
    },
    wrong: (X, gamma, beta, eps = 1e-5) => {
      requireShapes(X, [gamma, beta], true);
      const ones = gamma.map(() => 1);
      const rows = layerNorm(
        X,
        ones,
        turned([ones]).map(() => 0),
        eps,
      );
      return rows.map((row, i) => row.map((value) => (gamma[i] ?? Number.NaN) * value + (beta[i] ?? Number.NaN)));
    },
  },
]);
