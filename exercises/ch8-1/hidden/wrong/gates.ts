import { defineMisconceptions } from '@chainrule/grader/exercise';
import type { Gate } from '../references.ts';
import { answer, type Submission } from './neurons.ts';

const gatesSection = { en: 'Gates', ko: '게이트' };
const xorSection = { en: 'XOR takes two layers', ko: 'XOR은 두 층' };

type Neuron = readonly [w1: number, w2: number, b: number];

const AND: Neuron = [0.5, 0.5, -0.7];
const NAND: Neuron = [-0.5, -0.5, 0.7];
const OR: Neuron = [0.6, 0.6, -0.5];

const neuron = ([w1, w2, b]: Neuron, x1: number, x2: number) => answer(w1 * x1 + w2 * x2 + b > 0);

type Xor = (x1: number, x2: number) => 0 | 1;

const twoLayers: Xor = (x1, x2) => neuron(AND, neuron(NAND, x1, x2), neuron(OR, x1, x2));

/** The gates, with other neurons for some of them, or another way to XOR. */
function withGates(
  kind: Gate,
  x1: number,
  x2: number,
  { and = AND, nand = NAND, or = OR, xor = twoLayers }: { and?: Neuron; nand?: Neuron; or?: Neuron; xor?: Xor },
): 0 | 1 {
  if (kind === 'XOR') return xor(x1, x2);
  return neuron({ AND: and, NAND: nand, OR: or }[kind], x1, x2);
}

