import { defineMisconceptions } from '@chainrule/grader/exercise';
import { fit, gradient, type Submission, sigmoid } from './logistic.ts';

const slope = { en: 'Gradient of the loss', ko: '손실의 기울기' };
const descent = { en: 'Training', ko: '훈련' };
const decision = { en: 'Deciding', ko: '분류하기' };

/** Wrong versions of `logisticGradient`. */
const wrongGradients = defineMisconceptions<Submission>([
  {
    id: 'slope-of-sigmoid-kept',
    function: 'logisticGradient',
    section: slope,
    explanation: {
      en: 'You multiply p − y by p(1 − p). That is the gradient for half the squared error; with cross-entropy the slope of the sigmoid cancels.',
      ko: 'p − y에 p(1 − p)를 곱했습니다. 그것은 제곱 오차의 절반을 미분한 기울기입니다. 크로스 엔트로피에서는 시그모이드의 기울기가 약분됩니다.',
    },
    wrong: (x, y, w, b) => gradient(x, y, w, b, { error: (p, label) => (p - label) * p * (1 - p) }),
  },
  {
    id: 'gradient-of-squared-error',
    function: 'logisticGradient',
    section: slope,
    explanation: {
      en: 'That is the gradient of the mean squared error, 2(p − y)p(1 − p). The loss here is the cross-entropy, which leaves only p − y.',
      ko: '평균 제곱 오차의 기울기 2(p − y)p(1 − p)입니다. 여기서 손실은 크로스 엔트로피이고, 그때는 p − y만 남습니다.',
    },
    wrong: (x, y, w, b) => gradient(x, y, w, b, { error: (p, label) => 2 * (p - label) * p * (1 - p) }),
  },
  {
    id: 'two-of-the-square',
    function: 'logisticGradient',
    section: slope,
    explanation: {
      en: 'Both slopes are twice as large as they should be. The 2 belongs to the squared error; the cross-entropy has no square.',
      ko: '두 기울기가 모두 두 배입니다. 2는 제곱 오차에서 나오는 것이고, 크로스 엔트로피에는 제곱이 없습니다.',
    },
    wrong: (x, y, w, b) => gradient(x, y, w, b, { error: (p, label) => 2 * (p - label) }),
  },
  {
    id: 'logistic-gradient-not-averaged',
    function: 'logisticGradient',
    section: slope,
    explanation: {
      en: 'You add up over the samples and never divide. The loss is a mean, and so is its gradient.',
      ko: '샘플에 대해 더하기만 하고 나누지 않았습니다. 손실이 평균이므로 기울기도 평균입니다.',
    },
    wrong: (x, y, w, b) => gradient(x, y, w, b, { average: (sum) => sum }),
  },
  {
    id: 'bias-slope-not-averaged',
    function: 'logisticGradient',
    section: slope,
    explanation: {
      en: 'Your db is a sum over the samples, though dw is a mean. Divide db by n as well.',
      ko: 'dw는 평균인데 db는 샘플에 대해 더하기만 했습니다. db도 n으로 나누세요.',
    },
    wrong: (x, y, w, b) => ({
      dw: gradient(x, y, w, b).dw,
      db: gradient(x, y, w, b, { average: (sum) => sum }).db,
    }),
  },
  {
    id: 'logistic-sign-swapped',
    function: 'logisticGradient',
    section: slope,
    explanation: {
      en: 'Both slopes have the wrong sign, because they start from y − p. The gradient points uphill: p − y.',
      ko: 'y − p에서 시작해서 두 기울기의 부호가 반대입니다. 기울기는 손실이 커지는 쪽을 가리킵니다: p − y.',
    },
    wrong: (x, y, w, b) => gradient(x, y, w, b, { error: (p, label) => label - p }),
  },
  {
    id: 'logistic-input-forgotten',
    function: 'logisticGradient',
    section: slope,
    explanation: {
      en: 'Your dw is the same as db: the factor x is missing. For the weight, each error is multiplied by its x.',
      ko: 'dw가 db와 같습니다. x가 빠졌습니다. 가중치의 기울기에서는 오차마다 x를 곱합니다.',
    },
    wrong: (x, y, w, b) => {
      const { db } = gradient(x, y, w, b);
      return { dw: db, db };
    },
  },
  {
    id: 'sigmoid-left-out',
    function: 'logisticGradient',
    section: slope,
    explanation: {
      en: 'Your error is wx + b − y, without the sigmoid: that is linear regression. The prediction is p = σ(wx + b).',
      ko: '오차가 시그모이드 없는 wx + b − y입니다. 그것은 선형 회귀입니다. 예측은 p = σ(wx + b)입니다.',
    },
    wrong: (x, y, w, b) => gradient(x, y, w, b, { squash: (z) => z }),
  },
  {
    id: 'class-instead-of-probability',
    function: 'logisticGradient',
    section: slope,
    explanation: {
      en: 'You turn p into 0 or 1 before you subtract y. The error uses the probability itself: p − y.',
      ko: 'p를 0이나 1로 바꾼 뒤에 y를 뺐습니다. 오차는 확률 그대로 구합니다: p − y.',
    },
    wrong: (x, y, w, b) => gradient(x, y, w, b, { squash: (z) => (sigmoid(z) > 0.5 ? 1 : 0) }),
  },
  {
    id: 'bias-not-in-the-logit',
    function: 'logisticGradient',
    section: slope,
    explanation: {
      en: 'Your logit is wx alone. The bias belongs to it too: σ(wx + b).',
      ko: '로짓이 wx뿐입니다. 편향도 더해야 합니다: σ(wx + b).',
    },
    wrong: (x, y, w) => gradient(x, y, w, 0),
  },
]);

