import { defineMisconceptions } from '@chainrule/grader/exercise';

export type Submission = typeof import('../../solution/index.ts');

const stepSection = { en: 'Step function', ko: '계단 함수' };
const perceptronSection = { en: 'Perceptron', ko: '퍼셉트론' };

/** What a neuron that fires on `yes` answers. */
export function answer(yes: boolean): 0 | 1 {
  return yes ? 1 : 0;
}

function sumOf(x: number[], w: number[], b: number): number {
  return x.reduce((sum, value, i) => sum + value * w[i], b);
}

/** Wrong versions of `step` and `perceptron`. */
export const neurons = defineMisconceptions<Submission>([
  {
    id: 'step-fires-at-zero',
    function: 'step',
    section: stepSection,
    explanation: {
      en: 'Your step returns 1 at z = 0: it compares with ≥. The comparison is strict, z > 0, so step(0) is 0.',
      ko: 'z = 0에서 1이 나옵니다. ≥로 비교했기 때문입니다. z > 0일 때만 1이므로 step(0)은 0입니다.',
    },
    wrong: (z) => answer(z >= 0),
  },
  {
    id: 'step-at-one-half',
    function: 'step',
    section: stepSection,
    explanation: {
      en: 'Your step compares z with 0.5. That threshold belongs to probabilities, after a sigmoid; the step function compares z itself with 0.',
      ko: 'z를 0.5와 비교하고 있습니다. 0.5는 시그모이드를 지난 확률에 쓰는 기준입니다. 계단 함수는 z를 0과 비교합니다.',
    },
    wrong: (z) => answer(z > 0.5),
  },
  {
    id: 'step-minus-one',
    function: 'step',
    section: stepSection,
    explanation: {
      en: 'Your step returns −1 where z is not above 0. The outputs of this perceptron are 0 and 1, not −1 and 1.',
      ko: 'z가 0보다 크지 않을 때 −1이 나옵니다. 이 퍼셉트론의 출력은 −1과 1이 아니라 0과 1입니다.',
    },
    wrong: (z) => (z > 0 ? 1 : -1) as 0 | 1,
  },
  {
    id: 'step-turned-round',
    function: 'step',
    section: stepSection,
    explanation: {
      en: 'Your step returns 1 below 0 and 0 above it. It is the other way round: 1 where z > 0.',
      ko: '0보다 작을 때 1, 클 때 0이 나옵니다. 반대입니다. z > 0일 때 1입니다.',
    },
    wrong: (z) => answer(z < 0),
  },
  {
    id: 'step-is-ramp',
    function: 'step',
    section: stepSection,
    explanation: {
      en: 'Your step returns z itself where z > 0, which is what ReLU does. The step function only returns 0 or 1.',
      ko: 'z > 0일 때 z를 그대로 내보냅니다. 그것은 렐루입니다. 계단 함수의 값은 0 아니면 1입니다.',
    },
    wrong: (z) => Math.max(0, z) as 0 | 1,
  },
  {
    id: 'threshold-as-bias',
    function: 'perceptron',
    section: perceptronSection,
    explanation: {
      en: 'You compare Σwx with b, as if b were the threshold θ. The bias is the threshold moved to the other side, b = −θ: add it to the sum and compare with 0.',
      ko: 'b를 임계치 θ로 보고 Σwx와 비교했습니다. 편향은 임계치를 반대쪽으로 옮긴 b = −θ입니다. 합에 b를 더한 뒤 0과 비교하세요.',
    },
    wrong: (x, w, b) => answer(sumOf(x, w, 0) > b),
  },
  {
    id: 'perceptron-fires-at-zero',
    function: 'perceptron',
    section: perceptronSection,
    explanation: {
      en: 'Your perceptron outputs 1 where the sum is exactly 0: it compares with ≥. It should output 1 only above 0. The weights (1, 1) with the bias −1 are AND; with ≥ they would be OR.',
      ko: '합이 정확히 0일 때도 1이 나옵니다. ≥로 비교했기 때문입니다. 0보다 클 때만 1이어야 합니다. 가중치 (1, 1)과 편향 −1은 AND인데, ≥로 비교하면 OR이 됩니다.',
    },
    wrong: (x, w, b) => answer(sumOf(x, w, b) >= 0),
  },
  {
    id: 'bias-forgotten',
    function: 'perceptron',
    section: perceptronSection,
    explanation: {
      en: 'You leave the bias out, so b makes no difference. Compare Σwx + b with 0.',
      ko: '편향을 더하지 않아서 b가 무엇이든 결과가 같습니다. Σwx + b를 0과 비교하세요.',
    },
    wrong: (x, w) => answer(sumOf(x, w, 0) > 0),
  },
  {
    id: 'bias-for-each-input',
    function: 'perceptron',
    section: perceptronSection,
    explanation: {
      en: 'You add the bias once for every input. It belongs to the neuron and is added once to the whole sum.',
      ko: '편향을 입력마다 한 번씩 더했습니다. 편향은 뉴런에 하나이므로 전체 합에 한 번만 더합니다.',
    },
    wrong: (x, w, b) => answer(x.reduce((sum, value, i) => sum + value * w[i] + b, 0) > 0),
  },
  {
    id: 'sum-not-stepped',
    function: 'perceptron',
    section: perceptronSection,
    explanation: {
      en: 'You return the sum Σwx + b itself. A perceptron puts it through the step function: 1 if it is above 0, else 0.',
      ko: '합 Σwx + b를 그대로 돌려줍니다. 퍼셉트론은 이 값을 계단 함수에 넣습니다. 0보다 크면 1, 아니면 0입니다.',
    },
    wrong: (x, w, b) => sumOf(x, w, b) as 0 | 1,
  },
  {
    id: 'weights-unused',
    function: 'perceptron',
    section: perceptronSection,
    explanation: {
      en: 'You add up the inputs without their weights. Multiply each input by its weight: Σwx + b.',
      ko: '가중치 없이 입력만 더했습니다. 입력마다 자기 가중치를 곱해서 더해야 합니다: Σwx + b.',
    },
    wrong: (x, _, b) => answer(x.reduce((sum, value) => sum + value, b) > 0),
  },
  {
    id: 'only-two-inputs',
    function: 'perceptron',
    section: perceptronSection,
    explanation: {
      en: 'You only use the first two inputs, as a gate would. A perceptron has as many inputs as it has weights: go through all of them.',
      ko: '게이트처럼 처음 두 입력만 쓰고 있습니다. 퍼셉트론에는 입력이 가중치의 개수만큼 있으므로 모두 써야 합니다.',
    },
    wrong: (x, w, b) => answer(sumOf(x.slice(0, 2), w, b) > 0),
  },
]);
