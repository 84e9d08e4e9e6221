import { defineMisconceptions } from '@chainrule/grader/exercise';
import { isSize, modelSummary, type Summary, summaryOf, total } from '../references.ts';
import { denseWith, sequentialWith } from './classes.ts';
import { asFunction, type Submission } from './shared.ts';

const layer = { en: 'The class Dense', ko: '클래스 Dense' };
const table = { en: 'The summary', ko: '모델 요약' };
const model = { en: 'The class Sequential', ko: '클래스 Sequential' };

const name = (i: number) => (i === 0 ? 'dense' : `dense_${i}`);

/** The table with other counts, or sizes. */
function tableWith(
  inputs: number,
  units: number[],
  row: (before: number, size: number, i: number) => { name: string; size: number; count: number },
): Summary {
  if (units.length === 0 || ![inputs, ...units].every(isSize)) throw new RangeError('sizes');
  return summaryOf(units.map((size, i) => row(i === 0 ? inputs : units[i - 1]!, size, i)));
}

/** Wrong versions of the classes and the table. */
export const wrongModels = defineMisconceptions<Submission>([
  {
    id: 'biases-not-counted',
    function: 'Dense',
    section: layer,
    explanation: {
      en: 'countParams counts only W. Each unit has a bias too.',
      ko: 'countParams가 W만 셉니다. 뉴런마다 편향도 하나씩 있습니다.',
    },
    wrong: asFunction(denseWith({ count: (inputs, units) => inputs * units })),
  },
  {
    id: 'activation-not-used',
    function: 'Dense',
    section: layer,
    explanation: {
      en: 'Your layer is linear, whatever its activation. Use the activation from the options in both forward and backward.',
      ko: '활성화 함수를 무엇으로 주든 층이 linear입니다. 옵션으로 받은 활성화 함수를 forward와 backward에 모두 쓰세요.',
    },
    wrong: asFunction(denseWith({ through: () => 'linear', backThrough: () => 'linear' })),
  },
  {
    id: 'backward-without-activation',
    function: 'Dense',
    section: layer,
    explanation: {
      en: "backward treats the layer as linear. Pass the layer's activation to denseBackward.",
      ko: 'backward가 층을 linear로 봅니다. 층의 활성화 함수를 denseBackward에 넘기세요.',
    },
    wrong: asFunction(denseWith({ backThrough: () => 'linear' })),
  },
  {
    id: 'weights-not-copied',
    function: 'Dense',
    section: layer,
    explanation: {
      en: 'Your layer keeps the very arrays W and b that it was given, so it changes if they are changed outside. Keep copies, also of each row of W.',
      ko: '층이 받은 배열 W와 b를 그대로 가지고 있어, 밖에서 배열을 바꾸면 층도 바뀝니다. W의 행까지 복사해 두세요.',
    },
    wrong: asFunction(denseWith({ shares: 'all' })),
  },
  {
    id: 'rows-not-copied',
    function: 'Dense',
    section: layer,
    explanation: {
      en: 'Your copy of W is a new array that holds the same rows, so it changes if a row is changed outside. Copy each row, too.',
      ko: 'W를 새 배열로 복사했지만 행은 그대로여서, 밖에서 행을 바꾸면 층도 바뀝니다. 행도 하나씩 복사하세요.',
    },
    wrong: asFunction(denseWith({ shares: 'rows' })),
  },
  {
    id: 'forward-without-activation',
    function: 'Dense',
    section: layer,
    explanation: {
      en: "forward treats the layer as linear. Pass the layer's activation to denseForward.",
      ko: 'forward가 층을 linear로 봅니다. 층의 활성화 함수를 denseForward에 넘기세요.',
    },
    wrong: asFunction(denseWith({ through: () => 'linear' })),
  },
  {
    id: 'relu-by-default',
    function: 'Dense',
    section: layer,
    explanation: {
      en: "Your layer takes 'relu' if no activation is given. The default is 'linear'.",
      ko: "활성화 함수를 주지 않으면 층이 'relu'를 씁니다. 기본값은 'linear'입니다.",
    },
    wrong: asFunction(denseWith({ fallback: 'relu' })),
  },
  {
    id: 'table-without-biases',
    function: 'modelSummary',
    section: table,
    explanation: {
      en: 'Your parameter counts leave out the biases: a layer has inputs · units + units.',
      ko: '매개변수의 개수에서 편향이 빠졌습니다. 층마다 (입력 수 · 뉴런 수 + 뉴런 수)개입니다.',
    },
    wrong: (inputs, units) =>
      tableWith(inputs, units, (before, size, i) => ({ name: name(i), size, count: before * size })),
  },
  {
    id: 'table-counts-from-inputs',
    function: 'modelSummary',
    section: table,
    explanation: {
      en: 'You count every layer with the inputs of the model. From the second layer on, the number of inputs is the number of units of the layer before.',
      ko: '모든 층의 매개변수를 모델의 입력 수로 셌습니다. 두 번째 층부터는 앞 층의 뉴런 수가 입력 수입니다.',
    },
    wrong: (inputs, units) =>
      tableWith(inputs, units, (_, size, i) => ({ name: name(i), size, count: (inputs + 1) * size })),
  },
  {
    id: 'table-names-from-one',
    function: 'modelSummary',
    section: table,
    explanation: {
      en: 'Your layers are called dense_1, dense_2 … The first one is dense, without a number.',
      ko: '층 이름이 dense_1, dense_2 …로 시작합니다. 첫 층은 번호 없이 dense입니다.',
    },
    wrong: (inputs, units) =>
      tableWith(inputs, units, (before, size, i) => ({ name: name(i + 1), size, count: (before + 1) * size })),
  },
  {
    id: 'table-of-inputs',
    function: 'modelSummary',
    section: table,
    explanation: {
      en: 'Your output shapes show the number of inputs. A layer has as many outputs as units.',
      ko: '출력 모양에 입력 수를 적었습니다. 층의 출력은 뉴런 수만큼 나옵니다.',
    },
    wrong: (inputs, units) => {
      modelSummary(inputs, units);
      return tableWith(inputs, units, (before, size, i) => ({
        name: name(i),
        size: before,
        count: (before + 1) * size,
      }));
    },
  },
  {
    id: 'adam-afresh-each-epoch',
    function: 'Sequential',
    section: model,
    explanation: {
      en: "You reset adam's state in every epoch. Only compile resets it.",
      ko: '에포크마다 아담의 상태를 초기화합니다. 상태는 compile에서만 초기화합니다.',
    },
    wrong: asFunction(sequentialWith({ forgets: 'epoch' })),
  },
  {
    id: 'adam-afresh-each-update',
    function: 'Sequential',
    section: model,
    explanation: {
      en: "You throw adam's state away after every batch. Keep the state that adam returns for the next update.",
      ko: '배치마다 아담의 상태를 버립니다. adam이 돌려준 상태를 다음 갱신까지 간직하세요.',
    },
    wrong: asFunction(sequentialWith({ forgets: 'update' })),
  },
  {
    id: 'adam-afresh-each-fit',
    function: 'Sequential',
    section: model,
    explanation: {
      en: "Every fit resets adam's state. A second fit carries on where the first one ended; only compile resets the state.",
      ko: 'fit을 부를 때마다 아담의 상태를 초기화합니다. 두 번째 fit은 첫 번째가 끝난 곳에서 이어집니다. 상태는 compile에서만 초기화합니다.',
    },
    wrong: asFunction(sequentialWith({ forgets: 'fit' })),
  },
  {
    id: 'scored-after-the-epoch',
    function: 'Sequential',
    section: model,
    explanation: {
      en: 'Your history holds the loss on all rows, measured after the epoch. It should be the mean of the losses of the batches, each measured before its own update.',
      ko: '에포크가 끝난 뒤 모든 행으로 잰 손실을 적었습니다. 배치마다 갱신하기 전에 잰 손실의 평균이어야 합니다.',
    },
    wrong: asFunction(sequentialWith({ scored: 'epoch' })),
  },
  {
    id: 'scored-after-the-update',
    function: 'Sequential',
    section: model,
    explanation: {
      en: 'You measure the loss of each batch after its update. The history holds the loss before the update, the one that the gradients come from.',
      ko: '배치로 갱신한 다음에 손실을 쟀습니다. history의 손실은 기울기를 구할 때의 손실, 곧 갱신하기 전의 값입니다.',
    },
    wrong: asFunction(sequentialWith({ scored: 'after' })),
  },
  {
    id: 'batches-count-alike',
    function: 'Sequential',
    section: model,
    explanation: {
      en: 'You average over the batches, so each sample of a small last batch counts for more. Weight each batch by its number of samples.',
      ko: '배치끼리 평균을 내어 작은 마지막 배치의 샘플이 더 크게 반영됩니다. 배치마다 샘플 수를 곱해서 평균을 내세요.',
    },
    wrong: asFunction(
      sequentialWith({ mean: (scores, of) => total(scores.map((score) => score[of])) / scores.length }),
    ),
  },
  {
    id: 'updated-on-the-way-back',
    function: 'Sequential',
    section: model,
    explanation: {
      en: 'You update a layer before the gradient has gone through it, so it goes back through the new weights. Go all the way back first, then update.',
      ko: '기울기가 지나가기 전에 층을 갱신해서 새 가중치로 역전파가 이루어졌습니다. 끝까지 되돌아간 다음 갱신하세요.',
    },
    wrong: asFunction(sequentialWith({ isUpdatedOnTheWay: true })),
  },
  {
    id: 'first-order-for-all',
    function: 'Sequential',
    section: model,
    explanation: {
      en: 'Every epoch uses the first order. Each epoch has its own: orders[epoch].',
      ko: '모든 에포크가 첫 번째 순서를 씁니다. 에포크마다 orders[epoch]를 쓰세요.',
    },
    wrong: asFunction(sequentialWith({ order: ([first]) => first! })),
  },
  {
    id: 'validated-before-training',
    function: 'Sequential',
    section: model,
    explanation: {
      en: 'You evaluate the validation data before the epoch. Evaluate it after all updates of the epoch.',
      ko: '에포크를 시작하기 전에 검증 데이터를 평가했습니다. 그 에포크의 갱신을 모두 마친 뒤에 평가하세요.',
    },
    wrong: asFunction(sequentialWith({ validated: 'before' })),
  },
]);
