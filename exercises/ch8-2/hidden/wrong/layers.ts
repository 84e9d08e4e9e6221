import { defineMisconceptions } from '@chainrule/grader/exercise';
import { type Act, activated, addBias, type Layer, type Matrix, product } from '../references.ts';
import { softmaxColumns, transposed } from './rows.ts';
import type { Submission } from './shapes.ts';

const section = { en: 'Dense layer', ko: '밀집층' };

/** Only the activations that are said to be replaced; no answer for the others. */
const relu = (Z: Matrix) => activated(Z, 'relu');

/** A layer with a piece replaced; with none it is right. */
export function through(
  X: Matrix,
  { W, b, act }: Layer,
  {
    multiply = product,
    shift = addBias,
    activate = activated,
  }: {
    multiply?: (X: Matrix, W: Matrix) => Matrix;
    shift?: (Z: Matrix, b: number[]) => Matrix;
    activate?: (Z: Matrix, act: Act) => Matrix;
  } = {},
): Matrix {
  return activate(shift(multiply(X, W), b), act);
}

/** Wrong versions of `dense`. */
export const layers = defineMisconceptions<Submission>([
  {
    id: 'bias-after-activation',
    function: 'dense',
    section,
    explanation: {
      en: 'You add the bias after the activation function. It belongs to the weighted sum: act(X·W + b), not act(X·W) + b.',
      ko: '활성화 함수를 적용한 뒤에 편향을 더했습니다. 편향은 가중합에 들어갑니다. act(X·W) + b가 아니라 act(X·W + b)입니다.',
    },
    wrong: (X, { W, b, act }) => addBias(activated(product(X, W), act), b),
  },
  {
    id: 'bias-left-out',
    function: 'dense',
    section,
    explanation: {
      en: 'You leave the bias out. A layer computes act(X·W + b).',
      ko: '편향을 더하지 않았습니다. 층은 act(X·W + b)를 계산합니다.',
    },
    wrong: (X, layer) => through(X, layer, { shift: (Z) => Z }),
  },
  {
    id: 'activation-left-out',
    function: 'dense',
    section,
    explanation: {
      en: 'You return X·W + b, whatever layer.act says. Apply the activation function to it; only "linear" leaves it as it is.',
      ko: 'layer.act가 무엇이든 X·W + b를 그대로 돌려줍니다. 활성화 함수를 적용하세요. "linear"일 때만 그대로 둡니다.',
    },
    wrong: (X, layer) => through(X, layer, { activate: (Z) => Z }),
  },
  {
    id: 'activation-before-product',
    function: 'dense',
    section,
    explanation: {
      en: 'You apply the activation function to X before the product. It comes last: first X·W, then the bias, then act.',
      ko: '행렬곱을 하기 전의 X에 활성화 함수를 적용했습니다. 활성화 함수는 마지막에 적용합니다. X·W, 편향, 활성화 함수의 순서입니다.',
    },
    wrong: (X, { W, b, act }) => addBias(product(activated(X, act), W), b),
  },
  {
    id: 'relu-before-softmax',
    function: 'dense',
    section,
    explanation: {
      en: 'You apply ReLU before the softmax, so all negative logits become 0. The softmax takes X·W + b as it is.',
      ko: '소프트맥스 앞에 렐루를 적용해서 음수 로짓이 모두 0이 됩니다. 소프트맥스에는 X·W + b를 그대로 넣습니다.',
    },
    wrong: (X, layer) => through(X, layer, { activate: (Z, act) => activated(act === 'softmax' ? relu(Z) : Z, act) }),
  },
  {
    id: 'layer-softmax-down-columns',
    function: 'dense',
    section,
    explanation: {
      en: 'In your softmax layer the columns add up to 1. A row is a sample, so each row must add up to 1.',
      ko: '소프트맥스 층에서 열의 합이 1입니다. 행이 샘플이므로 행마다 합이 1이어야 합니다.',
    },
    wrong: (X, layer) =>
      through(X, layer, { activate: (Z, act) => (act === 'softmax' ? softmaxColumns(Z) : activated(Z, act)) }),
  },
  {
    id: 'layer-weights-transposed',
    function: 'dense',
    section,
    explanation: {
      en: 'You multiply by the transpose of W. W is (inputs × units) already: X·W.',
      ko: 'W의 전치를 곱했습니다. W는 이미 (입력 × 뉴런)이므로 X·W입니다.',
    },
    wrong: (X, layer) => {
      if (layer.W.length !== layer.W[0].length) throw new RangeError('no answer for a W that is not square');
      return through(X, layer, { multiply: (left, W) => product(left, transposed(W)) });
    },
  },
  {
    id: 'layer-weights-row-by-row',
    function: 'dense',
    section,
    explanation: {
      en: 'You read the weights of W row by row, as if consecutive numbers belonged to the same neuron. The weights of neuron j are in column j.',
      ko: 'W의 가중치를 행 순서대로 이어 읽으면서, 이어진 수를 한 뉴런의 가중치로 썼습니다. 뉴런 j의 가중치는 j열에 있습니다.',
    },
    wrong: (X, layer) =>
      through(X, layer, {
        multiply: (left, W) => {
          const flat = W.flat();
          return product(
            left,
            W.map((row, i) => row.map((_, j) => flat[j * W.length + i])),
          );
        },
      }),
  },
  {
    id: 'tanh-as-sigmoid',
    function: 'dense',
    section,
    explanation: {
      en: 'Your tanh layer returns what the sigmoid returns. tanh runs from −1 to 1.',
      ko: 'tanh 층의 값이 시그모이드와 같습니다. tanh의 값은 −1과 1 사이입니다.',
    },
    wrong: (X, layer) => through(X, layer, { activate: (Z, act) => activated(Z, act === 'tanh' ? 'sigmoid' : act) }),
  },
  {
    id: 'linear-as-relu',
    function: 'dense',
    section,
    explanation: {
      en: 'Your linear layer turns negative sums into 0, as ReLU does. "linear" leaves X·W + b as it is.',
      ko: 'linear 층이 렐루처럼 음수를 0으로 만듭니다. "linear"는 X·W + b를 그대로 둡니다.',
    },
    wrong: (X, layer) => through(X, layer, { activate: (Z, act) => activated(Z, act === 'linear' ? 'relu' : act) }),
  },
]);
