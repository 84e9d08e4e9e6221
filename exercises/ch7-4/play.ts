import { runPlay } from '@chainrule/grader/play';

type Parameters = { w: number; b: number };

type Student = {
  sigmoid(z: number): number;
  binaryCrossEntropyWithLogits(y: number[], z: number[]): number;
  fitLogistic(x: number[], y: number[], w0: number, b0: number, lr: number, steps: number): Parameters;
  classify(p: number[], threshold?: number): number[];
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

/** The curve of probabilities, bending towards the practice data of the section. */
export default runPlay<Student>({
  uses: ['sigmoid', 'binaryCrossEntropyWithLogits', 'fitLogistic', 'classify'],
  shows: {
    sigmoid: { en: 'the curve of probabilities', ko: '확률의 곡선' },
    binaryCrossEntropyWithLogits: { en: 'how the loss falls', ko: '손실이 줄어드는 모습' },
    fitLogistic: { en: 'the curve settling between the samples', ko: '곡선이 샘플들 사이에 자리 잡는 과정' },
    classify: { en: 'how many samples come right', ko: '맞힌 샘플의 개수' },
  },
  draw(student, canvas) {
    canvas.text({
      en: `${X.length} samples, a 1 from 10 on. Your fitLogistic starts at w = 0, b = 0 with learning rate ${LEARNING_RATE}. Where the curve crosses 0.5 is the boundary between no and yes.`,
      ko: `샘플 ${X.length}개이고, 10부터 1입니다. 여러분의 fitLogistic이 w = 0, b = 0에서 학습률 ${LEARNING_RATE}로 출발합니다. 곡선이 0.5를 지나는 곳이 아니요와 예의 경계입니다.`,
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
        { en: 'right', ko: '맞은 개수' },
        { en: 'boundary', ko: '경계' },
      ],
      rows.map(({ steps, loss, right, boundary }) => [String(steps), loss, `${right}/${X.length}`, boundary]),
    );
    canvas.text(verdict(rows.at(-1)?.right === X.length));
  },
});

function verdict(isSeparated: boolean): { en: string; ko: string } {
  return isSeparated
    ? {
        en: 'All samples come right, and the curve would go on getting steeper: where one threshold separates everything, w grows without bound.',
        ko: '모든 샘플을 맞혔습니다. 그래도 곡선은 계속 가팔라집니다. 기준값 하나로 모두 가를 수 있으면 w는 끝없이 커집니다.',
      }
    : {
        en: 'Some samples still come wrong after all those steps. Something in the training is off: run pnpm grade ch7-4.',
        ko: '이만큼 걸은 뒤에도 틀리는 샘플이 있습니다. 훈련 어딘가가 잘못되었으니 pnpm grade ch7-4를 실행해 보세요.',
      };
}
