import { defineMisconceptions } from '@chainrule/grader/exercise';
import { clip, meanLoss, requireSamples, type Submission, sigmoid, total } from './logistic.ts';

const entropy = { en: 'Binary cross-entropy', ko: '이진 크로스 엔트로피' };
const fromLogits = { en: 'Cross-entropy from logits', ko: '로짓으로 구하는 크로스 엔트로피' };

/** Wrong versions of `binaryCrossEntropy`. */
const wrongEntropies = defineMisconceptions<Submission>([
  {
    id: 'minus-forgotten',
    function: 'binaryCrossEntropy',
    section: entropy,
    explanation: {
      en: 'Your loss is negative: the minus in front is missing. Logarithms of probabilities are below 0, and the minus turns them into a loss.',
      ko: '손실이 음수입니다. 맨 앞의 마이너스가 빠졌습니다. 확률의 로그는 0보다 작으므로 마이너스를 붙여야 손실이 됩니다.',
    },
    wrong: (y, p, eps = 1e-7) =>
      meanLoss(y, p, (label, v) => label * Math.log(clip(v, eps)) + (1 - label) * Math.log(1 - clip(v, eps))),
  },
  {
    id: 'binary-logarithm',
    function: 'binaryCrossEntropy',
    section: entropy,
    explanation: {
      en: 'You take logarithms to the base 2. Here logarithms are natural ones: Math.log.',
      ko: '밑이 2인 로그를 썼습니다. 이 강의의 로그는 자연로그입니다: Math.log.',
    },
    wrong: (y, p, eps = 1e-7) => meanLoss(y, p, (label, v) => lossOf(label, clip(v, eps)) / Math.LN2),
  },
  {
    id: 'decimal-logarithm',
    function: 'binaryCrossEntropy',
    section: entropy,
    explanation: {
      en: 'You take logarithms to the base 10. Here logarithms are natural ones: Math.log.',
      ko: '밑이 10인 상용로그를 썼습니다. 이 강의의 로그는 자연로그입니다: Math.log.',
    },
    wrong: (y, p, eps = 1e-7) => meanLoss(y, p, (label, v) => lossOf(label, clip(v, eps)) / Math.LN10),
  },
  {
    id: 'cross-entropy-not-averaged',
    function: 'binaryCrossEntropy',
    section: entropy,
    explanation: {
      en: 'You add up the losses of the samples. The cross-entropy is their mean: divide by the number of samples.',
      ko: '샘플의 손실을 더하기만 했습니다. 평균이어야 하므로 샘플의 개수로 나누세요.',
    },
    wrong: (y, p, eps = 1e-7) => meanLoss(y, p, (label, v) => lossOf(label, clip(v, eps))) * y.length,
  },
  {
    id: 'zeros-without-loss',
    function: 'binaryCrossEntropy',
    section: entropy,
    explanation: {
      en: 'Samples with label 0 cost nothing: the second term, (1 − y) ln(1 − p), is missing. Without it, predicting p = 1 everywhere would cost nothing.',
      ko: '레이블이 0인 샘플에는 손실이 없습니다. 둘째 항 (1 − y) ln(1 − p)가 빠졌습니다. 이 항이 없으면 무조건 p = 1이라고 해도 손실이 0이 됩니다.',
    },
    wrong: (y, p, eps = 1e-7) => meanLoss(y, p, (label, v) => -label * Math.log(clip(v, eps))),
  },
  {
    id: 'labels-and-probabilities-swapped',
    function: 'binaryCrossEntropy',
    section: entropy,
    explanation: {
      en: 'You take logarithms of the labels, weighted by p. It is the other way round: take the logarithms of p and 1 − p, weighted by y and 1 − y.',
      ko: '레이블에 로그를 씌우고 p를 곱했습니다. 반대입니다. p와 1 − p에 로그를 씌우고 y와 1 − y를 곱하세요.',
    },
    wrong: (y, p, eps = 1e-7) => meanLoss(y, p, (label, v) => lossOf(v, clip(label, eps))),
  },
  {
    id: 'certainty-alone-clipped',
    function: 'binaryCrossEntropy',
    section: entropy,
    explanation: {
      en: 'You put eps in the place of 0 alone. Clip: whatever is below eps becomes eps, and whatever is above 1 − eps becomes 1 − eps.',
      ko: '0일 때만 eps로 바꾸었습니다. eps보다 작으면 모두 eps로, 1 − eps보다 크면 모두 1 − eps로 잘라야 합니다.',
    },
    wrong: (y, p, eps = 1e-7) => meanLoss(y, p, (label, v) => -Math.log((label === 1 ? v : 1 - v) || eps)),
  },
  {
    id: 'probabilities-not-clipped',
    function: 'binaryCrossEntropy',
    section: entropy,
    explanation: {
      en: 'A probability of exactly 0 or 1 gives you Infinity or NaN, because ln 0 is −Infinity. Clip p to [eps, 1 − eps] first.',
      ko: '확률이 정확히 0이나 1이면 ln 0이 −Infinity라서 Infinity나 NaN이 나옵니다. 먼저 p를 [eps, 1 − eps]로 자르세요.',
    },
    wrong: (y, p) => meanLoss(y, p, lossOf),
  },
  {
    id: 'clipped-below-only',
    function: 'binaryCrossEntropy',
    section: entropy,
    explanation: {
      en: 'You keep p from 0, but p = 1 with label 0 still gives ln(1 − 1). Clip on both sides: from eps to 1 − eps.',
      ko: 'p가 0이 되는 것은 막았지만, 레이블이 0이고 p = 1이면 여전히 ln(1 − 1)이 됩니다. eps부터 1 − eps까지 양쪽에서 자르세요.',
    },
    wrong: (y, p, eps = 1e-7) => meanLoss(y, p, (label, v) => lossOf(label, Math.max(v, eps))),
  },
  {
    id: 'clipped-above-only',
    function: 'binaryCrossEntropy',
    section: entropy,
    explanation: {
      en: 'You keep p from 1, but p = 0 with label 1 still gives ln 0. Clip on both sides: from eps to 1 − eps.',
      ko: 'p가 1이 되는 것은 막았지만, 레이블이 1이고 p = 0이면 여전히 ln 0이 됩니다. eps부터 1 − eps까지 양쪽에서 자르세요.',
    },
    wrong: (y, p, eps = 1e-7) => meanLoss(y, p, (label, v) => lossOf(label, Math.min(v, 1 - eps))),
  },
  {
    id: 'eps-inside-the-logarithm',
    function: 'binaryCrossEntropy',
    section: entropy,
    explanation: {
      en: 'You add eps inside the logarithm, which changes every loss a little. Clip p to [eps, 1 − eps] instead, and add nothing.',
      ko: '로그 안에 eps를 더해서 모든 손실이 조금씩 달라집니다. 더하지 말고 p를 [eps, 1 − eps]로 자르세요.',
    },
    wrong: (y, p, eps = 1e-7) =>
      meanLoss(y, p, (label, v) => -label * Math.log(v + eps) - (1 - label) * Math.log(1 - v + eps)),
  },
  {
    id: 'eps-clipped-and-added',
    function: 'binaryCrossEntropy',
    section: entropy,
    explanation: {
      en: 'You clip p and then also add eps inside the logarithm, as older versions of Keras do (15.42494847 where 16.11809565 is right). Clip only.',
      ko: 'p를 자르고 나서 로그 안에 eps를 또 더했습니다. 예전 Keras가 그렇게 합니다(16.11809565이어야 할 값이 15.42494847이 됩니다). 자르기만 하세요.',
    },
    wrong: (y, p, eps = 1e-7) =>
      meanLoss(
        y,
        p,
        (label, v) => -label * Math.log(clip(v, eps) + eps) - (1 - label) * Math.log(1 - clip(v, eps) + eps),
      ),
  },
  {
    id: 'given-eps-ignored',
    function: 'binaryCrossEntropy',
    section: entropy,
    explanation: {
      en: 'You always clip at 1e-7. That is only the default: use the eps that is passed.',
      ko: '언제나 1e-7에서 자르고 있습니다. 그것은 기본값일 뿐이니 받은 eps를 쓰세요.',
    },
    wrong: (y, p) => meanLoss(y, p, (label, v) => lossOf(label, clip(v, 1e-7))),
  },
]);

