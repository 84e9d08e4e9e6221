import '@tensorflow/tfjs-backend-wasm';
import { setBackend } from '@tensorflow/tfjs-core';

if (!(await setBackend('wasm'))) throw new Error('the wasm backend does not start');

export { library } from './tfjs.ts';
