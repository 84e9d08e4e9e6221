import { uniforms } from '@chainrule/core/random';
import { digits, oneHot, shuffle } from '@chainrule/datasets';
import { runPlay } from '@chainrule/grader/play';

type Matrix = number[][];
type Layer = { units: number; activation: string; W: Matrix; b: number[] };
type History = { loss: number[]; accuracy: number[]; val_loss: number[]; val_accuracy: number[] };
type Model = {
  add(layer: object): void;
  compile(options: { optimizer: string; loss: string; learningRate: number }): void;
  fit(X: Matrix, Y: Matrix, options: object): History;
  evaluate(X: Matrix, Y: Matrix): { loss: number; accuracy: number };
  predict(X: Matrix): Matrix;
  summary(): string;
};

type Student = {
  Dense: new (options: Layer) => object;
  Sequential: new () => Model;
};

const SEED = 6;
const TRAINED = 600;
const HELD_OUT = 200;
const EPOCHS = 8;
const SIDE = 8;
const INK = ['··', '░░', '▒▒', '▓▓', '██'];

/** Pictures that the model has not seen, and those it learns from. */
function samples() {
  const { x, y } = digits();
  const order = shuffle([...x.keys()], SEED);
  const part = (from: number, to: number) => {
    const rows = order.slice(from, to);
    const labels = rows.map((row) => y[row] as number);
    return { X: rows.map((row) => (x[row] as number[]).map((ink) => ink / 16)), Y: oneHot(labels, 10), labels };
  };
  return { train: part(0, TRAINED), held: part(TRAINED, TRAINED + HELD_OUT) };
}

function picture(pixels: readonly number[]): string {
  const line = (row: number) =>
    pixels
      .slice(row * SIDE, (row + 1) * SIDE)
      .map((ink) => INK[Math.round(ink * (INK.length - 1))])
      .join('');
  return Array.from({ length: SIDE }, (_, row) => line(row)).join('\n');
}

/** A layer that starts from Xavier's uniform draws. */
function start(rand: () => number, inputs: number, units: number, activation: string): Layer {
  const limit = Math.sqrt(6 / (inputs + units));
  const row = () => Array.from({ length: units }, () => (2 * rand() - 1) * limit);
  return { units, activation, W: Array.from({ length: inputs }, row), b: new Array<number>(units).fill(0) };
}

const winner = (row: readonly number[]) => row.indexOf(Math.max(...row));
const percent = (share: number) => `${(100 * share).toFixed(1)}%`;

/** The student's own Keras learns to read handwritten digits. */
export default runPlay<Student>({
  uses: ['Dense', 'Sequential'],
  shows: {
    Dense: { en: 'two layers that see a handwritten digit', ko: '손글씨 숫자를 보는 층 두 개' },
    Sequential: { en: 'a model that learns to read digits', ko: '숫자 읽는 법을 배우는 모델' },
  },
  draw(student, canvas) {
    const { train, held } = samples();
    const rand = uniforms(SEED);
    const model = new student.Sequential();
    model.add(new student.Dense(start(rand, SIDE * SIDE, 16, 'relu')));
    model.add(new student.Dense(start(rand, 16, 10, 'softmax')));
    model.compile({ optimizer: 'adam', loss: 'categorical_crossentropy', learningRate: 0.01 });
    canvas.text({
      en: `A ${held.labels[0]}, written by hand, in ${SIDE} × ${SIDE} pixels:`,
      ko: `손으로 쓴 숫자 ${held.labels[0]}입니다. 화소는 ${SIDE} × ${SIDE}개입니다.`,
    });
    canvas.text({ en: picture(held.X[0] as number[]), ko: picture(held.X[0] as number[]) });
    // A paragraph closes up common spaces; the table's columns have to stay.
    const table = model.summary().replaceAll(' ', '\u00a0');
    canvas.text({ en: table, ko: table });
    const before = model.evaluate(held.X, held.Y);
    const orders = Array.from({ length: EPOCHS }, (_, epoch) => shuffle([...train.X.keys()], SEED + epoch));
    const history = model.fit(train.X, train.Y, { epochs: EPOCHS, batchSize: 32, orders, validationData: held });
    canvas.lineChart({
      title: { en: 'Loss, by epoch', ko: '에포크별 손실' },
      series: [
        { name: { en: `${TRAINED} trained on`, ko: `훈련 ${TRAINED}개` }, values: history.loss },
        { name: { en: `${HELD_OUT} held out`, ko: `검증 ${HELD_OUT}개` }, values: history.val_loss },
      ],
      x: [1, EPOCHS],
    });
    canvas.text({
      en: 'The training loss comes out higher because it is an average of losses measured before the updates.',
      ko: '훈련 손실은 갱신하기 전에 재서 평균한 값이라 더 높게 나옵니다.',
    });
    const predictions = model.predict(held.X);
    const missed = [...predictions.keys()].filter((i) => winner(predictions[i] as number[]) !== held.labels[i]);
    canvas.table(
      [
        { en: 'written', ko: '정답' },
        { en: 'read as', ko: '예측' },
        { en: 'probability', ko: '확률' },
      ],
      [0, 1, 2, 3, ...missed.slice(0, 2)].map((i) => {
        const row = predictions[i] as number[];
        return [String(held.labels[i]), String(winner(row)), Math.max(...row)];
      }),
    );
    canvas.text(verdict(before.accuracy, model.evaluate(held.X, held.Y).accuracy));
  },
});

function verdict(before: number, after: number): { en: string; ko: string } {
  if (!(after > 0.8)) {
    return {
      en: `Of the held-out digits your model reads ${percent(after)}, which is too few. Run pnpm grade ch8-6.`,
      ko: `검증 숫자 가운데 ${percent(after)}만 읽었습니다. 너무 적습니다. pnpm grade ch8-6을 실행해 보세요.`,
    };
  }
  return {
    en: `Before training, your model read ${percent(before)} of the digits that it has never seen; after ${EPOCHS} epochs it reads ${percent(after)}.`,
    ko: `훈련 전에는 처음 보는 숫자의 ${percent(before)}를 맞혔고, ${EPOCHS} 에포크 뒤에는 ${percent(after)}를 맞힙니다.`,
  };
}
