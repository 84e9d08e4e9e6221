import { defineMisconceptions } from '@chainrule/grader/exercise';
import { average, batchesOf, forward, type Gradients, type Matrix, type Net, stepAlong } from '../references.ts';
import { backwardWith, epochsWith, ownPlace, requireContext, type Submission, zerosLike } from './shared.ts';

const back = { en: 'Backward pass', ko: '역전파' };
const stepping = { en: 'One step', ko: '한 걸음' };
const epochs = { en: 'Epochs', ko: '에포크' };
const choosing = { en: 'The next word', ko: '다음 단어' };

/** A step along changed gradients. */
function stepWith(
  contexts: Matrix,
  targets: number[],
  net: Net,
  learningRate: number,
  change: (gradients: Gradients) => Partial<Gradients> = () => ({}),
): Net {
  const gradients = backwardWith(contexts, targets, net, {});
  return stepAlong(net, { ...gradients, ...change(gradients) }, learningRate);
}

/** A word chosen by its probability. */
function chosen(ids: number[], net: Net, choose: (probabilities: number[]) => number): number {
  requireContext(ids, net);
  return choose(forward(ids, net).probabilities);
}

const mean = (losses: number[]) => average(losses);

/** Wrong versions of training and of choosing a word. */
export const wrongTraining = defineMisconceptions<Submission>([
  {
    id: 'last-place-wins',
    function: 'backward',
    section: back,
    explanation: {
      en: 'If a word occurs more than once, its row of dE holds only the last place. Add up (+=) over all places and examples.',
      ko: '같은 단어가 여러 번 나오면 dE의 그 행에 마지막 자리의 값만 남습니다. 모든 자리와 예제에 걸쳐 더하세요(+=).',
    },
    wrong: (contexts, targets, net) =>
      backwardWith(contexts, targets, net, {
        scatter: (row, dx, place) =>
          ownPlace(
            row.map(() => 0),
            dx,
            place,
          ),
      }),
  },
  {
    id: 'first-place-for-all',
    function: 'backward',
    section: back,
    explanation: {
      en: 'All words of a context get the piece of dx that belongs to the first place. Place p gets the numbers from p·M on.',
      ko: '문맥의 모든 단어가 dx의 첫 조각을 받습니다. p번째 자리의 단어는 p·M부터의 조각을 받아야 합니다.',
    },
    wrong: (contexts, targets, net) =>
      backwardWith(contexts, targets, net, { scatter: (row, dx) => ownPlace(row, dx, 0) }),
  },
  {
    id: 'pieces-overlap',
    function: 'backward',
    section: back,
    explanation: {
      en: 'The pieces of dx overlap: yours begin at p for place p. Each is M numbers long, so place p has the numbers from p·M on.',
      ko: 'dx의 조각이 서로 겹칩니다. p번째 자리의 조각이 p에서 시작하기 때문입니다. 조각마다 수가 M개이므로 p·M부터 꺼내야 합니다.',
    },
    wrong: (contexts, targets, net) =>
      backwardWith(contexts, targets, net, {
        scatter: (row, dx, place) => row.map((sum, m) => sum + dx[place + m]),
      }),
  },
  {
    id: 'all-pieces-to-the-first-word',
    function: 'backward',
    section: back,
    explanation: {
      en: 'The first word of a context gets all pieces of dx, and the other words get nothing. Place p sends its piece to the row of ids[p].',
      ko: '문맥의 첫 단어가 dx의 조각을 모두 받고 나머지 단어는 받지 못합니다. p번째 자리의 조각은 ids[p]의 행에 더해야 합니다.',
    },
    wrong: (contexts, targets, net) => backwardWith(contexts, targets, net, { receiver: ([first]) => first }),
  },
  {
    id: 'words-do-not-learn',
    function: 'backward',
    section: back,
    explanation: {
      en: 'dE is all zeros: no gradient reaches the vectors of the words. Go on from the delta of the hidden layer back through W1.',
      ko: 'dE가 모두 0입니다. 단어 벡터까지 기울기가 돌아오지 않습니다. 은닉층의 델타에서 W1을 거쳐 더 돌아가세요.',
    },
    wrong: (contexts, targets, net) => ({ ...backwardWith(contexts, targets, net, {}), dE: zerosLike(net.E) }),
  },
  {
    id: 'examples-added-up',
    function: 'backward',
    section: back,
    explanation: {
      en: 'You only add up the gradients of the examples. The loss is a mean: divide by the number of examples.',
      ko: '예제들의 기울기를 더하기만 했습니다. 손실이 평균이므로 예제의 수로 나누어야 합니다.',
    },
    wrong: (contexts, targets, net) => backwardWith(contexts, targets, net, { divisor: () => 1 }),
  },
  {
    id: 'divided-by-places',
    function: 'backward',
    section: back,
    explanation: {
      en: 'You divide by the number of words in all contexts. The mean is over the examples; one example is one context and one target.',
      ko: '모든 문맥에 든 단어의 수로 나누었습니다. 평균은 예제에 대해 구합니다. 문맥 하나와 정답 하나가 예제 하나입니다.',
    },
    wrong: (contexts, targets, net) => backwardWith(contexts, targets, net, { divisor: () => contexts.flat().length }),
  },
  {
    id: 'tanh-slope-forgotten',
    function: 'backward',
    section: back,
    explanation: {
      en: 'The hidden delta lacks the slope of tanh, 1 − a².',
      ko: '은닉층의 델타에 tanh의 기울기 1 − a²이 빠졌습니다.',
    },
    wrong: (contexts, targets, net) => backwardWith(contexts, targets, net, { slope: () => 1 }),
  },
  {
    id: 'tanh-taken-twice',
    function: 'backward',
    section: back,
    explanation: {
      en: 'You take the slope at a, as 1 − tanh²(a). a is the tanh already: the slope is 1 − a².',
      ko: '기울기를 1 − tanh²(a)로 구했습니다. a가 이미 tanh를 거친 값이므로 기울기는 1 − a²입니다.',
    },
    wrong: (contexts, targets, net) =>
      backwardWith(contexts, targets, net, { slope: (a) => 1 - Math.tanh(a) * Math.tanh(a) }),
  },
  {
    id: 'slope-of-the-sigmoid',
    function: 'backward',
    section: back,
    explanation: {
      en: 'You use a(1 − a), the slope of the sigmoid. The slope of tanh is 1 − a².',
      ko: '시그모이드의 기울기 a(1 − a)를 썼습니다. tanh의 기울기는 1 − a²입니다.',
    },
    wrong: (contexts, targets, net) => backwardWith(contexts, targets, net, { slope: (a) => a * (1 - a) }),
  },
  {
    id: 'target-not-subtracted',
    function: 'backward',
    section: back,
    explanation: {
      en: 'Your output delta consists of the probabilities alone. Subtract 1 at the right word: p − 1.',
      ko: '출력층의 델타가 확률뿐입니다. 정답 단어에서는 1을 빼서 p − 1이어야 합니다.',
    },
    wrong: (contexts, targets, net) =>
      backwardWith(contexts, targets, net, { delta: (probabilities) => probabilities }),
  },
  {
    id: 'clipped-words-teach-nothing',
    function: 'backward',
    section: back,
    explanation: {
      en: 'Where the right word has less than 1e-7, your gradients are 0, as behind a clip. Leave the clipping out: the output delta is p − onehot(t) there, too, or the worst guesses are never mended.',
      ko: '정답의 확률이 1e-7보다 작으면 자른 값처럼 기울기가 0이 됩니다. 자르기는 기울기에 넣지 마세요. 그때도 출력층의 델타는 p − onehot(t)입니다. 아니면 가장 크게 틀린 예제를 영영 고치지 못합니다.',
    },
    wrong: (contexts, targets, net) =>
      backwardWith(contexts, targets, net, {
        delta: (probabilities, target) =>
          probabilities.map((p, k) => (probabilities[target] < 1e-7 ? 0 : p - Number(k === target))),
      }),
  },
  {
    id: 'uphill',
    function: 'trainStep',
    section: stepping,
    explanation: {
      en: 'You add the gradients, so the loss rises. A step goes against the gradient.',
      ko: '기울기를 더해서 손실이 커집니다. 걸음은 기울기의 반대쪽으로 내딛습니다.',
    },
    wrong: (contexts, targets, net, learningRate) => stepWith(contexts, targets, net, -learningRate),
  },
  {
    id: 'vectors-frozen',
    function: 'trainStep',
    section: stepping,
    explanation: {
      en: 'E stays as it is. The vectors of the words are learned along with the rest.',
      ko: 'E가 그대로입니다. 단어 벡터도 나머지와 함께 배웁니다.',
    },
    wrong: (contexts, targets, net, learningRate) =>
      stepWith(contexts, targets, net, learningRate, () => ({ dE: zerosLike(net.E) })),
  },
  {
    id: 'biases-frozen',
    function: 'trainStep',
    section: stepping,
    explanation: {
      en: 'The biases stay as they are. b1 and b2 are learned, too.',
      ko: '편향이 그대로입니다. b1과 b2도 배웁니다.',
    },
    wrong: (contexts, targets, net, learningRate) =>
      stepWith(contexts, targets, net, learningRate, ({ db1, db2 }) => ({
        db1: db1.map(() => 0),
        db2: db2.map(() => 0),
      })),
  },
  {
    id: 'mean-taken-twice',
    function: 'trainStep',
    section: stepping,
    explanation: {
      en: 'You divide by the number of examples once more. backward has already done that.',
      ko: '예제의 수로 한 번 더 나누었습니다. backward에서 이미 나누었습니다.',
    },
    wrong: (contexts, targets, net, learningRate) =>
      stepWith(contexts, targets, net, learningRate / Math.max(1, contexts.length)),
  },
  {
    id: 'all-examples-at-once',
    function: 'trainEpochs',
    section: epochs,
    explanation: {
      en: 'You make one step in each epoch, with all examples. Make one step for every batchSize examples.',
      ko: '에포크마다 전체 예제로 한 걸음만 내딛습니다. batchSize개마다 한 걸음씩 내디뎌야 합니다.',
    },
    wrong: (contexts, targets, net, orders, batchSize, learningRate) =>
      epochsWith(contexts, targets, net, orders, batchSize, learningRate, { batches: (order) => [order] }),
  },
  {
    id: 'order-ignored',
    function: 'trainEpochs',
    section: epochs,
    explanation: {
      en: 'You go through the examples in the order in which they are given. Follow orders, which has an order for each epoch.',
      ko: '예제를 주어진 차례대로 돌았습니다. 에포크마다 orders에 적힌 순서를 따라야 합니다.',
    },
    wrong: (contexts, targets, net, orders, batchSize, learningRate) =>
      epochsWith(contexts, targets, net, orders, batchSize, learningRate, {
        batches: (order, size) => batchesOf([...order.keys()], size),
      }),
  },
  {
    id: 'small-last-batch-dropped',
    function: 'trainEpochs',
    section: epochs,
    explanation: {
      en: 'You leave out the last batch if it is not full. Learn from its examples, too.',
      ko: '꽉 차지 않은 마지막 배치를 버렸습니다. 그 예제들로도 배워야 합니다.',
    },
    wrong: (contexts, targets, net, orders, batchSize, learningRate) =>
      epochsWith(contexts, targets, net, orders, batchSize, learningRate, {
        batches: (order, size) => batchesOf(order, size).filter((batch) => batch.length === size),
      }),
  },
  {
    id: 'every-epoch-from-the-start',
    function: 'trainEpochs',
    section: epochs,
    explanation: {
      en: 'Every epoch begins with the first network again. Go on with the network that the last epoch left.',
      ko: '에포크마다 처음 신경망에서 다시 시작합니다. 앞 에포크가 남긴 신경망으로 이어 가세요.',
    },
    wrong: (contexts, targets, net, orders, batchSize, learningRate) =>
      epochsWith(contexts, targets, net, orders, batchSize, learningRate, { start: (first) => first }),
  },
  {
    id: 'loss-before-the-epoch',
    function: 'trainEpochs',
    section: epochs,
    explanation: {
      en: 'Your history holds the loss before each epoch. Measure it after the last step of the epoch.',
      ko: 'history에 에포크를 시작하기 전의 손실이 들어 있습니다. 마지막 걸음을 내디딘 뒤에 재세요.',
    },
    wrong: (contexts, targets, net, orders, batchSize, learningRate) =>
      epochsWith(contexts, targets, net, orders, batchSize, learningRate, { loss: (before) => before }),
  },
  {
    id: 'steps-thrown-away',
    function: 'trainEpochs',
    section: epochs,
    explanation: {
      en: 'Your network never changes. trainStep returns a new one: go on with it.',
      ko: '신경망이 전혀 바뀌지 않습니다. trainStep이 돌려주는 새 신경망으로 이어 가세요.',
    },
    wrong: (contexts, targets, net, orders, batchSize, learningRate) =>
      epochsWith(contexts, targets, net, orders, batchSize, 0 * learningRate, {}),
  },
  {
    id: 'losses-not-averaged',
    function: 'trainEpochs',
    section: epochs,
    explanation: {
      en: 'Your history holds sums of losses. Divide by the number of examples.',
      ko: 'history에 손실의 합이 들어 있습니다. 예제의 수로 나누세요.',
    },
    wrong: (contexts, targets, net, orders, batchSize, learningRate) =>
      epochsWith(contexts, targets, net, orders, batchSize, learningRate, {
        loss: (_, after) => after * contexts.length,
      }),
  },
  {
    id: 'loss-of-the-last-batch',
    function: 'trainEpochs',
    section: epochs,
    explanation: {
      en: 'Your history holds the loss of the last batch of each epoch. Measure all examples.',
      ko: 'history에 에포크마다 마지막 배치의 손실만 들어 있습니다. 전체 예제의 손실을 재세요.',
    },
    wrong: (contexts, targets, net, orders, batchSize, learningRate) =>
      epochsWith(contexts, targets, net, orders, batchSize, learningRate, { loss: (_, __, ___, last) => last }),
  },
  {
    id: 'mean-of-the-batch-losses',
    function: 'trainEpochs',
    section: epochs,
    explanation: {
      en: 'Your history averages the losses of the batches on the way. Measure the loss of all examples with the network at the end of the epoch.',
      ko: '도중에 잰 배치 손실의 평균을 history에 적었습니다. 에포크가 끝난 신경망으로 전체 예제의 손실을 재세요.',
    },
    wrong: (contexts, targets, net, orders, batchSize, learningRate) =>
      epochsWith(contexts, targets, net, orders, batchSize, learningRate, { loss: (_, __, batches) => mean(batches) }),
  },
  {
    id: 'last-of-equals',
    function: 'nextWord',
    section: choosing,
    explanation: {
      en: 'Of equal probabilities you take the last one. The lowest id wins: compare with >, not with >=.',
      ko: '확률이 같을 때 마지막 단어를 골랐습니다. 번호가 작은 쪽을 골라야 합니다. >=가 아니라 >로 비교하세요.',
    },
    wrong: (ids, net) => chosen(ids, net, (ps) => ps.lastIndexOf(Math.max(...ps))),
  },
  {
    id: 'least-likely-word',
    function: 'nextWord',
    section: choosing,
    explanation: {
      en: 'You take the word with the smallest probability. The next word is the most likely one.',
      ko: '확률이 가장 작은 단어를 골랐습니다. 가장 큰 단어를 고르세요.',
    },
    wrong: (ids, net) => chosen(ids, net, (ps) => ps.indexOf(Math.min(...ps))),
  },
  {
    id: 'probability-instead-of-id',
    function: 'nextWord',
    section: choosing,
    explanation: {
      en: 'You return the probability itself. Return the id of the word that has it.',
      ko: '확률 자체를 돌려주었습니다. 그 확률을 가진 단어의 번호를 돌려주세요.',
    },
    wrong: (ids, net) => chosen(ids, net, (ps) => Math.max(...ps)),
  },
]);
