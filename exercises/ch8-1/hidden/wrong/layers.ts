import { defineMisconceptions } from '@chainrule/grader/exercise';
import { activate, activationGradient, collapse } from '../references.ts';
import type { Submission } from './neurons.ts';

const vanishing = { en: 'Vanishing gradients', ko: '기울기 소실' };
const linear = { en: 'Why activations are not linear', ko: '활성화 함수가 선형이면 안 되는 이유' };

const product = (factors: number[]) => factors.reduce((all, factor) => all * factor, 1);
const sum = (terms: number[]) => terms.reduce((all, term) => all + term, 0);

/** Wrong versions of `backSignal` and `collapse`. */
export const layers = defineMisconceptions<Submission>([
  {
    id: 'signal-without-weights',
    function: 'backSignal',
    section: vanishing,
    explanation: {
      en: 'You multiply the slopes and leave out the weights. On its way back, the signal is multiplied by both in every layer: w·f′(z).',
      ko: '기울기만 곱하고 가중치를 빠뜨렸습니다. 거슬러 올라가는 신호에는 층마다 둘 다 곱해집니다: w·f′(z).',
    },
    wrong: (kind, zs) => product(zs.map((z) => activationGradient(kind, z))),
  },
  {
    id: 'signal-without-slopes',
    function: 'backSignal',
    section: vanishing,
    explanation: {
      en: 'You multiply the weights and leave out the slopes, as if the layers had no activation function. Each layer contributes w·f′(z).',
      ko: '가중치만 곱하고 기울기를 빠뜨려서 활성화 함수가 없는 것과 같습니다. 층마다 w·f′(z)를 곱하세요.',
    },
    wrong: (_kind, _zs, ws) => product(ws),
  },
  {
    id: 'signal-of-activations',
    function: 'backSignal',
    section: vanishing,
    explanation: {
      en: 'You multiply by the activations f(z). On the way back, the signal is multiplied by the slope f′(z).',
      ko: '활성값 f(z)를 곱했습니다. 거슬러 올라갈 때는 기울기 f′(z)를 곱합니다.',
    },
    wrong: (kind, zs, ws) => product(zs.map((z, i) => ws[i] * activate(kind, z))),
  },
  {
    id: 'signal-added',
    function: 'backSignal',
    section: vanishing,
    explanation: {
      en: 'You add up the values of the layers. The chain rule multiplies them, and that is why signals vanish.',
      ko: '층마다 구한 값을 더했습니다. 연쇄 법칙에서는 이 값들을 곱합니다. 그래서 신호가 사라집니다.',
    },
    wrong: (kind, zs, ws) => sum(zs.map((z, i) => ws[i] * activationGradient(kind, z))),
  },
  {
    id: 'signal-skips-first-layer',
    function: 'backSignal',
    section: vanishing,
    explanation: {
      en: 'Your signal does not pass through the first layer. The product runs over all layers, from the last to the first.',
      ko: '신호가 첫 층을 지나지 않습니다. 마지막 층부터 첫 층까지 모두 곱해야 합니다.',
    },
    wrong: (kind, zs, ws) => product(zs.slice(1).map((z, i) => ws[i + 1] * activationGradient(kind, z))),
  },
  {
    id: 'signal-skips-last-layer',
    function: 'backSignal',
    section: vanishing,
    explanation: {
      en: 'Your signal does not pass through the last layer. The product runs over all layers, from the last to the first.',
      ko: '신호가 마지막 층을 지나지 않습니다. 마지막 층부터 첫 층까지 모두 곱해야 합니다.',
    },
    wrong: (kind, zs, ws) => product(zs.slice(0, -1).map((z, i) => ws[i] * activationGradient(kind, z))),
  },
  {
    id: 'signal-always-sigmoid',
    function: 'backSignal',
    section: vanishing,
    explanation: {
      en: 'You take the slope of the sigmoid, whatever kind says. Pass kind on to activationGradient.',
      ko: 'kind와 상관없이 시그모이드의 기울기를 곱했습니다. kind를 activationGradient에 넘기세요.',
    },
    wrong: (_, zs, ws) => product(zs.map((z, i) => ws[i] * activationGradient('sigmoid', z))),
  },
  {
    id: 'biases-added',
    function: 'collapse',
    section: linear,
    explanation: {
      en: 'You add up the biases. A bias passes through all layers after its own and is multiplied by their weights.',
      ko: '편향을 그냥 더했습니다. 편향은 뒤에 오는 층을 모두 지나면서 그 층들의 가중치와 곱해집니다.',
    },
    wrong: (ws, bs) => ({ w: product(ws), b: sum(bs) }),
  },
  {
    id: 'biases-multiplied',
    function: 'collapse',
    section: linear,
    explanation: {
      en: 'You multiply the biases with each other. Substitute one layer into the next, w₂(w₁x + b₁) + b₂: the bias is w₂b₁ + b₂.',
      ko: '편향끼리 곱했습니다. 앞 층의 식을 뒤 층의 식에 넣어 보세요. w₂(w₁x + b₁) + b₂이므로 편향은 w₂b₁ + b₂입니다.',
    },
    wrong: (ws, bs) => ({ w: product(ws), b: product(bs) }),
  },
  {
    id: 'weights-added',
    function: 'collapse',
    section: linear,
    explanation: {
      en: 'You add up the weights. Each layer multiplies what it gets, so the weights multiply: w₂w₁.',
      ko: '가중치를 더했습니다. 층마다 받은 값에 가중치를 곱하므로 가중치끼리는 곱해집니다: w₂w₁.',
    },
    wrong: (ws, bs) => ({ ...collapse(ws, bs), w: sum(ws) }),
  },
  {
    id: 'layers-in-reverse',
    function: 'collapse',
    section: linear,
    explanation: {
      en: 'You put the layers together in the wrong order. x passes through the layer of ws[0] and bs[0] first, so bs[0] is multiplied by all later weights and the last bias by none.',
      ko: '층을 이은 순서가 반대입니다. x는 ws[0], bs[0]인 층을 먼저 지납니다. 그래서 bs[0]에는 뒤의 가중치가 모두 곱해지고, 마지막 편향에는 아무것도 곱해지지 않습니다.',
    },
    wrong: (ws, bs) => collapse(ws.toReversed(), bs.toReversed()),
  },
  {
    id: 'bias-times-own-weight',
    function: 'collapse',
    section: linear,
    explanation: {
      en: 'You also multiply a bias by the weight of its own layer: w(x + b). A layer is w·x + b, so its bias is multiplied only by the weights of later layers.',
      ko: '편향에 같은 층의 가중치까지 곱했습니다: w(x + b). 층은 w·x + b이므로, 편향에는 뒤에 오는 가중치만 곱해집니다.',
    },
    wrong: (ws, bs) =>
      collapse(
        ws,
        bs.map((b, i) => b * ws[i]),
      ),
  },
  {
    id: 'last-bias-lost',
    function: 'collapse',
    section: linear,
    explanation: {
      en: 'The bias of your last layer is missing. It is added at the very end, to what comes out of all the layers before.',
      ko: '마지막 층의 편향이 빠졌습니다. 앞의 층을 모두 지난 값에 마지막으로 더해집니다.',
    },
    wrong: (ws, bs) => collapse(ws, bs.with(-1, 0)),
  },
  {
    id: 'only-last-bias',
    function: 'collapse',
    section: linear,
    explanation: {
      en: 'Only the last bias is left. The earlier ones remain as well, multiplied by the weights of the layers after them.',
      ko: '마지막 편향만 남았습니다. 앞의 편향들도 뒤에 오는 층의 가중치가 곱해져 남습니다.',
    },
    wrong: (ws, bs) => ({ w: product(ws), b: bs.at(-1) ?? 0 }),
  },
]);
