import { defineMisconceptions } from '@chainrule/grader/exercise';
import {
  type AdamState,
  adam,
  type Batch,
  none,
  type Parameter,
  paired,
  requireOrder,
  sgd,
  shuffledBatches,
} from '../references.ts';
import type { Submission } from './shared.ts';

const descent = { en: 'Gradient descent', ko: '경사 하강법' };
const adaptive = { en: 'Adam', ko: '아담' };
const cuts = { en: 'Batches in a given order', ko: '주어진 순서의 미니 배치' };

type Step = (m: number, v: number, t: number, learningRate: number) => number;

/** Adam with another step. */
function adamWith(
  [params, grads, state, learningRate = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7]: Parameters<typeof adam>,
  stepOf: (beta1: number, beta2: number, epsilon: number, place: number) => Step,
): { params: Parameter[]; state: AdamState } {
  const right = adam(params, grads, state, learningRate, beta1, beta2, epsilon).state;
  const moved = params.map((param, i) => {
    const step = stepOf(beta1, beta2, epsilon, i);
    const steps = paired((m, v) => step(m, v, right.t, learningRate), right.m[i]!, right.v[i]!);
    return paired((w, s) => w - s, param, steps);
  });
  return { params: moved, state: right };
}

const rateAt = (t: number, beta1: number, beta2: number) => Math.sqrt(1 - beta2 ** t) / (1 - beta1 ** t);

/** The rows that each batch takes. */
const taken = (X: number[][], Y: number[][], rows: number[][]): Batch[] =>
  rows.map((some) => ({ X: some.map((row) => [...X[row]!]), Y: some.map((row) => [...Y[row]!]) }));

const pieces = (order: number[], size: number) =>
  Array.from({ length: Math.ceil(order.length / size) }, (_, i) => order.slice(i * size, (i + 1) * size));

