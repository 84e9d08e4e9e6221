import { defineMisconceptions } from '@chainrule/grader/exercise';
import { type Matrix, mse, sparseCategoricalCrossEntropy } from '../references.ts';

export type Submission = typeof import('../../solution/index.ts');

const squares = { en: 'Mean squared error', ko: '평균 제곱 오차' };
const categorical = { en: 'Categorical cross-entropy', ko: '범주형 크로스 엔트로피' };
const integers = { en: 'Integer labels', ko: '정수 레이블' };

const SMALLEST = 1e-7;
const clipped = (p: number) => Math.min(1 - SMALLEST, Math.max(SMALLEST, p));
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: number[]) => sum(values) / values.length;
const classesOf = (Y: Matrix) => Y.map((row) => row.indexOf(1));

/** Σⱼ of a row's labels and probabilities, averaged over the samples. */
function byRows(Y: Matrix, P: Matrix, term: (label: number, p: number) => number): number {
  return mean(Y.map((row, i) => sum(row.map((label, j) => term(label, P[i][j])))));
}

/** What the two cross-entropies can get wrong alike, by classes. */
const byClasses = {
  negative: (labels: number[], P: Matrix) => -sparseCategoricalCrossEntropy(labels, P),
  summed: (labels: number[], P: Matrix) => sparseCategoricalCrossEntropy(labels, P) * labels.length,
  overClasses: (labels: number[], P: Matrix) => sparseCategoricalCrossEntropy(labels, P) / P[0].length,
  decimal: (labels: number[], P: Matrix) => sparseCategoricalCrossEntropy(labels, P) / Math.LN10,
  binary: (labels: number[], P: Matrix) => sparseCategoricalCrossEntropy(labels, P) / Math.LN2,
  unclipped: (labels: number[], P: Matrix) => mean(labels.map((label, i) => -Math.log(P[i][label]))),
  epsilonInside: (labels: number[], P: Matrix) => mean(labels.map((label, i) => -Math.log(P[i][label] + SMALLEST))),
};

