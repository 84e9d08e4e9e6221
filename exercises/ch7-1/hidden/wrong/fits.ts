import { defineMisconceptions } from '@chainrule/grader/exercise';
import { costOf, fit, gradientOf, requireSamples, type Submission, total } from './line.ts';

const descent = { en: 'Gradient descent', ko: '경사 하강법' };
const closed = { en: 'The best line in one go', ko: '가장 좋은 직선을 한 번에' };

const mean = (values: number[]) => total(values) / values.length;

/** Deviations from the means, multiplied and added up. */
function deviations(a: number[], b: number[]): number {
  return total(a.map((value, i) => (value - mean(a)) * (b[i]! - mean(b))));
}

function requireLine(x: number[], y: number[]): void {
  if (x.length !== y.length || x.length < 2 || x.every((value) => value === x[0])) throw new RangeError('no line');
}

/** Wrong versions of `fitLinear`. */
export const wrongRuns = defineMisconceptions<Submission>([
  {
    id: 'new-weight-for-bias',
    function: 'fitLinear',
    section: descent,
    explanation: {
      en: 'You change w first and work out db with the new w. Both slopes belong to the same point: work out dw and db, then change w and b.',
      ko: 'w를 먼저 바꾸고 새 w로 db를 구하고 있습니다. 두 기울기는 같은 점에서 구해야 합니다. dw와 db를 모두 구한 뒤에 w와 b를 바꾸세요.',
    },
    wrong: (x, y, w0, b0, lr, steps) =>
      fit(x, y, w0, b0, lr, steps, {
        step: (xs, ys, w, b, rate) => {
          const next = w - rate * gradientOf(xs, ys, w, b).dw;
          return { w: next, b: b - rate * gradientOf(xs, ys, next, b).db };
        },
      }),
  },
  {
    id: 'climbing',
    function: 'fitLinear',
    section: descent,
    explanation: {
      en: 'You add lr times the gradient, which climbs up the cost. A step goes against the gradient: w − lr·dw.',
      ko: '기울기에 lr을 곱해 더하고 있어 비용이 커지는 쪽으로 갑니다. 기울기의 반대쪽으로 가야 합니다: w − lr·dw.',
    },
    wrong: (x, y, w0, b0, lr, steps) => {
      const { w, b, history } = fit(x, y, w0, b0, -lr, steps);
      return { w, b, history };
    },
  },
  {
    id: 'half-a-step',
    function: 'fitLinear',
    section: descent,
    explanation: {
      en: 'Every step is half as long as it should be, because its gradient lacks the 2 of the square.',
      ko: '기울기에 제곱에서 나온 2가 빠져서 걸음이 모두 절반입니다.',
    },
    wrong: (x, y, w0, b0, lr, steps) => fit(x, y, w0, b0, lr / 2, steps),
  },
  {
    id: 'step-not-averaged',
    function: 'fitLinear',
    section: descent,
    explanation: {
      en: 'Every step is n times too long: its gradient is the sum over the samples and not their mean.',
      ko: '걸음이 모두 n배입니다. 기울기를 샘플에 대해 평균하지 않고 더하기만 했습니다.',
    },
    wrong: (x, y, w0, b0, lr, steps) => fit(x, y, w0, b0, lr * x.length, steps),
  },
  {
    id: 'cost-after-the-step',
    function: 'fitLinear',
    section: descent,
    explanation: {
      en: 'Your history holds the cost after each step. It should start with the cost at (w0, b0): record the cost first, then take the step.',
      ko: 'history에 걸은 뒤의 비용이 들어 있습니다. 맨 앞은 (w0, b0)에서의 비용이어야 합니다. 비용을 먼저 담고 걸으세요.',
    },
    wrong: (x, y, w0, b0, lr, steps) => fit(x, y, w0, b0, lr, steps, { record: (_, after) => after }),
  },
  {
    id: 'one-cost-too-many',
    function: 'fitLinear',
    section: descent,
    explanation: {
      en: 'Your history also holds the cost after the last step, which is one entry too many. It has one entry for each step.',
      ko: 'history에 마지막 걸음 뒤의 비용까지 들어 있어 하나가 더 많습니다. 걸음마다 하나씩만 담으세요.',
    },
    wrong: (x, y, w0, b0, lr, steps) => {
      const { w, b, history } = fit(x, y, w0, b0, lr, steps);
      return { w, b, history: [...history, costOf(x, y, w, b)] };
    },
  },
  {
    id: 'bias-not-trained',
    function: 'fitLinear',
    section: descent,
    explanation: {
      en: 'b stays at b0. The bias is learned too: b − lr·db.',
      ko: 'b가 b0 그대로입니다. 편향도 학습해야 합니다: b − lr·db.',
    },
    wrong: (x, y, w0, b0, lr, steps) =>
      fit(x, y, w0, b0, lr, steps, {
        step: (xs, ys, w, b, rate) => ({ w: w - rate * gradientOf(xs, ys, w, b).dw, b }),
      }),
  },
  {
    id: 'start-ignored',
    function: 'fitLinear',
    section: descent,
    explanation: {
      en: 'You always start at w = 0 and b = 0. Start at w0 and b0, as they are passed.',
      ko: '언제나 w = 0, b = 0에서 출발하고 있습니다. 받은 w0과 b0에서 출발하세요.',
    },
    wrong: (x, y, _w0, _b0, lr, steps) => fit(x, y, 0, 0, lr, steps),
  },
  {
    id: 'a-step-for-each-sample',
    function: 'fitLinear',
    section: descent,
    explanation: {
      en: 'You change w and b after every single sample. A step looks at all samples first and moves once.',
      ko: '샘플 하나를 볼 때마다 w와 b를 바꾸고 있습니다. 한 걸음은 샘플을 모두 본 뒤에 한 번만 움직입니다.',
    },
    wrong: (x, y, w0, b0, lr, steps) =>
      fit(x, y, w0, b0, lr, steps, {
        step: (xs, ys, w, b, rate) => {
          let line = { w, b };
          xs.forEach((input, i) => {
            const { dw, db } = gradientOf([input], [ys[i]!], line.w, line.b);
            line = { w: line.w - rate * dw, b: line.b - rate * db };
          });
          return line;
        },
      }),
  },
]);

