import { defineExercise } from '@chainrule/grader/exercise';
import { matrixExamples } from './published/matrixExamples.ts';
import { networkExamples } from './published/networkExamples.ts';
import { trainingExamples } from './published/trainingExamples.ts';
import { wordsExamples } from './published/wordsExamples.ts';

export default defineExercise({
  id: 'ch8-7',
  title: { en: 'Classifying text with an MLP', ko: 'MLP로 텍스트 분류하기' },
  section: '8-7 (8)',
  functions: {
    tokenize: ['text'],
    documentFrequencies: ['texts'],
    fitTokenizer: ['texts'],
    textsToSequences: ['texts', 'wordIndex', 'numWords'],
    tfidf: ['tf', 'df', 'documentCount'],
    textsToMatrix: ['texts', 'tokenizer', 'mode', 'numWords'],
    forward: ['X', 'net'],
    lossOf: ['Y', 'P'],
    gradients: ['X', 'Y', 'net'],
    trainEpochs: ['X', 'Y', 'net', 'lr', 'orders', 'batchSize'],
    classify: ['texts', 'tokenizer', 'mode', 'net'],
    accuracy: ['predicted', 'labels'],
  },
  parts: [
    {
      id: 'A',
      title: { en: 'From texts to words', ko: '텍스트에서 단어로' },
      functions: ['tokenize', 'documentFrequencies', 'fitTokenizer'],
    },
    {
      id: 'B',
      title: { en: 'From words to numbers', ko: '단어에서 숫자로' },
      functions: ['textsToSequences', 'tfidf', 'textsToMatrix'],
    },
    {
      id: 'C',
      title: { en: 'The network', ko: '신경망' },
      functions: ['forward', 'lossOf', 'gradients'],
    },
    {
      id: 'D',
      title: { en: 'Training and judging', ko: '훈련과 평가' },
      functions: ['trainEpochs', 'classify', 'accuracy'],
    },
  ],
  imports: ['Matrix', 'matmul', 'transpose', 'map'],
  tolerance: { rtol: 1e-9, atol: 1e-11 },
  checks: [...wordsExamples, ...matrixExamples, ...networkExamples, ...trainingExamples],
});
