import { sigmoid } from '@chainrule/core/arrays';
import { defineMisconceptions } from '@chainrule/grader/exercise';
import { type Act, activate } from '../references.ts';
import type { Submission } from './neurons.ts';

const section = { en: 'Activation functions', ko: '활성화 함수' };

type Replaced = Partial<Record<Act, (z: number, a: number) => number>>;

/** The activation functions with some of them replaced. */
function withActs(kind: Act, z: number, a = 0.01, replaced: Replaced = {}): number {
  return replaced[kind]?.(z, a) ?? activate(kind, z, a);
}

/** Wrong versions of `activate`. */
export const activations = defineMisconceptions<Submission>([
  {
    id: 'sigmoid-sign-lost',
    function: 'activate',
    section,
    explanation: {
      en: 'Your sigmoid falls as z grows: it has e^z where e^(−z) belongs. σ(z) = 1 / (1 + e^(−z)) rises from 0 to 1.',
      ko: '시그모이드가 감소합니다. e^(−z) 자리에 e^z를 썼습니다. σ(z) = 1 / (1 + e^(−z))는 0에서 1로 증가합니다.',
    },
    wrong: (kind, z, a) => withActs(kind, z, a, { sigmoid: (x) => sigmoid(-x) }),
  },
  {
    id: 'sigmoid-overflows',
    function: 'activate',
    section,
    explanation: {
      en: 'Your sigmoid is e^z / (1 + e^z), which is ∞ / ∞ = NaN for large z. 1 / (1 + e^(−z)) has no such problem: it becomes 1.',
      ko: '시그모이드를 e^z / (1 + e^z)로 계산해서 z가 크면 ∞ / ∞ = NaN이 됩니다. 1 / (1 + e^(−z))로 계산하면 1이 됩니다.',
    },
    wrong: (kind, z, a) => withActs(kind, z, a, { sigmoid: (x) => Math.exp(x) / (1 + Math.exp(x)) }),
  },
  {
    id: 'tanh-overflows',
    function: 'activate',
    section,
    explanation: {
      en: 'Your tanh divides powers of e by each other. Far from 0 they become ∞, and ∞ / ∞ is NaN. Use Math.tanh, or 2σ(2z) − 1.',
      ko: 'tanh를 e의 거듭제곱끼리 나누어 계산했습니다. 0에서 멀어지면 거듭제곱이 ∞가 되고 ∞ / ∞는 NaN입니다. Math.tanh나 2σ(2z) − 1을 쓰세요.',
    },
    wrong: (kind, z, a) =>
      withActs(kind, z, a, { tanh: (x) => (Math.exp(x) - Math.exp(-x)) / (Math.exp(x) + Math.exp(-x)) }),
  },
  {
    id: 'tanh-half-as-steep',
    function: 'activate',
    section,
    explanation: {
      en: 'Your tanh is 2σ(z) − 1. It has the right range but only half the steepness: tanh(z) = 2σ(2z) − 1.',
      ko: 'tanh를 2σ(z) − 1로 계산했습니다. 범위는 맞지만 기울기가 절반입니다: tanh(z) = 2σ(2z) − 1.',
    },
    wrong: (kind, z, a) => withActs(kind, z, a, { tanh: (x) => 2 * sigmoid(x) - 1 }),
  },
  {
    id: 'tanh-is-sigmoid',
    function: 'activate',
    section,
    explanation: {
      en: 'Your tanh returns what the sigmoid returns. tanh runs from −1 to 1, and tanh(0) is 0.',
      ko: 'tanh의 값이 시그모이드와 같습니다. tanh의 값은 −1과 1 사이이고, tanh(0)은 0입니다.',
    },
    wrong: (kind, z, a) => withActs(kind, z, a, { tanh: sigmoid }),
  },
  {
    id: 'relu-is-absolute',
    function: 'activate',
    section,
    explanation: {
      en: 'Your ReLU is |z|: it makes negative sums positive. It should turn them into 0: max(0, z).',
      ko: '렐루가 |z|입니다. 음수는 부호를 바꾸는 것이 아니라 0으로 만듭니다: max(0, z).',
    },
    wrong: (kind, z, a) => withActs(kind, z, a, { relu: Math.abs }),
  },
  {
    id: 'relu-upside-down',
    function: 'activate',
    section,
    explanation: {
      en: 'Your ReLU keeps negative sums and turns positive ones into 0: min(0, z). It should be max(0, z).',
      ko: '렐루가 음수를 남기고 양수를 0으로 만듭니다: min(0, z). max(0, z)여야 합니다.',
    },
    wrong: (kind, z, a) => withActs(kind, z, a, { relu: (x) => Math.min(0, x) }),
  },
  {
    id: 'leaky-slope-on-the-right',
    function: 'activate',
    section,
    explanation: {
      en: 'Your leaky ReLU has the slope a on the positive side. a belongs to the left of 0; on the right z stays as it is: max(a·z, z).',
      ko: '리키 렐루에서 양수 쪽에 기울기 a를 썼습니다. a는 0의 왼쪽에 쓰고, 오른쪽은 z 그대로입니다: max(a·z, z).',
    },
    wrong: (kind, z, a) => withActs(kind, z, a, { leakyRelu: (x, slope) => Math.min(slope * x, x) }),
  },
  {
    id: 'leaky-on-both-sides',
    function: 'activate',
    section,
    explanation: {
      en: 'Your leaky ReLU is a·z on both sides, which is just a straight line. Only negative sums are multiplied by a.',
      ko: '리키 렐루가 양쪽 모두 a·z입니다. 그러면 직선일 뿐입니다. 음수에만 a를 곱하세요.',
    },
    wrong: (kind, z, a) => withActs(kind, z, a, { leakyRelu: (x, slope) => slope * x }),
  },
  {
    id: 'leaky-constant',
    function: 'activate',
    section,
    explanation: {
      en: 'Your leaky ReLU returns 0.001 for every negative sum. a is a slope, not a value: negative sums become a·z, such as −0.02 for −2.',
      ko: '리키 렐루가 모든 음수에서 0.001을 돌려줍니다. a는 값이 아니라 기울기입니다. 음수는 a·z가 됩니다. 예를 들어 −2는 −0.02가 됩니다.',
    },
    wrong: (kind, z, a) => withActs(kind, z, a, { leakyRelu: (x) => (x > 0 ? x : 0.001) }),
  },
  {
    id: 'leaky-slope-as-value',
    function: 'activate',
    section,
    explanation: {
      en: 'Your leaky ReLU returns a itself to the left of 0. a is the slope there: multiply it by z.',
      ko: '리키 렐루가 0의 왼쪽에서 a를 그대로 돌려줍니다. a는 그쪽의 기울기이므로 z에 곱하세요.',
    },
    wrong: (kind, z, a) => withActs(kind, z, a, { leakyRelu: (x, slope) => (x > 0 ? x : slope) }),
  },
  {
    id: 'leaky-slope-ignored',
    function: 'activate',
    section,
    explanation: {
      en: 'Your leaky ReLU always has the slope 0.01. That is only the default of a.',
      ko: '리키 렐루의 기울기가 항상 0.01입니다. 0.01은 a의 기본값일 뿐입니다.',
    },
    wrong: (kind, z) => activate(kind, z),
  },
  {
    id: 'leaky-turned-over',
    function: 'activate',
    section,
    explanation: {
      en: 'Your leaky ReLU is positive on the left: a·|z|. A negative sum stays negative: it becomes a·z.',
      ko: '리키 렐루가 0의 왼쪽에서 a·|z|라서 양수가 나옵니다. 음수는 a·z가 되므로 여전히 음수입니다.',
    },
    wrong: (kind, z, a) => withActs(kind, z, a, { leakyRelu: (x, slope) => Math.max(-slope * x, x) }),
  },
]);
