import { defineExercise, equals } from '@chainrule/grader/exercise';

const published = { en: 'published numbers', ko: '공개된 숫자' };
const lengthOfTen = (value: number) => new Array<number>(10).fill(value);

/** The rows of a truth table: 00, 01, 10, 11. */
const inputs = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;

/** A truth table, as calls of a function that takes a row, and what else it needs. */
function truthTable(outputs: string, argsOf: (x1: number, x2: number) => unknown[], name: string) {
  return inputs.map(([x1, x2], row) => ({
    name: { en: `${name} of ${x1} and ${x2}`, ko: `${x1}과 ${x2}의 ${name}` },
    args: argsOf(x1, x2),
    result: Number(outputs[row]),
  }));
}

const neuron = (outputs: string, w: number[], b: number, name: string) =>
  truthTable(outputs, (x1, x2) => [[x1, x2], w, b], name);

const gate = (kind: string, outputs: string) => truthTable(outputs, (x1, x2) => [kind, x1, x2], kind);

/** Training on a gate, from zeros. */
const training = (
  kind: string,
  targets: number[],
  lr: number,
  maxEpochs: number,
  result: { w: number[]; b: number; errors: number[] },
) => ({
  name: { en: `${kind}, learning rate ${lr}`, ko: `${kind}, 학습률 ${lr}` },
  args: [inputs, targets, lr, maxEpochs],
  result,
});

