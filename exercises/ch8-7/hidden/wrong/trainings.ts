import { defineMisconceptions } from '@chainrule/grader/exercise';
import {
  accuracy,
  argMax,
  at,
  batchesOf,
  fitTokenizer,
  forward,
  type Gradients,
  gradients,
  type Matrix,
  type Net,
  stepAlong,
  textsToMatrix,
} from '../references.ts';
import { lossAt, requireMode, requireNet, requireSize, requireTargets, type Submission } from './shared.ts';

const training = { en: 'Training', ko: '훈련' };
const classifying = { en: 'Classifying texts', ko: '텍스트 분류' };
const share = { en: 'Accuracy', ko: '정확도' };

type Arguments = Parameters<Submission['trainEpochs']>;
type Faults = {
  order?: (order: number[], batchSize: number) => number[];
  gradientAt?: (net: Net, epochStart: Net) => Net;
  step?: (net: Net, gradient: Gradients, lr: number) => Net;
  losses?: (X: Matrix, Y: Matrix, net: Net, batch: number[]) => number;
  labelsAt?: (batch: number[], start: number) => number[];
  epochLoss?: (batchLosses: number[]) => number;
};

/** Training with faults. */
function trainedWith([X, Y, start, lr, orders, batchSize]: Arguments, faults: Faults) {
  requireSize(batchSize);
  requireNet(X, start);
  requireTargets(Y, forward(X, start).P);
  const { order: orderOf = (order) => order, gradientAt = (net) => net, step = stepAlong } = faults;
  const { losses = (allX, allY, net) => lossAt(allX, allY, net), labelsAt = (batch) => batch, epochLoss } = faults;
  let net = start;
  const history = orders.map((order) => {
    const epochStart = net;
    let last: number[] = [];
    const batchLosses: number[] = [];
    for (const [k, batch] of batchesOf(orderOf(order, batchSize), batchSize).entries()) {
      batchLosses.push(lossAt(at(X, batch), at(Y, batch), net));
      const labels = at(Y, labelsAt(batch, k * batchSize));
      net = step(net, gradients(at(X, batch), labels, gradientAt(net, epochStart)), lr);
      last = batch;
    }
    return epochLoss ? epochLoss(batchLosses) : losses(X, Y, net, last);
  });
  return { net, history };
}

