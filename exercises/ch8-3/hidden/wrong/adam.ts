import { defineMisconceptions } from '@chainrule/grader/exercise';
import type { Opt, Out } from '../references.ts';
import { overwriting, overwritten } from './adaptive.ts';
import type { Submission } from './losses.ts';

const section = { en: 'Adam', ko: '아담' };

type Moments = { m: number; v: number; t: number };
type Hyper = { lr: number; b1: number; b2: number; eps: number };
type Replaced = {
  /** The t that the corrections use, for a weight. */
  count?: (s: Opt, i: number) => number;
  second?: (before: number, slope: number, m: number, hyper: Hyper) => number;
  step?: (moments: Moments, slope: number, hyper: Hyper) => number;
};

const DEFAULTS: Hyper = { lr: 0.001, b1: 0.9, b2: 0.999, eps: 1e-7 };

/** Arguments after the state, as a student's function takes them. */
function hyperOf(lr = DEFAULTS.lr, b1 = DEFAULTS.b1, b2 = DEFAULTS.b2, eps = DEFAULTS.eps): Hyper {
  return { lr, b1, b2, eps };
}

const rate = ({ t }: Moments, { lr, b1, b2 }: Hyper) => (lr * Math.sqrt(1 - b2 ** t)) / (1 - b1 ** t);
const rightStep = (moments: Moments, _: number, hyper: Hyper) =>
  (rate(moments, hyper) * moments.m) / (Math.sqrt(moments.v) + hyper.eps);

/** Adam with a piece replaced; with none it is right. */
function adam(w: number[], g: number[], s: Opt, hyper: Hyper, replaced: Replaced = {}): Out {
  const { count = ({ t }: Opt) => t + 1, step = rightStep } = replaced;
  const { second = (before: number, slope: number) => hyper.b2 * before + (1 - hyper.b2) * slope ** 2 } = replaced;
  const m = g.map((slope, i) => hyper.b1 * (s.m[i] ?? 0) + (1 - hyper.b1) * slope);
  const v = g.map((slope, i) => second(s.v[i] ?? 0, slope, m[i], hyper));
  return {
    w: w.map((weight, i) => weight - step({ m: m[i], v: v[i], t: count(s, i) }, g[i], hyper)),
    s: { t: s.t + 1, m, v },
  };
}

