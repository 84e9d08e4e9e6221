import { type Canvas, runPlay } from '@chainrule/grader/play';

type Parameters = { w: number; b: number };

/** The student's `Value`, as far as the scene calls it. */
type Node = {
  data: number;
  grad: number;
  add(o: Node): Node;
  mul(o: Node): Node;
  exp(): Node;
  log(): Node;
  backward(): void;
};

type Student = {
  sigmoid(z: number): number;
  binaryCrossEntropyWithLogits(y: number[], z: number[]): number;
  fitLogistic(x: number[], y: number[], w0: number, b0: number, lr: number, steps: number): Parameters;
  classify(p: number[], threshold?: number): number[];
  logisticGradient(x: number[], y: number[], w: number, b: number): { dw: number; db: number };
  Value: new (data: number) => Node;
};

const X = [-50, -40, -30, -20, -10, -5, 0, 5, 10, 20, 30, 40, 50];
const Y = X.map((x) => Number(x >= 10));
const LEARNING_RATE = 0.01;
/** The moments to look at. */
const STEPS = [0, 1, 300, 1000, 10000];
const DRAWN = [1, 300, 10000];

const FROM = -50;
const TO = 50;
const AXIS = Array.from({ length: TO - FROM + 1 }, (_, i) => FROM + i);
/** The samples where they stand on that axis, and nothing in between. */
const SAMPLES = AXIS.map((x) => Y[X.indexOf(x)] ?? Number.NaN);

function logits({ w, b }: Parameters, inputs: readonly number[]): number[] {
  return inputs.map((x) => w * x + b);
}

function describe(student: Student, steps: number, fit: Parameters) {
  const z = logits(fit, X);
  const answers = student.classify(z.map((logit) => student.sigmoid(logit)));
  const right = answers.filter((answer, i) => answer === Y[i]).length;
  const boundary = fit.w === 0 ? '–' : (-fit.b / fit.w).toFixed(2);
  return { loss: student.binaryCrossEntropyWithLogits(Y, z), right, steps, boundary };
}

/** The gradient of the loss, not by its formula but by the student's `Value`: a sample costs ln(1 + e^(±(wx + b))). */
function gradientByValue({ Value }: Student, fit: Parameters): { dw: number; db: number } {
  const [w, b] = [new Value(fit.w), new Value(fit.b)];
  const losses = X.map((x, i) => {
    const sign = Y[i] === 1 ? -1 : 1;
    return w.mul(new Value(x)).add(b).mul(new Value(sign)).exp().add(new Value(1)).log();
  });
  const loss = losses.reduce((sum, one) => sum.add(one)).mul(new Value(1 / X.length));
  loss.backward();
  return { dw: w.grad, db: b.grad };
}

/** The gradients of `Value` beside those of the formula; before `Value` is written, what it is going to show. */
function drawGradients(student: Student, canvas: Canvas, fits: Map<number, Parameters>): void {
  try {
    const rows = DRAWN.map((steps) => {
      const fit = fits.get(steps) as Parameters;
      return { steps, found: gradientByValue(student, fit), known: student.logisticGradient(X, Y, fit.w, fit.b) };
    });
    canvas.text({
      en: 'The gradient of the loss on the way there, found in two ways:',
      ko: '그 과정에서 손실의 기울기를 두 가지 방법으로 구하면 다음과 같습니다.',
    });
    canvas.table(
      [
        { en: 'steps', ko: '걸음' },
        { en: 'dw by Value', ko: 'Value의 dw' },
        { en: 'dw by formula', ko: '식의 dw' },
        { en: 'db by Value', ko: 'Value의 db' },
        { en: 'db by formula', ko: '식의 db' },
      ],
      rows.map(({ steps, found, known }) => [String(steps), found.dw, known.dw, found.db, known.db]),
    );
    const agree = rows.every(
      ({ found, known }) => Math.abs(found.dw - known.dw) < 1e-9 && Math.abs(found.db - known.db) < 1e-9,
    );
    canvas.text(agree ? sameGradients : differentGradients);
  } catch (thrown) {
    if (!(thrown instanceof Error) || thrown.name !== 'NotImplementedError') throw thrown;
    canvas.text(withoutValue);
  }
}

const sameGradients = {
  en: 'Your Value knows no formula for this gradient. It only remembers how the loss was made, goes backward through it, and finds the same numbers as your logisticGradient.',
  ko: '여러분의 Value는 이 기울기의 식을 모릅니다. 손실이 어떻게 만들어졌는지 기억했다가 거꾸로 따라갈 뿐인데, logisticGradient와 같은 값을 찾아냅니다.',
};