/** Wrong versions of the functions of part D. */
export const wrongTrainings = defineMisconceptions<Submission>([
  {
    id: 'orders-ignored',
    function: 'trainEpochs',
    section: training,
    explanation: {
      en: 'You take the rows in the order of X. Each epoch takes them in its own order from orders.',
      ko: '행을 X에 있는 순서대로 썼습니다. 에포크마다 orders에 적힌 순서를 따르세요.',
    },
    wrong: (...args) => trainedWith(args, { order: (order) => order.toSorted((a, b) => a - b) }),
  },
  {
    id: 'last-batch-dropped',
    function: 'trainEpochs',
    section: training,
    explanation: {
      en: 'You drop the rows that are left over at the end of an epoch. They make a smaller batch.',
      ko: '에포크 끝에 남은 행을 버렸습니다. 남은 행은 작은 배치가 됩니다.',
    },
    wrong: (...args) =>
      trainedWith(args, { order: (order, batchSize) => order.slice(0, order.length - (order.length % batchSize)) }),
  },
  {
    id: 'one-batch-an-epoch',
    function: 'trainEpochs',
    section: training,
    explanation: {
      en: 'You train on all rows at once, with a single update per epoch. Make one update for each batch.',
      ko: '모든 행을 한꺼번에 써서 에포크마다 한 번만 갱신합니다. 배치마다 한 번씩 갱신하세요.',
    },
    wrong: (X, Y, net, lr, orders, batchSize) => {
      requireSize(batchSize);
      return trainedWith([X, Y, net, lr, orders, X.length + 1], {});
    },
  },
  {
    id: 'gradients-of-the-epoch-start',
    function: 'trainEpochs',
    section: training,
    explanation: {
      en: 'You compute all gradients of an epoch with the weights from its start. For each batch, use the weights that the batch before it left.',
      ko: '한 에포크의 기울기를 모두 시작할 때의 가중치에서 구했습니다. 배치마다 바로 앞 배치가 남긴 가중치에서 구하세요.',
    },
    wrong: (...args) => trainedWith(args, { gradientAt: (_, epochStart) => epochStart }),
  },
  {
    id: 'weights-go-uphill',
    function: 'trainEpochs',
    section: training,
    explanation: {
      en: 'You add the gradient, so the loss grows. Subtract lr times the gradient.',
      ko: '기울기를 더해서 손실이 커집니다. lr을 곱한 기울기를 빼세요.',
    },
    wrong: (...args) => trainedWith(args, { step: (net, gradient, lr) => stepAlong(net, gradient, -lr) }),
  },
  {
    id: 'biases-stay',
    function: 'trainEpochs',
    section: training,
    explanation: {
      en: 'You leave the biases as they were. Train them like the weights.',
      ko: '편향을 그대로 두었습니다. 편향도 가중치처럼 훈련해야 합니다.',
    },
    wrong: (...args) =>
      trainedWith(args, { step: (net, gradient, lr) => ({ ...stepAlong(net, gradient, lr), b1: net.b1, b2: net.b2 }) }),
  },
  {
    id: 'loss-of-the-last-batch',
    function: 'trainEpochs',
    section: training,
    explanation: {
      en: 'Your history holds the loss of the last batch. It should hold the loss over all rows of X.',
      ko: 'history에 마지막 배치의 손실을 적었습니다. X 전체의 손실을 적으세요.',
    },
    wrong: (...args) => trainedWith(args, { losses: (X, Y, net, batch) => lossAt(at(X, batch), at(Y, batch), net) }),
  },
  {
    id: 'labels-left-in-place',
    function: 'trainEpochs',
    section: training,
    explanation: {
      en: 'You take the rows of X in the order of the epoch, but the rows of Y from the top, so texts get the classes of others. Take the same rows from both.',
      ko: 'X의 행은 에포크의 순서대로, Y의 행은 위에서부터 차례로 가져와서 텍스트와 클래스가 어긋납니다. 둘 다 같은 번호의 행을 가져오세요.',
    },
    wrong: (...args) => trainedWith(args, { labelsAt: (batch, start) => batch.map((_, i) => start + i) }),
  },
  {
    id: 'mean-of-the-batch-losses',
    function: 'trainEpochs',
    section: training,
    explanation: {
      en: 'Your history holds the mean of the losses that the batches had before their updates. It should hold the loss over all rows of X after the epoch.',
      ko: 'history에 배치마다 갱신하기 전의 손실을 평균하여 적었습니다. 에포크가 끝난 뒤 X 전체의 손실을 적으세요.',
    },
    wrong: (...args) =>
      trainedWith(args, { epochLoss: (losses) => losses.reduce((sum, loss) => sum + loss, 0) / losses.length }),
  },
  {
    id: 'vocabulary-of-the-new-texts',
    function: 'classify',
    section: classifying,
    explanation: {
      en: 'You fit a new vocabulary to the texts at hand, so the columns stand for other words. Use the tokenizer that the network was trained with.',
      ko: '지금 받은 텍스트로 단어장을 새로 만들어 열의 뜻이 달라졌습니다. 훈련할 때의 tokenizer를 그대로 쓰세요.',
    },
    wrong: (texts, _, mode, net) => {
      requireMode(mode);
      return forward(textsToMatrix(texts, fitTokenizer(texts), mode, net.W1.length), net).P.map(argMax);
    },
  },
  {
    id: 'mode-ignored',
    function: 'classify',
    section: classifying,
    explanation: {
      en: 'You build the matrix from counts, whatever the mode. Pass the mode on to textsToMatrix.',
      ko: 'mode와 상관없이 횟수로 행렬을 만들었습니다. mode를 textsToMatrix에 넘기세요.',
    },
    wrong: (texts, tokenizer, mode, net) => {
      requireMode(mode);
      return forward(textsToMatrix(texts, tokenizer, 'count', net.W1.length), net).P.map(argMax);
    },
  },
  {
    id: 'last-of-equal-classes',
    function: 'classify',
    section: classifying,
    explanation: {
      en: 'Of equal probabilities you take the last class. Take the one with the lowest number.',
      ko: '확률이 같을 때 마지막 클래스를 골랐습니다. 번호가 가장 작은 클래스를 고르세요.',
    },
    wrong: (texts, tokenizer, mode, net) => {
      requireMode(mode);
      const { P } = forward(textsToMatrix(texts, tokenizer, mode, net.W1.length), net);
      return P.map((row) => row.lastIndexOf(Math.max(...row)));
    },
  },
  {
    id: 'classes-from-one',
    function: 'classify',
    section: classifying,
    explanation: {
      en: 'Your class numbers start at 1. Word indices do, but classes are counted from 0, like the columns of P.',
      ko: '클래스 번호가 1부터 시작합니다. 단어와 달리 클래스는 P의 열처럼 0부터 셉니다.',
    },
    wrong: (texts, tokenizer, mode, net) => {
      requireMode(mode);
      return forward(textsToMatrix(texts, tokenizer, mode, net.W1.length), net).P.map((row) => argMax(row) + 1);
    },
  },
  {
    id: 'hits-not-divided',
    function: 'accuracy',
    section: share,
    explanation: {
      en: 'You only count the right predictions. Divide by the number of all predictions.',
      ko: '맞은 개수만 세었습니다. 전체 개수로 나누세요.',
    },
    wrong: (predicted, labels) => {
      if (predicted.length !== labels.length || labels.length === 0) throw new RangeError('lengths');
      return accuracy(predicted, labels) * labels.length;
    },
  },
  {
    id: 'share-of-misses',
    function: 'accuracy',
    section: share,
    explanation: {
      en: 'This is the share of wrong predictions. Accuracy is the share of right ones.',
      ko: '틀린 비율을 돌려주었습니다. 정확도는 맞은 비율입니다.',
    },
    wrong: (predicted, labels) => {
      if (predicted.length !== labels.length || labels.length === 0) throw new RangeError('lengths');
      return 1 - accuracy(predicted, labels);
    },
  },
]);
