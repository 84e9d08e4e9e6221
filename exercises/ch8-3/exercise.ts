import { defineExercise } from '@chainrule/grader/exercise';
import { adaptiveChecks } from './published/adaptiveChecks.ts';
import { batchChecks } from './published/batchChecks.ts';
import { descentChecks } from './published/descentChecks.ts';
import { lossChecks } from './published/lossChecks.ts';

export default defineExercise({
  id: 'ch8-3',
  title: { en: 'Losses, optimizers and mini-batches', ko: '손실 함수, 옵티마이저, 미니 배치' },
  section: '8-3 (4)',
  functions: {
    mse: ['y', 'yHat'],
    categoricalCrossEntropy: ['Y', 'P'],
    sparseCategoricalCrossEntropy: ['labels', 'P'],
    iterations: ['n', 'batch', 'epochs'],
    batches: ['data', 'size'],
    sgd: ['w', 'g', 'lr'],
    momentum: ['w', 'g', 's', 'lr', 'mu', 'nesterov'],
    adagrad: ['w', 'g', 's', 'lr', 'a0', 'eps'],
    rmsprop: ['w', 'g', 's', 'lr', 'rho', 'eps'],
    adam: ['w', 'g', 's', 'lr', 'b1', 'b2', 'eps'],
  },
  parts: [
    {
      id: 'A',
      title: { en: 'Losses', ko: '손실 함수' },
      functions: ['mse', 'categoricalCrossEntropy', 'sparseCategoricalCrossEntropy'],
    },
    { id: 'B', title: { en: 'Epochs and batches', ko: '에포크와 배치' }, functions: ['iterations', 'batches'] },
    {
      id: 'C',
      title: { en: 'Optimizers', ko: '옵티마이저' },
      functions: ['sgd', 'momentum', 'adagrad', 'rmsprop', 'adam'],
    },
  ],
  imports: ['Matrix', 'map'],
  checks: [...lossChecks, ...batchChecks, ...descentChecks, ...adaptiveChecks],
});