/** Wrong versions of `fitLogistic`. */
const wrongRuns = defineMisconceptions<Submission>([
  {
    id: 'logistic-climbing',
    function: 'fitLogistic',
    section: descent,
    explanation: {
      en: 'You add lr times the gradient, which climbs up the loss. A step goes against the gradient: w − lr·dw.',
      ko: '기울기에 lr을 곱해 더하고 있어 손실이 커지는 쪽으로 갑니다. 기울기의 반대쪽으로 가야 합니다: w − lr·dw.',
    },
    wrong: (x, y, w0, b0, lr, steps) => fit(x, y, w0, b0, -lr, steps),
  },
  {
    id: 'logistic-new-weight-for-bias',
    function: 'fitLogistic',
    section: descent,
    explanation: {
      en: 'You change w first and work out db with the new w. Work out dw and db at the same point, then change both.',
      ko: 'w를 먼저 바꾸고 새 w로 db를 구하고 있습니다. dw와 db를 같은 점에서 모두 구한 뒤에 둘 다 바꾸세요.',
    },
    wrong: (x, y, w0, b0, lr, steps) =>
      fit(x, y, w0, b0, lr, steps, (xs, ys, w, b, rate) => {
        const next = w - rate * gradient(xs, ys, w, b).dw;
        return { w: next, b: b - rate * gradient(xs, ys, next, b).db };
      }),
  },
  {
    id: 'logistic-bias-not-trained',
    function: 'fitLogistic',
    section: descent,
    explanation: {
      en: 'b stays at b0. The bias is learned too: b − lr·db.',
      ko: 'b가 b0 그대로입니다. 편향도 학습해야 합니다: b − lr·db.',
    },
    wrong: (x, y, w0, b0, lr, steps) =>
      fit(x, y, w0, b0, lr, steps, (xs, ys, w, b, rate) => ({ w: w - rate * gradient(xs, ys, w, b).dw, b })),
  },
  {
    id: 'logistic-start-ignored',
    function: 'fitLogistic',
    section: descent,
    explanation: {
      en: 'You always start at w = 0 and b = 0. Start at w0 and b0, as they are passed.',
      ko: '언제나 w = 0, b = 0에서 출발하고 있습니다. 받은 w0과 b0에서 출발하세요.',
    },
    wrong: (x, y, _w0, _b0, lr, steps) => fit(x, y, 0, 0, lr, steps),
  },
  {
    id: 'logistic-step-for-each-sample',
    function: 'fitLogistic',
    section: descent,
    explanation: {
      en: 'You change w and b after every single sample. A step looks at all samples first and moves once.',
      ko: '샘플 하나를 볼 때마다 w와 b를 바꾸고 있습니다. 한 걸음은 샘플을 모두 본 뒤에 한 번만 움직입니다.',
    },
    wrong: (x, y, w0, b0, lr, steps) =>
      fit(x, y, w0, b0, lr, steps, (xs, ys, w, b, rate) => {
        let line = { w, b };
        xs.forEach((input, i) => {
          const { dw, db } = gradient([input], [ys[i]!], line.w, line.b);
          line = { w: line.w - rate * dw, b: line.b - rate * db };
        });
        return line;
      }),
  },
  {
    id: 'step-divided-by-n-again',
    function: 'fitLogistic',
    section: descent,
    explanation: {
      en: 'Your steps are n times too short: you divide the gradient by the number of samples twice. It is a mean already.',
      ko: '걸음이 모두 n분의 1로 줄었습니다. 기울기를 샘플의 개수로 두 번 나누었습니다. 기울기는 이미 평균입니다.',
    },
    wrong: (x, y, w0, b0, lr, steps) => fit(x, y, w0, b0, lr / x.length, steps),
  },
  {
    id: 'step-with-sum',
    function: 'fitLogistic',
    section: descent,
    explanation: {
      en: 'Your steps are n times too long: the gradient is the sum over the samples and not their mean.',
      ko: '걸음이 모두 n배입니다. 기울기를 샘플에 대해 평균하지 않고 더하기만 했습니다.',
    },
    wrong: (x, y, w0, b0, lr, steps) => fit(x, y, w0, b0, lr * x.length, steps),
  },
  {
    id: 'fitted-with-squared-error',
    function: 'fitLogistic',
    section: descent,
    explanation: {
      en: 'You train with the squared error: (p − y) times p(1 − p). The loss here is the cross-entropy, whose gradient has no p(1 − p).',
      ko: '(p − y)에 p(1 − p)를 곱해 제곱 오차로 훈련하고 있습니다. 여기서 손실은 크로스 엔트로피이고, 그 기울기에는 p(1 − p)가 없습니다.',
    },
    wrong: (x, y, w0, b0, lr, steps) =>
      fit(x, y, w0, b0, lr, steps, (xs, ys, w, b, rate) => {
        const { dw, db } = gradient(xs, ys, w, b, { error: (p, label) => (p - label) * p * (1 - p) });
        return { w: w - rate * dw, b: b - rate * db };
      }),
  },
  {
    id: 'line-fitted',
    function: 'fitLogistic',
    section: descent,
    explanation: {
      en: 'Your steps lack the sigmoid, so you fit a straight line to the labels. The error is σ(wx + b) − y.',
      ko: '걸음에 시그모이드가 없어서 레이블에 직선을 맞추고 있습니다. 오차는 σ(wx + b) − y입니다.',
    },
    wrong: (x, y, w0, b0, lr, steps) =>
      fit(x, y, w0, b0, lr, steps, (xs, ys, w, b, rate) => {
        const { dw, db } = gradient(xs, ys, w, b, { squash: (z) => z });
        return { w: w - rate * dw, b: b - rate * db };
      }),
  },
]);

