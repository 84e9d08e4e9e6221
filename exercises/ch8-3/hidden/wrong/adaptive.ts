import { defineMisconceptions } from '@chainrule/grader/exercise';
import type { Opt, Out } from '../references.ts';
import type { Submission } from './losses.ts';

const adagrad = { en: 'Adagrad', ko: '아다그라드' };
const rmsprop = { en: 'RMSprop', ko: '알엠에스프롭' };

/** A step by squares that are kept for each weight: how they change, and what the gradient is divided by. */
function scaled(
  w: number[],
  g: number[],
  s: Opt,
  lr: number,
  {
    start = 0,
    keep,
    divisor,
  }: {
    start?: number;
    keep: (before: number, slope: number) => number;
    divisor: (kept: number, before: number) => number;
  },
): Out {
  const before = g.map((_, i) => (s.t === 0 ? start : s.v[i]));
  const v = g.map((slope, i) => keep(before[i], slope));
  return {
    w: w.map((weight, i) => weight - (lr * g[i]) / divisor(v[i], before[i])),
    s: { t: s.t + 1, m: [], v },
  };
}

/** The same squares for all weights: those of the gradients one after the other. */
function shared(
  w: number[],
  g: number[],
  s: Opt,
  lr: number,
  eps: number,
  start: number,
  keep: (before: number, slope: number) => number,
): Out {
  let v = s.t === 0 ? start : s.v[0];
  const moved = w.map((weight, i) => {
    v = keep(v, g[i]);
    return weight - (lr * g[i]) / Math.sqrt(v + eps);
  });
  return { w: moved, s: { t: s.t + 1, m: [], v: [v] } };
}

/** The same update, written into the state that was handed in. */
export function overwriting(s: Opt, { w, s: after }: Out): Out {
  s.t = after.t;
  s.m.splice(0, s.m.length, ...after.m);
  s.v.splice(0, s.v.length, ...after.v);
  return { w, s };
}

/** What to say of `overwriting`. */
export const overwritten = {
  en: 'Your function writes into the state that it was given. Return a new state and leave s as it is: anyone who uses the old state again would get other numbers.',
  ko: '인자로 받은 상태 s에 덮어썼습니다. 새 상태를 만들어 돌려주고 s는 그대로 두세요. 앞의 상태를 다시 쓰면 값이 달라집니다.',
};

const inside = (eps: number) => (v: number) => Math.sqrt(v + eps);
const outside = (eps: number) => (v: number) => Math.sqrt(v) + eps;
const added = (before: number, slope: number) => before + slope ** 2;
const decayed = (rho: number) => (before: number, slope: number) => rho * before + (1 - rho) * slope ** 2;