/** Wrong versions of `binaryCrossEntropyWithLogits`. */
const wrongWithLogits = defineMisconceptions<Submission>([
  {
    id: 'logits-taken-as-probabilities',
    function: 'binaryCrossEntropyWithLogits',
    section: fromLogits,
    explanation: {
      en: 'You treat z as a probability and clip it to [0, 1]. It is a logit, to which the sigmoid has not been applied yet.',
      ko: 'z를 [0, 1]로 잘라 확률처럼 다루고 있습니다. z는 시그모이드에 넣기 전의 로짓입니다.',
    },
    wrong: (y, z) => meanLoss(y, z, (label, v) => lossOf(label, clip(v, 1e-7))),
  },
  {
    id: 'logits-through-probabilities',
    function: 'binaryCrossEntropyWithLogits',
    section: fromLogits,
    explanation: {
      en: 'You go through p = σ(z), which rounds to exactly 0 or 1 for large z, so the loss becomes Infinity or NaN. Use the formula that works with z itself.',
      ko: 'p = σ(z)를 거치고 있습니다. z가 크면 p가 정확히 0이나 1로 반올림되어 손실이 Infinity나 NaN이 됩니다. z를 그대로 쓰는 식으로 구하세요.',
    },
    wrong: (y, z) => meanLoss(y, z, (label, v) => lossOf(label, sigmoid(v))),
  },
  {
    id: 'logits-clipped',
    function: 'binaryCrossEntropyWithLogits',
    section: fromLogits,
    explanation: {
      en: 'You clip on the way, so no loss exceeds about 16.1. With logits nothing has to be clipped: for z = −1000 and label 1 the loss is 1000.',
      ko: '중간에 값을 잘라서 손실이 16.1쯤을 넘지 못합니다. 로짓으로 계산할 때는 자를 필요가 없습니다. 레이블이 1이고 z = −1000이면 손실은 1000입니다.',
    },
    wrong: (y, z) => meanLoss(y, z, (label, v) => lossOf(label, clip(sigmoid(v), 1e-7))),
  },
  {
    id: 'softplus-overflows',
    function: 'binaryCrossEntropyWithLogits',
    section: fromLogits,
    explanation: {
      en: 'You compute ln(1 + eᶻ) − zy, and eᶻ overflows for large z. Put max(z, 0) outside the logarithm, and use only −|z| in the exponential.',
      ko: 'ln(1 + eᶻ) − zy로 계산해서 z가 크면 eᶻ가 넘칩니다. max(z, 0)을 로그 밖으로 꺼내고, 지수로는 −|z|만 쓰세요.',
    },
    wrong: (y, z) => meanLoss(y, z, (label, v) => Math.log1p(Math.exp(v)) - v * label),
  },
  {
    id: 'softplus-overflows-and-rounds',
    function: 'binaryCrossEntropyWithLogits',
    section: fromLogits,
    explanation: {
      en: 'You compute Math.log(1 + eᶻ) − zy: eᶻ overflows for large z, and what is left of a tiny loss is 0. Take max(z, 0) out, let the exponential see −|z| only, and use Math.log1p.',
      ko: 'Math.log(1 + eᶻ) − zy로 계산해서 z가 크면 eᶻ가 넘치고, 아주 작은 손실은 0이 됩니다. max(z, 0)을 밖으로 꺼내고 지수에는 −|z|만 넣은 다음 Math.log1p를 쓰세요.',
    },
    wrong: (y, z) => meanLoss(y, z, (label, v) => Math.log(1 + Math.exp(v)) - v * label),
  },
  {
    id: 'log-of-one-plus-tiny',
    function: 'binaryCrossEntropyWithLogits',
    section: fromLogits,
    explanation: {
      en: 'You compute Math.log(1 + e), and 1 + e rounds to 1 where e is tiny, so a small loss becomes 0. Math.log1p(e) keeps it.',
      ko: 'Math.log(1 + e)로 계산했는데, e가 아주 작으면 1 + e가 1로 반올림되어 작은 손실이 0이 됩니다. Math.log1p(e)를 쓰면 사라지지 않습니다.',
    },
    wrong: (y, z) => meanLoss(y, z, (label, v) => Math.max(v, 0) - v * label + Math.log(1 + Math.exp(-Math.abs(v)))),
  },
  {
    id: 'product-with-label-forgotten',
    function: 'binaryCrossEntropyWithLogits',
    section: fromLogits,
    explanation: {
      en: 'Your loss does not depend on the labels: the term −zy is missing.',
      ko: '손실이 레이블과 상관없이 나옵니다. −zy 항이 빠졌습니다.',
    },
    wrong: (y, z) => meanLoss(y, z, (_, v) => Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v)))),
  },
  {
    id: 'logit-losses-not-averaged',
    function: 'binaryCrossEntropyWithLogits',
    section: fromLogits,
    explanation: {
      en: 'You add up the losses of the samples and never divide. Divide by the number of samples.',
      ko: '샘플의 손실을 더하기만 했습니다. 샘플의 개수로 나누세요.',
    },
    wrong: (y, z) => {
      requireSamples(y, z);
      return total(y.map((label, i) => Math.max(z[i]!, 0) - z[i]! * label + Math.log1p(Math.exp(-Math.abs(z[i]!)))));
    },
  },
]);

/** −[y ln p + (1 − y) ln(1 − p)], of one sample. */
function lossOf(label: number, p: number): number {
  return -(label * Math.log(p) + (1 - label) * Math.log(1 - p));
}

/** Wrong versions of both losses. */
export const wrongCrossEntropies = [...wrongEntropies, ...wrongWithLogits];