/** Wrong versions of `gate`. */
export const gates = defineMisconceptions<Submission>([
  {
    id: 'nand-bias-not-turned',
    function: 'gate',
    section: gatesSection,
    explanation: {
      en: 'Your NAND has the weights −0.5 and −0.5, but also the bias −0.7, so its sum is never above 0. To turn AND into NAND, change all three signs: the bias is +0.7.',
      ko: 'NAND의 가중치는 −0.5, −0.5로 바꾸었지만 편향이 −0.7이라 합이 0을 넘는 일이 없습니다. AND를 NAND로 바꾸려면 세 부호를 모두 바꿔야 합니다. 편향은 +0.7입니다.',
    },
    wrong: (kind, x1, x2) => withGates(kind, x1, x2, { nand: [-0.5, -0.5, -0.7] }),
  },
  {
    id: 'nand-is-and',
    function: 'gate',
    section: gatesSection,
    explanation: {
      en: 'Your NAND has the same outputs as AND. NAND is "not AND": 0 only where both inputs are 1.',
      ko: 'NAND의 출력이 AND와 같습니다. NAND는 AND의 부정이므로 두 입력이 모두 1일 때만 0입니다.',
    },
    wrong: (kind, x1, x2) => withGates(kind, x1, x2, { nand: AND }),
  },
  {
    id: 'nand-is-nor',
    function: 'gate',
    section: gatesSection,
    explanation: {
      en: 'Your NAND is 1 for 00 alone, which is NOR. NAND is 1 as long as one of the inputs is 0.',
      ko: 'NAND가 00에서만 1입니다. 그것은 NOR입니다. NAND는 입력 중 하나라도 0이면 1입니다.',
    },
    wrong: (kind, x1, x2) => withGates(kind, x1, x2, { nand: [-0.5, -0.5, 0.3] }),
  },
  {
    id: 'and-fires-at-zero',
    function: 'gate',
    section: gatesSection,
    explanation: {
      en: 'Your AND has the same outputs as OR: one input of 1 is enough. With the weights (1, 1) and the bias −1 the sum is exactly 0 there, and a perceptron outputs 1 only above 0.',
      ko: 'AND의 출력이 OR과 같아서 입력 하나만 1이어도 1이 나옵니다. 가중치 (1, 1)과 편향 −1이면 이때 합이 정확히 0이고, 퍼셉트론은 0보다 클 때만 1을 냅니다.',
    },
    wrong: (kind, x1, x2) => withGates(kind, x1, x2, { and: OR }),
  },
  {
    id: 'or-is-and',
    function: 'gate',
    section: gatesSection,
    explanation: {
      en: 'Your OR is 1 for 11 alone, which is AND. A single input of 1 has to be enough, so each weight alone must be greater than −b.',
      ko: 'OR이 11에서만 1입니다. 그것은 AND입니다. 입력 하나만 1이어도 1이 나와야 하므로, 가중치 하나하나가 −b보다 커야 합니다.',
    },
    wrong: (kind, x1, x2) => withGates(kind, x1, x2, { or: AND }),
  },
  {
    id: 'xor-by-or',
    function: 'gate',
    section: xorSection,
    explanation: {
      en: 'Your XOR has the same outputs as OR: right for three rows, wrong for 11. No single perceptron gets all four rows, whatever its weights. Build XOR from AND, NAND and OR in two layers.',
      ko: 'XOR의 출력이 OR과 같습니다. 세 행은 맞지만 11에서 틀립니다. 가중치를 어떻게 잡아도 퍼셉트론 하나로는 네 행을 모두 맞힐 수 없습니다. AND, NAND, OR을 두 층으로 이어 만드세요.',
    },
    wrong: (kind, x1, x2) => withGates(kind, x1, x2, { xor: (a, b) => neuron(OR, a, b) }),
  },
  {
    id: 'xor-by-nand',
    function: 'gate',
    section: xorSection,
    explanation: {
      en: 'Your XOR has the same outputs as NAND: right for three rows, wrong for 00. NAND is only half of the first layer; feed the outputs of NAND and OR to AND.',
      ko: 'XOR의 출력이 NAND와 같습니다. 세 행은 맞지만 00에서 틀립니다. NAND는 첫 층의 절반일 뿐입니다. NAND와 OR의 출력을 AND에 넣으세요.',
    },
    wrong: (kind, x1, x2) => withGates(kind, x1, x2, { xor: (a, b) => neuron(NAND, a, b) }),
  },
  {
    id: 'xor-by-and',
    function: 'gate',
    section: xorSection,
    explanation: {
      en: 'Your XOR has the same outputs as AND. XOR is 1 if exactly one of the inputs is 1, and that takes two layers: the AND of NAND and OR.',
      ko: 'XOR의 출력이 AND와 같습니다. XOR은 두 입력 중 하나만 1일 때 1이고, 두 층이 필요합니다: NAND와 OR의 출력을 AND에 넣습니다.',
    },
    wrong: (kind, x1, x2) => withGates(kind, x1, x2, { xor: (a, b) => neuron(AND, a, b) }),
  },
  {
    id: 'xor-one-sided',
    function: 'gate',
    section: xorSection,
    explanation: {
      en: 'Your XOR is 1 for only one of the rows 01 and 10, like a single perceptron whose weights have different signs. Both rows must be 1, and that takes two layers.',
      ko: 'XOR이 01과 10 중 한쪽에서만 1입니다. 두 가중치의 부호가 다른 퍼셉트론 하나가 이렇게 출력합니다. 두 행 모두 1이어야 하고, 그러려면 두 층이 필요합니다.',
    },
    wrong: (kind, x1, x2) => withGates(kind, x1, x2, { xor: (a, b) => neuron([0.5, -0.5, -0.2], a, b) }),
  },
  {
    id: 'xor-ends-in-or',
    function: 'gate',
    section: xorSection,
    explanation: {
      en: 'Your second layer is OR, so XOR is always 1: one of NAND and OR is on for every row. The second layer is AND.',
      ko: '둘째 층이 OR이라 XOR이 항상 1입니다. 어느 행에서나 NAND와 OR 중 하나는 1이기 때문입니다. 둘째 층은 AND입니다.',
    },
    wrong: (kind, x1, x2) =>
      withGates(kind, x1, x2, { xor: (a, b) => neuron(OR, neuron(NAND, a, b), neuron(OR, a, b)) }),
  },
  {
    id: 'xor-ends-in-nand',
    function: 'gate',
    section: xorSection,
    explanation: {
      en: 'Your second layer is NAND, so all four outputs are inverted. The second layer is AND.',
      ko: '둘째 층이 NAND라 네 출력이 모두 뒤집혀 있습니다. 둘째 층은 AND입니다.',
    },
    wrong: (kind, x1, x2) =>
      withGates(kind, x1, x2, { xor: (a, b) => neuron(NAND, neuron(NAND, a, b), neuron(OR, a, b)) }),
  },
]);
