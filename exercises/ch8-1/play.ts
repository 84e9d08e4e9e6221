import { type Gate, gate as truth } from '@chainrule/datasets';
import { type Canvas, runPlay } from '@chainrule/grader/play';

type Act = 'sigmoid' | 'tanh' | 'relu' | 'leakyRelu';

type Student = {
  perceptron(x: number[], w: number[], b: number): number;
  gate(kind: Gate, x1: number, x2: number): number;
  trainPerceptron(
    X: number[][],
    t: number[],
    lr: number,
    maxEpochs: number,
  ): { w: number[]; b: number; errors: number[] };
  activate(kind: Act, z: number): number;
  backSignal(kind: Act, zs: number[], ws: number[]): number;
};

const GATES: readonly Gate[] = ['AND', 'NAND', 'OR', 'XOR'];
/** The rows of a truth table, which all gates share. */
const INPUTS = truth('AND').x;
const MAX_EPOCHS = 12;
/** An odd number of rows, so that the label in the middle of a chart stands for the middle of its range. */
const HEIGHT = 11;

const CURVE = Array.from({ length: 81 }, (_, i) => (i - 40) / 10);
const DEPTH = 10;
/** Weighted sums at which the activation functions pass as much as they can, or nearly so. */
const SIGNALS: readonly (readonly [Act, number])[] = [
  ['sigmoid', 0],
  ['tanh', 0.5],
  ['relu', 1],
];

/** Gates, their boundary lines, what learning does, and what ten layers leave of a signal. */
export default runPlay<Student>({
  uses: ['gate', 'perceptron', 'trainPerceptron', 'activate', 'backSignal'],
  shows: {
    gate: { en: 'the truth tables, and XOR made of two layers', ko: '진리표와 두 층으로 만든 XOR' },
    perceptron: { en: 'the outputs of the trained neuron', ko: '훈련한 뉴런의 출력' },
    trainPerceptron: {
      en: 'the errors of each epoch, and the line that the neuron has found',
      ko: '에포크마다 틀린 개수와 뉴런이 찾은 직선',
    },
    activate: { en: 'the curves of the activation functions', ko: '활성화 함수의 곡선' },
    backSignal: { en: 'how a signal fades from layer to layer', ko: '층을 지날 때마다 신호가 사라지는 모습' },
  },
  draw(student, canvas) {
    drawGates(student, canvas);
    drawLearning(student, canvas);
    drawActivations(student, canvas);
  },
});

function drawGates({ gate }: Student, canvas: Canvas): void {
  canvas.text({
    en: 'Your gates. XOR is the AND of NAND and OR; those two are its hidden layer.',
    ko: '여러분이 만든 게이트입니다. XOR은 NAND와 OR을 은닉층으로 두고 그 출력을 AND에 넣은 것입니다.',
  });
  canvas.table(
    ['x1', 'x2', ...GATES],
    INPUTS.map(([x1, x2]) => [x1, x2, ...GATES.map((kind) => gate(kind, x1, x2))].map(String)),
  );
}