/** Wrong versions of the losses. */
export const losses = defineMisconceptions<Submission>([
  {
    id: 'squares-summed',
    function: 'mse',
    section: squares,
    explanation: {
      en: 'You add up the squared errors and do not divide by how many there are. The M is for mean.',
      ko: '오차의 제곱을 더하기만 하고 개수로 나누지 않았습니다. 평균이므로 개수로 나눠야 합니다.',
    },
    wrong: (y, yHat) => mse(y, yHat) * y.length,
  },
  {
    id: 'squares-halved',
    function: 'mse',
    section: squares,
    explanation: {
      en: 'You halve the mean. Some books put a ½ in front, but mse is just the mean of the squares.',
      ko: '평균을 또 반으로 나눴습니다. ½을 붙이는 책도 있지만, mse는 제곱의 평균일 뿐입니다.',
    },
    wrong: (y, yHat) => mse(y, yHat) / 2,
  },
  {
    id: 'errors-not-squared',
    function: 'mse',
    section: squares,
    explanation: {
      en: 'You average the absolute errors. Square each error first, so that large ones count more.',
      ko: '오차의 절댓값을 평균 냈습니다. 먼저 제곱해야 큰 오차가 더 크게 반영됩니다.',
    },
    wrong: (y, yHat) => mean(y.map((target, i) => Math.abs(yHat[i] - target))),
  },
  {
    id: 'root-taken',
    function: 'mse',
    section: squares,
    explanation: {
      en: 'You take the square root at the end. That is the RMSE; mse has no root.',
      ko: '마지막에 제곱근을 씌웠습니다. 그것은 RMSE입니다. mse에는 제곱근이 없습니다.',
    },
    wrong: (y, yHat) => Math.sqrt(mse(y, yHat)),
  },
  {
    id: 'mean-error-squared',
    function: 'mse',
    section: squares,
    explanation: {
      en: 'You average the errors first and square the mean, so that errors of different sign cancel. Square each one, then average.',
      ko: '오차를 먼저 평균 내고 제곱해서, 부호가 다른 오차가 서로 상쇄됩니다. 하나씩 제곱한 다음 평균을 내세요.',
    },
    wrong: (y, yHat) => mean(y.map((target, i) => yHat[i] - target)) ** 2,
  },
  {
    id: 'categorical-minus-forgotten',
    function: 'categoricalCrossEntropy',
    section: categorical,
    explanation: {
      en: 'Your loss is negative: the logarithm of a probability is below 0. Put a minus in front: −Σ Y ln P.',
      ko: '손실이 음수입니다. 확률의 로그는 0보다 작으므로 앞에 음수 부호를 붙여야 합니다: −Σ Y ln P.',
    },
    wrong: (Y, P) => byClasses.negative(classesOf(Y), P),
  },
  {
    id: 'categorical-summed',
    function: 'categoricalCrossEntropy',
    section: categorical,
    explanation: {
      en: 'You add up the losses of the samples. Divide by the number of samples: a loss is a mean.',
      ko: '샘플들의 손실을 더하기만 했습니다. 샘플의 수로 나누세요. 손실은 평균입니다.',
    },
    wrong: (Y, P) => byClasses.summed(classesOf(Y), P),
  },
  {
    id: 'categorical-over-classes',
    function: 'categoricalCrossEntropy',
    section: categorical,
    explanation: {
      en: 'You divide by samples times classes. The sum over the classes is the loss of one sample; only the samples are averaged.',
      ko: '샘플 수와 클래스 수의 곱으로 나눴습니다. 클래스에 대한 합이 샘플 하나의 손실이고, 평균은 샘플에 대해서만 냅니다.',
    },
    wrong: (Y, P) => byClasses.overClasses(classesOf(Y), P),
  },
  {
    id: 'categorical-log10',
    function: 'categoricalCrossEntropy',
    section: categorical,
    explanation: {
      en: 'You use the logarithm to base 10. It is the natural one, Math.log.',
      ko: '상용로그를 썼습니다. 자연로그 Math.log를 쓰세요.',
    },
    wrong: (Y, P) => byClasses.decimal(classesOf(Y), P),
  },
  {
    id: 'categorical-log2',
    function: 'categoricalCrossEntropy',
    section: categorical,
    explanation: {
      en: 'You use the logarithm to base 2. It is the natural one, Math.log.',
      ko: '밑이 2인 로그를 썼습니다. 자연로그 Math.log를 쓰세요.',
    },
    wrong: (Y, P) => byClasses.binary(classesOf(Y), P),
  },
  {
    id: 'categorical-not-clipped',
    function: 'categoricalCrossEntropy',
    section: categorical,
    explanation: {
      en: 'You do not clip, so a probability of 0 gives ln 0 = −∞, and NaN where that is multiplied by 0. Clip P to [1e-7, 1 − 1e-7] first.',
      ko: '확률을 자르지 않아서 0이면 ln 0 = −∞가 되고, 거기에 0을 곱하면 NaN입니다. 먼저 P를 [1e-7, 1 − 1e-7]로 자르세요.',
    },
    wrong: (Y, P) => -byRows(Y, P, (label, p) => label * Math.log(p)),
  },
  {
    id: 'categorical-epsilon-inside',
    function: 'categoricalCrossEntropy',
    section: categorical,
    explanation: {
      en: 'You add 1e-7 inside the logarithm, which moves every loss a little. Clip instead: probabilities above 1e-7 stay as they are.',
      ko: '로그 안에 1e-7을 더해서 모든 손실이 조금씩 어긋납니다. 더하지 말고 자르세요. 1e-7보다 큰 확률은 그대로 둡니다.',
    },
    wrong: (Y, P) => byClasses.epsilonInside(classesOf(Y), P),
  },
  {
    id: 'binary-terms-added',
    function: 'categoricalCrossEntropy',
    section: categorical,
    explanation: {
      en: 'You also add (1 − Y) ln(1 − P), which belongs to the binary cross-entropy. Here only the true class counts: −Σ Y ln P.',
      ko: '이진 크로스 엔트로피의 항 (1 − Y) ln(1 − P)까지 더했습니다. 여기서는 정답 클래스만 셉니다: −Σ Y ln P.',
    },
    wrong: (Y, P) => -byRows(Y, P, (label, p) => label * Math.log(clipped(p)) + (1 - label) * Math.log(1 - clipped(p))),
  },
  {
    id: 'labels-and-probabilities-swapped',
    function: 'categoricalCrossEntropy',
    section: categorical,
    explanation: {
      en: 'You multiply P by the logarithm of Y. It is the other way round: multiply the labels by the logarithm of the probabilities, Y ln P.',
      ko: 'P에 Y의 로그를 곱했습니다. 반대로 Y에 P의 로그를 곱해야 합니다: Y ln P.',
    },
    wrong: (Y, P) => -byRows(Y, P, (label, p) => p * Math.log(clipped(label))),
  },
  {
    id: 'sparse-minus-forgotten',
    function: 'sparseCategoricalCrossEntropy',
    section: integers,
    explanation: {
      en: 'Your loss is negative: the logarithm of a probability is below 0. Put a minus in front.',
      ko: '손실이 음수입니다. 확률의 로그는 0보다 작으므로 앞에 음수 부호를 붙이세요.',
    },
    wrong: byClasses.negative,
  },
  {
    id: 'sparse-summed',
    function: 'sparseCategoricalCrossEntropy',
    section: integers,
    explanation: {
      en: 'You add up the losses of the samples. Divide by the number of samples: a loss is a mean.',
      ko: '샘플들의 손실을 더하기만 했습니다. 샘플의 수로 나누세요. 손실은 평균입니다.',
    },
    wrong: byClasses.summed,
  },
  {
    id: 'sparse-over-classes',
    function: 'sparseCategoricalCrossEntropy',
    section: integers,
    explanation: {
      en: 'You divide by samples times classes. There is one loss per sample, so divide by the number of samples only.',
      ko: '샘플 수와 클래스 수의 곱으로 나눴습니다. 손실은 샘플마다 하나이므로 샘플 수로만 나눕니다.',
    },
    wrong: byClasses.overClasses,
  },
  {
    id: 'sparse-log10',
    function: 'sparseCategoricalCrossEntropy',
    section: integers,
    explanation: {
      en: 'You use the logarithm to base 10. It is the natural one, Math.log.',
      ko: '상용로그를 썼습니다. 자연로그 Math.log를 쓰세요.',
    },
    wrong: byClasses.decimal,
  },
  {
    id: 'sparse-not-clipped',
    function: 'sparseCategoricalCrossEntropy',
    section: integers,
    explanation: {
      en: 'You do not clip, so a probability of 0 gives −ln 0 = ∞. Clip it to [1e-7, 1 − 1e-7] first.',
      ko: '확률을 자르지 않아서 0이면 −ln 0 = ∞가 됩니다. 먼저 [1e-7, 1 − 1e-7]로 자르세요.',
    },
    wrong: byClasses.unclipped,
  },
  {
    id: 'sparse-epsilon-inside',
    function: 'sparseCategoricalCrossEntropy',
    section: integers,
    explanation: {
      en: 'You add 1e-7 inside the logarithm, which moves every loss a little. Clip instead: probabilities above 1e-7 stay as they are.',
      ko: '로그 안에 1e-7을 더해서 모든 손실이 조금씩 어긋납니다. 더하지 말고 자르세요. 1e-7보다 큰 확률은 그대로 둡니다.',
    },
    wrong: byClasses.epsilonInside,
  },
  {
    id: 'labels-from-one',
    function: 'sparseCategoricalCrossEntropy',
    section: integers,
    explanation: {
      en: 'You take label 1 for the first class, one place too far to the left. Labels count from 0, as indices do: P[i][labels[i]].',
      ko: '레이블 1을 첫째 클래스로 보고 한 칸 왼쪽의 확률을 썼습니다. 레이블은 인덱스처럼 0부터 셉니다: P[i][labels[i]].',
    },
    wrong: (labels, P) => {
      if (labels.some((label) => label === 0)) throw new RangeError('no answer for the label 0');
      return sparseCategoricalCrossEntropy(
        labels.map((label) => label - 1),
        P,
      );
    },
  },
  {
    id: 'most-likely-class',
    function: 'sparseCategoricalCrossEntropy',
    section: integers,
    explanation: {
      en: 'You take the largest probability of each row. The loss uses the probability of the true class, however small it is.',
      ko: '행마다 가장 큰 확률을 썼습니다. 손실은 아무리 작더라도 정답 클래스의 확률로 계산합니다.',
    },
    wrong: (_, P) =>
      sparseCategoricalCrossEntropy(
        P.map((row) => row.indexOf(Math.max(...row))),
        P,
      ),
  },
]);
