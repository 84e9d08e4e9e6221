import { defineMisconceptions } from '@chainrule/grader/exercise';
import { addBias, dense, forward, forwardTrace, type Layer, type Matrix, product, softmaxRows } from '../references.ts';
import { through } from './layers.ts';
import type { Submission } from './shapes.ts';

const pass = { en: 'Forward pass', ko: '순전파' };
const between = { en: 'Keeping the values in between', ko: '중간값 남기기' };

const isHidden = (i: number, layers: Layer[]) => i < layers.length - 1;
const linear = (layer: Layer): Layer => ({ ...layer, act: 'linear' });
const sums = (X: Matrix, { W, b }: Layer) => addBias(product(X, W), b);

function deep(layers: Layer[]): void {
  if (layers.length < 2) throw new RangeError('no answer for a single layer: there it is right');
}

/** Wrong versions of `forward` and `forwardTrace`. */
export const networks = defineMisconceptions<Submission>([
  {
    id: 'only-first-layer',
    function: 'forward',
    section: pass,
    explanation: {
      en: 'You stop after the first layer. Its output is the input of the next one, and so on up to the last.',
      ko: '첫 층에서 멈췄습니다. 그 출력이 다음 층의 입력이 되고, 마지막 층까지 계속됩니다.',
    },
    wrong: (X, layers) => dense(X, layers[0]),
  },
  {
    id: 'last-layer-skipped',
    function: 'forward',
    section: pass,
    explanation: {
      en: 'You return what goes into the last layer. What comes out of it is the result.',
      ko: '마지막 층에 들어가는 값을 돌려줍니다. 그 층에서 나오는 값이 결과입니다.',
    },
    wrong: (X, layers) => forward(X, layers.slice(0, -1)),
  },
  {
    id: 'layers-not-chained',
    function: 'forward',
    section: pass,
    explanation: {
      en: 'You put X into every layer and return the output of the last one. A layer takes the output of the one before.',
      ko: '층마다 X를 넣고 마지막 층의 출력을 돌려줍니다. 층에는 앞 층의 출력을 넣어야 합니다.',
    },
    wrong: (X, layers) => {
      const last = layers[layers.length - 1];
      if (last.W.length !== X[0]?.length) throw new RangeError('no answer where X does not fit the last layer');
      return dense(X, last);
    },
  },
  {
    id: 'hidden-layers-linear',
    function: 'forward',
    section: pass,
    explanation: {
      en: 'You apply the activation function of the last layer only. Each layer has its own, and passes on the result to the next layer.',
      ko: '마지막 층의 활성화 함수만 적용했습니다. 층마다 자기 활성화 함수가 있고, 그것을 지난 값을 다음 층에 넘깁니다.',
    },
    wrong: (X, layers) =>
      forward(
        X,
        layers.map((one, i) => (isHidden(i, layers) ? linear(one) : one)),
      ),
  },
  {
    id: 'last-activation-missing',
    function: 'forward',
    section: pass,
    explanation: {
      en: 'You return the weighted sums of the last layer. Apply its activation function as well: the outputs of a softmax layer add up to 1.',
      ko: '마지막 층의 가중합을 돌려줍니다. 마지막 층의 활성화 함수까지 적용해야 합니다. 소프트맥스 층이라면 출력의 합이 1입니다.',
    },
    wrong: (X, layers) =>
      forward(
        X,
        layers.map((one, i) => (isHidden(i, layers) ? one : linear(one))),
      ),
  },
  {
    id: 'softmax-again',
    function: 'forward',
    section: pass,
    explanation: {
      en: 'You apply one more softmax to the outputs of the network. The activation function of the last layer is given by its act; nothing comes after it.',
      ko: '신경망의 출력에 소프트맥스를 한 번 더 적용했습니다. 마지막 층의 활성화 함수는 act에 적혀 있고, 그 뒤에는 아무것도 하지 않습니다.',
    },
    wrong: (X, layers) => softmaxRows(forward(X, layers)),
  },
  {
    id: 'first-activation-everywhere',
    function: 'forward',
    section: pass,
    explanation: {
      en: 'You use the activation function of the first layer in all of them. Each layer has its own, given by its act.',
      ko: '첫 층의 활성화 함수를 모든 층에 썼습니다. 활성화 함수는 층마다 act에 적혀 있습니다.',
    },
    wrong: (X, layers) =>
      forward(
        X,
        layers.map((one) => ({ ...one, act: layers[0].act })),
      ),
  },
  {
    id: 'only-first-sample',
    function: 'forward',
    section: pass,
    explanation: {
      en: 'You return the output of the first sample alone. All rows of X go through the network at once.',
      ko: '첫 샘플의 출력만 돌려줍니다. X의 모든 행이 한꺼번에 신경망을 지납니다.',
    },
    wrong: (X, layers) => forward(X.slice(0, 1), layers),
  },
  {
    id: 'biases-left-out',
    function: 'forward',
    section: pass,
    explanation: {
      en: 'Your layers have no bias. Each of them computes act(X·W + b).',
      ko: '층마다 편향을 빠뜨렸습니다. 층은 act(X·W + b)를 계산합니다.',
    },
    wrong: (X, layers) => layers.reduce((input, one) => through(input, one, { shift: (Z) => Z }), X),
  },
  {
    id: 'input-among-activations',
    function: 'forwardTrace',
    section: between,
    explanation: {
      en: 'Your a begins with X, so it is one entry too long. z and a hold one matrix for each layer, and X is not the output of a layer.',
      ko: 'a의 맨 앞에 X가 들어 있어 행렬이 하나 더 많습니다. z와 a에는 층마다 행렬이 하나씩 있고, X는 층의 출력이 아닙니다.',
    },
    wrong: (X, layers) => {
      const { z, a } = forwardTrace(X, layers);
      return { z, a: [X, ...a] };
    },
  },
  {
    id: 'activations-as-sums',
    function: 'forwardTrace',
    section: between,
    explanation: {
      en: 'Your z holds the activations. z is the weighted sum X·W + b before the activation function, and a is the value after it.',
      ko: 'z에 활성값이 들어 있습니다. z는 활성화 함수를 적용하기 전의 가중합 X·W + b이고, a는 적용한 뒤의 값입니다.',
    },
    wrong: (X, layers) => {
      const { a } = forwardTrace(X, layers);
      return { z: a, a };
    },
  },
  {
    id: 'sums-as-activations',
    function: 'forwardTrace',
    section: between,
    explanation: {
      en: 'Your a holds the weighted sums. You pass the activations on to the next layer, which is right; keep them in a as well.',
      ko: 'a에 가중합이 들어 있습니다. 다음 층에는 활성값을 맞게 넘겼으니, a에도 활성값을 남기세요.',
    },
    wrong: (X, layers) => {
      const { z } = forwardTrace(X, layers);
      return { z, a: z };
    },
  },
  {
    id: 'sums-and-activations-swapped',
    function: 'forwardTrace',
    section: between,
    explanation: {
      en: 'z and a are swapped. z is before the activation function, a after it.',
      ko: 'z와 a가 서로 바뀌었습니다. z는 활성화 함수를 적용하기 전, a는 적용한 뒤입니다.',
    },
    wrong: (X, layers) => {
      const { z, a } = forwardTrace(X, layers);
      return { z: a, a: z };
    },
  },
  {
    id: 'sums-passed-on',
    function: 'forwardTrace',
    section: between,
    explanation: {
      en: 'You put z into the next layer. The input of a layer is the activation a of the layer before.',
      ko: '다음 층에 z를 넣었습니다. 다음 층에는 앞 층의 활성값 a를 넣습니다.',
    },
    wrong: (X, layers) => {
      deep(layers);
      const { z } = forwardTrace(X, layers.map(linear));
      return { z, a: layers.map((one, i) => dense(i === 0 ? X : z[i - 1], one)) };
    },
  },
  {
    id: 'layers-not-chained-in-trace',
    function: 'forwardTrace',
    section: between,
    explanation: {
      en: 'You put X into every layer. From the second layer on, the input is the a of the one before.',
      ko: '층마다 X를 넣었습니다. 둘째 층부터는 앞 층의 a가 입력입니다.',
    },
    wrong: (X, layers) => {
      deep(layers);
      if (layers.some(({ W }) => W.length !== X[0].length)) throw new RangeError('no answer where X does not fit');
      return { z: layers.map((one) => sums(X, one)), a: layers.map((one) => dense(X, one)) };
    },
  },
  {
    id: 'last-layer-only',
    function: 'forwardTrace',
    section: between,
    explanation: {
      en: 'You only keep the last layer. Backpropagation needs z and a of every layer: add one entry for each.',
      ko: '마지막 층의 값만 남겼습니다. 역전파에는 모든 층의 z와 a가 필요합니다. 층마다 하나씩 남기세요.',
    },
    wrong: (X, layers) => {
      deep(layers);
      const { z, a } = forwardTrace(X, layers);
      return { z: z.slice(-1), a: a.slice(-1) };
    },
  },
  {
    id: 'sums-without-bias',
    function: 'forwardTrace',
    section: between,
    explanation: {
      en: 'Your z is X·W without the bias, which you only add when you compute a. The weighted sum includes it: z = X·W + b.',
      ko: 'z가 편향을 더하기 전의 X·W입니다. 가중합에는 편향이 들어갑니다: z = X·W + b.',
    },
    wrong: (X, layers) => {
      const { z, a } = forwardTrace(X, layers);
      const negative = (b: number[]) => b.map((value) => -value);
      return { z: z.map((Z, i) => addBias(Z, negative(layers[i].b))), a };
    },
  },
]);
