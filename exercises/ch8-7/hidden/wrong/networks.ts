import { defineMisconceptions } from '@chainrule/grader/exercise';
import { forward, lossOf, type Matrix, sums, total } from '../references.ts';
import {
  checkedGradients,
  forwardWith,
  requireNet,
  requireTargets,
  type Submission,
  scaledList,
  scaledTable,
} from './shared.ts';

const pass = { en: 'The forward pass', ko: '순전파' };
const loss = { en: 'The loss', ko: '손실' };
const back = { en: 'The gradients', ko: '기울기' };

const turned = (m: Matrix): Matrix => (m[0] ?? []).map((_, j) => m.map((row) => row[j]!));

const softmaxOf = (z: number[]) => z.map((own) => 1 / total(z.map((other) => Math.exp(other - own))));

/** −(1/n) Σ of what each element of Y and P adds. */
function lossWith(Y: Matrix, P: Matrix, element: (y: number, p: number) => number): number {
  requireTargets(Y, P);
  return total(Y.flatMap((row, i) => row.map((y, j) => -element(y, P[i]![j]!)))) / Y.length;
}

/** Wrong versions of the functions of part C. */
export const wrongNetworks = defineMisconceptions<Submission>([
  {
    id: 'no-relu',
    function: 'forward',
    section: pass,
    explanation: {
      en: 'Your hidden layer lets negative sums through. ReLU turns them into 0.',
      ko: '은닉층이 음수를 그대로 내보냅니다. ReLU는 음수를 0으로 만듭니다.',
    },
    wrong: (X, net) => forwardWith(X, net, { hidden: (z) => z }),
  },
  {
    id: 'sigmoid-hidden',
    function: 'forward',
    section: pass,
    explanation: {
      en: 'Your hidden layer uses the sigmoid. This network has ReLU there.',
      ko: '은닉층에 시그모이드를 썼습니다. 이 신경망의 은닉층은 ReLU입니다.',
    },
    wrong: (X, net) => forwardWith(X, net, { hidden: (z) => 1 / (1 + Math.exp(-z)) }),
  },
  {
    id: 'relu-on-the-output',
    function: 'forward',
    section: pass,
    explanation: {
      en: 'You apply ReLU to the output layer before the softmax. Softmax takes the sums as they are, including negative ones.',
      ko: '소프트맥스 앞에서 출력층에도 ReLU를 적용했습니다. 소프트맥스는 음수인 가중합도 그대로 받습니다.',
    },
    wrong: (X, net) => forwardWith(X, net, { scores: (z) => Math.max(0, z) }),
  },
  {
    id: 'softmax-over-the-batch',
    function: 'forward',
    section: pass,
    explanation: {
      en: 'Your softmax sums over the samples, down each column. The probabilities of each sample, that is of each row, should add up to 1.',
      ko: '소프트맥스가 열(샘플들)을 따라 더합니다. 샘플 하나, 곧 한 행의 확률을 더하면 1이어야 합니다.',
    },
    wrong: (X, net) => forwardWith(X, net, { softmax: (Z) => turned(turned(Z).map(softmaxOf)) }),
  },
  {
    id: 'softmax-overflows',
    function: 'forward',
    section: pass,
    explanation: {
      en: 'The exponential of a large sum is Infinity, and Infinity / Infinity is NaN. Subtract the largest sum of the row first.',
      ko: '큰 수를 지수 함수에 넣으면 Infinity가 되고, Infinity / Infinity는 NaN입니다. 먼저 행에서 가장 큰 값을 빼세요.',
    },
    wrong: (X, net) =>
      forwardWith(X, net, {
        softmax: (Z) => Z.map((row) => row.map((z) => Math.exp(z) / total(row.map((other) => Math.exp(other))))),
      }),
  },
  {
    id: 'no-biases',
    function: 'forward',
    section: pass,
    explanation: {
      en: 'You leave the biases out. Add b1 and b2 to the rows of the weighted sums.',
      ko: '편향이 빠졌습니다. 가중합의 행마다 b1과 b2를 더하세요.',
    },
    wrong: (X, net) => {
      requireNet(X, net);
      return forward(X, { ...net, b1: scaledList(net.b1, 0), b2: scaledList(net.b2, 0) });
    },
  },
  {
    id: 'mean-over-classes-too',
    function: 'lossOf',
    section: loss,
    explanation: {
      en: 'You divide by samples times classes. Divide only by the number of samples.',
      ko: '샘플 수와 클래스 수의 곱으로 나누었습니다. 샘플 수로만 나누세요.',
    },
    wrong: (Y, P) => {
      requireTargets(Y, P);
      return lossOf(Y, P) / Y[0]!.length;
    },
  },
  {
    id: 'loss-summed-up',
    function: 'lossOf',
    section: loss,
    explanation: {
      en: 'You only add up the losses of the samples. Divide the sum by the number of samples.',
      ko: '샘플들의 손실을 더하기만 했습니다. 샘플 수로 나누세요.',
    },
    wrong: (Y, P) => {
      requireTargets(Y, P);
      return lossOf(Y, P) * Y.length;
    },
  },
  {
    id: 'logarithm-of-zero',
    function: 'lossOf',
    section: loss,
    explanation: {
      en: 'A probability of 0 gives Infinity or NaN. Clip probabilities to at least 1e-7 before the logarithm.',
      ko: '확률이 0이면 Infinity나 NaN이 나옵니다. 로그를 취하기 전에 1e-7보다 작은 확률을 1e-7로 자르세요.',
    },
    wrong: (Y, P) => lossWith(Y, P, (y, p) => y * Math.log(p)),
  },
  {
    id: 'epsilon-added',
    function: 'lossOf',
    section: loss,
    explanation: {
      en: 'You add 1e-7 inside the logarithm, which changes every loss. Clip instead: only smaller probabilities become 1e-7.',
      ko: '로그 안에 1e-7을 더해 모든 손실이 달라졌습니다. 더하지 말고, 그보다 작은 확률만 1e-7로 올리세요.',
    },
    wrong: (Y, P) => lossWith(Y, P, (y, p) => y * Math.log(p + 1e-7)),
  },
  {
    id: 'loss-of-every-class',
    function: 'lossOf',
    section: loss,
    explanation: {
      en: 'You also add (1 − y) ln(1 − p), as in binary classification. Here only the probability of the right class counts.',
      ko: '이진 분류처럼 (1 − y) ln(1 − p)까지 더했습니다. 여기서는 정답 클래스의 확률만 씁니다.',
    },
    wrong: (Y, P) => {
      const clip = (p: number) => Math.min(Math.max(p, 1e-7), 1 - 1e-7);
      return lossWith(Y, P, (y, p) => y * Math.log(clip(p)) + (1 - y) * Math.log(1 - clip(p)));
    },
  },
  {
    id: 'gradients-summed-up',
    function: 'gradients',
    section: back,
    explanation: {
      en: 'Your gradients are those of the summed loss. The loss is a mean, so divide P − Y by n.',
      ko: '손실의 합에 대한 기울기입니다. 손실은 평균이므로 P − Y를 n으로 나누세요.',
    },
    wrong: (X, Y, net) => {
      const { dW1, db1, dW2, db2 } = checkedGradients(X, Y, net);
      const n = X.length;
      return { dW1: scaledTable(dW1, n), db1: scaledList(db1, n), dW2: scaledTable(dW2, n), db2: scaledList(db2, n) };
    },
  },
  {
    id: 'biases-divided-twice',
    function: 'gradients',
    section: back,
    explanation: {
      en: 'You average again for the biases, though P − Y is already divided by n. Only add up the rows.',
      ko: 'P − Y를 이미 n으로 나누었는데 편향에서 또 평균을 냈습니다. 행들을 더하기만 하세요.',
    },
    wrong: (X, Y, net) => {
      const right = checkedGradients(X, Y, net);
      return { ...right, db1: scaledList(right.db1, 1 / X.length), db2: scaledList(right.db2, 1 / X.length) };
    },
  },
  {
    id: 'relu-slope-forgotten',
    function: 'gradients',
    section: back,
    explanation: {
      en: 'You let a gradient through hidden neurons that are off. Where H is 0, the slope of ReLU is 0, and so is D1.',
      ko: '꺼진 은닉 뉴런에도 기울기를 흘려보냈습니다. H가 0인 곳은 ReLU의 기울기가 0이므로 D1도 0입니다.',
    },
    wrong: (X, Y, net) => {
      const { dW2, db2 } = checkedGradients(X, Y, net);
      const { P } = forward(X, net);
      const H = X.map(() => net.b1.map(() => 1));
      return { ...checkedGradients(X, Y, net, { H, P }), dW2, db2 };
    },
  },
  {
    id: 'relu-slope-at-zero',
    function: 'gradients',
    section: back,
    explanation: {
      en: 'For a weighted sum of exactly 0, you take 1 as the slope of ReLU. It is 1 only above 0.',
      ko: '가중합이 정확히 0일 때 ReLU의 기울기를 1로 했습니다. 0보다 클 때만 1입니다.',
    },
    wrong: (X, Y, net) => {
      const { dW2, db2 } = checkedGradients(X, Y, net);
      const { P } = forward(X, net);
      const H = sums(X, net.W1, net.b1).map((row) => row.map((z) => (z >= 0 ? 1 : 0)));
      return { ...checkedGradients(X, Y, net, { H, P }), dW2, db2 };
    },
  },
  {
    id: 'activation-as-slope',
    function: 'gradients',
    section: back,
    explanation: {
      en: 'You multiply by H itself on the way back. The slope of ReLU is 1 where H is above 0, however large H is.',
      ko: '되돌아올 때 H를 그대로 곱했습니다. H가 0보다 크면 크기와 상관없이 ReLU의 기울기는 1입니다.',
    },
    wrong: (X, Y, net) => {
      const right = checkedGradients(X, Y, net);
      const { H } = forward(X, net);
      const single = (i: number) => checkedGradients([X[i]!], [Y[i]!], net);
      const D1 = X.map((_, i) => single(i).db1.map((d, k) => (d * H[i]![k]!) / X.length));
      return {
        ...right,
        dW1: net.W1.map((_, a) => net.b1.map((__, k) => total(X.map((row, i) => row[a]! * D1[i]![k]!)))),
        db1: net.b1.map((_, k) => total(D1.map((row) => row[k]!))),
      };
    },
  },
  {
    id: 'signs-turned',
    function: 'gradients',
    section: back,
    explanation: {
      en: 'All your signs are reversed: you start from Y − P. Start from P − Y.',
      ko: '부호가 모두 반대입니다. Y − P가 아니라 P − Y에서 시작합니다.',
    },
    wrong: (X, Y, net) => {
      const { dW1, db1, dW2, db2 } = checkedGradients(X, Y, net);
      return {
        dW1: scaledTable(dW1, -1),
        db1: scaledList(db1, -1),
        dW2: scaledTable(dW2, -1),
        db2: scaledList(db2, -1),
      };
    },
  },
]);
