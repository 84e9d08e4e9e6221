import { defineMisconceptions } from '@chainrule/grader/exercise';
import { average, clip, crossEntropy, parameterCount } from '../references.ts';
import { forwardWith, requireIds, requireSizes, type Submission } from './shared.ts';

const counting = { en: 'How much there is to learn', ko: '배울 것이 얼마나 되나' };
const passing = { en: 'Forward pass', ko: '순전파' };
const entropy = { en: 'Cross-entropy', ko: '크로스 엔트로피' };
const measure = { en: 'Perplexity', ko: '펄플렉서티' };

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

/** A count that refuses what is no size. */
function counted(sizes: readonly [V: number, window: number, M: number, h: number], off: number): number {
  requireSizes(...sizes);
  return parameterCount(...sizes) + off;
}

/** The loss of one word, by another formula for its probability. */
function lossOf(probabilities: number[], target: number, formula: (p: number) => number): number {
  requireIds([target], probabilities.length);
  return formula(probabilities[target]);
}

function measured(probabilities: number[], formula: (clipped: number[]) => number): number {
  if (probabilities.length === 0) throw new RangeError('empty');
  return formula(probabilities.map(clip));
}

/** Wrong versions of the model and of what measures it. */
export const wrongModels = defineMisconceptions<Submission>([
  {
    id: 'one-word-wide',
    function: 'parameterCount',
    section: counting,
    explanation: {
      en: 'You count as if the hidden layer took in the vector of one word. It takes in the whole window: window·M numbers for each neuron.',
      ko: '은닉층이 단어 하나의 벡터만 받는 것으로 계산했습니다. 윈도우 전체, 곧 뉴런마다 window·M개의 수를 받습니다.',
    },
    wrong: (V, window, M, h) => counted([V, window, M, h], (1 - window) * M * h),
  },
  {
    id: 'biases-not-counted',
    function: 'parameterCount',
    section: counting,
    explanation: {
      en: 'The biases are missing: h in the hidden layer, V in the output layer.',
      ko: '편향이 빠졌습니다. 은닉층에 h개, 출력층에 V개가 있습니다.',
    },
    wrong: (V, window, M, h) => counted([V, window, M, h], -h - V),
  },
  {
    id: 'bias-in-the-projection',
    function: 'parameterCount',
    section: counting,
    explanation: {
      en: 'You give the projection layer a bias of M numbers. It has no bias: it only takes rows out of E.',
      ko: '투사층에 편향 M개를 더했습니다. 투사층은 E의 행을 꺼낼 뿐이라 편향이 없습니다.',
    },
    wrong: (V, window, M, h) => counted([V, window, M, h], M),
  },
  {
    id: 'a-table-for-each-place',
    function: 'parameterCount',
    section: counting,
    explanation: {
      en: 'You count E once for each place of the window. All places share one E.',
      ko: '윈도우의 자리마다 E를 따로 세었습니다. 모든 자리가 E 하나를 함께 씁니다.',
    },
    wrong: (V, window, M, h) => counted([V, window, M, h], (window - 1) * V * M),
  },
  {
    id: 'tanh-in-the-projection',
    function: 'forward',
    section: passing,
    explanation: {
      en: 'Your projection goes through tanh. It is linear: x consists of the rows of E as they are.',
      ko: '투사층에 tanh를 썼습니다. 투사층은 선형이므로 x는 E의 행 그대로입니다.',
    },
    wrong: (ids, net) => forwardWith(ids, net, { project: Math.tanh }),
  },
  {
    id: 'hidden-layer-linear',
    function: 'forward',
    section: passing,
    explanation: {
      en: 'The hidden layer has no tanh. Without it the whole network is one linear map.',
      ko: '은닉층에 tanh가 빠졌습니다. 이것이 없으면 신경망 전체가 선형 변환 하나와 같습니다.',
    },
    wrong: (ids, net) => forwardWith(ids, net, { activate: (z) => z }),
  },
  {
    id: 'sigmoid-in-the-hidden-layer',
    function: 'forward',
    section: passing,
    explanation: {
      en: 'Your hidden layer uses the sigmoid. This model uses tanh, whose values lie between −1 and 1.',
      ko: '은닉층에 시그모이드를 썼습니다. 이 모델은 값이 −1과 1 사이인 tanh를 씁니다.',
    },
    wrong: (ids, net) => forwardWith(ids, net, { activate: sigmoid }),
  },
  {
    id: 'relu-in-the-hidden-layer',
    function: 'forward',
    section: passing,
    explanation: {
      en: 'Your hidden layer uses ReLU. This model uses tanh.',
      ko: '은닉층에 ReLU를 썼습니다. 이 모델은 tanh를 씁니다.',
    },
    wrong: (ids, net) => forwardWith(ids, net, { activate: (z) => Math.max(0, z) }),
  },
  {
    id: 'hidden-bias-forgotten',
    function: 'forward',
    section: passing,
    explanation: {
      en: 'The bias b1 of the hidden layer is missing.',
      ko: '은닉층의 편향 b1이 빠졌습니다.',
    },
    wrong: (ids, net) => forwardWith(ids, net, { b1: () => 0 }),
  },
  {
    id: 'output-bias-forgotten',
    function: 'forward',
    section: passing,
    explanation: {
      en: 'The bias b2 of the output layer is missing.',
      ko: '출력층의 편향 b2가 빠졌습니다.',
    },
    wrong: (ids, net) => forwardWith(ids, net, { b2: () => 0 }),
  },
  {
    id: 'sigmoid-for-each-word',
    function: 'forward',
    section: passing,
    explanation: {
      en: 'You apply a sigmoid to each word separately. Softmax makes one distribution over all words, which adds up to 1.',
      ko: '출력에 단어마다 따로 시그모이드를 썼습니다. 소프트맥스는 모든 단어에 걸쳐 합이 1인 분포를 만듭니다.',
    },
    wrong: (ids, net) => forwardWith(ids, net, { output: (logits) => logits.map(sigmoid) }),
  },
  {
    id: 'softmax-forgotten',
    function: 'forward',
    section: passing,
    explanation: {
      en: 'You return the logits. Softmax makes probabilities of them.',
      ko: '로짓을 그대로 돌려주었습니다. 소프트맥스를 거쳐야 확률이 됩니다.',
    },
    wrong: (ids, net) => forwardWith(ids, net, { output: (logits) => logits }),
  },
  {
    id: 'first-logit-subtracted',
    function: 'forward',
    section: passing,
    explanation: {
      en: 'Your softmax still overflows: you subtract the first logit, and another one may lie far above it. Subtract the largest.',
      ko: '소프트맥스가 여전히 넘칩니다. 첫 로짓을 뺐는데, 그보다 훨씬 큰 로짓이 있을 수 있습니다. 가장 큰 로짓을 빼세요.',
    },
    wrong: (ids, net) =>
      forwardWith(ids, net, {
        output: (logits) => {
          const powers = logits.map((logit) => Math.exp(logit - logits[0]));
          const total = powers.reduce((sum, power) => sum + power, 0);
          return powers.map((power) => power / total);
        },
      }),
  },
  {
    id: 'softmax-overflows',
    function: 'forward',
    section: passing,
    explanation: {
      en: 'Your softmax overflows for large logits: exp(1000) is Infinity. Subtract the largest logit first; this changes no probability.',
      ko: '로짓이 크면 소프트맥스가 넘칩니다. exp(1000)은 Infinity입니다. 가장 큰 로짓을 먼저 빼세요. 확률은 바뀌지 않습니다.',
    },
    wrong: (ids, net) =>
      forwardWith(ids, net, {
        output: (logits) => {
          const powers = logits.map(Math.exp);
          const total = powers.reduce((sum, power) => sum + power, 0);
          return powers.map((power) => power / total);
        },
      }),
  },
  {
    id: 'tanh-overflows',
    function: 'forward',
    section: passing,
    explanation: {
      en: 'Your tanh is made of exponentials, and for large sums it is NaN, Infinity / Infinity. Math.tanh does not overflow.',
      ko: '지수 함수로 만든 tanh가 큰 값에서 Infinity / Infinity, 곧 NaN이 됩니다. Math.tanh는 넘치지 않습니다.',
    },
    wrong: (ids, net) =>
      forwardWith(ids, net, { activate: (z) => (Math.exp(z) - Math.exp(-z)) / (Math.exp(z) + Math.exp(-z)) }),
  },
  {
    id: 'loss-in-bits',
    function: 'crossEntropy',
    section: entropy,
    explanation: {
      en: 'You use the logarithm to base 2. This course uses the natural logarithm, Math.log.',
      ko: '밑이 2인 로그를 썼습니다. 이 강의에서는 자연로그 Math.log를 씁니다.',
    },
    wrong: (probabilities, target) => lossOf(probabilities, target, (p) => -Math.log2(clip(p))),
  },
  {
    id: 'minus-forgotten',
    function: 'crossEntropy',
    section: entropy,
    explanation: {
      en: 'The minus is missing. The logarithm of a probability is negative, but a loss is not.',
      ko: '음의 부호가 빠졌습니다. 확률의 로그는 음수이지만 손실은 음수가 아닙니다.',
    },
    wrong: (probabilities, target) => lossOf(probabilities, target, (p) => Math.log(clip(p))),
  },
  {
    id: 'nothing-clipped',
    function: 'crossEntropy',
    section: entropy,
    explanation: {
      en: 'For a probability of 0 your loss is Infinity. Clip to [1e-7, 1 − 1e-7] before the logarithm.',
      ko: '확률이 0이면 손실이 Infinity입니다. 로그를 취하기 전에 [1e-7, 1 − 1e-7]로 자르세요.',
    },
    wrong: (probabilities, target) => lossOf(probabilities, target, (p) => -Math.log(p)),
  },
  {
    id: 'zero-alone-clipped',
    function: 'crossEntropy',
    section: entropy,
    explanation: {
      en: 'You put 1e-7 in the place of 0 alone. Clip: what lies between 0 and 1e-7 becomes 1e-7, too.',
      ko: '확률이 0일 때만 1e-7로 바꾸었습니다. 0과 1e-7 사이의 확률도 1e-7로 잘라야 합니다.',
    },
    wrong: (probabilities, target) => lossOf(probabilities, target, (p) => -Math.log(p === 0 ? 1e-7 : p)),
  },
  {
    id: 'epsilon-added',
    function: 'crossEntropy',
    section: entropy,
    explanation: {
      en: 'You add 1e-7 inside the logarithm, which changes every loss. Clip instead: larger probabilities stay as they are.',
      ko: '로그 안에서 1e-7을 더해 모든 손실이 달라졌습니다. 더하지 말고 자르세요. 큰 확률은 그대로 둡니다.',
    },
    wrong: (probabilities, target) => lossOf(probabilities, target, (p) => -Math.log(p + 1e-7)),
  },
  {
    id: 'wrong-words-counted',
    function: 'crossEntropy',
    section: entropy,
    explanation: {
      en: 'You add up the losses of all words. Only the probability of the right word counts.',
      ko: '모든 단어의 손실을 더했습니다. 정답 단어의 확률만 봅니다.',
    },
    wrong: (probabilities, target) =>
      lossOf(probabilities, target, () => probabilities.reduce((sum, _, k) => sum + crossEntropy(probabilities, k), 0)),
  },
  {
    id: 'exponential-forgotten',
    function: 'perplexity',
    section: measure,
    explanation: {
      en: 'This is the mean loss. The perplexity is its exponential.',
      ko: '평균 손실까지만 구했습니다. 펄플렉서티는 여기에 exp를 취한 값입니다.',
    },
    wrong: (probabilities) => measured(probabilities, (ps) => average(ps.map((p) => -Math.log(p)))),
  },
  {
    id: 'power-of-two',
    function: 'perplexity',
    section: measure,
    explanation: {
      en: 'You raise 2 to the mean loss, but the loss is made of natural logarithms. Take Math.exp: base and logarithm belong together.',
      ko: '평균 손실을 2의 지수로 올렸는데 손실은 자연로그로 구한 값입니다. 밑과 로그가 맞아야 하므로 Math.exp를 쓰세요.',
    },
    wrong: (probabilities) => measured(probabilities, (ps) => 2 ** average(ps.map((p) => -Math.log(p)))),
  },
  {
    id: 'sum-instead-of-mean',
    function: 'perplexity',
    section: measure,
    explanation: {
      en: 'You add up the losses and do not divide by the number of words, so a longer text looks harder.',
      ko: '손실을 더하기만 하고 단어 수로 나누지 않았습니다. 그러면 긴 글일수록 어려워 보입니다.',
    },
    wrong: (probabilities) => measured(probabilities, (ps) => 1 / ps.reduce((product, p) => product * p, 1)),
  },
  {
    id: 'mean-of-the-probabilities',
    function: 'perplexity',
    section: measure,
    explanation: {
      en: 'You average the probabilities themselves. Average −ln p, so that one bad guess counts for what it costs.',
      ko: '확률 자체의 평균을 구했습니다. −ln p의 평균을 구해야 크게 틀린 한 번이 제 값만큼 반영됩니다.',
    },
    wrong: (probabilities) => measured(probabilities, (ps) => 1 / average(ps)),
  },
  {
    id: 'mean-of-the-inverses',
    function: 'perplexity',
    section: measure,
    explanation: {
      en: 'You average 1/p. Average −ln p, and then take the exponential.',
      ko: '1/p의 평균을 구했습니다. −ln p의 평균을 구한 다음 exp를 취하세요.',
    },
    wrong: (probabilities) => measured(probabilities, (ps) => average(ps.map((p) => 1 / p))),
  },
  {
    id: 'product-underflows',
    function: 'perplexity',
    section: measure,
    explanation: {
      en: 'The product of many probabilities underflows to 0, and so does its root. Add up logarithms instead.',
      ko: '확률을 많이 곱하면 0이 되어 버려 거듭제곱근도 쓸모가 없어집니다. 곱하는 대신 로그를 더하세요.',
    },
    wrong: (probabilities) =>
      measured(probabilities, (ps) => ps.reduce((product, p) => product * p, 1) ** (-1 / ps.length)),
  },
  {
    id: 'impossible-words-not-clipped',
    function: 'perplexity',
    section: measure,
    explanation: {
      en: 'One word of probability 0 makes your perplexity infinite. Clip each p to [1e-7, 1 − 1e-7] before the logarithm.',
      ko: '확률이 0인 단어가 하나만 있어도 펄플렉서티가 무한대가 됩니다. 로그를 취하기 전에 p를 [1e-7, 1 − 1e-7]로 자르세요.',
    },
    wrong: (probabilities) => measured(probabilities, () => Math.exp(average(probabilities.map((p) => -Math.log(p))))),
  },
]);
