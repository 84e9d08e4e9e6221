import { defineMisconceptions } from '@chainrule/grader/exercise';
import type { Net } from '../references.ts';
import { errorOf, gradients, moved, pass, products, type Submission, times, transposed } from './network.ts';

const step = { en: 'Training step', ko: '훈련 한 걸음' };
const check = { en: 'Gradient check', ko: '기울기 검사' };

/** Every weight's place, with its gradient. */
function weights(x: number[], t: number[], n: Net) {
  const { dW1, dW2 } = gradients(x, t, n);
  return [['W1', dW1] as const, ['W2', dW2] as const].flatMap(([layer, dW]) =>
    dW.flatMap((row, i) => row.map((slope, j) => ({ layer, i, j, slope }))),
  );
}

/** The error with one weight moved. */
function errorAt(x: number[], t: number[], n: Net, layer: 'W1' | 'W2', i: number, j: number, by: number): number {
  return errorOf(x, t, { ...n, [layer]: n[layer].with(i, n[layer][i]!.with(j, n[layer][i]![j]! + by)) });
}

/** For every weight, the central difference minus the gradient of `backward`. */
function differences(x: number[], t: number[], n: Net, h: number, divisor = 2 * h): number[] {
  return weights(x, t, n).map(({ layer, i, j, slope }) => {
    const rise = errorAt(x, t, n, layer, i, j, h) - errorAt(x, t, n, layer, i, j, -h);
    return rise / divisor - slope;
  });
}

function largest(values: number[]): number {
  return Math.max(...values.map(Math.abs));
}

