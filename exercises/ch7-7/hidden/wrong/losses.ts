import { defineMisconceptions } from '@chainrule/grader/exercise';
import type { Matrix } from '../references.ts';
import { product, requireSameShape, type Submission, sigmoid, softmax, total, transposed, widthOf } from './algebra.ts';

const entropy = { en: 'Categorical cross-entropy', ko: '다중 클래스 크로스 엔트로피' };
const slope = { en: 'Gradient of softmax regression', ko: '소프트맥스 회귀의 기울기' };

const clip = (p: number) => Math.min(Math.max(p, 1e-7), 1 - 1e-7);

/** The sum over all elements of what each makes of its label and its probability. */
function summed(Y: Matrix, P: Matrix, term: (y: number, p: number) => number): number {
  requireSameShape(Y, P);
  if (Y.length === 0) throw new RangeError('no rows');
  return total(Y.map((row, i) => total(row.map((y, j) => term(y, P[i]![j]!)))));
}

const lossTerm = (y: number, p: number) => -y * Math.log(clip(p));

/** Wrong versions of `categoricalCrossEntropy`. */
const wrongEntropies = defineMisconceptions<Submission>([
  {
    id: 'averaged-over-classes',
    function: 'categoricalCrossEntropy',
    section: entropy,
    explanation: {
      en: 'You divide by the number of elements, samples times classes. The loss is a mean over samples: divide by n alone.',
      ko: '원소의 개수(샘플 수 × 클래스 수)로 나누었습니다. 손실은 샘플에 대한 평균이므로 n으로만 나누세요.',
    },
    wrong: (Y, P) => summed(Y, P, lossTerm) / (Y.length * Y[0]!.length),
  },
  {
    id: 'not-averaged',
    function: 'categoricalCrossEntropy',
    section: entropy,
    explanation: {
      en: 'You add up the losses of the samples and never divide. Divide by the number of rows.',
      ko: '샘플의 손실을 더하기만 하고 나누지 않았습니다. 행의 개수로 나누세요.',
    },
    wrong: (Y, P) => summed(Y, P, lossTerm),
  },
  {
    id: 'categorical-minus-forgotten',
    function: 'categoricalCrossEntropy',
    section: entropy,
    explanation: {
      en: 'Your loss is negative: the minus in front is missing.',
      ko: '손실이 음수입니다. 맨 앞의 마이너스가 빠졌습니다.',
    },
    wrong: (Y, P) => -summed(Y, P, lossTerm) / Y.length,
  },
  {
    id: 'categorical-binary-logarithm',
    function: 'categoricalCrossEntropy',
    section: entropy,
    explanation: {
      en: 'You take logarithms to the base 2. Here logarithms are natural ones: Math.log.',
      ko: '밑이 2인 로그를 썼습니다. 이 강의의 로그는 자연로그입니다: Math.log.',
    },
    wrong: (Y, P) => summed(Y, P, lossTerm) / Math.LN2 / Y.length,
  },
  {
    id: 'categorical-decimal-logarithm',
    function: 'categoricalCrossEntropy',
    section: entropy,
    explanation: {
      en: 'You take logarithms to the base 10. Here logarithms are natural ones: Math.log.',
      ko: '밑이 10인 상용로그를 썼습니다. 이 강의의 로그는 자연로그입니다: Math.log.',
    },
    wrong: (Y, P) => summed(Y, P, lossTerm) / Math.LN10 / Y.length,
  },
  {
    id: 'categorical-not-clipped',
    function: 'categoricalCrossEntropy',
    section: entropy,
    explanation: {
      en: 'A probability of exactly 0 gives you Infinity or NaN, because ln 0 is −Infinity and 0·−Infinity is NaN. Clip every p to [1e-7, 1 − 1e-7] first.',
      ko: '확률이 정확히 0이면 ln 0이 −Infinity이고 0·−Infinity는 NaN이라서 Infinity나 NaN이 나옵니다. 먼저 모든 p를 [1e-7, 1 − 1e-7]로 자르세요.',
    },
    wrong: (Y, P) => summed(Y, P, (y, p) => -y * Math.log(p)) / Y.length,
  },
  {
    id: 'added-inside-the-logarithm',
    function: 'categoricalCrossEntropy',
    section: entropy,
    explanation: {
      en: 'You add 1e-7 inside the logarithm, which changes every loss a little. Clip p instead, and add nothing.',
      ko: '로그 안에 1e-7을 더해서 모든 손실이 조금씩 달라집니다. 더하지 말고 p를 자르세요.',
    },
    wrong: (Y, P) => summed(Y, P, (y, p) => -y * Math.log(p + 1e-7)) / Y.length,
  },
  {
    id: 'binary-for-each-class',
    function: 'categoricalCrossEntropy',
    section: entropy,
    explanation: {
      en: 'You add the binary term (1 − y) ln(1 − p) for each class. With one-hot labels only the probability of the true class counts.',
      ko: '클래스마다 이진 분류의 항 (1 − y) ln(1 − p)까지 더했습니다. 원-핫 레이블에서는 정답 클래스의 확률만 손실에 들어갑니다.',
    },
    wrong: (Y, P) => summed(Y, P, (y, p) => -y * Math.log(clip(p)) - (1 - y) * Math.log(1 - clip(p))) / Y.length,
  },
]);

