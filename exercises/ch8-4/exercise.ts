import { defineExercise } from '@chainrule/grader/exercise';
import { backwardExamples } from './published/backwardExamples.ts';
import { forwardExamples } from './published/forwardExamples.ts';
import { remedyExamples } from './published/remedyExamples.ts';
import { stepExamples } from './published/stepExamples.ts';

export default defineExercise({
  id: 'ch8-4',
  title: { en: 'Backpropagation and overfitting', ko: '역전파와 과적합' },
  section: '8-4 (4.3–5)',
  functions: {
    forward: ['x', 'n'],
    loss: ['o', 't'],
    backward: ['x', 't', 'n'],
    trainStep: ['x', 't', 'n', 'lr'],
    gradientCheck: ['x', 't', 'n', 'h'],
    l1: ['w', 'lambda'],
    l2: ['w', 'lambda'],
    dropout: ['a', 'p', 'rand', 'training'],
    earlyStopping: ['valLoss', 'patience'],
  },
  parts: [
    { id: 'A', title: { en: 'Forward', ko: '순전파' }, functions: ['forward', 'loss'] },
    {
      id: 'B',
      title: { en: 'Backward', ko: '역전파' },
      functions: ['backward', 'trainStep', 'gradientCheck'],
    },
    {
      id: 'C',
      title: { en: 'Remedies against overfitting', ko: '과적합을 막는 방법' },
      functions: ['l1', 'l2', 'dropout', 'earlyStopping'],
    },
  ],
  imports: ['Matrix', 'sigmoid', 'zeros', 'matmul', 'transpose', 'map', 'outer'],
  checks: [...forwardExamples, ...backwardExamples, ...stepExamples, ...remedyExamples],
});