function drawLearning({ trainPerceptron, perceptron }: Student, canvas: Canvas): void {
  const trained = GATES.map((kind) => ({ kind, ...trainPerceptron(INPUTS, truth(kind).y, 1, MAX_EPOCHS) }));
  canvas.lineChart({
    title: {
      en: 'Wrong rows by epoch: one neuron learns each gate',
      ko: '에포크별 틀린 행의 수: 뉴런 하나가 게이트를 배우는 과정',
    },
    height: HEIGHT,
    series: trained.map(({ kind, errors }) => ({ name: kind, values: errors })),
    x: [1, Math.max(...trained.map(({ errors }) => errors.length))],
  });
  canvas.table(
    [
      { en: 'learned gate', ko: '배운 게이트' },
      'w1',
      'w2',
      'b',
      ...INPUTS.map((x) => x.join('')),
      { en: 'rows right', ko: '맞힌 행' },
    ],
    trained.map(({ kind, w, b }) => {
      const answers = INPUTS.map((x) => perceptron(x, w, b));
      const right = answers.filter((answer, row) => answer === truth(kind).y[row]).length;
      return [kind, ...[...w, b, ...answers].map(String), `${right}/4`];
    }),
  );
  const lines = trained.filter(({ kind, w }) => kind !== 'XOR' && w[1] !== 0);
  canvas.lineChart({
    title: {
      en: 'Boundary lines w1·x1 + w2·x2 + b = 0 (x1 across, x2 up). AND and NAND separate 11 from the rest, OR separates 00. 10 lies on the line of AND, 11 on that of NAND and 00 on that of OR: where the sum is 0, the output is 0.',
      ko: '경계선 w1·x1 + w2·x2 + b = 0 (가로 x1, 세로 x2). AND와 NAND는 11을, OR은 00을 나머지와 가릅니다. 10은 AND의, 11은 NAND의, 00은 OR의 경계선 위에 있습니다. 합이 0이면 출력은 0입니다.',
    },
    height: HEIGHT,
    series: lines.map(({ kind, w: [w1, w2], b }) => ({
      name: kind,
      values: CURVE.slice(40, 51).map((_, i) => -(w1 * (i / 10) + b) / w2),
    })),
    x: [0, 1],
  });
  const { errors } = trained.at(-1) as (typeof trained)[number];
  canvas.text(
    errors.at(-1) === 0
      ? {
          en: 'Your neuron claims to have learned XOR, which no line can separate: something in the training is wrong. Run pnpm grade ch8-1.',
          ko: '뉴런이 XOR을 배웠다고 하지만, XOR은 직선 하나로 나눌 수 없습니다. 훈련 어딘가가 잘못되었으니 pnpm grade ch8-1을 실행해 보세요.',
        }
      : {
          en: 'XOR has no line here: no line has 01 and 10 on one side and 00 and 11 on the other. A single neuron keeps getting rows wrong for ever; two layers solve it.',
          ko: 'XOR의 경계선은 없습니다. 01과 10을 한쪽에, 00과 11을 다른 쪽에 두는 직선이 없기 때문입니다. 뉴런 하나는 끝없이 틀리지만 두 층이면 모두 맞힙니다.',
        },
  );
}

function drawActivations({ activate, backSignal }: Student, canvas: Canvas): void {
  canvas.lineChart({
    title: { en: 'Activation functions, from z = −4 to 4', ko: '활성화 함수, z = −4에서 4까지' },
    height: HEIGHT,
    series: (['sigmoid', 'tanh', 'relu'] as const).map((kind) => ({
      name: kind,
      values: CURVE.map((z) => activate(kind, z)),
    })),
    x: [-4, 4],
  });
  canvas.lineChart({
    title: {
      en: `What is left of a signal of 1 after up to ${DEPTH} layers with weights of 1`,
      ko: `가중치가 1인 층을 ${DEPTH}개까지 지난 뒤에 남은 신호 (처음은 1)`,
    },
    height: HEIGHT,
    series: SIGNALS.map(([kind, z]) => ({
      name: `${kind}, z = ${z}`,
      values: Array.from({ length: DEPTH + 1 }, (_, layers) =>
        layers === 0 ? 1 : backSignal(kind, new Array(layers).fill(z), new Array(layers).fill(1)),
      ),
    })),
    x: [0, DEPTH],
  });
  canvas.text({
    en: 'The sigmoid passes on at most a quarter of the signal in each layer; ReLU passes on all of it where z > 0. That is why hidden layers use ReLU.',
    ko: '시그모이드는 층마다 받은 신호의 4분의 1 이하만 넘기고, 렐루는 z > 0이면 그대로 넘깁니다. 이것이 은닉층에 렐루를 쓰는 까닭입니다.',
  });
}