type Gradient = { dW: Matrix; db: number[] };

/** The gradient with another way to probabilities, another error, or another way to average. */
function gradient(
  X: Matrix,
  Y: Matrix,
  W: Matrix,
  b: number[],
  {
    probabilities = (Z: Matrix) => Z.map(softmax),
    error = (p: number, y: number) => p - y,
    average = (sum: number, n: number, _k: number) => sum / n,
    bias = (value: number) => value,
  } = {},
): Gradient {
  const Z = product(X, W).map((row) => {
    if (row.length !== b.length) throw new RangeError('biases');
    return row.map((sum, j) => sum + bias(b[j]!));
  });
  requireSameShape(Y, Z);
  widthOf(X);
  const errors = probabilities(Z).map((row, i) => row.map((p, j) => error(p, Y[i]![j]!)));
  const mean = (sum: number) => average(sum, X.length, b.length);
  return {
    dW: product(transposed(X), errors).map((row) => row.map(mean)),
    db: transposed(errors).map((column) => mean(total(column))),
  };
}

/** Wrong versions of `softmaxGradient`. */
const wrongGradients = defineMisconceptions<Submission>([
  {
    id: 'divided-by-n-twice',
    function: 'softmaxGradient',
    section: slope,
    explanation: {
      en: 'You divide the gradient by the number of samples twice. P − Y is not averaged yet: divide once.',
      ko: '기울기를 샘플의 개수로 두 번 나누었습니다. P − Y는 아직 평균이 아니므로 한 번만 나누세요.',
    },
    wrong: (X, Y, W, b) => gradient(X, Y, W, b, { average: (sum, n) => sum / n / n }),
  },
  {
    id: 'softmax-gradient-not-averaged',
    function: 'softmaxGradient',
    section: slope,
    explanation: {
      en: 'You add up over the samples and never divide by n. The loss is a mean, and so is its gradient.',
      ko: '샘플에 대해 더하기만 하고 n으로 나누지 않았습니다. 손실이 평균이므로 기울기도 평균입니다.',
    },
    wrong: (X, Y, W, b) => gradient(X, Y, W, b, { average: (sum) => sum }),
  },
  {
    id: 'weights-not-averaged',
    function: 'softmaxGradient',
    section: slope,
    explanation: {
      en: 'Your dW is a sum over the samples, though db is a mean. Divide dW by n as well.',
      ko: 'db는 평균인데 dW는 샘플에 대해 더하기만 했습니다. dW도 n으로 나누세요.',
    },
    wrong: (X, Y, W, b) => ({
      dW: gradient(X, Y, W, b, { average: (sum) => sum }).dW,
      db: gradient(X, Y, W, b).db,
    }),
  },
  {
    id: 'biases-not-averaged',
    function: 'softmaxGradient',
    section: slope,
    explanation: {
      en: 'Your db is a sum over the samples, though dW is a mean. Divide db by n as well.',
      ko: 'dW는 평균인데 db는 샘플에 대해 더하기만 했습니다. db도 n으로 나누세요.',
    },
    wrong: (X, Y, W, b) => ({
      dW: gradient(X, Y, W, b).dW,
      db: gradient(X, Y, W, b, { average: (sum) => sum }).db,
    }),
  },
  {
    id: 'divided-by-classes-too',
    function: 'softmaxGradient',
    section: slope,
    explanation: {
      en: 'You divide by the number of samples and also by the number of classes. The mean is over the samples only.',
      ko: '샘플의 개수뿐 아니라 클래스의 개수로도 나누었습니다. 평균은 샘플에 대해서만 냅니다.',
    },
    wrong: (X, Y, W, b) => gradient(X, Y, W, b, { average: (sum, n, k) => sum / n / k }),
  },
  {
    id: 'softmax-sign-swapped',
    function: 'softmaxGradient',
    section: slope,
    explanation: {
      en: 'The gradient has the wrong sign, because it starts from Y − P. It points uphill: P − Y.',
      ko: 'Y − P에서 시작해서 부호가 반대입니다. 기울기는 손실이 커지는 쪽을 가리킵니다: P − Y.',
    },
    wrong: (X, Y, W, b) => gradient(X, Y, W, b, { error: (p, y) => y - p }),
  },
  {
    id: 'softmax-down-the-columns',
    function: 'softmaxGradient',
    section: slope,
    explanation: {
      en: 'You apply softmax to the columns, so the samples compete for a class. Each row is a sample, and its classes compete: apply it to the rows.',
      ko: '소프트맥스를 열마다 적용해서 샘플끼리 한 클래스를 두고 겨룹니다. 한 행이 한 샘플이고 그 안에서 클래스끼리 겨루어야 하니, 행마다 적용하세요.',
    },
    wrong: (X, Y, W, b) => gradient(X, Y, W, b, { probabilities: (Z) => transposed(transposed(Z).map(softmax)) }),
  },
  {
    id: 'softmax-of-the-whole-matrix',
    function: 'softmaxGradient',
    section: slope,
    explanation: {
      en: 'You apply softmax to the whole matrix at once, so the probabilities of all samples together add up to 1. Apply it to each row.',
      ko: '행렬 전체에 소프트맥스를 한 번에 적용해서 모든 샘플의 확률을 다 더해야 1이 됩니다. 행마다 적용하세요.',
    },
    wrong: (X, Y, W, b) =>
      gradient(X, Y, W, b, {
        probabilities: (Z) => {
          const flat = softmax(Z.flat());
          return Z.map((row, i) => row.map((_, j) => flat[i * row.length + j]!));
        },
      }),
  },
  {
    id: 'sigmoid-instead-of-softmax',
    function: 'softmaxGradient',
    section: slope,
    explanation: {
      en: 'You apply the sigmoid to each logit. With several classes the probabilities come from softmax.',
      ko: '로짓마다 시그모이드를 적용했습니다. 클래스가 여럿이면 확률은 소프트맥스로 구합니다.',
    },
    wrong: (X, Y, W, b) => gradient(X, Y, W, b, { probabilities: (Z) => Z.map((row) => row.map(sigmoid)) }),
  },
  {
    id: 'logits-instead-of-probabilities',
    function: 'softmaxGradient',
    section: slope,
    explanation: {
      en: 'Your errors are X·W + b − Y, without softmax. The prediction is P, the softmax of each row.',
      ko: '오차가 소프트맥스 없는 X·W + b − Y입니다. 예측은 행마다 소프트맥스를 적용한 P입니다.',
    },
    wrong: (X, Y, W, b) => gradient(X, Y, W, b, { probabilities: (Z) => Z }),
  },
  {
    id: 'slope-of-softmax-kept',
    function: 'softmaxGradient',
    section: slope,
    explanation: {
      en: 'You multiply P − Y by P(1 − P). With cross-entropy the slope of softmax is in P − Y already.',
      ko: 'P − Y에 P(1 − P)를 곱했습니다. 크로스 엔트로피에서는 소프트맥스의 기울기가 이미 P − Y에 들어 있습니다.',
    },
    wrong: (X, Y, W, b) => gradient(X, Y, W, b, { error: (p, y) => (p - y) * p * (1 - p) }),
  },
  {
    id: 'only-the-true-class',
    function: 'softmaxGradient',
    section: slope,
    explanation: {
      en: 'Only the true class of each sample gets an error. The other classes have one as well: their probability, which ought to be 0.',
      ko: '샘플마다 정답 클래스에만 오차가 있습니다. 다른 클래스에도 오차가 있습니다. 0이어야 할 확률이 바로 그 오차입니다.',
    },
    wrong: (X, Y, W, b) => gradient(X, Y, W, b, { error: (p, y) => y * (p - y) }),
  },
  {
    id: 'bias-left-out-of-logits',
    function: 'softmaxGradient',
    section: slope,
    explanation: {
      en: 'Your logits are X·W alone. The biases belong to them too: add b[j] to column j.',
      ko: '로짓이 X·W뿐입니다. 편향도 더해야 합니다: j열에 b[j]를 더하세요.',
    },
    wrong: (X, Y, W, b) => gradient(X, Y, W, b, { bias: () => 0 }),
  },
]);

/** Wrong versions of `categoricalCrossEntropy` and `softmaxGradient`. */
export const wrongLosses = [...wrongEntropies, ...wrongGradients];