/** Wrong versions of `adam`. */
export const adams = defineMisconceptions<Submission>([
  {
    id: 'not-corrected',
    function: 'adam',
    section,
    explanation: {
      en: 'You leave out the corrections 1 − b1ᵗ and 1 − b2ᵗ. m and v start at 0 and are too small at first; without them the first step is more than three times too long.',
      ko: '보정 1 − b1ᵗ와 1 − b2ᵗ를 빠뜨렸습니다. m과 v는 0에서 시작해 처음에 너무 작으므로, 보정하지 않으면 첫 걸음이 세 배 넘게 커집니다.',
    },
    wrong: (w, g, s, lr, b1, b2, eps) =>
      adam(w, g, s, hyperOf(lr, b1, b2, eps), {
        step: ({ m, v }, _, hyper) => (hyper.lr * m) / (Math.sqrt(v) + hyper.eps),
      }),
  },
  {
    id: 'only-first-moment-corrected',
    function: 'adam',
    section,
    explanation: {
      en: 'You correct m by 1 − b1ᵗ but forget v. Multiply by √(1 − b2ᵗ) to correct it.',
      ko: 'm은 1 − b1ᵗ로 보정했지만 v는 빠뜨렸습니다. v의 보정은 √(1 − b2ᵗ)를 곱하는 것입니다.',
    },
    wrong: (w, g, s, lr, b1, b2, eps) =>
      adam(w, g, s, hyperOf(lr, b1, b2, eps), {
        step: ({ m, v, t }, _, hyper) => (hyper.lr / (1 - hyper.b1 ** t)) * (m / (Math.sqrt(v) + hyper.eps)),
      }),
  },
  {
    id: 'only-second-moment-corrected',
    function: 'adam',
    section,
    explanation: {
      en: 'You correct v by √(1 − b2ᵗ) but forget m. Divide by 1 − b1ᵗ as well.',
      ko: 'v는 √(1 − b2ᵗ)로 보정했지만 m은 빠뜨렸습니다. 1 − b1ᵗ로도 나누세요.',
    },
    wrong: (w, g, s, lr, b1, b2, eps) =>
      adam(w, g, s, hyperOf(lr, b1, b2, eps), {
        step: ({ m, v, t }, _, hyper) => hyper.lr * Math.sqrt(1 - hyper.b2 ** t) * (m / (Math.sqrt(v) + hyper.eps)),
      }),
  },
  {
    id: 'epsilon-of-algorithm-1',
    function: 'adam',
    section,
    explanation: {
      en: 'You correct v first and add eps to the root of the corrected one, m̂ / (√v̂ + eps), as in Algorithm 1 of the paper. Keras and this course add eps to √v itself. The difference shows when gradients are small.',
      ko: '논문의 알고리즘 1처럼 보정한 v의 루트에 eps를 더했습니다: m̂ / (√v̂ + eps). 케라스와 이 강의는 보정하지 않은 √v에 eps를 더합니다. 기울기가 작을 때 차이가 드러납니다.',
    },
    wrong: (w, g, s, lr, b1, b2, eps) =>
      adam(w, g, s, hyperOf(lr, b1, b2, eps), {
        step: ({ m, v, t }, _, hyper) =>
          (hyper.lr * m) / (1 - hyper.b1 ** t) / (Math.sqrt(v / (1 - hyper.b2 ** t)) + hyper.eps),
      }),
  },
  {
    id: 'epsilon-inside',
    function: 'adam',
    section,
    explanation: {
      en: 'You divide by √(v + eps). Unlike in RMSprop, eps is outside the root in Adam: √v + eps.',
      ko: '√(v + eps)로 나눴습니다. 알엠에스프롭과 달리 아담의 eps는 루트 밖에 있습니다: √v + eps.',
    },
    wrong: (w, g, s, lr, b1, b2, eps) =>
      adam(w, g, s, hyperOf(lr, b1, b2, eps), {
        step: (moments, _, hyper) => (rate(moments, hyper) * moments.m) / Math.sqrt(moments.v + hyper.eps),
      }),
  },
  {
    id: 't-from-zero',
    function: 'adam',
    section,
    explanation: {
      en: 'Your first step has t = 0, where both corrections are 0 and 0 / 0 is NaN. Count the update first: t is 1 in the first step.',
      ko: '첫 걸음에서 t = 0이라 두 보정이 모두 0이고 0 / 0 = NaN이 됩니다. 먼저 1을 더해서 첫 걸음의 t가 1이 되게 하세요.',
    },
    wrong: (w, g, s, lr, b1, b2, eps) => adam(w, g, s, hyperOf(lr, b1, b2, eps), { count: ({ t }) => t }),
  },
  {
    id: 't-always-one',
    function: 'adam',
    section,
    explanation: {
      en: 'Your t is 1 in every step, as if each update were the first. t counts updates: take it from s.t, add 1, and return it in the state.',
      ko: '걸음마다 t가 1이어서 매번 첫 걸음처럼 보정합니다. t는 걸음의 수입니다. s.t에서 읽어 1을 더하고 상태에 담아 돌려주세요.',
    },
    wrong: (w, g, s, lr, b1, b2, eps) => adam(w, g, s, hyperOf(lr, b1, b2, eps), { count: () => 1 }),
  },
  {
    id: 't-for-each-weight',
    function: 'adam',
    section,
    explanation: {
      en: 'You add 1 to t for every weight, so the second weight is corrected as if it were one step further. Add 1 only once in each step, before you change the weights.',
      ko: '가중치마다 t에 1을 더해서, 둘째 가중치는 한 걸음 더 간 것처럼 보정됩니다. t는 걸음마다 한 번만, 가중치를 고치기 전에 더하세요.',
    },
    wrong: (w, g, s, lr, b1, b2, eps) => {
      const out = adam(w, g, s, hyperOf(lr, b1, b2, eps), { count: ({ t }, i) => t + i + 1 });
      return { ...out, s: { ...out.s, t: s.t + w.length } };
    },
  },
  {
    id: 'moment-squared',
    function: 'adam',
    section,
    explanation: {
      en: 'You put m² into v. It is the gradient that is squared: b2 · v + (1 − b2) · g².',
      ko: 'v에 m²을 넣었습니다. 제곱하는 것은 기울기입니다: b2 · v + (1 − b2) · g².',
    },
    wrong: (w, g, s, lr, b1, b2, eps) =>
      adam(w, g, s, hyperOf(lr, b1, b2, eps), {
        second: (before, _, m, hyper) => hyper.b2 * before + (1 - hyper.b2) * m ** 2,
      }),
  },
  {
    id: 'betas-swapped',
    function: 'adam',
    section,
    explanation: {
      en: 'b1 and b2 are swapped. b1 belongs to m and b2 to v, both in the averages and in the corrections.',
      ko: 'b1과 b2가 서로 바뀌었습니다. 평균에서도 보정에서도 b1은 m의 것, b2는 v의 것입니다.',
    },
    wrong: (w, g, s, lr, b1, b2, eps) => {
      const hyper = hyperOf(lr, b1, b2, eps);
      return adam(w, g, s, { ...hyper, b1: hyper.b2, b2: hyper.b1 });
    },
  },
  {
    id: 'gradient-instead-of-moment',
    function: 'adam',
    section,
    explanation: {
      en: 'You use the gradient g in place of its average m. The momentum is in the average m.',
      ko: '평균 m 자리에 기울기 g를 그대로 썼습니다. 모멘텀은 평균 m에 들어 있습니다.',
    },
    wrong: (w, g, s, lr, b1, b2, eps) =>
      adam(w, g, s, hyperOf(lr, b1, b2, eps), {
        step: (moments, slope, hyper) => rightStep({ ...moments, m: slope }, slope, hyper),
      }),
  },
  {
    id: 'second-root-missing',
    function: 'adam',
    section,
    explanation: {
      en: 'You divide by v + eps without the root. It is √v + eps.',
      ko: '루트 없이 v + eps로 나눴습니다. √v + eps입니다.',
    },
    wrong: (w, g, s, lr, b1, b2, eps) =>
      adam(w, g, s, hyperOf(lr, b1, b2, eps), {
        step: (moments, _, hyper) => (rate(moments, hyper) * moments.m) / (moments.v + hyper.eps),
      }),
  },
  {
    id: 'corrected-moments-kept',
    function: 'adam',
    section,
    explanation: {
      en: 'You put the corrected averages into the state, where the next step corrects them again. Put the uncorrected m and v into the state; the correction is only for this step.',
      ko: '보정한 평균을 상태에 담아서 다음 걸음에서 또 보정됩니다. 상태에는 보정하지 않은 m과 v를 담으세요. 보정은 이번 걸음에만 씁니다.',
    },
    wrong: (w, g, s, lr, b1, b2, eps) => {
      const hyper = hyperOf(lr, b1, b2, eps);
      const out = adam(w, g, s, hyper);
      const { t } = out.s;
      const m = out.s.m.map((value) => value / (1 - hyper.b1 ** t));
      const v = out.s.v.map((value) => value / (1 - hyper.b2 ** t));
      return { ...out, s: { t, m, v } };
    },
  },
  {
    id: 'moments-shared',
    function: 'adam',
    section,
    explanation: {
      en: 'All weights share one m and one v. Each needs its own entries in the arrays.',
      ko: '모든 가중치가 m 하나와 v 하나를 같이 씁니다. 배열에 가중치마다 자기 값이 있어야 합니다.',
    },
    wrong: (w, g, s, lr, b1, b2, eps) => {
      const hyper = hyperOf(lr, b1, b2, eps);
      let [m, v] = [s.m[0] ?? 0, s.v[0] ?? 0];
      const t = s.t + 1;
      const moved = w.map((weight, i) => {
        m = hyper.b1 * m + (1 - hyper.b1) * g[i];
        v = hyper.b2 * v + (1 - hyper.b2) * g[i] ** 2;
        return weight - rightStep({ m, v, t }, g[i], hyper);
      });
      return { w: moved, s: { t, m: [m], v: [v] } };
    },
  },
  {
    id: 'adam-state-overwritten',
    function: 'adam',
    section,
    explanation: overwritten,
    wrong: (w, g, s, lr, b1, b2, eps) => overwriting(s, adam(w, g, s, hyperOf(lr, b1, b2, eps))),
  },
]);
