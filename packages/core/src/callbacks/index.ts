export { earlyStopping } from './earlyStopping.ts';
export { terminateOnNaN } from './terminateOnNaN.ts';