/** Wrong versions of `adagrad` and `rmsprop`. */
export const adaptive = defineMisconceptions<Submission>([
  {
    id: 'adagrad-decays',
    function: 'adagrad',
    section: adagrad,
    explanation: {
      en: 'Your squares decay, 0.9 · a + 0.1 · g². That is RMSprop. Adagrad forgets nothing: a + g².',
      ko: '제곱의 합이 0.9 · a + 0.1 · g²으로 줄어듭니다. 그것은 알엠에스프롭입니다. 아다그라드는 잊지 않고 더하기만 합니다: a + g².',
    },
    wrong: (w, g, s, lr = 0.001, a0 = 0.1, eps = 1e-7) =>
      scaled(w, g, s, lr, { start: a0, keep: decayed(0.9), divisor: inside(eps) }),
  },
  {
    id: 'adagrad-epsilon-outside',
    function: 'adagrad',
    section: adagrad,
    explanation: {
      en: 'You divide by √a + eps. In Adagrad eps is inside the root, √(a + eps). The difference shows when gradients are small.',
      ko: '√a + eps로 나눴습니다. 아다그라드의 eps는 루트 안에 있습니다: √(a + eps). 기울기가 작을 때 차이가 드러납니다.',
    },
    wrong: (w, g, s, lr = 0.001, a0 = 0.1, eps = 1e-7) =>
      scaled(w, g, s, lr, { start: a0, keep: added, divisor: outside(eps) }),
  },
  {
    id: 'adagrad-from-zero',
    function: 'adagrad',
    section: adagrad,
    explanation: {
      en: 'Your sum of squares starts at 0. It starts at a0, which keeps the first steps from being too long.',
      ko: '제곱의 합이 0에서 시작합니다. a0에서 시작해야 첫 걸음이 너무 커지지 않습니다.',
    },
    wrong: (w, g, s, lr = 0.001, _a0 = 0.1, eps = 1e-7) => scaled(w, g, s, lr, { keep: added, divisor: inside(eps) }),
  },
  {
    id: 'adagrad-start-in-every-step',
    function: 'adagrad',
    section: adagrad,
    explanation: {
      en: 'You add a0 in every step. It is only the value at which the sum starts.',
      ko: '걸음마다 a0을 더했습니다. a0은 합이 시작하는 값일 뿐입니다.',
    },
    wrong: (w, g, s, lr = 0.001, a0 = 0.1, eps = 1e-7) =>
      scaled(w, g, s, lr, { keep: (before, slope) => before + a0 + slope ** 2, divisor: inside(eps) }),
  },
  {
    id: 'adagrad-not-squared',
    function: 'adagrad',
    section: adagrad,
    explanation: {
      en: 'You add up |g|. Square the gradients: a + g².',
      ko: '|g|를 더했습니다. 기울기를 제곱해서 더하세요: a + g².',
    },
    wrong: (w, g, s, lr = 0.001, a0 = 0.1, eps = 1e-7) =>
      scaled(w, g, s, lr, { start: a0, keep: (before, slope) => before + Math.abs(slope), divisor: inside(eps) }),
  },
  {
    id: 'adagrad-without-root',
    function: 'adagrad',
    section: adagrad,
    explanation: {
      en: 'You divide by a + eps itself. Take the root, so that the gradient is divided by a number of similar size.',
      ko: '루트 없이 a + eps로 나눴습니다. 루트를 씌워야 기울기를 비슷한 크기의 값으로 나누게 됩니다.',
    },
    wrong: (w, g, s, lr = 0.001, a0 = 0.1, eps = 1e-7) =>
      scaled(w, g, s, lr, { start: a0, keep: added, divisor: (v) => v + eps }),
  },
  {
    id: 'adagrad-squares-forgotten',
    function: 'adagrad',
    section: adagrad,
    explanation: {
      en: 'Every step begins again with a0. Return the sum of squares in the state, and continue from it in the next step.',
      ko: '걸음마다 a0에서 다시 시작합니다. 제곱의 합을 상태에 담아 돌려주고 다음 걸음에서 이어 가세요.',
    },
    wrong: (w, g, s, lr = 0.001, a0 = 0.1, eps = 1e-7) => {
      const out = scaled(w, g, { ...s, t: 0 }, lr, { start: a0, keep: added, divisor: inside(eps) });
      return { ...out, s };
    },
  },
  {
    id: 'adagrad-shared',
    function: 'adagrad',
    section: adagrad,
    explanation: {
      en: 'All weights share one sum of squares. Each needs its own, so that the learning rate of a weight with rare gradients is reduced less.',
      ko: '모든 가중치가 제곱의 합 하나를 같이 씁니다. 가중치마다 따로 있어야, 기울기가 드물게 나오는 가중치의 학습률이 덜 줄어듭니다.',
    },
    wrong: (w, g, s, lr = 0.001, a0 = 0.1, eps = 1e-7) => shared(w, g, s, lr, eps, a0, added),
  },
  {
    id: 'adagrad-old-squares',
    function: 'adagrad',
    section: adagrad,
    explanation: {
      en: 'You divide by the sum without the newest gradient. Add its square first, then divide.',
      ko: '이번 기울기를 더하기 전의 합으로 나눴습니다. 먼저 제곱을 더하고 나서 나누세요.',
    },
    wrong: (w, g, s, lr = 0.001, a0 = 0.1, eps = 1e-7) =>
      scaled(w, g, s, lr, { start: a0, keep: added, divisor: (_, before) => Math.sqrt(before + eps) }),
  },
  {
    id: 'adagrad-state-overwritten',
    function: 'adagrad',
    section: adagrad,
    explanation: overwritten,
    wrong: (w, g, s, lr = 0.001, a0 = 0.1, eps = 1e-7) =>
      overwriting(s, scaled(w, g, s, lr, { start: a0, keep: added, divisor: inside(eps) })),
  },
  {
    id: 'rmsprop-accumulates',
    function: 'rmsprop',
    section: rmsprop,
    explanation: {
      en: 'Your squares only add up, v + g². That is Adagrad, whose steps shrink for ever. RMSprop forgets: rho · v + (1 − rho) · g².',
      ko: '제곱을 v + g²으로 더하기만 합니다. 그것은 걸음이 계속 줄어드는 아다그라드입니다. 알엠에스프롭은 잊습니다: rho · v + (1 − rho) · g².',
    },
    wrong: (w, g, s, lr = 0.001, _rho = 0.9, eps = 1e-7) => scaled(w, g, s, lr, { keep: added, divisor: inside(eps) }),
  },
  {
    id: 'rmsprop-epsilon-outside',
    function: 'rmsprop',
    section: rmsprop,
    explanation: {
      en: 'You divide by √v + eps. In RMSprop eps is inside the root, √(v + eps). The difference shows when gradients are small.',
      ko: '√v + eps로 나눴습니다. 알엠에스프롭의 eps는 루트 안에 있습니다: √(v + eps). 기울기가 작을 때 차이가 드러납니다.',
    },
    wrong: (w, g, s, lr = 0.001, rho = 0.9, eps = 1e-7) =>
      scaled(w, g, s, lr, { keep: decayed(rho), divisor: outside(eps) }),
  },
  {
    id: 'rmsprop-gradient-whole',
    function: 'rmsprop',
    section: rmsprop,
    explanation: {
      en: 'You add the newest square as it is, rho · v + g². In a moving average it is multiplied by 1 − rho: rho · v + (1 − rho) · g².',
      ko: '새 제곱을 rho · v + g²처럼 그대로 더했습니다. 이동 평균에서는 1 − rho만큼 반영합니다: rho · v + (1 − rho) · g².',
    },
    wrong: (w, g, s, lr = 0.001, rho = 0.9, eps = 1e-7) =>
      scaled(w, g, s, lr, { keep: (before, slope) => rho * before + slope ** 2, divisor: inside(eps) }),
  },
  {
    id: 'rho-the-wrong-way',
    function: 'rmsprop',
    section: rmsprop,
    explanation: {
      en: 'You have rho and 1 − rho the wrong way round. rho is the share of the old average that is kept: rho · v + (1 − rho) · g².',
      ko: 'rho와 1 − rho가 서로 바뀌었습니다. rho는 앞의 평균에서 남기는 비율입니다: rho · v + (1 − rho) · g².',
    },
    wrong: (w, g, s, lr = 0.001, rho = 0.9, eps = 1e-7) =>
      scaled(w, g, s, lr, { keep: decayed(1 - rho), divisor: inside(eps) }),
  },
  {
    id: 'rmsprop-without-root',
    function: 'rmsprop',
    section: rmsprop,
    explanation: {
      en: 'You divide by v + eps itself. Take the root, so that the gradient is divided by a number of similar size.',
      ko: '루트 없이 v + eps로 나눴습니다. 루트를 씌워야 기울기를 비슷한 크기의 값으로 나누게 됩니다.',
    },
    wrong: (w, g, s, lr = 0.001, rho = 0.9, eps = 1e-7) =>
      scaled(w, g, s, lr, { keep: decayed(rho), divisor: (v) => v + eps }),
  },
  {
    id: 'rmsprop-average-forgotten',
    function: 'rmsprop',
    section: rmsprop,
    explanation: {
      en: 'Your average starts from 0 in every step. Return it in the state, and continue from it in the next step.',
      ko: '걸음마다 평균이 0에서 시작합니다. 평균을 상태에 담아 돌려주고 다음 걸음에서 이어 가세요.',
    },
    wrong: (w, g, s, lr = 0.001, rho = 0.9, eps = 1e-7) => ({
      ...scaled(w, g, { ...s, t: 0 }, lr, { keep: decayed(rho), divisor: inside(eps) }),
      s,
    }),
  },
  {
    id: 'rmsprop-bias-corrected',
    function: 'rmsprop',
    section: rmsprop,
    explanation: {
      en: 'You divide v by 1 − rhoᵗ, as Adam does. RMSprop has no correction, so its first steps are longer.',
      ko: '아담처럼 v를 1 − rhoᵗ로 나눴습니다. 알엠에스프롭에는 보정이 없어서 첫 걸음들이 더 큽니다.',
    },
    wrong: (w, g, s, lr = 0.001, rho = 0.9, eps = 1e-7) =>
      scaled(w, g, s, lr, { keep: decayed(rho), divisor: (v) => Math.sqrt(v / (1 - rho ** (s.t + 1)) + eps) }),
  },
  {
    id: 'rmsprop-shared',
    function: 'rmsprop',
    section: rmsprop,
    explanation: {
      en: 'All weights share one average. Each needs its own, so that a weight with small gradients still takes steps of a similar length.',
      ko: '모든 가중치가 평균 하나를 같이 씁니다. 가중치마다 따로 있어야, 기울기가 작은 가중치도 비슷한 크기로 움직입니다.',
    },
    wrong: (w, g, s, lr = 0.001, rho = 0.9, eps = 1e-7) => shared(w, g, s, lr, eps, 0, decayed(rho)),
  },
  {
    id: 'rmsprop-state-overwritten',
    function: 'rmsprop',
    section: rmsprop,
    explanation: overwritten,
    wrong: (w, g, s, lr = 0.001, rho = 0.9, eps = 1e-7) =>
      overwriting(s, scaled(w, g, s, lr, { keep: decayed(rho), divisor: inside(eps) })),
  },
]);
