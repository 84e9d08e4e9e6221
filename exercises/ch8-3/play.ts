import { iris } from '@chainrule/datasets';
import { type Canvas, runPlay } from '@chainrule/grader/play';

type Opt = { t: number; m: number[]; v: number[] };
type Out = { w: number[]; s: Opt };
type Optimizer = (w: number[], g: number[], s: Opt, lr: number, second?: number, nesterov?: boolean) => Out;

type Student = {
  sparseCategoricalCrossEntropy(labels: number[], P: number[][]): number;
  iterations(n: number, batch: number, epochs: number): number;
  batches<T>(data: T[], size: number): T[][];
  sgd(w: number[], g: number[], lr: number): number[];
  momentum: Optimizer;
  adagrad: Optimizer;
  rmsprop: Optimizer;
  adam: Optimizer;
};

const START = [1, -2];
const STEPS = 60;
const SIZES = [150, 32, 1];
const EPOCHS = 20;

const bowl = ([w1, w2]: number[]) => w1 ** 2 + 10 * w2 ** 2;
const slope = ([w1, w2]: number[]) => [2 * w1, 20 * w2];
/** With three digits, and without the sign of a zero that was rounded. */
const toDigits = (weight: number) => (Number(weight.toFixed(3)) + 0).toFixed(3);
const fresh = (weights: number): Opt => ({ t: 0, m: new Array(weights).fill(0), v: new Array(weights).fill(0) });

/** A race of the optimizers down a bowl, then one model that learns iris by batches of different sizes. */
export default runPlay<Student>({
  uses: ['sparseCategoricalCrossEntropy', 'iterations', 'batches', 'sgd', 'momentum', 'adagrad', 'rmsprop', 'adam'],
  shows: {
    sparseCategoricalCrossEntropy: { en: 'the loss on iris, epoch by epoch', ko: '붓꽃 데이터의 에포크별 손실' },
    iterations: { en: 'how often each batch size changes the weights', ko: '배치 크기마다 가중치를 고치는 횟수' },
    batches: { en: 'how the batch size changes the way a model learns', ko: '배치 크기에 따라 달라지는 학습' },
    sgd: { en: 'gradient descent in the race', ko: '경주에 나선 경사 하강법' },
    momentum: { en: 'momentum and Nesterov in the race', ko: '경주에 나선 모멘텀과 네스테로프' },
    adagrad: { en: 'Adagrad in the race', ko: '경주에 나선 아다그라드' },
    rmsprop: { en: 'RMSprop in the race', ko: '경주에 나선 알엠에스프롭' },
    adam: { en: 'Adam in the race', ko: '경주에 나선 아담' },
  },
  draw(student, canvas) {
    drawRace(student, canvas);
    drawBatches(student, canvas);
  },
});

/** The weights at the start and after each step. */
function descend(update: (w: number[], g: number[], s: Opt) => Out): number[][] {
  const way = [START];
  let s = fresh(START.length);
  for (let step = 0; step < STEPS; step++) {
    const out = update(way[step], slope(way[step]), s);
    way.push([...out.w]);
    s = out.s;
  }
  return way;
}

function drawRace({ sgd, momentum, adagrad, rmsprop, adam }: Student, canvas: Canvas): void {
  const racers = [
    { name: 'SGD', rate: 0.02, way: descend((w, g, s) => ({ w: sgd(w, g, 0.02), s })) },
    { name: 'Momentum', rate: 0.02, way: descend((w, g, s) => momentum(w, g, s, 0.02, 0.8)) },
    { name: 'Nesterov', rate: 0.02, way: descend((w, g, s) => momentum(w, g, s, 0.02, 0.8, true)) },
    { name: 'Adagrad', rate: 0.5, way: descend((w, g, s) => adagrad(w, g, s, 0.5)) },
    { name: 'RMSprop', rate: 0.05, way: descend((w, g, s) => rmsprop(w, g, s, 0.05)) },
    { name: 'Adam', rate: 0.15, way: descend((w, g, s) => adam(w, g, s, 0.15)) },
  ];
  canvas.lineChart({
    title: {
      en: `The race down w1² + 10·w2² from (${START.join(', ')}): log10 of the height, by step`,
      ko: `(${START.join(', ')})에서 w1² + 10·w2²을 내려가는 경주: 걸음마다 높이의 상용로그(log10)`,
    },
    series: racers.map(({ name, way }) => ({ name, values: way.map((w) => Math.log10(bowl(w) + 1e-8)) })),
    x: [0, STEPS],
    height: 15,
  });
  canvas.table(
    [
      { en: 'optimizer', ko: '옵티마이저' },
      { en: 'learning rate', ko: '학습률' },
      { en: 'after 5 steps', ko: '5걸음 뒤' },
      { en: `after ${STEPS} steps`, ko: `${STEPS}걸음 뒤` },
      { en: 'height', ko: '높이' },
    ],
    racers.map(({ name, rate, way }) => [
      name,
      String(rate),
      ...[way[5], way[STEPS]].map((w) => w.map(toDigits).join(', ')),
      bowl(way[STEPS]).toExponential(1),
    ]),
  );
  canvas.text({
    en: 'Plain gradient descent is soon down the steep side but crawls along the flat one. Momentum gathers speed there and sometimes overshoots; the others choose the step of each weight separately.',
    ko: '경사 하강법은 가파른 쪽에서는 금세 내려가지만 완만한 쪽에서는 기어갑니다. 모멘텀은 거기서 속도를 얻지만 바닥을 지나치기도 합니다. 나머지 옵티마이저는 가중치마다 걸음의 크기를 따로 정합니다.',
  });
}

