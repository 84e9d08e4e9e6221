import { matmul } from '@chainrule/core/arrays';
import { uniforms } from '@chainrule/core/random';
import { runPlay } from '@chainrule/grader/play';

type Matrix = number[][];

type Student = {
  gradientSignals(kind: 'sigmoid' | 'tanh', zs: number[], ws: number[]): number[];
  initWeights(rule: 'xavier' | 'he', fanIn: number, fanOut: number, rand: () => number): Matrix;
  batchNorm(X: Matrix, gamma: number[], beta: number[], eps?: number): { Y: Matrix };
};

const DEPTH = 20;
const UNITS = 16;
const SAMPLES = 32;
const SEED = 7;

/** log₁₀ of a signal's size; nothing where it is 0. */
const decades = (signals: readonly number[]) =>
  signals.map((signal) => (signal === 0 ? Number.NaN : Math.log10(Math.abs(signal))));

/** How far the activations of a layer are spread. */
function spread(X: Matrix): number {
  const values = X.flat();
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

/** The spread after each tanh layer of a deep network whose weights are the student's, times `factor`. */
function flow(student: Student, factor: number, isNormalized: boolean): number[] {
  const rand = uniforms(SEED);
  let X: Matrix = Array.from({ length: SAMPLES }, () => Array.from({ length: UNITS }, () => 2 * rand() - 1));
  const ones = Array.from({ length: UNITS }, () => 1);
  return Array.from({ length: DEPTH }, () => {
    const W = student.initWeights('xavier', UNITS, UNITS, rand).map((row) => row.map((weight) => factor * weight));
    const Z = matmul(X, W);
    const ready = isNormalized
      ? student.batchNorm(
          Z,
          ones,
          ones.map(() => 0),
        ).Y
      : Z;
    X = ready.map((row) => row.map(Math.tanh));
    return spread(X);
  });
}

/** A signal fading through the depth, and the student's weights and normalization that keep it alive. */
export default runPlay<Student>({
  uses: ['gradientSignals', 'initWeights', 'batchNorm'],
  shows: {
    gradientSignals: { en: 'how much of the gradient arrives at each layer', ko: '층마다 기울기가 얼마나 도착하는지' },
    initWeights: {
      en: 'activations that keep their spread through 20 layers',
      ko: '스무 층을 지나도 퍼짐을 잃지 않는 활성값',
    },
    batchNorm: { en: 'a normalization that revives a fading signal', ko: '사라지던 신호를 되살리는 정규화' },
  },
  draw(student, canvas) {
    const layers = (value: number) => Array.from({ length: DEPTH }, () => value);
    const sigmoid = student.gradientSignals('sigmoid', layers(0), layers(1));
    canvas.text({
      en: `A chain of ${DEPTH} layers. If the gradient is 1 at the output, your gradientSignals says that ${sigmoid[0]?.toExponential(1)} arrives at the first sigmoid.`,
      ko: `${DEPTH}층짜리 사슬입니다. 여러분의 gradientSignals에 따르면, 출력에서 1이던 기울기가 첫 시그모이드에는 ${sigmoid[0]?.toExponential(1)}만 도착합니다.`,
    });
    canvas.lineChart({
      title: {
        en: 'Size of the gradient, as a power of ten, by layer',
        ko: '층마다 도착하는 기울기의 크기(10의 지수)',
      },
      series: [
        { name: { en: 'sigmoid, w = 1', ko: 'sigmoid, w = 1' }, values: decades(sigmoid) },
        {
          name: { en: 'tanh, z = 0.5, w = 1', ko: 'tanh, z = 0.5, w = 1' },
          values: decades(student.gradientSignals('tanh', layers(0.5), layers(1))),
        },
        {
          name: { en: 'sigmoid, w = 8', ko: 'sigmoid, w = 8' },
          values: decades(student.gradientSignals('sigmoid', layers(0), layers(8))),
        },
      ],
      x: [1, DEPTH],
    });
    const xavier = flow(student, 1, false);
    const small = flow(student, 0.3, false);
    const revived = flow(student, 0.3, true);
    canvas.lineChart({
      title: {
        en: `Spread of the activations of ${UNITS} tanh neurons, by layer`,
        ko: `층마다 tanh 뉴런 ${UNITS}개의 활성값이 퍼진 정도`,
      },
      series: [
        { name: { en: 'your xavier weights', ko: '여러분의 세이비어 가중치' }, values: xavier },
        { name: { en: 'the same, times 0.3', ko: '세이비어 가중치의 0.3배' }, values: small },
        { name: { en: 'times 0.3, with your batchNorm', ko: '0.3배에 여러분의 batchNorm을 더함' }, values: revived },
      ],
      x: [1, DEPTH],
    });
    canvas.text(verdict(xavier.at(-1) as number, small.at(-1) as number, revived.at(-1) as number));
  },
});

function verdict(xavier: number, small: number, revived: number): { en: string; ko: string } {
  if (!(xavier > 0.1 && small < 1e-3 && revived > 0.3)) {
    return {
      en: 'Your initWeights or your batchNorm does not do what it should: run pnpm grade ch8-5.',
      ko: '여러분의 initWeights나 batchNorm이 제구실을 하지 못합니다. pnpm grade ch8-5를 실행해 보세요.',
    };
  }
  return {
    en: `After ${DEPTH} layers your xavier weights leave a spread of ${xavier.toFixed(2)}. At 0.3 times their size almost nothing is left (${small.toExponential(1)}), and your batchNorm brings the spread back to ${revived.toFixed(2)}.`,
    ko: `${DEPTH}층을 지난 뒤에도 여러분의 세이비어 가중치에는 퍼짐이 ${xavier.toFixed(2)} 남습니다. 가중치를 0.3배로 줄이면 거의 사라지지만(${small.toExponential(1)}), 여러분의 batchNorm이 ${revived.toFixed(2)}까지 되살립니다.`,
  };
}