/** Wrong versions of `classify`. */
const wrongDecisions = defineMisconceptions<Submission>([
  {
    id: 'tie-is-a-one',
    function: 'classify',
    section: decision,
    explanation: {
      en: 'A probability equal to the threshold becomes 1. It has to be strictly above: >, not >=.',
      ko: '기준값과 같은 확률이 1이 됩니다. 기준값보다 커야 1입니다: >=가 아니라 >입니다.',
    },
    wrong: (p, threshold = 0.5) => p.map((v) => (v >= threshold ? 1 : 0)),
  },
  {
    id: 'threshold-ignored',
    function: 'classify',
    section: decision,
    explanation: {
      en: 'You always compare with 0.5. That is only the default: use the threshold that is passed.',
      ko: '언제나 0.5와 비교하고 있습니다. 그것은 기본값일 뿐이니 받은 기준값을 쓰세요.',
    },
    wrong: (p) => p.map((v) => (v > 0.5 ? 1 : 0)),
  },
  {
    id: 'zero-threshold-replaced',
    function: 'classify',
    section: decision,
    explanation: {
      en: 'A threshold of 0 becomes 0.5, because `threshold || 0.5` treats 0 as missing. Give the parameter a default instead.',
      ko: '기준값 0이 0.5로 바뀝니다. `threshold || 0.5`가 0을 없는 값으로 보기 때문입니다. 매개변수에 기본값을 주세요.',
    },
    wrong: (p, threshold) => p.map((v) => (v > (threshold || 0.5) ? 1 : 0)),
  },
  {
    id: 'rounded-at-one-half',
    function: 'classify',
    section: decision,
    explanation: {
      en: 'You round the probabilities, which ignores the threshold and turns 0.5 into 1. Compare with the threshold: p > threshold.',
      ko: '확률을 반올림하고 있습니다. 그러면 기준값이 무시되고 0.5는 1이 됩니다. 기준값과 비교하세요: p > threshold.',
    },
    wrong: (p) => p.map(Math.round),
  },
  {
    id: 'classes-inverted',
    function: 'classify',
    section: decision,
    explanation: {
      en: 'You answer 0 if p is above the threshold. p is the probability of a 1.',
      ko: 'p가 기준값보다 클 때 0이라고 답하고 있습니다. p는 1일 확률입니다.',
    },
    wrong: (p, threshold = 0.5) => p.map((v) => (v > threshold ? 0 : 1)),
  },
]);

/** Wrong versions of the functions of part B. */
export const wrongRegressions = [...wrongGradients, ...wrongRuns, ...wrongDecisions];