const differentGradients = {
  en: 'Your Value and your logisticGradient do not agree, so one of them is wrong: run pnpm grade ch7-4.',
  ko: '여러분의 Value와 logisticGradient가 서로 다른 값을 냅니다. 둘 중 하나가 잘못되었으니 pnpm grade ch7-4를 실행해 보세요.',
};

const withoutValue = {
  en: 'Once Value and logisticGradient are written, you will see here how Value finds the same gradient without its formula.',
  ko: 'Value와 logisticGradient를 작성하면, Value가 식 없이 같은 기울기를 찾아내는 모습을 여기서 볼 수 있습니다.',
};

/** The curve of probabilities, bending towards the practice data of the section, and the gradient by `Value`. */
export default runPlay<Student>({
  uses: ['sigmoid', 'binaryCrossEntropyWithLogits', 'fitLogistic', 'classify', 'logisticGradient', 'Value'],
  shows: {
    sigmoid: { en: 'the curve of probabilities', ko: '확률의 곡선' },
    binaryCrossEntropyWithLogits: { en: 'how the loss falls', ko: '손실이 줄어드는 모습' },
    fitLogistic: { en: 'the curve settling between the samples', ko: '곡선이 샘플들 사이에 자리 잡는 과정' },
    classify: { en: 'how many samples are classified correctly', ko: '맞게 분류한 샘플의 개수' },
    logisticGradient: { en: 'the gradient by its formula', ko: '식으로 구한 기울기' },
    Value: { en: 'the same gradient without its formula', ko: '식 없이 구한 같은 기울기' },
  },
  draw(student, canvas) {
    canvas.text({
      en: `${X.length} samples, labelled 1 from 10 on. Your fitLogistic starts at w = 0, b = 0 with a learning rate of ${LEARNING_RATE}. The boundary between no and yes is where the curve crosses 0.5.`,
      ko: `샘플은 ${X.length}개이고, x가 10 이상이면 레이블이 1입니다. 여러분의 fitLogistic이 w = 0, b = 0에서 학습률 ${LEARNING_RATE}로 출발합니다. 곡선이 0.5를 지나는 곳이 아니요와 예의 경계입니다.`,
    });
    const fits = new Map(STEPS.map((steps) => [steps, student.fitLogistic(X, Y, 0, 0, LEARNING_RATE, steps)]));
    canvas.lineChart({
      title: { en: 'Probability of a 1, by x', ko: 'x에 따른 1일 확률' },
      series: [
        { name: { en: 'the samples', ko: '샘플' }, values: SAMPLES, points: true },
        ...DRAWN.map((steps) => ({
          name: { en: steps === 1 ? 'after 1 step' : `after ${steps} steps`, ko: `${steps}걸음 뒤` },
          values: logits(fits.get(steps) as Parameters, AXIS).map((z) => student.sigmoid(z)),
        })),
      ],
      x: [FROM, TO],
      height: 12,
    });
    const rows = [...fits].map(([steps, fit]) => describe(student, steps, fit));
    canvas.table(
      [
        { en: 'steps', ko: '걸음' },
        { en: 'loss', ko: '손실' },
        { en: 'correct', ko: '맞은 개수' },
        { en: 'boundary', ko: '경계' },
      ],
      rows.map(({ steps, loss, right, boundary }) => [String(steps), loss, `${right}/${X.length}`, boundary]),
    );
    canvas.text(verdict(rows.at(-1)?.right === X.length));
    drawGradients(student, canvas, fits);
  },
});

function verdict(isSeparated: boolean): { en: string; ko: string } {
  return isSeparated
    ? {
        en: 'All samples are classified correctly, and still the curve would go on getting steeper: if one boundary separates everything, w grows without bound.',
        ko: '모든 샘플을 맞게 분류했습니다. 그래도 곡선은 계속 가팔라집니다. 경계 하나로 모두 가를 수 있으면 w는 끝없이 커집니다.',
      }
    : {
        en: 'Some samples are still classified wrongly after all those steps. Something in the training is wrong: run pnpm grade ch7-4.',
        ko: '이만큼 걸은 뒤에도 틀리는 샘플이 있습니다. 훈련 어딘가가 잘못되었으니 pnpm grade ch7-4를 실행해 보세요.',
      };
}
