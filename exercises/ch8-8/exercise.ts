import { defineExercise } from '@chainrule/grader/exercise';
import { backwardChecks } from './published/backwardChecks.ts';
import { dataChecks } from './published/dataChecks.ts';
import { modelChecks } from './published/modelChecks.ts';
import { trainingChecks } from './published/trainingChecks.ts';

export default defineExercise({
  id: 'ch8-8',
  title: { en: 'The feed-forward language model (NNLM)', ko: '피드 포워드 신경망 언어 모델' },
  section: '8-8 (11)',
  functions: {
    buildVocabulary: ['sentences'],
    windows: ['ids', 'window'],
    lookup: ['E', 'ids'],
    concatenate: ['vectors'],
    parameterCount: ['V', 'window', 'M', 'h'],
    forward: ['ids', 'net'],
    crossEntropy: ['probabilities', 'target'],
    perplexity: ['probabilities'],
    backward: ['contexts', 'targets', 'net'],
    trainStep: ['contexts', 'targets', 'net', 'learningRate'],
    trainEpochs: ['contexts', 'targets', 'net', 'orders', 'batchSize', 'learningRate'],
    nextWord: ['ids', 'net'],
  },
  parts: [
    {
      id: 'A',
      title: { en: 'From sentences to vectors', ko: '문장에서 벡터로' },
      functions: ['buildVocabulary', 'windows', 'lookup', 'concatenate'],
    },
    {
      id: 'B',
      title: { en: 'The model and how to measure it', ko: '모델과 평가' },
      functions: ['parameterCount', 'forward', 'crossEntropy', 'perplexity'],
    },
    {
      id: 'C',
      title: { en: 'Training and the next word', ko: '훈련과 다음 단어' },
      functions: ['backward', 'trainStep', 'trainEpochs', 'nextWord'],
    },
  ],
  imports: ['Matrix', 'zeros', 'map', 'transpose', 'matmul'],
  tolerance: { rtol: 1e-9, atol: 1e-11 },
  checks: [...dataChecks, ...modelChecks, ...backwardChecks, ...trainingChecks],
});
