import { runPlay } from '@chainrule/grader/play';

type Net = { W1: number[][]; W2: number[][] };

type Student = {
  forward(x: number[], n: Net): { o: number[] };
  loss(o: number[], t: number[]): number;
  trainStep(x: number[], t: number[], n: Net, lr: number): Net;
};

const XOR = [
  { x: [0, 0], t: [0] },
  { x: [0, 1], t: [1] },
  { x: [1, 0], t: [1] },
  { x: [1, 1], t: [0] },
];
const HIDDEN = 4;
const LEARNING_RATE = 0.5;
const EPOCHS = 3000;
const EPOCHS_A_POINT = 20;
/** Seeds of the first weights; the last one leads onto a plateau. */
const SEEDS = [1, 3, 4];

/** Mulberry32: numbers from [0, 1), always the same ones for a seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function newNet(seed: number): Net {
  const random = randomFrom(seed);
  const matrix = (rows: number, columns: number) =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => 2 * random() - 1));
  return { W1: matrix(2, HIDDEN), W2: matrix(HIDDEN, 1) };
}

function meanLoss(student: Student, net: Net): number {
  return XOR.reduce((total, { x, t }) => total + student.loss(student.forward(x, net).o, t), 0) / XOR.length;
}

function learn(
  student: Student,
  seed: number,
  run: number,
): { run: number; before: Net; after: Net; losses: number[] } {
  const before = newNet(seed);
  let net = before;
  const losses = [meanLoss(student, net)];
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    for (const { x, t } of XOR) net = student.trainStep(x, t, net, LEARNING_RATE);
    if (epoch % EPOCHS_A_POINT === 0) losses.push(meanLoss(student, net));
  }
  return { run, before, after: net, losses };
}

/** Whether the network puts every output on the right side of 0.5. */
function solves(student: Student, net: Net): boolean {
  return XOR.every(({ x, t }) => Math.abs((t[0] as number) - (student.forward(x, net).o[0] as number)) < 0.5);
}

/** XOR, learned by the student's own training step. */
export default runPlay<Student>({
  uses: ['forward', 'loss', 'trainStep'],
  shows: {
    forward: {
      en: 'what the network answers to the four inputs of XOR',
      ko: 'XOR의 네 입력에 신경망이 내놓는 답',
    },
    loss: { en: 'how its error changes from epoch to epoch', ko: '에포크마다 오차가 달라지는 모습' },
    trainStep: { en: 'the network learning XOR, step by step', ko: '신경망이 한 걸음씩 XOR을 배우는 과정' },
  },
  draw(student, canvas) {
    canvas.text({
      en: `A network of 2 inputs, ${HIDDEN} hidden neurons and 1 output learns XOR with your trainStep: ${EPOCHS} epochs with the learning rate ${LEARNING_RATE}. A single perceptron cannot do this.`,
      ko: `입력 2개, 은닉 뉴런 ${HIDDEN}개, 출력 1개인 신경망이 여러분의 trainStep으로 XOR을 배웁니다. ${EPOCHS}에포크 동안 학습률 ${LEARNING_RATE}로 훈련합니다. 퍼셉트론 하나로는 풀 수 없는 문제입니다.`,
    });
    const runs = SEEDS.map((seed, i) => learn(student, seed, i + 1));
    canvas.lineChart({
      title: { en: 'Mean loss, by epoch, from three starts', ko: '세 시작점에서 에포크마다 잰 평균 손실' },
      series: runs.map(({ run, losses }) => ({
        name: { en: `start ${run}`, ko: `시작점 ${run}` },
        values: losses,
      })),
      x: [0, EPOCHS],
    });
    for (const { run, before, after } of runs) {
      canvas.table(
        [
          { en: `start ${run}: x1`, ko: `시작점 ${run}: x1` },
          'x2',
          { en: 'target', ko: '목표값' },
          { en: 'output before', ko: '훈련 전 출력' },
          { en: 'output after', ko: '훈련 후 출력' },
        ],
        XOR.map(({ x: [x1, x2], t: [t] }) => [
          String(x1),
          String(x2),
          String(t),
          student.forward([x1, x2] as number[], before).o[0] as number,
          student.forward([x1, x2] as number[], after).o[0] as number,
        ]),
      );
    }
    const solved = runs.filter(({ after }) => solves(student, after)).length;
    canvas.text(verdict(solved));
  },
});

function verdict(solved: number): { en: string; ko: string } {
  if (solved === 0) {
    return {
      en: 'XOR has not been learned from any start. Something is wrong with the step: run pnpm grade ch8-4.',
      ko: '어느 시작점에서도 XOR을 배우지 못했습니다. 훈련 한 걸음 어딘가가 잘못되었으니 pnpm grade ch8-4를 실행해 보세요.',
    };
  }
  if (solved === SEEDS.length) {
    return {
      en: `XOR has been learned from all ${solved} starts. Even a slightly wrong step can do that: pnpm grade ch8-4 tells whether yours is right.`,
      ko: `시작점 ${solved}개 모두에서 XOR을 배웠습니다. 조금 틀린 걸음도 여기까지는 올 수 있으니, 맞는지는 pnpm grade ch8-4로 확인하세요.`,
    };
  }
  return {
    en: `XOR has been learned from ${solved} of ${SEEDS.length} starts. Some starts lead onto a plateau, where the gradient nearly vanishes and one row stays undecided for thousands of epochs. Where you begin matters.`,
    ko: `시작점 ${SEEDS.length}개 가운데 ${solved}개에서 XOR을 배웠습니다. 시작점에 따라서는 기울기가 거의 사라지는 평평한 곳에 머물러, 한 행의 답이 수천 에포크 동안 정해지지 않기도 합니다. 어디서 시작하는지도 중요합니다.`,
  };
}