const { x: flowers, y: species } = iris();
const INPUTS = 4;
const CLASSES = 3;

/** Softmax of the logits of a 4 → 3 layer whose 15 numbers stand in one list: weights, then biases. */
function probabilities(w: number[], flower: number[]): number[] {
  const bias = INPUTS * CLASSES;
  const logits = Array.from({ length: CLASSES }, (_, k) =>
    flower.reduce((sum, value, i) => sum + value * w[i * CLASSES + k], w[bias + k]),
  );
  const powers = logits.map((logit) => Math.exp(logit - Math.max(...logits)));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** The gradient of the mean cross-entropy over a batch of flowers. */
function gradient(w: number[], batch: number[]): number[] {
  const g = w.map(() => 0);
  for (const flower of batch) {
    const errors = probabilities(w, flowers[flower]).map((p, k) => p - Number(k === species[flower]));
    for (const [k, error] of errors.entries()) {
      for (const [i, value] of [...flowers[flower], 1].entries()) g[i * CLASSES + k] += (value * error) / batch.length;
    }
  }
  return g;
}

/** The flowers in an order that mixes the species: every 37th, round and round. */
const MIXED = flowers.map((_, i) => (i * 37) % flowers.length);

function drawBatches(student: Student, canvas: Canvas): void {
  const runs = SIZES.map((size) => {
    let w = new Array<number>((INPUTS + 1) * CLASSES).fill(0);
    const all = () => flowers.map((flower) => probabilities(w, flower));
    const losses = [student.sparseCategoricalCrossEntropy(species, all())];
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      for (const batch of student.batches(MIXED, size)) w = [...student.sgd(w, gradient(w, batch), 0.01)];
      losses.push(student.sparseCategoricalCrossEntropy(species, all()));
    }
    const right = all().filter((row, i) => row.indexOf(Math.max(...row)) === species[i]).length;
    return { size, losses, right };
  });
  canvas.lineChart({
    title: {
      en: 'A softmax model learns iris with your sgd: loss by epoch, for three batch sizes',
      ko: '여러분의 sgd로 붓꽃을 배우는 소프트맥스 모델: 배치 크기 세 가지의 에포크별 손실',
    },
    series: runs.map(({ size, losses }) => ({
      name: { en: `batches of ${size}`, ko: `배치 크기 ${size}` },
      values: losses,
    })),
    x: [0, EPOCHS],
    height: 11,
  });
  canvas.table(
    [
      { en: 'batch size', ko: '배치 크기' },
      { en: `iterations in ${EPOCHS} epochs`, ko: `${EPOCHS}에포크의 이터레이션` },
      { en: 'loss', ko: '손실' },
      { en: 'recognized', ko: '맞힌 수' },
    ],
    runs.map(({ size, losses, right }) => [
      String(size),
      String(student.iterations(flowers.length, size, EPOCHS)),
      losses[EPOCHS].toFixed(4),
      `${right}/${flowers.length}`,
    ]),
  );
  const [whole, , single] = runs;
  canvas.text(
    single.losses[EPOCHS] < whole.losses[EPOCHS] && whole.losses[EPOCHS] < whole.losses[0]
      ? {
          en: 'All three have seen the data equally often, and yet the small batches are far ahead, because they change the weights more often. What this plot does not show is that each of their epochs takes longer.',
          ko: '데이터를 본 횟수는 같은데 작은 배치가 훨씬 앞섭니다. 가중치를 더 자주 고쳤기 때문입니다. 그 대신 한 에포크에 시간이 더 걸리지만, 그것은 이 그림에 나타나지 않습니다.',
        }
      : {
          en: 'By now the small batches should be ahead, and every loss should be lower than at the start. Something is wrong: run pnpm grade ch8-3.',
          ko: '지금쯤은 작은 배치가 앞서고, 손실은 모두 처음보다 작아야 합니다. 어딘가 잘못되었으니 pnpm grade ch8-3을 실행해 보세요.',
        },
  );
}
