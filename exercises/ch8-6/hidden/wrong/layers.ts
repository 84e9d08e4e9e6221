import { defineMisconceptions } from '@chainrule/grader/exercise';
import {
  type Activation,
  denseBackward,
  denseForward,
  fromSums,
  type Matrix,
  outputs,
  requireLayer,
  slope,
  sumsOf,
  total,
} from '../references.ts';
import { requireBackward, type Submission, turned } from './shared.ts';

const forward = { en: 'A layer, forward', ko: '층의 순전파' };
const backward = { en: 'A layer, backward', ko: '층의 역전파' };

/** The gradients with dZ found in another way, a sample at a time. */
function backwardWith(
  [X, W, b, activation, dY]: [Matrix, Matrix, number[], Activation, Matrix],
  dz: (z: number[], y: number[], dy: number[]) => number[],
) {
  requireBackward(X, W, b, activation, dY);
  return fromSums(
    X,
    W,
    sumsOf(X, W, b).map((z, i) => dz(z, outputs(z, activation), dY[i]!)),
  );
}

/** Wrong versions of a layer's two ways. */
export const wrongLayers = defineMisconceptions<Submission>([
  {
    id: 'bias-left-out',
    function: 'denseForward',
    section: forward,
    explanation: {
      en: 'The bias is missing: you compute f(X · W). Add b to every row before the activation.',
      ko: '편향이 빠져 f(X · W)를 계산했습니다. 활성화 함수에 넣기 전에 모든 행에 b를 더하세요.',
    },
    wrong: (X, W, b, activation) => {
      requireLayer(X, W, b, activation);
      return denseForward(
        X,
        W,
        b.map(() => 0),
        activation,
      );
    },
  },
  {
    id: 'bias-after-activation',
    function: 'denseForward',
    section: forward,
    explanation: {
      en: 'You add the bias after the activation. It belongs inside: f(X · W + b).',
      ko: '편향을 활성화 함수 뒤에 더했습니다. f(X · W + b)처럼 안에 들어가야 합니다.',
    },
    wrong: (X, W, b, activation) => {
      requireLayer(X, W, b, activation);
      const none = b.map(() => 0);
      return denseForward(X, W, none, activation).map((row) => row.map((y, j) => y + b[j]!));
    },
  },
  {
    id: 'softmax-over-the-batch',
    function: 'denseForward',
    section: forward,
    explanation: {
      en: 'Your softmax goes down the columns, across the samples. Each sample has its own probabilities: apply softmax to each row.',
      ko: '소프트맥스를 열 방향, 곧 샘플에 걸쳐 계산했습니다. 확률은 샘플마다 따로이므로 행마다 계산하세요.',
    },
    wrong: (X, W, b, activation) => {
      if (activation !== 'softmax') return denseForward(X, W, b, activation);
      requireLayer(X, W, b, activation);
      return turned(turned(sumsOf(X, W, b)).map((column) => outputs(column, 'softmax')));
    },
  },
  {
    id: 'softmax-not-divided',
    function: 'denseForward',
    section: forward,
    explanation: {
      en: 'Your softmax stops at the exponentials. Divide each one by the sum of its row.',
      ko: '소프트맥스에서 지수 함수까지만 계산했습니다. 그 행의 합으로 나누세요.',
    },
    wrong: (X, W, b, activation) => {
      if (activation !== 'softmax') return denseForward(X, W, b, activation);
      requireLayer(X, W, b, activation);
      return sumsOf(X, W, b).map((row) => row.map((z) => Math.exp(z - Math.max(...row))));
    },
  },
  {
    id: 'slope-left-out',
    function: 'denseBackward',
    section: backward,
    explanation: {
      en: 'You pass dY back unchanged. First multiply it by the derivative of the activation: dZ = dY · f′(Z).',
      ko: 'dY를 그대로 되돌려 보냈습니다. 먼저 활성화 함수의 미분을 곱하세요: dZ = dY · f′(Z).',
    },
    wrong: (...args) => backwardWith(args, (_z, _y, dy) => dy),
  },
  {
    id: 'softmax-slope-alone',
    function: 'denseBackward',
    section: backward,
    explanation: {
      en: 'For softmax you take y(1 − y) as the derivative. Each output depends on all weighted sums of its row, so you also have to subtract Σ dY · Y of the row.',
      ko: '소프트맥스의 미분을 y(1 − y)로만 계산했습니다. 출력 하나가 그 행의 모든 가중합에 따라 달라지므로, 행마다 Σ dY · Y도 빼야 합니다.',
    },
    wrong: (X, W, b, activation, dY) =>
      backwardWith([X, W, b, activation, dY], (z, y, dy) => dy.map((one, j) => one * slope(z, y, j, j, activation))),
  },
  {
    id: 'averaged-again',
    function: 'denseBackward',
    section: backward,
    explanation: {
      en: 'You divide dW and db by the number of samples. The loss is averaged already, so only add up.',
      ko: 'dW와 db를 샘플 수로 나누었습니다. 평균은 손실 함수에서 이미 냈으니 더하기만 하세요.',
    },
    wrong: (X, W, b, activation, dY) => {
      const { dX, dW, db } = denseBackward(X, W, b, activation, dY);
      return { dX, dW: dW.map((row) => row.map((g) => g / X.length)), db: db.map((g) => g / X.length) };
    },
  },
  {
    id: 'inputs-past-the-activation',
    function: 'denseBackward',
    section: backward,
    explanation: {
      en: 'Your dX is dY · Wᵀ, which skips the activation. Use dZ: dX = dZ · Wᵀ.',
      ko: 'dX를 dY · Wᵀ로 계산해 활성화 함수를 건너뛰었습니다. dY가 아니라 dZ를 곱하세요: dX = dZ · Wᵀ.',
    },
    wrong: (X, W, b, activation, dY) => ({
      ...denseBackward(X, W, b, activation, dY),
      dX: dY.map((dy) => W.map((row) => total(row.map((w, j) => w * dy[j]!)))),
    }),
  },
]);
