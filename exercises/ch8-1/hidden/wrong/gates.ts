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
  { nand = NAND, xor = twoLayers }: { nand?: Neuron; xor?: Xor },
): 0 | 1 {
  if (kind === 'XOR') return xor(x1, x2);
  return neuron({ AND, NAND: nand, OR }[kind], x1, x2);
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
      en: 'Your NAND answers what AND answers. NAND is "not AND": 0 only where both inputs are 1.',
      ko: 'NAND의 출력이 AND와 같습니다. NAND는 AND의 부정이므로 두 입력이 모두 1일 때만 0입니다.',
    },
    wrong: (kind, x1, x2) => withGates(kind, x1, x2, { nand: AND }),
  },
  {
    id: 'xor-by-and',
    function: 'gate',
    section: xorSection,
    explanation: {
      en: 'Your XOR answers like AND. XOR is 1 where exactly one of the inputs is 1, and that takes two layers: AND of NAND and OR.',
      ko: 'XOR의 출력이 AND와 같습니다. XOR은 두 입력 중 하나만 1일 때 1이고, 두 층이 필요합니다: NAND와 OR의 출력을 AND에 넣습니다.',
    },
    wrong: (kind, x1, x2) => withGates(kind, x1, x2, { xor: (a, b) => neuron(AND, a, b) }),
  },
  {
    id: 'xor-ends-in-nand',
    function: 'gate',
    section: xorSection,
    explanation: {
      en: 'Your second layer is NAND, so all four answers are turned round. The second layer is AND.',
      ko: '둘째 층이 NAND라 네 출력이 모두 뒤집혀 있습니다. 둘째 층은 AND입니다.',
    },
    wrong: (kind, x1, x2) =>
      withGates(kind, x1, x2, { xor: (a, b) => neuron(NAND, neuron(NAND, a, b), neuron(OR, a, b)) }),
  },
]);
