import { defineExercise } from '@chainrule/grader/exercise';
import { batchNormExamples } from './published/batchNormExamples.ts';
import { clippingExamples } from './published/clippingExamples.ts';
import { layerNormExamples } from './published/layerNormExamples.ts';
import { normGradientExamples } from './published/normGradientExamples.ts';
import { startExamples } from './published/startExamples.ts';

export default defineExercise({
  id: 'ch8-5',
  title: { en: 'Vanishing and exploding gradients', ko: '기울기 소실과 폭주' },
  section: '8-5 (6)',
  functions: {
    initScale: ['rule', 'fanIn', 'fanOut'],
    initWeights: ['rule', 'fanIn', 'fanOut', 'rand'],
    gradientSignals: ['kind', 'zs', 'ws'],
    clipByValue: ['g', 'min', 'max'],
    clipByNorm: ['g', 'clipNorm'],
    clipByGlobalNorm: ['gs', 'clipNorm'],
    batchNorm: ['X', 'gamma', 'beta', 'eps'],
    batchNormInference: ['X', 'gamma', 'beta', 'mean', 'variance', 'eps'],
    movingAverage: ['moving', 'batch', 'momentum'],
    batchNormGradient: ['X', 'gamma', 'dY', 'eps'],
    layerNorm: ['X', 'gamma', 'beta', 'eps'],
    layerNormGradient: ['X', 'gamma', 'dY', 'eps'],
  },
  parts: [
    {
      id: 'A',
      title: { en: 'A good start', ko: '좋은 출발점' },
      functions: ['initScale', 'initWeights', 'gradientSignals'],
    },
    {
      id: 'B',
      title: { en: 'Clipping', ko: '그래디언트 클리핑' },
      functions: ['clipByValue', 'clipByNorm', 'clipByGlobalNorm'],
    },
    {
      id: 'C',
      title: { en: 'Batch normalization', ko: '배치 정규화' },
      functions: ['batchNorm', 'batchNormInference', 'movingAverage'],
    },
    {
      id: 'D',
      title: { en: 'Layer normalization and backward passes', ko: '층 정규화와 역전파' },
      functions: ['layerNorm', 'batchNormGradient', 'layerNormGradient'],
    },
  ],
  imports: ['Matrix', 'zeros', 'map', 'transpose'],
  tolerance: { rtol: 1e-9, atol: 1e-11 },
  checks: [...startExamples, ...clippingExamples, ...batchNormExamples, ...layerNormExamples, ...normGradientExamples],
});