export default defineExercise({
  id: 'ch8-1',
  title: { en: 'Perceptron and activation functions', ko: '퍼셉트론과 활성화 함수' },
  section: '8-1 (1–2)',
  functions: {
    step: ['z'],
    perceptron: ['x', 'w', 'b'],
    gate: ['kind', 'x1', 'x2'],
    trainPerceptron: ['X', 't', 'lr', 'maxEpochs'],
    activate: ['kind', 'z', 'a'],
    activationGradient: ['kind', 'z', 'a'],
    backSignal: ['kind', 'zs', 'ws'],
    collapse: ['ws', 'bs'],
  },
  parts: [
    {
      id: 'A',
      title: { en: 'Perceptron', ko: '퍼셉트론' },
      functions: ['step', 'perceptron', 'gate', 'trainPerceptron'],
    },
    {
      id: 'B',
      title: { en: 'Activation functions', ko: '활성화 함수' },
      functions: ['activate', 'activationGradient', 'backSignal', 'collapse'],
    },
  ],
  imports: ['Matrix', 'sigmoid'],
  checks: [
    equals({
      id: 'step-published',
      function: 'step',
      entry: 'stepEach',
      parameters: ['zs'],
      title: { en: 'step(z) for each z in zs', ko: 'zs의 수마다 step(z)' },
      points: 4,
      table: [
        { args: [[-3, -1, 0, 1, 3]], result: [0, 0, 0, 1, 1] },
        { args: [[-0.2, 0, 0.2]], result: [0, 0, 1] },
        { args: [[0, 0.001, -0.001]], result: [0, 1, 0] },
        { args: [[0.3, -0.7, 1000, 0]], result: [1, 0, 1, 0] },
      ],
    }),
    equals({
      id: 'perceptron-published',
      function: 'perceptron',
      title: { en: 'gates as perceptrons', ko: '퍼셉트론으로 만든 게이트' },
      points: 5,
      fixed: ['x', 'w', 'b'],
      table: [
        ...neuron('0001', [0.5, 0.5], -0.7, 'AND'),
        ...neuron('0001', [0.5, 0.5], -0.8, 'AND'),
        ...neuron('0001', [1, 1], -1, 'AND'),
        ...neuron('1110', [-0.5, -0.5], 0.7, 'NAND'),
        ...neuron('0000', [-0.5, -0.5], -0.7, 'NAND'),
        ...neuron('0111', [0.6, 0.6], -0.5, 'OR'),
        { args: [[1, 1, 1], [1, 1, 1], -3], result: 0 },
        { args: [[2, -1, 3], [1, 2, 0.5], -1], result: 1 },
        { args: [[4], [0.5], -2], result: 0 },
        { args: [[-3], [-1], -2], result: 1 },
        { args: [[0, 0, 2], [1, 1, 1], -1], result: 1 },
        { args: [[1, 1, -3], [1, 1, 1], 0], result: 0 },
      ],
    }),
    equals({
      id: 'gate-truth-tables',
      function: 'gate',
      title: { en: 'AND, NAND and OR', ko: 'AND, NAND, OR 게이트' },
      points: 6,
      exhaustive: true,
      table: [...gate('AND', '0001'), ...gate('NAND', '1110'), ...gate('OR', '0111')],
    }),
    equals({
      id: 'gate-xor',
      function: 'gate',
      title: { en: 'XOR', ko: 'XOR 게이트' },
      points: 6,
      exhaustive: true,
      table: gate('XOR', '0110'),
    }),
    equals({
      id: 'train-perceptron-published',
      function: 'trainPerceptron',
      title: { en: 'learning the gates', ko: '게이트 학습' },
      points: 8,
      fixed: ['X', 't', 'lr', 'maxEpochs'],
      table: [
        training('AND', [0, 0, 0, 1], 1, 20, { w: [2, 1], b: -2, errors: [1, 3, 3, 2, 1, 0] }),
        training('OR', [0, 1, 1, 1], 1, 20, { w: [1, 1], b: 0, errors: [1, 2, 1, 0] }),
        training('NAND', [1, 1, 1, 0], 1, 20, { w: [-2, -1], b: 3, errors: [2, 3, 3, 2, 1, 0] }),
        training('XOR', [0, 1, 1, 0], 1, 10, { w: [-1, 0], b: 1, errors: [2, 3, 4, 4, 4, 4, 4, 4, 4, 4] }),
        training('AND', [0, 0, 0, 1], 0.5, 20, { w: [1, 0.5], b: -1, errors: [1, 3, 3, 2, 1, 0] }),
        training('NAND', [1, 1, 1, 0], 2, 20, { w: [-4, -2], b: 6, errors: [2, 3, 3, 2, 1, 0] }),
        training('OR', [0, 1, 1, 1], 0.25, 2, { w: [0.25, 0.25], b: 0.25, errors: [1, 2] }),
        training('AND', [0, 0, 0, 1], 1, 3, { w: [2, 1], b: -1, errors: [1, 3, 3] }),
        training('NAND', [1, 1, 1, 0], 0.5, 4, { w: [-1, -1], b: 1, errors: [2, 3, 3, 2] }),
      ],
    }),
    equals({
      id: 'activate-published',
      function: 'activate',
      title: published,
      points: 4,
      table: [
        { args: ['sigmoid', 1], result: 0.7310585786 },
        { args: ['sigmoid', 2], result: 0.880797078 },
        { args: ['sigmoid', 0], result: 0.5 },
        { args: ['sigmoid', -5], result: 0.006692850924 },
        { args: ['tanh', 0.5], result: 0.4621171573 },
        { args: ['tanh', 0], result: 0 },
        { args: ['tanh', -0.5], result: -0.4621171573 },
        { args: ['tanh', 2], result: 0.9640275801 },
        { args: ['relu', 3], result: 3 },
        { args: ['relu', 0], result: 0 },
        { args: ['relu', -2], result: 0 },
        { args: ['relu', -0.5], result: 0 },
        { args: ['relu', -7], result: 0 },
        { args: ['leakyRelu', -2], result: -0.02 },
        { args: ['leakyRelu', 3], result: 3 },
        { args: ['leakyRelu', 2, 0.2], result: 2 },
        { args: ['leakyRelu', 0.5, 0.1], result: 0.5 },
        { args: ['leakyRelu', -2, 0.2], result: -0.4 },
        { args: ['leakyRelu', -5, 0.5], result: -2.5 },
        { args: ['leakyRelu', -3, 0.3], result: -0.9 },
      ],
    }),
    equals({
      id: 'activate-large',
      function: 'activate',
      title: { en: 'large sums', ko: '큰 가중합' },
      points: 2,
      edge: true,
      table: [
        { args: ['sigmoid', 1000], result: 1 },
        { args: ['sigmoid', 900], result: 1 },
        { args: ['sigmoid', 800], result: 1 },
        { args: ['sigmoid', -1000], result: 0 },
        { args: ['tanh', 1000], result: 1 },
        { args: ['tanh', 900], result: 1 },
        { args: ['tanh', 800], result: 1 },
        { args: ['tanh', -1000], result: -1 },
        { args: ['tanh', -900], result: -1 },
        { args: ['tanh', -800], result: -1 },
        { args: ['relu', 1000], result: 1000 },
        { args: ['leakyRelu', -1000], result: -10 },
      ],
    }),
    equals({
      id: 'activation-gradient-published',
      function: 'activationGradient',
      title: published,
      points: 5,
      table: [
        { args: ['sigmoid', 0], result: 0.25 },
        { args: ['sigmoid', 2], result: 0.1049935854 },
        { args: ['sigmoid', -2], result: 0.1049935854 },
        { args: ['sigmoid', 10], result: 4.539580774e-5 },
        { args: ['tanh', 0.5], result: 0.786447733 },
        { args: ['tanh', 2], result: 0.07065082485 },
        { args: ['tanh', -2], result: 0.07065082485 },
        { args: ['tanh', 0], result: 1 },
        { args: ['relu', 3], result: 1 },
        { args: ['relu', 0.5], result: 1 },
        { args: ['relu', -1], result: 0 },
        { args: ['relu', 0], result: 0 },
        { args: ['relu', 0, 0.1], result: 0 },
        { args: ['relu', 0, 0.2], result: 0 },
        { args: ['leakyRelu', 3], result: 1 },
        { args: ['leakyRelu', -2], result: 0.01 },
        { args: ['leakyRelu', 0.5, 0.3], result: 1 },
        { args: ['leakyRelu', -1, 0.2], result: 0.2 },
        { args: ['leakyRelu', -3, 0.1], result: 0.1 },
        { args: ['leakyRelu', -0.5, 0.3], result: 0.3 },
        { args: ['relu', -0.5], result: 0 },
        { args: ['relu', -3], result: 0 },
      ],
    }),
    equals({
      id: 'back-signal-published',
      function: 'backSignal',
      title: published,
      points: 4,
      tolerance: { rtol: 1e-9, atol: 0 },
      table: [
        { args: ['sigmoid', lengthOfTen(0), lengthOfTen(1)], result: 9.536743164e-7 },
        { args: ['sigmoid', lengthOfTen(2), lengthOfTen(1)], result: 1.627899786e-10 },
        { args: ['tanh', lengthOfTen(0.5), lengthOfTen(1)], result: 0.09051043427 },
        { args: ['sigmoid', lengthOfTen(0), lengthOfTen(8)], result: 1024 },
        { args: ['relu', [1, 2, 0.5], [3, -2, 0.5]], result: -3 },
        { args: ['relu', [1, -2, 0.5], [3, -2, 0.5]], result: 0 },
        { args: ['leakyRelu', [1, -2], [3, 2]], result: 0.06 },
        { args: ['tanh', [0, 0], [2, -3]], result: -6 },
        { args: ['sigmoid', [0, 0, 0], [2, -4, 3]], result: -0.375 },
      ],
    }),
    equals({
      id: 'collapse-published',
      function: 'collapse',
      title: published,
      points: 4,
      table: [
        {
          args: [
            [2, 3],
            [1, -1],
          ],
          result: { w: 6, b: 2 },
        },
        {
          args: [
            [3, 2],
            [-1, 1],
          ],
          result: { w: 6, b: -1 },
        },
        { args: [[4], [5]], result: { w: 4, b: 5 } },
        {
          args: [
            [2, -1, 0.5],
            [1, 3, -2],
          ],
          result: { w: -1, b: -1 },
        },
        {
          args: [
            [1, 1, 1, 1],
            [1, 2, 3, 4],
          ],
          result: { w: 1, b: 10 },
        },
        {
          args: [
            [0.5, 2, 3],
            [2, 0, 4],
          ],
          result: { w: 3, b: 16 },
        },
      ],
    }),
  ],
});