/** Wrong versions of the optimizers and the batches. */
export const wrongUpdates = defineMisconceptions<Submission>([
  {
    id: 'uphill',
    function: 'sgd',
    section: descent,
    explanation: {
      en: 'You add the gradient, so the loss grows. Subtract it.',
      ko: '기울기를 더해서 손실이 커지는 쪽으로 갑니다. 빼야 합니다.',
    },
    wrong: (params, grads, learningRate = 0.01) => sgd(params, grads, -learningRate),
  },
  {
    id: 'lists-left-alone',
    function: 'sgd',
    section: descent,
    explanation: {
      en: 'You update only the matrices; the biases, which are one-dimensional arrays, stay as they were. Update every parameter.',
      ko: '행렬만 갱신하고 1차원 배열인 편향은 그대로 두었습니다. 모든 매개변수를 갱신하세요.',
    },
    wrong: (params, grads, learningRate) => {
      const right = sgd(params, grads, learningRate);
      return right.map((param, i) => (Array.isArray(param[0]) ? param : params[i]!));
    },
  },
  {
    id: 'moments-not-corrected',
    function: 'adam',
    section: adaptive,
    explanation: {
      en: 'The factor √(1 − beta2ᵗ) / (1 − beta1ᵗ) is missing. Since m and v start at 0, the first steps need it to make up for that.',
      ko: '√(1 − beta2ᵗ) / (1 − beta1ᵗ)가 빠졌습니다. m과 v가 0에서 시작하므로 처음 몇 걸음에서는 이 분수로 보정해야 합니다.',
    },
    wrong: (...args) =>
      adamWith(args, (_b1, _b2, epsilon) => (m, v, _t, rate) => (rate * m) / (Math.sqrt(v) + epsilon)),
  },
  {
    id: 'epsilon-under-the-root',
    function: 'adam',
    section: adaptive,
    explanation: {
      en: 'You add epsilon under the root. Adam adds it outside: √v + epsilon.',
      ko: 'epsilon을 루트 안에 더했습니다. 아담에서는 루트 밖에 더합니다: √v + epsilon.',
    },
    wrong: (...args) =>
      adamWith(args, (b1, b2, epsilon) => (m, v, t, rate) => (rate * rateAt(t, b1, b2) * m) / Math.sqrt(v + epsilon)),
  },
  {
    id: 'gradient-not-squared',
    function: 'adam',
    section: adaptive,
    explanation: {
      en: 'Your v averages the gradients. It averages their squares: (1 − beta2) · g².',
      ko: 'v를 기울기의 평균으로 구했습니다. 기울기를 제곱해서 평균을 내야 합니다: (1 − beta2) · g².',
    },
    wrong: (params, grads, state, learningRate = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7) => {
      const { t, m } = adam(params, grads, state, learningRate, beta1, beta2, epsilon).state;
      const v = grads.map((grad, i) =>
        paired((g, old) => beta2 * old + (1 - beta2) * g, grad, state.v[i] ?? none(grad)),
      );
      const rate = learningRate * rateAt(t, beta1, beta2);
      const moved = params.map((param, i) =>
        paired(
          (w, s) => w - s,
          param,
          paired((one, two) => (rate * one) / (Math.sqrt(two) + epsilon), m[i]!, v[i]!),
        ),
      );
      return { params: moved, state: { t, m, v } };
    },
  },
  {
    id: 'counted-for-each-parameter',
    function: 'adam',
    section: adaptive,
    explanation: {
      en: 'Your t goes up with every parameter. It counts steps: all parameters of one step share the same t.',
      ko: '매개변수를 하나 갱신할 때마다 t가 커집니다. t는 걸음 수이므로 한 걸음의 모든 매개변수가 같은 t를 씁니다.',
    },
    wrong: (params, grads, state, ...options) => {
      const [, b1 = 0.9, b2 = 0.999] = options;
      const made = adamWith([params, grads, state, ...options], (_b1, _b2, epsilon, place) => (m, v, _t, rate) => {
        const t = state.t + place + 1;
        return (rate * rateAt(t, b1, b2) * m) / (Math.sqrt(v) + epsilon);
      });
      return { params: made.params, state: { ...made.state, t: state.t + params.length } };
    },
  },
  {
    id: 'moments-forgotten',
    function: 'adam',
    section: adaptive,
    explanation: {
      en: 'Your m and v start at 0 again in every step. Continue from those in state.',
      ko: '걸음마다 m과 v가 0에서 다시 시작합니다. state에 있는 값에서 이어 가세요.',
    },
    wrong: (params, grads, state, ...options) => {
      const zeros = grads.map(none);
      return adam(params, grads, { t: state.t, m: zeros, v: zeros }, ...options);
    },
  },
  {
    id: 'targets-not-shuffled',
    function: 'shuffledBatches',
    section: cuts,
    explanation: {
      en: 'You reorder only X, so samples end up with the wrong targets. Take the rows of Y in the same order.',
      ko: 'X만 순서를 바꾸어 샘플과 정답의 짝이 어긋났습니다. Y의 행도 같은 순서로 가져오세요.',
    },
    wrong: (X, Y, order, batchSize) => {
      const inOrder = shuffledBatches(X, Y, [...order.keys()], batchSize);
      return shuffledBatches(X, Y, order, batchSize).map((batch, i) => ({ X: batch.X, Y: inOrder[i]!.Y }));
    },
  },
  {
    id: 'rest-dropped',
    function: 'shuffledBatches',
    section: cuts,
    explanation: {
      en: 'You drop the last batch if it is not full. Keep it: the model has to learn from its rows too.',
      ko: '다 차지 않은 마지막 배치를 버렸습니다. 그 행들로도 배워야 하므로 남겨 두세요.',
    },
    wrong: (X, Y, order, batchSize) =>
      shuffledBatches(X, Y, order, batchSize).filter((batch) => batch.X.length === batchSize),
  },
  {
    id: 'order-read-backwards',
    function: 'shuffledBatches',
    section: cuts,
    explanation: {
      en: 'You put row i at position order[i]. It is the other way round: row order[i] goes to position i.',
      ko: 'i번 행을 order[i]번 자리에 넣었습니다. 반대입니다. i번 자리에 order[i]번 행이 옵니다.',
    },
    wrong: (X, Y, order, batchSize) => {
      requireOrder(X, Y, order, batchSize);
      const inverse = order.map((_, place) => order.indexOf(place));
      return taken(X, Y, pieces(inverse, batchSize));
    },
  },
]);
