import { defineMisconceptions } from '@chainrule/grader/exercise';
import type { Opt, Out } from '../references.ts';
import type { Submission } from './losses.ts';

const descent = { en: 'Gradient descent', ko: '경사 하강법' };
const momentumSection = { en: 'Momentum', ko: '모멘텀' };

const norm = (g: number[]) => Math.hypot(...g) || 1;
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** Momentum with another velocity, or another use of it. `before` is the velocity of the last update. */
function coasting(
  w: number[],
  g: number[],
  s: Opt,
  {
    velocity,
    move = (v) => v,
  }: {
    velocity: (before: number, slope: number, i: number) => number;
    move?: (v: number, slope: number, before: number) => number;
  },
): Out {
  const before = g.map((_, i) => s.v[i] ?? 0);
  const v = g.map((slope, i) => velocity(before[i], slope, i));
  return { w: w.map((weight, i) => weight + move(v[i], g[i], before[i])), s: { t: s.t + 1, m: [], v } };
}

/** Wrong versions of `sgd` and `momentum`. */
export const steps = defineMisconceptions<Submission>([
  {
    id: 'uphill',
    function: 'sgd',
    section: descent,
    explanation: {
      en: 'You add lr · g, which goes uphill. A step goes against the gradient: w − lr · g.',
      ko: 'lr · g를 더해서 오르막으로 갑니다. 기울기의 반대쪽으로 가야 합니다: w − lr · g.',
    },
    wrong: (w, g, lr = 0.01) => w.map((weight, i) => weight + lr * g[i]),
  },
  {
    id: 'learning-rate-unused',
    function: 'sgd',
    section: descent,
    explanation: {
      en: 'You subtract the whole gradient and never use lr. The step is lr · g.',
      ko: 'lr을 쓰지 않고 기울기를 그대로 뺐습니다. 한 걸음은 lr · g입니다.',
    },
    wrong: (w, g) => w.map((weight, i) => weight - g[i]),
  },
  {
    id: 'gradient-normalized',
    function: 'sgd',
    section: descent,
    explanation: {
      en: 'You divide the gradient by its length, so every step is equally long. Gradient descent takes long steps where it is steep.',
      ko: '기울기를 그 길이로 나눠서 걸음의 길이가 항상 같습니다. 경사 하강법은 가파를수록 크게 내딛습니다.',
    },
    wrong: (w, g, lr = 0.01) => w.map((weight, i) => weight - (lr * g[i]) / norm(g)),
  },
  {
    id: 'sign-only',
    function: 'sgd',
    section: descent,
    explanation: {
      en: 'You only use the sign of each gradient. Its size counts as well: lr · g.',
      ko: '기울기의 부호만 썼습니다. 크기도 반영해야 합니다: lr · g.',
    },
    wrong: (w, g, lr = 0.01) => w.map((weight, i) => weight - lr * Math.sign(g[i])),
  },
  {
    id: 'gradients-averaged',
    function: 'sgd',
    section: descent,
    explanation: {
      en: 'You move all weights by the mean of the gradients. Every weight has a gradient of its own.',
      ko: '기울기의 평균으로 모든 가중치를 똑같이 옮겼습니다. 가중치마다 자기 기울기를 씁니다.',
    },
    wrong: (w, g, lr = 0.01) => w.map((weight) => weight - (lr * sum(g)) / g.length),
  },
  {
    id: 'weights-overwritten',
    function: 'sgd',
    section: descent,
    explanation: {
      en: 'The numbers are right, but you write them into the w that you were given. Build a new array and leave w as it is.',
      ko: '값은 맞지만 인자로 받은 w에 덮어썼습니다. 새 배열을 만들고 w는 그대로 두세요.',
    },
    wrong: (w, g, lr = 0.01) => {
      for (const i of w.keys()) w[i] -= lr * g[i];
      return w;
    },
  },
  {
    id: 'velocity-forgotten',
    function: 'momentum',
    section: momentumSection,
    explanation: {
      en: 'Your velocity starts from 0 in every step, so this is plain gradient descent. Put the velocity into the state that you return, and read it from s in the next step.',
      ko: '걸음마다 속도가 0에서 시작해서 보통의 경사 하강법과 같습니다. 속도를 돌려주는 상태에 담고, 다음 걸음에서 s에서 읽으세요.',
    },
    wrong: (w, g, s, lr = 0.01, mu = 0.9, nesterov = false) =>
      coasting(w, g, s, {
        velocity: (_, slope) => -lr * slope,
        move: (v, slope) => (nesterov ? mu * v - lr * slope : v),
      }),
  },
  {
    id: 'velocity-averaged',
    function: 'momentum',
    section: momentumSection,
    explanation: {
      en: 'You use a moving average, mu · v − (1 − mu) · lr · g, which makes the steps ten times too short at mu = 0.9. Do not multiply the gradient by 1 − mu: mu · v − lr · g.',
      ko: '이동 평균처럼 mu · v − (1 − mu) · lr · g로 섞어서, mu = 0.9이면 걸음이 10분의 1로 줄어듭니다. 기울기에는 1 − mu를 곱하지 않습니다: mu · v − lr · g.',
    },
    wrong: (w, g, s, lr = 0.01, mu = 0.9, nesterov = false) =>
      coasting(w, g, s, {
        velocity: (before, slope) => mu * before - (1 - mu) * lr * slope,
        move: (v, slope) => (nesterov ? mu * v - lr * slope : v),
      }),
  },
  {
    id: 'velocity-uphill',
    function: 'momentum',
    section: momentumSection,
    explanation: {
      en: 'You add lr · g to the velocity, so it goes uphill. It should gain speed downhill: mu · v − lr · g.',
      ko: '속도에 + lr · g를 더해서 오르막으로 갑니다. 내리막 쪽으로 빨라져야 합니다: mu · v − lr · g.',
    },
    wrong: (w, g, s, lr = 0.01, mu = 0.9, nesterov = false) =>
      coasting(w, g, s, {
        velocity: (before, slope) => mu * before + lr * slope,
        move: (v, slope) => (nesterov ? mu * v + lr * slope : v),
      }),
  },
  {
    id: 'velocity-not-damped',
    function: 'momentum',
    section: momentumSection,
    explanation: {
      en: 'You do not multiply the velocity by mu, so nothing ever slows it down. Keep only mu times the old velocity: mu · v − lr · g.',
      ko: '속도에 mu를 곱하지 않아서 줄어들지 않고 계속 쌓입니다. 앞의 속도는 mu만큼만 남깁니다: mu · v − lr · g.',
    },
    wrong: (w, g, s, lr = 0.01, mu = 0.9, nesterov = false) =>
      coasting(w, g, s, {
        velocity: (before, slope) => before - lr * slope,
        move: (v, slope) => (nesterov ? mu * v - lr * slope : v),
      }),
  },
  {
    id: 'old-velocity-used',
    function: 'momentum',
    section: momentumSection,
    explanation: {
      en: 'You move the weights by the velocity of the step before, so the first step goes nowhere. Update the velocity first, then the weights.',
      ko: '앞 걸음의 속도로 가중치를 옮겨서 첫 걸음은 제자리입니다. 속도를 먼저 고치고 그 속도로 가중치를 옮기세요.',
    },
    wrong: (w, g, s, lr = 0.01, mu = 0.9, nesterov = false) =>
      coasting(w, g, s, {
        velocity: (before, slope) => mu * before - lr * slope,
        move: (_, slope, before) => (nesterov ? mu * before - lr * slope : before),
      }),
  },
  {
    id: 'nesterov-ignored',
    function: 'momentum',
    section: momentumSection,
    explanation: {
      en: 'Your steps are those of ordinary momentum although nesterov is true. Then the weights move by mu · v − lr · g, where v is the new velocity. With the old velocity this would be the same as moving by v.',
      ko: 'nesterov가 true인데도 보통의 모멘텀과 똑같이 움직입니다. 이때는 새 속도 v로 mu · v − lr · g만큼 옮깁니다. 앞 걸음의 속도를 쓰면 v만큼 옮기는 것과 같아집니다.',
    },
    wrong: (w, g, s, lr = 0.01, mu = 0.9) =>
      coasting(w, g, s, { velocity: (before, slope) => mu * before - lr * slope }),
  },
  {
    id: 'one-velocity-for-all',
    function: 'momentum',
    section: momentumSection,
    explanation: {
      en: 'All weights share one velocity. Each needs its own entry in the array.',
      ko: '모든 가중치가 속도 하나를 같이 씁니다. 배열에 가중치마다 자기 속도가 있어야 합니다.',
    },
    wrong: (w, g, s, lr = 0.01, mu = 0.9, nesterov = false) => {
      let shared = s.v[0] ?? 0;
      const moved = w.map((weight, i) => {
        shared = mu * shared - lr * g[i];
        return weight + (nesterov ? mu * shared - lr * g[i] : shared);
      });
      return { w: moved, s: { t: s.t + 1, m: [], v: [shared] } };
    },
  },
  {
    id: 'velocity-overwritten',
    function: 'momentum',
    section: momentumSection,
    explanation: {
      en: 'Your function writes the new velocity into the state that it was given. Return a new state and leave s as it is: anyone who uses the old state again would get other numbers.',
      ko: '인자로 받은 상태 s에 새 속도를 덮어썼습니다. 새 상태를 만들어 돌려주고 s는 그대로 두세요. 앞의 상태를 다시 쓰면 값이 달라집니다.',
    },
    wrong: (w, g, s, lr = 0.01, mu = 0.9, nesterov = false) => {
      for (const [i, slope] of g.entries()) s.v[i] = mu * (s.v[i] ?? 0) - lr * slope;
      s.t++;
      return { w: w.map((weight, i) => weight + (nesterov ? mu * s.v[i] - lr * g[i] : s.v[i])), s };
    },
  },
]);
