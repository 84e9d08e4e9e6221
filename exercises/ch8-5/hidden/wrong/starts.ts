import { defineMisconceptions } from '@chainrule/grader/exercise';
import { type Act, initScale, slopeOf } from '../references.ts';
import { requireSizes, type Submission } from './shared.ts';

const scale = { en: 'Scale of the first weights', ko: '첫 가중치의 크기' };
const first = { en: 'First weights', ko: '첫 가중치 만들기' };
const signals = { en: 'Signals through the depth', ko: '깊이를 지나는 신호' };

/** A matrix filled row by row. */
const filled = (rows: number, columns: number, weight: () => number) =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, weight));

/** A chain's signals with another factor a layer. */
function chain(zs: number[], ws: number[], factor: (z: number, w: number) => number): number[] {
  if (zs.length !== ws.length) throw new RangeError('lengths');
  return zs.map((_, from) => zs.slice(from).reduce((product, z, k) => product * factor(z, ws[from + k]!), 1));
}

/** Wrong versions of `initScale`, `initWeights` and `gradientSignals`. */
export const wrongStarts = defineMisconceptions<Submission>([
  {
    id: 'xavier-from-inputs-only',
    function: 'initScale',
    section: scale,
    explanation: {
      en: 'For xavier you count only the incoming neurons. Xavier counts both sides: divide by fanIn + fanOut.',
      ko: 'xavier에서 들어오는 뉴런만 세었습니다. 세이비어 초기화는 양쪽을 모두 셉니다. fanIn + fanOut으로 나누세요.',
    },
    wrong: (rule, fanIn, fanOut) => {
      requireSizes(fanIn, fanOut);
      return rule === 'xavier' ? initScale('he', fanIn, fanOut) : initScale(rule, fanIn, fanOut);
    },
  },
  {
    id: 'he-from-both-sides',
    function: 'initScale',
    section: scale,
    explanation: {
      en: 'For he you divide by fanIn + fanOut, as for xavier. The He rule divides by fanIn alone, to make up for the half that ReLU switches off.',
      ko: 'he에서도 xavier처럼 fanIn + fanOut으로 나누었습니다. He 초기화는 렐루가 꺼 버리는 절반을 메우려고 fanIn으로만 나눕니다.',
    },
    wrong: (rule, fanIn, fanOut) => {
      requireSizes(fanIn, fanOut);
      return rule === 'he' ? initScale('xavier', fanIn, fanOut) : initScale(rule, fanIn, fanOut);
    },
  },
  {
    id: 'variance-for-deviation',
    function: 'initScale',
    section: scale,
    explanation: {
      en: 'Your std is the variance. Take its square root: std = √(2 / …).',
      ko: 'std가 분산입니다. 표준편차는 그 제곱근입니다: std = √(2 / …).',
    },
    wrong: (rule, fanIn, fanOut) => {
      requireSizes(fanIn, fanOut);
      const { limit, std } = initScale(rule, fanIn, fanOut);
      return { limit, std: std ** 2 };
    },
  },
  {
    id: 'limit-is-deviation',
    function: 'initScale',
    section: scale,
    explanation: {
      en: 'Your limit is the standard deviation. Uniform draws between −limit and limit have the standard deviation limit/√3, so limit is √3 times as large: √(6 / …).',
      ko: 'limit이 표준편차와 같습니다. −limit부터 limit까지 고르게 퍼진 수의 표준편차는 limit/√3이므로, limit은 표준편차의 √3배인 √(6 / …)입니다.',
    },
    wrong: (rule, fanIn, fanOut) => {
      requireSizes(fanIn, fanOut);
      const { std } = initScale(rule, fanIn, fanOut);
      return { limit: std, std };
    },
  },
  {
    id: 'draws-one-sided',
    function: 'initWeights',
    section: first,
    explanation: {
      en: 'Your weights are never negative: u · limit. First stretch the draw to both sides of 0: 2u − 1.',
      ko: '가중치를 u · limit으로 구해서 음수가 없습니다. 먼저 2u − 1로 0의 양쪽으로 펼치세요.',
    },
    wrong: (rule, fanIn, fanOut, rand) => {
      requireSizes(fanIn, fanOut);
      const { limit } = initScale(rule, fanIn, fanOut);
      return filled(fanIn, fanOut, () => rand() * limit);
    },
  },
  {
    id: 'one-draw-for-all',
    function: 'initWeights',
    section: first,
    explanation: {
      en: 'All your weights are equal, because you draw once. Neurons that start alike stay alike: call rand() for each weight.',
      ko: '한 번만 뽑아서 가중치가 모두 같습니다. 똑같이 시작한 뉴런은 끝까지 똑같습니다. 가중치마다 rand()를 부르세요.',
    },
    wrong: (rule, fanIn, fanOut, rand) => {
      requireSizes(fanIn, fanOut);
      const { limit } = initScale(rule, fanIn, fanOut);
      const weight = (2 * rand() - 1) * limit;
      return filled(fanIn, fanOut, () => weight);
    },
  },
  {
    id: 'weights-turned',
    function: 'initWeights',
    section: first,
    explanation: {
      en: 'Your matrix is (fanOut × fanIn). A weight matrix has one row for each incoming neuron: (fanIn × fanOut).',
      ko: '행렬이 (fanOut × fanIn)입니다. 가중치 행렬에는 들어오는 뉴런마다 행이 하나씩 있습니다: (fanIn × fanOut).',
    },
    wrong: (rule, fanIn, fanOut, rand) => {
      requireSizes(fanIn, fanOut);
      const { limit } = initScale(rule, fanIn, fanOut);
      return filled(fanOut, fanIn, () => (2 * rand() - 1) * limit);
    },
  },
  {
    id: 'deviation-as-limit',
    function: 'initWeights',
    section: first,
    explanation: {
      en: 'You stretch the draws to ±std. std belongs to normal draws; uniform draws reach to ±limit.',
      ko: '±std까지만 펼쳤습니다. std는 정규 분포에서 뽑을 때 씁니다. 균등 분포는 ±limit까지 펼칩니다.',
    },
    wrong: (rule, fanIn, fanOut, rand) => {
      requireSizes(fanIn, fanOut);
      const { std } = initScale(rule, fanIn, fanOut);
      return filled(fanIn, fanOut, () => (2 * rand() - 1) * std);
    },
  },
  {
    id: 'slopes-forgotten',
    function: 'gradientSignals',
    section: signals,
    explanation: {
      en: 'You multiply only the weights. Each layer also contributes the slope of its activation function, f′(z).',
      ko: '가중치만 곱했습니다. 층마다 활성화 함수의 기울기 f′(z)도 곱해야 합니다.',
    },
    wrong: (_, zs, ws) => chain(zs, ws, (_z, w) => w),
  },
  {
    id: 'weights-forgotten',
    function: 'gradientSignals',
    section: signals,
    explanation: {
      en: 'You multiply only the slopes. Each layer also contributes its weight w.',
      ko: '활성화 함수의 기울기만 곱했습니다. 층마다 가중치 w도 곱해야 합니다.',
    },
    wrong: (kind, zs, ws) => chain(zs, ws, (z) => slopeOf(kind, z)),
  },
  {
    id: 'from-the-first-layer',
    function: 'gradientSignals',
    section: signals,
    explanation: {
      en: 'You multiply from the first layer on. The signal comes back from the output: a layer gets the product over itself and all layers behind it.',
      ko: '첫 층부터 곱해 갔습니다. 신호는 출력에서 돌아옵니다. 각 층은 자신과 그 뒤의 모든 층을 곱한 값을 받습니다.',
    },
    wrong: (kind, zs, ws) => {
      if (zs.length !== ws.length) throw new RangeError('lengths');
      let product = 1;
      return zs.map((z, layer) => {
        product *= ws[layer]! * slopeOf(kind, z);
        return product;
      });
    },
  },
  {
    id: 'sigmoid-slope-of-the-sum',
    function: 'gradientSignals',
    section: signals,
    explanation: {
      en: 'You compute the slope of the sigmoid as z(1 − z), from the weighted sum. It is σ(z)(1 − σ(z)).',
      ko: '시그모이드의 기울기에 가중합을 그대로 넣어 z(1 − z)로 계산했습니다. 맞는 식은 σ(z)(1 − σ(z))입니다.',
    },
    wrong: (kind, zs, ws) => chain(zs, ws, (z, w) => w * (kind === 'sigmoid' ? z * (1 - z) : slopeOf(kind, z))),
  },
  {
    id: 'tanh-not-squared',
    function: 'gradientSignals',
    section: signals,
    explanation: {
      en: 'You compute the slope of tanh as 1 − tanh(z). It is 1 − tanh²(z).',
      ko: 'tanh의 기울기를 1 − tanh(z)로 계산했습니다. 맞는 식은 1 − tanh²(z)입니다.',
    },
    wrong: (kind, zs, ws) => chain(zs, ws, (z, w) => w * (kind === 'tanh' ? 1 - Math.tanh(z) : slopeOf(kind, z))),
  },
  {
    id: 'relu-on-at-zero',
    function: 'gradientSignals',
    section: signals,
    explanation: {
      en: 'Your slope of relu at z = 0 is 1. Here it is 0: only z above 0 lets the signal through.',
      ko: 'z = 0에서 relu의 기울기를 1로 썼습니다. 여기서는 0입니다. z가 0보다 클 때만 신호가 지나갑니다.',
    },
    wrong: (kind, zs, ws) => chain(zs, ws, (z, w) => w * (kind === 'relu' ? Number(z >= 0) : slopeOf(kind, z))),
  },
  {
    id: 'leaky-slope-of-a-tenth',
    function: 'gradientSignals',
    section: signals,
    explanation: {
      en: 'Your slope of leakyRelu is 0.1 below 0. Here it is 0.01, as in chapter 8-1.',
      ko: '0보다 작은 곳에서 leakyRelu의 기울기를 0.1로 썼습니다. 여기서는 8-1장에서처럼 0.01입니다.',
    },
    wrong: (kind, zs, ws) => chain(zs, ws, (z, w) => w * (kind === 'leakyRelu' && z < 0 ? 0.1 : slopeOf(kind, z))),
  },
  {
    id: 'own-layer-left-out',
    function: 'gradientSignals',
    section: signals,
    explanation: {
      en: 'Each layer gets only the product of the layers behind it. Its own w · f′(z) belongs to the product as well, so the last signal is not 1.',
      ko: '각 층이 그 뒤의 층만 곱한 값을 받았습니다. 자신의 w · f′(z)도 곱해야 하므로 마지막 신호는 1이 아닙니다.',
    },
    wrong: (kind, zs, ws) => {
      const right = chain(zs, ws, (z, w) => w * slopeOf(kind as Act, z));
      return right.length === 0 ? [] : [...right.slice(1), 1];
    },
  },
]);
