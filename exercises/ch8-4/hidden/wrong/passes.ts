import { defineMisconceptions } from '@chainrule/grader/exercise';
import { pass, reshaped, type Submission, squareOnly, transposed } from './network.ts';

const forwardSection = { en: 'Forward pass', ko: '순전파' };
const lossSection = { en: 'Loss', ko: '손실' };

/** Wrong versions of `forward` and `loss`. */
export const passes = defineMisconceptions<Submission>([
  {
    id: 'output-not-activated',
    function: 'forward',
    section: forwardSection,
    explanation: {
      en: 'Your outputs o are the weighted sums z2 themselves. The output layer has a sigmoid too: o = σ(z2).',
      ko: '출력 o가 가중합 z2 그대로입니다. 출력층에도 시그모이드가 있습니다: o = σ(z2).',
    },
    wrong: (x, n) => pass(x, n, undefined, (z) => z),
  },
  {
    id: 'hidden-not-activated',
    function: 'forward',
    section: forwardSection,
    explanation: {
      en: 'Your hidden activations h are the weighted sums z1 themselves. Apply the sigmoid before the second layer: h = σ(z1).',
      ko: '은닉층의 활성값 h가 가중합 z1 그대로입니다. 다음 층으로 넘기기 전에 시그모이드를 적용하세요: h = σ(z1).',
    },
    wrong: (x, n) => pass(x, n, (z) => z),
  },
  {
    id: 'relu-in-hidden-layer',
    function: 'forward',
    section: forwardSection,
    explanation: {
      en: 'Your hidden layer uses ReLU, max(0, z). This network uses the sigmoid in both layers.',
      ko: '은닉층에 렐루 max(0, z)를 쓰고 있습니다. 이 신경망은 두 층 모두 시그모이드를 씁니다.',
    },
    wrong: (x, n) => pass(x, n, (z) => Math.max(0, z)),
  },
  {
    id: 'weights-transposed',
    function: 'forward',
    section: forwardSection,
    explanation: {
      en: 'You multiply by the transposed weights. Row i of W1 belongs to input i and column j to hidden neuron j: z1[j] = Σ x[i]·W1[i][j].',
      ko: '가중치를 전치해서 곱하고 있습니다. W1의 i행은 i번째 입력, j열은 j번째 은닉 뉴런의 것입니다: z1[j] = Σ x[i]·W1[i][j].',
    },
    wrong: (x, { W1, W2 }) => {
      squareOnly(W1);
      squareOnly(W2);
      return pass(x, { W1: transposed(W1), W2: transposed(W2) });
    },
  },
  {
    id: 'weights-reshaped',
    function: 'forward',
    section: forwardSection,
    explanation: {
      en: 'You read the weights row after row, as if the weights of one neuron stood one after the other. The weights of neuron j stand in column j, one in each row.',
      ko: '가중치를 행 순서대로 이어 읽어 뉴런 하나의 가중치로 쓰고 있습니다. 뉴런 j의 가중치는 각 행의 j열에 하나씩 있습니다.',
    },
    wrong: (x, { W1, W2 }) => pass(x, { W1: transposed(reshaped(W1)), W2: transposed(reshaped(W2)) }),
  },
  {
    id: 'loss-without-half',
    function: 'loss',
    section: lossSection,
    explanation: {
      en: 'You add up the squared errors and stop there. The factor ½ is missing: E = ½ Σ (t − o)².',
      ko: '오차의 제곱을 더하기만 했습니다. ½이 빠졌습니다: E = ½ Σ (t − o)².',
    },
    wrong: (o, t) => o.reduce((total, output, k) => total + (t[k]! - output) ** 2, 0),
  },
  {
    id: 'loss-averaged',
    function: 'loss',
    section: lossSection,
    explanation: {
      en: 'You average the squared errors over the outputs, which agrees with ½ Σ only for two outputs. E is half the sum, however many outputs there are.',
      ko: '오차의 제곱을 출력의 개수로 나눈 평균입니다. 출력이 두 개일 때만 ½ Σ와 같습니다. E는 출력이 몇 개든 합의 절반입니다.',
    },
    wrong: (o, t) => o.reduce((total, output, k) => total + (t[k]! - output) ** 2, 0) / o.length,
  },
  {
    id: 'loss-half-averaged',
    function: 'loss',
    section: lossSection,
    explanation: {
      en: 'You take the half and also divide by the number of outputs. The half alone is right: E = ½ Σ (t − o)².',
      ko: '반으로 나눈 뒤 출력의 개수로 또 나누고 있습니다. 반으로만 나누면 됩니다: E = ½ Σ (t − o)².',
    },
    wrong: (o, t) => o.reduce((total, output, k) => total + (t[k]! - output) ** 2, 0) / (2 * o.length),
  },
  {
    id: 'loss-absolute',
    function: 'loss',
    section: lossSection,
    explanation: {
      en: 'You add up |t − o|, the absolute errors. E squares each error before it adds them: ½ Σ (t − o)².',
      ko: '절댓값 |t − o|를 더하고 있습니다. E는 오차를 제곱해서 더합니다: ½ Σ (t − o)².',
    },
    wrong: (o, t) => o.reduce((total, output, k) => total + Math.abs(t[k]! - output), 0),
  },
  {
    id: 'loss-negative',
    function: 'loss',
    section: lossSection,
    explanation: {
      en: 'Your loss has the wrong sign: it falls as the outputs get worse. Squares need no minus: E = ½ Σ (t − o)².',
      ko: '손실의 부호가 반대여서 출력이 나빠질수록 작아집니다. 제곱의 합에는 음수 부호가 필요 없습니다: E = ½ Σ (t − o)².',
    },
    wrong: (o, t) => -o.reduce((total, output, k) => total + (t[k]! - output) ** 2, 0) / 2,
  },
]);
