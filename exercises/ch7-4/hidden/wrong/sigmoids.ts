import { defineMisconceptions } from '@chainrule/grader/exercise';
import { type Submission, sigmoid } from './logistic.ts';

const curve = { en: 'The sigmoid', ko: '시그모이드' };
const slope = { en: 'Slope of the sigmoid', ko: '시그모이드의 기울기' };

/** Wrong versions of `sigmoid` and `sigmoidGradient`. */
export const wrongSigmoids = defineMisconceptions<Submission>([
  {
    id: 'sigmoid-mirrored',
    function: 'sigmoid',
    section: curve,
    explanation: {
      en: 'Your curve falls from 1 to 0: the exponent has the wrong sign. It is 1/(1 + e⁻ᶻ).',
      ko: '곡선이 1에서 0으로 내려갑니다. 지수의 부호가 반대입니다: 1/(1 + e⁻ᶻ).',
    },
    wrong: (z) => sigmoid(-z),
  },
  {
    id: 'sigmoid-overflows',
    function: 'sigmoid',
    section: curve,
    explanation: {
      en: 'You compute eᶻ/(1 + eᶻ), which for large z is Infinity/Infinity, and that is NaN. Never let the exponent be positive: use 1/(1 + e⁻ᶻ) if z ≥ 0.',
      ko: 'eᶻ/(1 + eᶻ)로 계산해서 z가 크면 Infinity/Infinity, 곧 NaN이 됩니다. z ≥ 0이면 1/(1 + e⁻ᶻ)로 계산해 지수가 양수가 되지 않게 하세요.',
    },
    wrong: (z) => Math.exp(z) / (1 + Math.exp(z)),
  },
  {
    id: 'sigmoid-without-parentheses',
    function: 'sigmoid',
    section: curve,
    explanation: {
      en: '1 / 1 + e⁻ᶻ divides 1 by 1 first. Put the sum in parentheses: 1/(1 + e⁻ᶻ).',
      ko: '1 / 1 + e⁻ᶻ는 1을 1로 먼저 나눕니다. 분모를 괄호로 묶으세요: 1/(1 + e⁻ᶻ).',
    },
    wrong: (z) => 1 + Math.exp(-z),
  },
  {
    id: 'hyperbolic-tangent',
    function: 'sigmoid',
    section: curve,
    explanation: {
      en: 'That is the hyperbolic tangent, which runs from −1 to 1. The sigmoid runs from 0 to 1 and is 0.5 at 0.',
      ko: '−1에서 1까지 가는 하이퍼볼릭탄젠트입니다. 시그모이드는 0에서 1까지 가고 0에서 0.5입니다.',
    },
    wrong: (z) => Math.tanh(z),
  },
  {
    id: 'sigmoid-of-two-to-the-z',
    function: 'sigmoid',
    section: curve,
    explanation: {
      en: 'You use powers of 2. The sigmoid has the base e: Math.exp.',
      ko: '밑이 2인 거듭제곱을 썼습니다. 시그모이드의 밑은 e입니다: Math.exp.',
    },
    wrong: (z) => sigmoid(z * Math.LN2),
  },
  {
    id: 'slope-of-the-argument',
    function: 'sigmoidGradient',
    section: slope,
    explanation: {
      en: 'You compute z(1 − z), with z itself. The slope is σ(z)(1 − σ(z)): apply the sigmoid first.',
      ko: 'z를 그대로 넣어 z(1 − z)로 계산했습니다. 맞는 식은 σ(z)(1 − σ(z))입니다. 먼저 시그모이드를 적용하세요.',
    },
    wrong: (z) => z * (1 - z),
  },
  {
    id: 'slope-with-sigmoid-twice',
    function: 'sigmoidGradient',
    section: slope,
    explanation: {
      en: 'You apply the sigmoid to σ(z) once more. Apply it once, p = σ(z), and return p(1 − p).',
      ko: 'σ(z)에 시그모이드를 한 번 더 적용했습니다. 한 번만 적용해 p = σ(z)라 하고 p(1 − p)를 돌려주세요.',
    },
    wrong: (z) => {
      const p = sigmoid(sigmoid(z));
      return p * (1 - p);
    },
  },
  {
    id: 'slope-of-hyperbolic-tangent',
    function: 'sigmoidGradient',
    section: slope,
    explanation: {
      en: '1 − p² is the rule of the hyperbolic tangent. For p = σ(z) the slope is p(1 − p).',
      ko: '1 − p²은 하이퍼볼릭탄젠트의 규칙입니다. p = σ(z)의 기울기는 p(1 − p)입니다.',
    },
    wrong: (z) => 1 - sigmoid(z) ** 2,
  },
  {
    id: 'slope-without-square',
    function: 'sigmoidGradient',
    section: slope,
    explanation: {
      en: 'You return 1 − σ(z) alone. The slope is the product of both: σ(z)(1 − σ(z)).',
      ko: '1 − σ(z)만 돌려주고 있습니다. 기울기는 둘의 곱입니다: σ(z)(1 − σ(z)).',
    },
    wrong: (z) => sigmoid(-z),
  },
  {
    id: 'slope-overflows',
    function: 'sigmoidGradient',
    section: slope,
    explanation: {
      en: 'For z far below 0 you get NaN, because e⁻ᶻ/(1 + e⁻ᶻ)² divides Infinity by Infinity. Use p(1 − p), with p from a sigmoid that does not overflow.',
      ko: 'e⁻ᶻ/(1 + e⁻ᶻ)²으로 계산해서 z가 아주 작으면 Infinity를 Infinity로 나누어 NaN이 됩니다. 넘치지 않는 시그모이드로 p를 구해 p(1 − p)를 쓰세요.',
    },
    wrong: (z) => Math.exp(-z) / (1 + Math.exp(-z)) ** 2,
  },
]);
