import { sigmoid } from '@chainrule/core/arrays';
import { defineMisconceptions } from '@chainrule/grader/exercise';
import { type Act, activate, activationGradient } from '../references.ts';
import type { Submission } from './neurons.ts';

const section = { en: 'Slopes', ko: '기울기' };

type Replaced = Partial<Record<Act, (z: number, a: number) => number>>;

/** The slopes with some of them replaced. */
function withSlopes(kind: Act, z: number, a = 0.01, replaced: Replaced = {}): number {
  return replaced[kind]?.(z, a) ?? activationGradient(kind, z, a);
}

/** Wrong versions of `activationGradient`. */
export const slopes = defineMisconceptions<Submission>([
  {
    id: 'sigmoid-applied-twice',
    function: 'activationGradient',
    section,
    explanation: {
      en: 'You put σ(z) through the sigmoid again. Compute s = σ(z) once; then the slope is s(1 − s).',
      ko: 'σ(z)를 시그모이드에 한 번 더 넣었습니다. s = σ(z)를 한 번만 구하면 기울기는 s(1 − s)입니다.',
    },
    wrong: (kind, z, a) => withSlopes(kind, z, a, { sigmoid: (x) => sigmoid(sigmoid(x)) * (1 - sigmoid(sigmoid(x))) }),
  },
  {
    id: 'sigmoid-slope-of-sum',
    function: 'activationGradient',
    section,
    explanation: {
      en: 'Your slope of the sigmoid is z(1 − z). The formula takes the activation, not the sum: s = σ(z), then s(1 − s).',
      ko: '시그모이드의 기울기를 z(1 − z)로 계산했습니다. 이 식에는 가중합이 아니라 활성값을 넣습니다: s = σ(z), 기울기는 s(1 − s).',
    },
    wrong: (kind, z, a) => withSlopes(kind, z, a, { sigmoid: (x) => x * (1 - x) }),
  },
  {
    id: 'sigmoid-slope-like-tanh',
    function: 'activationGradient',
    section,
    explanation: {
      en: 'Your slope of the sigmoid is 1 − σ², which is the form of the rule for tanh. For the sigmoid it is σ(1 − σ).',
      ko: '시그모이드의 기울기를 1 − σ²으로 계산했습니다. 그것은 tanh의 식 1 − t²과 같은 꼴입니다. 시그모이드의 기울기는 σ(1 − σ)입니다.',
    },
    wrong: (kind, z, a) => withSlopes(kind, z, a, { sigmoid: (x) => 1 - sigmoid(x) ** 2 }),
  },
  {
    id: 'tanh-slope-like-sigmoid',
    function: 'activationGradient',
    section,
    explanation: {
      en: 'Your slope of tanh is t(1 − t), which is the form of the rule for the sigmoid. With t = tanh(z) it is 1 − t².',
      ko: 'tanh의 기울기를 t(1 − t)로 계산했습니다. 그것은 시그모이드의 식과 같은 꼴입니다. t = tanh(z)일 때 기울기는 1 − t²입니다.',
    },
    wrong: (kind, z, a) => withSlopes(kind, z, a, { tanh: (x) => Math.tanh(x) * (1 - Math.tanh(x)) }),
  },
  {
    id: 'tanh-not-squared',
    function: 'activationGradient',
    section,
    explanation: {
      en: 'Your slope of tanh is 1 − t without the square. It is 1 − t², the same on both sides of 0.',
      ko: 'tanh의 기울기에서 제곱을 빠뜨려 1 − t로 계산했습니다. 1 − t²이어야 하고, 0을 중심으로 좌우가 같습니다.',
    },
    wrong: (kind, z, a) => withSlopes(kind, z, a, { tanh: (x) => 1 - Math.tanh(x) }),
  },
  {
    id: 'tanh-slope-of-sum',
    function: 'activationGradient',
    section,
    explanation: {
      en: 'Your slope of tanh is 1 − z². The formula takes the activation, not the sum: t = tanh(z), then 1 − t².',
      ko: 'tanh의 기울기를 1 − z²으로 계산했습니다. 이 식에는 가중합이 아니라 활성값을 넣습니다: t = tanh(z), 기울기는 1 − t².',
    },
    wrong: (kind, z, a) => withSlopes(kind, z, a, { tanh: (x) => 1 - x ** 2 }),
  },
  {
    id: 'relu-slope-at-zero',
    function: 'activationGradient',
    section,
    explanation: {
      en: 'Your slope of ReLU at z = 0 is 1. There is a kink there, and this course takes 0: the slope is 1 only where z > 0.',
      ko: 'z = 0에서 렐루의 기울기가 1입니다. 0은 꺾이는 점이고, 이 강의에서는 0으로 정합니다. z > 0일 때만 1입니다.',
    },
    wrong: (kind, z, a) => withSlopes(kind, z, a, { relu: (x) => Number(x >= 0) }),
  },
  {
    id: 'relu-slope-one-half-at-zero',
    function: 'activationGradient',
    section,
    explanation: {
      en: 'Your slope of ReLU at z = 0 is 0.5, halfway between its two sides. This course takes 0 there.',
      ko: 'z = 0에서 렐루의 기울기를 양쪽의 중간인 0.5로 했습니다. 이 강의에서는 0으로 정합니다.',
    },
    wrong: (kind, z, a) => withSlopes(kind, z, a, { relu: (x) => (Math.sign(x) + 1) / 2 }),
  },
  {
    id: 'relu-slope-everywhere',
    function: 'activationGradient',
    section,
    explanation: {
      en: 'Your slope of ReLU is 1 for negative sums too. ReLU is flat there, so the slope is 0.',
      ko: '음수에서도 렐루의 기울기가 1입니다. 그쪽에서 렐루는 평평하므로 기울기는 0입니다.',
    },
    wrong: (kind, z, a) => withSlopes(kind, z, a, { relu: (x) => Number(x !== 0) }),
  },
  {
    id: 'leaky-slope-one-on-the-left',
    function: 'activationGradient',
    section,
    explanation: {
      en: 'You have the two slopes of leaky ReLU the wrong way round. The slope is 1 to the right of 0 and a to the left.',
      ko: '리키 렐루의 두 기울기가 서로 바뀌었습니다. 0의 오른쪽은 1, 왼쪽은 a입니다.',
    },
    wrong: (kind, z, a) => withSlopes(kind, z, a, { leakyRelu: (x, slope) => (x > 0 ? slope : 1) }),
  },
  {
    id: 'leaky-slope-zero',
    function: 'activationGradient',
    section,
    explanation: {
      en: 'Your leaky ReLU has the slope 0 on the left, as plain ReLU does. Leaky ReLU is not flat there: its slope is a.',
      ko: '리키 렐루의 왼쪽 기울기가 렐루처럼 0입니다. 리키 렐루는 그쪽에서 평평하지 않으므로 기울기는 a입니다.',
    },
    wrong: (kind, z, a) => withSlopes(kind, z, a, { leakyRelu: (x) => Number(x > 0) }),
  },
  {
    id: 'leaky-gradient-ignores-slope',
    function: 'activationGradient',
    section,
    explanation: {
      en: 'Your leaky ReLU always has the slope 0.01 on the left. That is only the default of a.',
      ko: '리키 렐루의 왼쪽 기울기가 항상 0.01입니다. 0.01은 a의 기본값일 뿐입니다.',
    },
    wrong: (kind, z) => activationGradient(kind, z),
  },
  {
    id: 'leaky-gradient-times-sum',
    function: 'activationGradient',
    section,
    explanation: {
      en: 'Your slope of leaky ReLU is a·z on the left, which is its value. The slope of a·z is a.',
      ko: '리키 렐루의 왼쪽 기울기가 a·z입니다. 그것은 함숫값입니다. a·z의 기울기는 a입니다.',
    },
    wrong: (kind, z, a) => withSlopes(kind, z, a, { leakyRelu: (x, slope) => (x > 0 ? 1 : slope * x) }),
  },
  {
    id: 'value-instead-of-slope',
    function: 'activationGradient',
    section,
    explanation: {
      en: 'You return the activation f(z) itself. What is asked for is how fast it changes: f′(z).',
      ko: '활성값 f(z)를 그대로 돌려줍니다. 필요한 것은 그 값이 얼마나 빠르게 변하는지, 곧 f′(z)입니다.',
    },
    wrong: activate,
  },
]);