/** Wrong versions of `closedForm`. */
export const wrongLines = defineMisconceptions<Submission>([
  {
    id: 'through-the-origin',
    function: 'closedForm',
    section: closed,
    explanation: {
      en: 'Your line is forced through the origin: w = Σxy/Σx², b = 0. Subtract the means first; b then follows from them.',
      ko: '직선이 언제나 원점을 지납니다(w = Σxy/Σx², b = 0). 먼저 평균을 빼고, b는 평균으로 구하세요.',
    },
    wrong: (x, y) => {
      requireLine(x, y);
      return { w: total(x.map((input, i) => input * y[i]!)) / total(x.map((input) => input * input)), b: 0 };
    },
  },
  {
    id: 'means-not-subtracted',
    function: 'closedForm',
    section: closed,
    explanation: {
      en: 'Your slope is Σxy/Σx², without the means subtracted. Use the deviations: Σ(x − x̄)(y − ȳ)/Σ(x − x̄)².',
      ko: '기울기를 평균을 빼지 않고 Σxy/Σx²으로 구했습니다. 편차를 쓰세요: Σ(x − x̄)(y − ȳ)/Σ(x − x̄)².',
    },
    wrong: (x, y) => {
      requireLine(x, y);
      const w = total(x.map((input, i) => input * y[i]!)) / total(x.map((input) => input * input));
      return { w, b: mean(y) - w * mean(x) };
    },
  },
  {
    id: 'x-and-y-swapped',
    function: 'closedForm',
    section: closed,
    explanation: {
      en: 'You divide by Σ(y − ȳ)², as if x and y had changed places. Divide by Σ(x − x̄)².',
      ko: 'Σ(y − ȳ)²으로 나누어 x와 y의 자리가 바뀐 기울기가 되었습니다. Σ(x − x̄)²으로 나누세요.',
    },
    wrong: (x, y) => {
      requireLine(x, y);
      const w = deviations(x, y) / deviations(y, y);
      return { w, b: mean(y) - w * mean(x) };
    },
  },
  {
    id: 'bias-sign-swapped',
    function: 'closedForm',
    section: closed,
    explanation: {
      en: 'Your bias is ȳ + w·x̄. The line goes through (x̄, ȳ), so b = ȳ − w·x̄.',
      ko: '편향이 ȳ + w·x̄로 되어 있습니다. 직선은 (x̄, ȳ)를 지나므로 b = ȳ − w·x̄입니다.',
    },
    wrong: (x, y) => {
      requireLine(x, y);
      const w = deviations(x, y) / deviations(x, x);
      return { w, b: mean(y) + w * mean(x) };
    },
  },
  {
    id: 'two-kinds-of-mean',
    function: 'closedForm',
    section: closed,
    explanation: {
      en: 'You divide the products by n − 1 and the squares by n (or the other way round), so the slope is off by n/(n − 1). Divide both alike, or neither.',
      ko: '곱의 합은 n − 1로, 제곱의 합은 n으로(또는 그 반대로) 나누어서 기울기가 n/(n − 1)만큼 어긋났습니다. 둘 다 같은 수로 나누거나 나누지 마세요.',
    },
    wrong: (x, y) => {
      requireLine(x, y);
      const w = deviations(x, y) / (x.length - 1) / (deviations(x, x) / x.length);
      return { w, b: mean(y) - w * mean(x) };
    },
  },
  {
    id: 'no-slope-not-refused',
    function: 'closedForm',
    section: closed,
    explanation: {
      en: 'If all x are the same, or if there is only one point, you divide by 0 and return NaN or Infinity. Such points do not determine a line: throw a RangeError.',
      ko: 'x가 모두 같거나 점이 하나뿐이면 0으로 나누어 NaN이나 Infinity를 돌려줍니다. 그때는 직선이 정해지지 않으니 RangeError를 던지세요.',
    },
    wrong: (x, y) => {
      requireSamples(x, y);
      const w = deviations(x, y) / deviations(x, x);
      return { w, b: mean(y) - w * mean(x) };
    },
  },
]);
