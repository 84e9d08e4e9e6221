import { defineExercise } from '@chainrule/grader/exercise';
import { denseExamples } from './published/denseExamples.ts';
import { fitExamples } from './published/fitExamples.ts';
import { layerExamples } from './published/layerExamples.ts';
import { lossExamples } from './published/lossExamples.ts';
import { sequentialExamples } from './published/sequentialExamples.ts';
import { summaryExamples } from './published/summaryExamples.ts';
import { updateExamples } from './published/updateExamples.ts';

export default defineExercise({
  id: 'ch8-6',
  title: { en: 'A small Keras', ko: '작은 케라스' },
  section: '8-6 (7)',
  functions: {
    denseForward: ['X', 'W', 'b', 'activation'],
    denseBackward: ['X', 'W', 'b', 'activation', 'dY'],
    lossAndGradient: ['kind', 'Y', 'P'],
    accuracy: ['Y', 'P'],
    sgd: ['params', 'grads', 'learningRate'],
    adam: ['params', 'grads', 'state', 'learningRate', 'beta1', 'beta2', 'epsilon'],
    shuffledBatches: ['X', 'Y', 'order', 'batchSize'],
    Dense: ['options'],
    modelSummary: ['inputs', 'units'],
    Sequential: [],
  },
  parts: [
    {
      id: 'A',
      title: { en: 'One layer and the loss', ko: '층 하나와 손실' },
      functions: ['denseForward', 'denseBackward', 'lossAndGradient', 'accuracy'],
    },
    {
      id: 'B',
      title: { en: 'Optimizers and batches', ko: '옵티마이저와 미니 배치' },
      functions: ['sgd', 'adam', 'shuffledBatches'],
    },
    {
      id: 'C',
      title: { en: 'The model', ko: '모델' },
      functions: ['Dense', 'modelSummary', 'Sequential'],
    },
  ],
  imports: ['Matrix', 'zeros', 'map', 'transpose', 'matmul', 'sigmoid'],
  tolerance: { rtol: 1e-9, atol: 1e-11 },
  checks: [
    ...layerExamples,
    ...lossExamples,
    ...updateExamples,
    ...denseExamples,
    ...summaryExamples,
    ...sequentialExamples,
    ...fitExamples,
  ],
});
