import { runPlay } from '@chainrule/grader/play';

type Line = { w: number; b: number };

type Student = {
  mse(y: number[], yHat: number[]): number;
  fitLinear(
    x: number[],
    y: number[],
    w0: number,
    b0: number,
    lr: number,
    steps: number,
  ): Line & {
    history: number[];
  };
  closedForm(x: number[], y: number[]): Line;
};

const HOURS = [2, 3, 4, 5];
const SCORES = [25, 50, 42, 61];
const LEARNING_RATE = 0.01;
const TOO_HIGH = 0.1;
/** The moments to look at. */
const STEPS = [1, 5, 1000];
const FROM = 1;
const TO = 6;
const PLACES = 61;

/** The hours along the chart's axis. */
const AXIS = Array.from({ length: PLACES }, (_, i) => FROM + ((TO - FROM) * i) / (PLACES - 1));

/** The students where they stand on that axis, and nothing in between. */
const POINTS = AXIS.map((hours) => SCORES[HOURS.findIndex((x) => Math.abs(x - hours) < 1e-9)] ?? Number.NaN);

function heights({ w, b }: Line): number[] {
  return AXIS.map((hours) => w * hours + b);
}

function costOf(student: Student, { w, b }: Line): number {
  return student.mse(
    SCORES,
    HOURS.map((hours) => w * hours + b),
  );
}

/** The student's own line, on its way from (0, 0) to where the cost is lowest. */
export default runPlay<Student>({
  uses: ['mse', 'fitLinear', 'closedForm'],
  shows: {
    mse: { en: 'how far each line is from the points', ko: '직선마다 점들과 얼마나 떨어져 있는지' },
    fitLinear: {
      en: 'the line turning towards the points, step by step',
      ko: '직선이 한 걸음씩 점들 쪽으로 도는 과정',
    },
    closedForm: { en: 'the line that all the steps lead to', ko: '모든 걸음이 향하는 직선' },
  },
  draw(student, canvas) {
    canvas.text({
      en: `Four students, their hours of study and their scores. Your fitLinear starts at w = 0, b = 0 with a learning rate of ${LEARNING_RATE}.`,
      ko: `학생 네 명의 공부 시간과 점수입니다. 여러분의 fitLinear가 w = 0, b = 0에서 학습률 ${LEARNING_RATE}로 출발합니다.`,
    });
    const fits = STEPS.map((steps) => ({ steps, fit: student.fitLinear(HOURS, SCORES, 0, 0, LEARNING_RATE, steps) }));
    canvas.lineChart({
      title: { en: 'Score, by hours of study', ko: '공부 시간에 따른 점수' },
      series: [
        { name: { en: 'the four students', ko: '학생 네 명' }, values: POINTS, points: true },
        ...fits.map(({ steps, fit }) => ({
          name: { en: steps === 1 ? 'after 1 step' : `after ${steps} steps`, ko: `${steps}걸음 뒤` },
          values: heights(fit),
        })),
      ],
      x: [FROM, TO],
      height: 14,
    });
    const best = student.closedForm(HOURS, SCORES);
    canvas.table(
      [{ en: 'steps', ko: '걸음' }, 'w', 'b', { en: 'cost', ko: '비용' }],
      [
        ...fits.map(({ steps, fit: { w, b } }) => [String(steps), w, b, costOf(student, { w, b })]),
        ['closedForm', best.w, best.b, costOf(student, best)],
      ],
    );
    const last = fits.at(-1) as (typeof fits)[number];
    const diverging = student.fitLinear(HOURS, SCORES, 0, 0, TOO_HIGH, 4).history;
    canvas.text(verdict(costOf(student, last.fit) - costOf(student, best), diverging));
  },
});

/** What can be read off: whether the steps lead to the best line, and what too long a stride does. */
function verdict(above: number, diverging: readonly number[]): { en: string; ko: string } {
  if (!(Math.abs(above) < 1)) {
    return {
      en: 'The steps do not lead to the line of closedForm. One of the two is wrong: run pnpm grade ch7-1.',
      ko: '걸음이 closedForm의 직선에 이르지 못합니다. 둘 중 하나가 잘못되었으니 pnpm grade ch7-1을 실행해 보세요.',
    };
  }
  const costs = diverging.map((cost) => cost.toFixed(0)).join(', ');
  return {
    en: `The steps lead to the line of closedForm, ever more slowly. With a learning rate of ${TOO_HIGH} they would lead away from it. The costs of the first steps would be: ${costs}.`,
    ko: `걸음은 점점 느려지면서 closedForm의 직선에 다가갑니다. 학습률이 ${TOO_HIGH}이면 오히려 멀어집니다. 처음 몇 걸음의 비용은 이렇습니다: ${costs}.`,
  };
}
