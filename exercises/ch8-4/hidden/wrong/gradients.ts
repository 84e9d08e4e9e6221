import { defineMisconceptions } from '@chainrule/grader/exercise';
import { gradients, reshaped, type Submission, sigmoid, squareOnly, times } from './network.ts';

const output = { en: 'Output layer', ko: '출력층' };
const hidden = { en: 'Hidden layer', ko: '은닉층' };

/** Wrong versions of `backward`. */
export const wrongGradients = defineMisconceptions<Submission>([
  {
    id: 'hidden-slope-forgotten',
    function: 'backward',
    section: hidden,
    explanation: {
      en: 'The hidden delta lacks the factor h(1 − h), the slope of the sigmoid that made h. Multiply what comes back through W2 by it.',
      ko: '은닉층의 델타에 h(1 − h)가 빠졌습니다. h를 만든 시그모이드의 기울기입니다. W2를 거쳐 돌아온 값에 곱하세요.',
    },
    wrong: (x, t, n) => gradients(x, t, n, { hiddenSlope: () => 1 }),
  },
  {
    id: 'output-slope-forgotten',
    function: 'backward',
    section: output,
    explanation: {
      en: 'The output delta is only o − t. It lacks the factor o(1 − o), which drops out with cross-entropy but not with the squared error.',
      ko: '출력층의 델타가 o − t뿐입니다. o(1 − o)가 빠졌습니다. 이 항은 크로스 엔트로피에서는 사라지지만 제곱 오차에서는 남습니다.',
    },
    wrong: (x, t, n) => gradients(x, t, n, { outputSlope: () => 1 }),
  },
  {
    id: 'w2-transposed',
    function: 'backward',
    section: hidden,
    explanation: {
      en: 'Your deltas come back through the transposed W2. Row j of W2 holds the weights that leave hidden neuron j: ∂E/∂h[j] = Σ W2[j][k]·δo[k].',
      ko: '델타가 전치된 W2를 거쳐 돌아옵니다. W2의 j행에 은닉 뉴런 j에서 나가는 가중치가 있습니다: ∂E/∂h[j] = Σ W2[j][k]·δo[k].',
    },
    wrong: (x, t, n) =>
      gradients(x, t, n, {
        back: (deltaO, W2) => {
          squareOnly(W2);
          return times(deltaO, W2);
        },
      }),
  },
  {
    id: 'w2-reshaped',
    function: 'backward',
    section: hidden,
    explanation: {
      en: 'On the way back you read W2 row after row into the shape (outputs × hidden), which mixes up the neurons. Transposing is not reshaping: ∂E/∂h[j] = Σ W2[j][k]·δo[k].',
      ko: '돌아올 때 W2의 숫자를 행 순서대로 (출력 × 은닉) 모양에 다시 채워서 뉴런이 섞입니다. 전치와 모양 바꾸기는 다릅니다: ∂E/∂h[j] = Σ W2[j][k]·δo[k].',
    },
    wrong: (x, t, n) => gradients(x, t, n, { back: (deltaO, W2) => times(deltaO, reshaped(W2)) }),
  },
  {
    id: 'first-output-only',
    function: 'backward',
    section: hidden,
    explanation: {
      en: 'Your hidden deltas use only the first output. A hidden neuron feeds every output, so add up what comes back from all of them.',
      ko: '은닉층의 델타가 첫 번째 출력의 오차만 받고 있습니다. 은닉 뉴런은 모든 출력으로 이어지므로, 모든 출력에서 돌아온 값을 더해야 합니다.',
    },
    wrong: (x, t, n) => gradients(x, t, n, { back: (deltaO, W2) => W2.map((row) => row[0]! * deltaO[0]!) }),
  },
  {
    id: 'error-without-half',
    function: 'backward',
    section: output,
    explanation: {
      en: 'All your gradients are twice as large as they should be, because they are those of Σ (t − o)². The ½ of E cancels the 2 of the square: ∂E/∂o = o − t.',
      ko: '모든 기울기가 두 배입니다. Σ (t − o)²의 기울기이기 때문입니다. E의 ½이 제곱에서 나온 2와 약분됩니다: ∂E/∂o = o − t.',
    },
    wrong: (x, t, n) => gradients(x, t, n, { error: (o, target) => 2 * (o - target) }),
  },
  {
    id: 'extra-half',
    function: 'backward',
    section: output,
    explanation: {
      en: 'All your gradients are half as large as they should be. The ½ of E has already canceled the 2 of the square: ∂E/∂o = o − t.',
      ko: '모든 기울기가 절반입니다. E의 ½은 제곱을 미분할 때 나온 2와 이미 약분되었습니다: ∂E/∂o = o − t.',
    },
    wrong: (x, t, n) => gradients(x, t, n, { error: (o, target) => (o - target) / 2 }),
  },
  {
    id: 'gradient-of-mean-square',
    function: 'backward',
    section: output,
    explanation: {
      en: 'You differentiate the mean of the squared errors, 2(o − t) divided by the number of outputs, which is right only for two outputs. Here E is half the sum: ∂E/∂o = o − t.',
      ko: '평균 제곱 오차를 미분했습니다. 2(o − t)를 출력의 개수로 나눈 값은 출력이 두 개일 때만 맞습니다. 여기서 E는 합의 절반입니다: ∂E/∂o = o − t.',
    },
    wrong: (x, t, n) => gradients(x, t, n, { error: (o, target, outputs) => (2 * (o - target)) / outputs }),
  },
  {
    id: 'gradient-averaged-over-outputs',
    function: 'backward',
    section: output,
    explanation: {
      en: 'You divide the error by the number of outputs. E adds up the errors of the outputs and does not average them: ∂E/∂o = o − t.',
      ko: '오차를 출력의 개수로 나누고 있습니다. E는 출력에 대해 평균을 내지 않고 더합니다: ∂E/∂o = o − t.',
    },
    wrong: (x, t, n) => gradients(x, t, n, { error: (o, target, outputs) => (o - target) / outputs }),
  },
  {
    id: 'slope-of-weighted-sum',
    function: 'backward',
    section: output,
    explanation: {
      en: 'You compute the slope of the sigmoid as z(1 − z), from the weighted sum. It is σ(z)(1 − σ(z)), so use the activations: o(1 − o) and h(1 − h).',
      ko: '시그모이드의 기울기를 가중합으로 z(1 − z)라고 계산했습니다. 맞는 식은 σ(z)(1 − σ(z))이므로 활성값을 쓰세요: o(1 − o)와 h(1 − h).',
    },
    wrong: (x, t, n) => gradients(x, t, n, { slope: (_, z) => z * (1 - z) }),
  },
  {
    id: 'sigmoid-twice',
    function: 'backward',
    section: output,
    explanation: {
      en: 'You apply the sigmoid to o and h once more before you compute the slope. They are activations already: the slopes are o(1 − o) and h(1 − h).',
      ko: '기울기를 구할 때 o와 h에 시그모이드를 한 번 더 적용했습니다. o와 h는 이미 활성값이므로 기울기는 o(1 − o)와 h(1 − h)입니다.',
    },
    wrong: (x, t, n) => gradients(x, t, n, { slope: (v) => sigmoid(v) * (1 - sigmoid(v)) }),
  },
  {
    id: 'error-sign-swapped',
    function: 'backward',
    section: output,
    explanation: {
      en: 'All your gradients have the wrong sign, because they start from t − o. The gradient points uphill: ∂E/∂o = o − t.',
      ko: 't − o에서 시작해서 모든 기울기의 부호가 반대입니다. 기울기는 오차가 커지는 쪽을 가리킵니다: ∂E/∂o = o − t.',
    },
    wrong: (x, t, n) => gradients(x, t, n, { error: (o, target) => target - o }),
  },
]);