/** Wrong versions of `trainStep` and `gradientCheck`. */
export const wrongSteps = defineMisconceptions<Submission>([
  {
    id: 'ascent',
    function: 'trainStep',
    section: step,
    explanation: {
      en: 'You add lr·dW, so the error grows. A step goes against the gradient: W − lr·dW.',
      ko: 'lr·dW를 더해서 오차가 커지는 쪽으로 가고 있습니다. 기울기의 반대쪽으로 가야 합니다: W − lr·dW.',
    },
    wrong: (x, t, n, lr) => {
      const { dW1, dW2 } = gradients(x, t, n);
      return { W1: moved(n.W1, dW1, lr), W2: moved(n.W2, dW2, lr) };
    },
  },
  {
    id: 'w2-updated-first',
    function: 'trainStep',
    section: step,
    explanation: {
      en: 'You compute the hidden delta with the W2 that is already updated. Compute both gradients with the old weights, then change both matrices.',
      ko: '은닉층의 델타를 이미 바뀐 W2로 계산하고 있습니다. 두 기울기를 모두 바뀌기 전의 가중치로 구한 뒤에 두 행렬을 바꾸세요.',
    },
    wrong: (x, t, n, lr) => {
      const W2 = moved(n.W2, gradients(x, t, n).dW2, -lr);
      const { dW1 } = gradients(x, t, n, { back: (deltaO) => times(deltaO, transposed(W2)) });
      return { W1: moved(n.W1, dW1, -lr), W2 };
    },
  },
  {
    id: 'w1-updated-first',
    function: 'trainStep',
    section: step,
    explanation: {
      en: 'You update W1, run the network again and compute dW2 from there. Both gradients belong to the same forward pass, the one with the old weights.',
      ko: 'W1을 먼저 바꾸고 순전파를 다시 한 뒤에 dW2를 구하고 있습니다. 두 기울기 모두 바뀌기 전의 가중치로 한 번 순전파한 결과에서 구해야 합니다.',
    },
    wrong: (x, t, n, lr) => {
      const W1 = moved(n.W1, gradients(x, t, n).dW1, -lr);
      return { W1, W2: moved(n.W2, gradients(x, t, { W1, W2: n.W2 }).dW2, -lr) };
    },
  },
  {
    id: 'new-hidden-for-w2',
    function: 'trainStep',
    section: step,
    explanation: {
      en: 'In dW2 the delta comes from the old W1, but h from the updated one. Use the h of the forward pass that gave the delta.',
      ko: 'dW2의 델타는 바뀌기 전의 W1에서, h는 바뀐 W1에서 나왔습니다. 델타를 구한 순전파의 h를 그대로 쓰세요.',
    },
    wrong: (x, t, n, lr) => {
      const { dW1, deltaO } = gradients(x, t, n);
      const W1 = moved(n.W1, dW1, -lr);
      return { W1, W2: moved(n.W2, products(pass(x, { W1, W2: n.W2 }).h, deltaO), -lr) };
    },
  },
  {
    id: 'only-w2-updated',
    function: 'trainStep',
    section: step,
    explanation: {
      en: 'Only W2 changes and W1 comes back as it was. The hidden layer learns too: W1 − lr·dW1.',
      ko: 'W2만 바뀌고 W1은 그대로입니다. 은닉층도 학습해야 합니다: W1 − lr·dW1.',
    },
    wrong: (x, t, n, lr) => ({ W1: n.W1, W2: moved(n.W2, gradients(x, t, n).dW2, -lr) }),
  },
  {
    id: 'only-w1-updated',
    function: 'trainStep',
    section: step,
    explanation: {
      en: 'Only W1 changes and W2 comes back as it was. The output layer learns too: W2 − lr·dW2.',
      ko: 'W1만 바뀌고 W2는 그대로입니다. 출력층도 학습해야 합니다: W2 − lr·dW2.',
    },
    wrong: (x, t, n, lr) => ({ W1: moved(n.W1, gradients(x, t, n).dW1, -lr), W2: n.W2 }),
  },
  {
    id: 'learning-rate-twice',
    function: 'trainStep',
    section: step,
    explanation: {
      en: 'Your step is lr·lr·dW, with the learning rate in it twice. Multiply each gradient by lr once.',
      ko: '걸음이 lr·lr·dW입니다. 학습률이 두 번 곱해졌습니다. 기울기마다 lr을 한 번만 곱하세요.',
    },
    wrong: (x, t, n, lr) => {
      const { dW1, dW2 } = gradients(x, t, n);
      return { W1: moved(n.W1, dW1, -lr * lr), W2: moved(n.W2, dW2, -lr * lr) };
    },
  },
  {
    id: 'learning-rate-forgotten',
    function: 'trainStep',
    section: step,
    explanation: {
      en: 'You subtract the whole gradient and never use lr. The step is lr·dW.',
      ko: 'lr을 쓰지 않고 기울기를 그대로 빼고 있습니다. 한 걸음은 lr·dW입니다.',
    },
    wrong: (x, t, n) => {
      const { dW1, dW2 } = gradients(x, t, n);
      return { W1: moved(n.W1, dW1, -1), W2: moved(n.W2, dW2, -1) };
    },
  },
  {
    id: 'network-overwritten',
    function: 'trainStep',
    section: step,
    explanation: {
      en: 'The numbers are right, but you write them into the network that was passed in. Build new matrices and leave n as it is.',
      ko: '값은 맞지만 인자로 받은 신경망에 덮어썼습니다. 새 행렬을 만들고 n은 그대로 두세요.',
    },
    wrong: (x, t, n, lr) => {
      for (const { layer, i, j, slope } of weights(x, t, n)) n[layer][i]![j]! -= lr * slope;
      return n;
    },
  },
  {
    id: 'forward-difference',
    function: 'gradientCheck',
    section: check,
    explanation: {
      en: 'You measure the slope on one side only, (E(w + h) − E(w)) / h. The central difference goes both ways and is far more accurate: (E(w + h) − E(w − h)) / 2h.',
      ko: '한쪽으로만 (E(w + h) − E(w)) / h로 기울기를 재고 있습니다. 양쪽으로 재는 중앙 차분이 훨씬 정확합니다: (E(w + h) − E(w − h)) / 2h.',
    },
    wrong: (x, t, n, h = 1e-5) =>
      largest(
        weights(x, t, n).map(
          ({ layer, i, j, slope }) => (errorAt(x, t, n, layer, i, j, h) - errorOf(x, t, n)) / h - slope,
        ),
      ),
  },
  {
    id: 'divided-by-h',
    function: 'gradientCheck',
    section: check,
    explanation: {
      en: 'You divide E(w + h) − E(w − h) by h, so every measured slope is doubled. The two points are 2h apart: divide by 2h.',
      ko: 'E(w + h) − E(w − h)를 h로 나누어서 잰 기울기가 모두 두 배입니다. 두 점 사이의 거리는 2h이므로 2h로 나누세요.',
    },
    wrong: (x, t, n, h = 1e-5) => largest(differences(x, t, n, h, h)),
  },
  {
    id: 'mean-difference',
    function: 'gradientCheck',
    section: check,
    explanation: {
      en: 'You return the mean of the differences, in which one wrong weight can hide among many right ones. Return the largest.',
      ko: '차이의 평균을 돌려주고 있습니다. 평균에서는 틀린 가중치 하나가 맞은 것들 사이에 묻힙니다. 가장 큰 차이를 돌려주세요.',
    },
    wrong: (x, t, n, h = 1e-5) => {
      const found = differences(x, t, n, h);
      return found.reduce((total, difference) => total + Math.abs(difference), 0) / found.length;
    },
  },
  {
    id: 'signed-difference',
    function: 'gradientCheck',
    section: check,
    explanation: {
      en: 'You look for the largest numeric − analytic without its absolute value, so you never notice a gradient that is too large. Compare | numeric − analytic |.',
      ko: '절댓값 없이 (잰 값 − backward의 값)의 최댓값을 찾아서, 너무 큰 기울기는 알아차리지 못합니다. | 잰 값 − backward의 값 |을 비교하세요.',
    },
    wrong: (x, t, n, h = 1e-5) => Math.max(0, ...differences(x, t, n, h)),
  },
  {
    id: 'only-w1-checked',
    function: 'gradientCheck',
    section: check,
    explanation: {
      en: 'You move the weights of W1 only. The gradient of W2 can be wrong as well: check every weight of both matrices.',
      ko: 'W1의 가중치만 움직여 보고 있습니다. W2의 기울기도 틀릴 수 있으므로 두 행렬의 모든 가중치를 검사하세요.',
    },
    wrong: (x, t, n, h = 1e-5) => largest(differences(x, t, n, h).slice(0, n.W1.flat().length)),
  },
  {
    id: 'weight-not-put-back',
    function: 'gradientCheck',
    section: check,
    explanation: {
      en: 'A weight that was moved to w − h stays there while you measure the next one. Put it back first: only one weight may be moved at a time.',
      ko: 'w − h로 옮긴 가중치를 그대로 둔 채 다음 가중치를 재고 있습니다. 먼저 원래 값으로 되돌리세요. 한 번에 가중치 하나만 움직여야 합니다.',
    },
    wrong: (x, t, n, h = 1e-5) => {
      const net = structuredClone(n);
      return largest(
        weights(x, t, n).map(({ layer, i, j, slope }) => {
          net[layer][i]![j]! += h;
          const above = errorOf(x, t, net);
          net[layer][i]![j]! -= 2 * h;
          return (above - errorOf(x, t, net)) / (2 * h) - slope;
        }),
      );
    },
  },
]);
