export { disagreements, TOLERANCE } from './agree.ts';
export { loadOracle, type Oracle, type TensorFlow } from './load.ts';
