export { confusionMatrix } from './confusionMatrix.ts';
