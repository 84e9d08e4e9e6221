import '@tensorflow/tfjs-backend-cpu';
import { env, setBackend } from '@tensorflow/tfjs-core';

// Otherwise it advertises tfjs-node on the console.
env().set('IS_TEST', true);
await setBackend('cpu');

export { library } from './tfjs.ts';
