import { defineMisconceptions } from '@chainrule/grader/exercise';
import { clipByGlobalNorm, clipByNorm, clipByValue, lengthOf, total } from '../references.ts';
import { requireClipNorm, type Submission } from './shared.ts';

const byValue = { en: 'Clipping by value', ko: '값으로 자르기' };
const byNorm = { en: 'Clipping by norm', ko: '노름으로 자르기' };
const byGlobalNorm = { en: 'Clipping by global norm', ko: '전체 노름으로 자르기' };

const requireBounds = (min: number, max: number) => {
  if (min > max) throw new RangeError('bounds');
};

/** Clipping to another measure of length than ‖g‖. */
function clippedBy(g: number[], clipNorm: number, length: (g: number[]) => number): number[] {
  requireClipNorm(clipNorm);
  const measured = length(g);
  return measured > clipNorm ? g.map((element) => (element * clipNorm) / measured) : [...g];
}

/** Wrong versions of the three ways to clip. */
export const wrongClips = defineMisconceptions<Submission>([
  {
    id: 'outside-becomes-zero',
    function: 'clipByValue',
    section: byValue,
    explanation: {
      en: 'Elements outside the bounds become 0. Clipping moves them to the nearer bound instead.',
      ko: '범위 밖의 값을 0으로 만들었습니다. 0이 아니라 가까운 쪽 경계로 옮겨야 합니다.',
    },
    wrong: (g, min, max) => {
      requireBounds(min, max);
      return g.map((element) => (element < min || element > max ? 0 : element));
    },
  },
  {
    id: 'upper-bound-only',
    function: 'clipByValue',
    section: byValue,
    explanation: {
      en: 'You clip only at the upper bound. Elements below min have to become min.',
      ko: '위쪽 경계에서만 잘랐습니다. min보다 작은 원소는 min이 되어야 합니다.',
    },
    wrong: (g, min, max) => {
      requireBounds(min, max);
      return g.map((element) => Math.min(max, element));
    },
  },
  {
    id: 'bounds-mirrored',
    function: 'clipByValue',
    section: byValue,
    explanation: {
      en: 'You clip to [−max, max]. The lower bound is min, which may differ from −max.',
      ko: '[−max, max]로 잘랐습니다. 아래쪽 경계는 min이고, −max와 다를 수 있습니다.',
    },
    wrong: (g, min, max) => {
      requireBounds(min, max);
      return clipByValue(g, -max, max);
    },
  },
  {
    id: 'stretched-to-the-norm',
    function: 'clipByNorm',
    section: byNorm,
    explanation: {
      en: 'You scale every gradient to the length clipNorm, short ones too. One that is short enough stays as it is.',
      ko: '짧은 기울기까지 모두 길이를 clipNorm으로 맞추었습니다. 이미 짧은 기울기는 그대로 두어야 합니다.',
    },
    wrong: (g, clipNorm) => {
      requireClipNorm(clipNorm);
      const norm = lengthOf(g);
      return norm === 0 ? [...g] : g.map((element) => (element * clipNorm) / norm);
    },
  },
  {
    id: 'norm-without-root',
    function: 'clipByNorm',
    section: byNorm,
    explanation: {
      en: 'Your norm is the sum of the squares. Take its square root.',
      ko: '제곱의 합을 노름으로 썼습니다. 그 제곱근이 노름입니다.',
    },
    wrong: (g, clipNorm) => clippedBy(g, clipNorm, (all) => lengthOf(all) ** 2),
  },
  {
    id: 'norm-of-absolute-values',
    function: 'clipByNorm',
    section: byNorm,
    explanation: {
      en: 'Your norm is the sum of the absolute values (the L1 norm). Here it is the L2 norm, √(Σ g²).',
      ko: '절댓값을 더한 L1 노름을 썼습니다. 여기서는 L2 노름 √(Σ g²)입니다.',
    },
    wrong: (g, clipNorm) => clippedBy(g, clipNorm, (all) => total(all.map(Math.abs))),
  },
  {
    id: 'norm-of-the-largest',
    function: 'clipByNorm',
    section: byNorm,
    explanation: {
      en: 'You scale by the largest element. The norm is the length of the whole vector, √(Σ g²).',
      ko: '가장 큰 원소를 기준으로 줄였습니다. 노름은 벡터 전체의 길이 √(Σ g²)입니다.',
    },
    wrong: (g, clipNorm) => clippedBy(g, clipNorm, (all) => Math.max(0, ...all.map(Math.abs))),
  },
  {
    id: 'scaled-to-length-one',
    function: 'clipByNorm',
    section: byNorm,
    explanation: {
      en: 'Gradients that are too long come out with length 1. Multiply by clipNorm after dividing by the norm.',
      ko: '긴 기울기의 길이가 1이 되었습니다. 노름으로 나눈 다음 clipNorm을 곱하세요.',
    },
    wrong: (g, clipNorm) => {
      requireClipNorm(clipNorm);
      const norm = lengthOf(g);
      return norm > clipNorm ? g.map((element) => element / norm) : [...g];
    },
  },
  {
    id: 'each-layer-by-itself',
    function: 'clipByGlobalNorm',
    section: byGlobalNorm,
    explanation: {
      en: 'You clip each layer by its own norm, which changes the direction of the whole gradient. All layers together have one norm and one factor.',
      ko: '층마다 자기 노름으로 잘라서 전체 기울기의 방향이 바뀝니다. 모든 층을 합쳐 노름이 하나, 비율도 하나입니다.',
    },
    wrong: (gs, clipNorm) => {
      requireClipNorm(clipNorm);
      return { clipped: gs.map((g) => clipByNorm(g, clipNorm)), norm: lengthOf(gs.flat()) };
    },
  },
  {
    id: 'all-layers-stretched-to-the-norm',
    function: 'clipByGlobalNorm',
    section: byGlobalNorm,
    explanation: {
      en: 'You scale all gradients to the length clipNorm, short ones too. If the norm is not above clipNorm, they stay as they are.',
      ko: '전체 노름이 작을 때에도 길이를 clipNorm으로 맞추었습니다. 노름이 clipNorm보다 크지 않으면 모두 그대로 두어야 합니다.',
    },
    wrong: (gs, clipNorm) => {
      requireClipNorm(clipNorm);
      const norm = lengthOf(gs.flat());
      const factor = norm === 0 ? 1 : clipNorm / norm;
      return { clipped: gs.map((g) => g.map((element) => element * factor)), norm };
    },
  },
  {
    id: 'norm-after-clipping',
    function: 'clipByGlobalNorm',
    section: byGlobalNorm,
    explanation: {
      en: 'You return the norm after clipping. It should tell how large the gradient was, so return the norm before clipping.',
      ko: '자른 뒤의 노름을 돌려주었습니다. 기울기가 얼마나 컸는지 알려 주는 값이므로 자르기 전의 노름을 돌려주세요.',
    },
    wrong: (gs, clipNorm) => {
      requireClipNorm(clipNorm);
      const { clipped, norm } = clipByGlobalNorm(gs, clipNorm);
      return { clipped, norm: Math.min(norm, clipNorm) };
    },
  },
  {
    id: 'norms-added-up',
    function: 'clipByGlobalNorm',
    section: byGlobalNorm,
    explanation: {
      en: 'You add up the norms of the layers. Squares add up, lengths do not: norm = √(Σ of all g²).',
      ko: '층마다 구한 노름을 더했습니다. 더해지는 것은 길이가 아니라 제곱입니다: norm = √(모든 g²의 합).',
    },
    wrong: (gs, clipNorm) => {
      requireClipNorm(clipNorm);
      const norm = total(gs.map(lengthOf));
      const factor = norm > clipNorm ? clipNorm / norm : 1;
      return { clipped: gs.map((g) => g.map((element) => element * factor)), norm };
    },
  },
]);
