import { defineExercise } from '@chainrule/grader/exercise';
import { layerChecks } from './published/layerChecks.ts';
import { networkChecks } from './published/networkChecks.ts';
import { rowChecks } from './published/rowChecks.ts';
import { shapeChecks } from './published/shapeChecks.ts';

export default defineExercise({
  id: 'ch8-2',
  title: { en: 'The forward pass as matrix products', ko: '행렬곱으로 이해하는 순전파' },
  section: '8-2 (3)',
  functions: {
    paramCount: ['sizes', 'bias'],
    layerShapes: ['sizes', 'batch'],
    fromArrows: ['w', 'nIn', 'nOut'],
    addBias: ['Z', 'b'],
    softmaxRows: ['Z'],
    dense: ['X', 'layer'],
    forward: ['X', 'layers'],
    forwardTrace: ['X', 'layers'],
  },
  parts: [
    {
      id: 'A',
      title: { en: 'Shapes', ko: '모양' },
      functions: ['paramCount', 'layerShapes', 'fromArrows'],
    },
    {
      id: 'B',
      title: { en: 'Forward pass', ko: '순전파' },
      functions: ['addBias', 'softmaxRows', 'dense', 'forward', 'forwardTrace'],
    },
  ],
  imports: ['Matrix', 'sigmoid', 'zeros', 'matmul', 'transpose', 'map'],
  checks: [...shapeChecks, ...rowChecks, ...layerChecks, ...networkChecks],
});
