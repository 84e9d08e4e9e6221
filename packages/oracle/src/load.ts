import { createRequire } from 'node:module';
import type * as tfjsCore from '@tensorflow/tfjs-core';
import { addMethods } from './methods.ts';

/** Named by a variable, so that compiler and bundler let it be absent. */
const NATIVE: string = '@tensorflow/tfjs-node';

/** Everything that the two forms of TensorFlow.js share: operations, gradients, losses, optimizers. */
export type TensorFlow = typeof tfjsCore;

/** TensorFlow.js as it runs on this machine. */
export interface Oracle {
  readonly tf: TensorFlow;
  readonly layers: typeof import('@tensorflow/tfjs-layers');
  readonly backend: 'tfjs-node' | 'tfjs cpu';
  /** Which backend and version, and why this one; for the titles of tests. */
  readonly title: string;
}

/**
 * Loads `@tensorflow/tfjs-node` where its native library is present, else TensorFlow.js with its CPU backend.
 *
 * The environment variable ORACLE chooses: `tfjs-node` makes its absence an error, `tfjs-cpu` passes it over. Throws
 * Error for any other value.
 */
export async function loadOracle(wanted: string | undefined = process.env['ORACLE']): Promise<Oracle> {
  if (wanted && wanted !== 'tfjs-node' && wanted !== 'tfjs-cpu') {
    throw new Error(`ORACLE is ${wanted}; set it to tfjs-node or tfjs-cpu, or leave it unset`);
  }
  if (wanted === 'tfjs-cpu') return loadCpu('as ORACLE asks');
  const problem = await loadNode();
  if (problem === undefined) return loaded('tfjs-node', wanted ? 'as ORACLE asks' : 'as it is present');
  if (wanted === 'tfjs-node') {
    throw new Error(
      `ORACLE=tfjs-node, but @tensorflow/tfjs-node does not load: ${problem}. Install where ` +
        `storage.googleapis.com can be reached, from which it takes libtensorflow, or unset ORACLE for the CPU backend`,
    );
  }
  return loadCpu(`as @tensorflow/tfjs-node does not load: ${problem}`);
}

/** Makes tfjs-node the backend; what stands in the way, if anything does. */
async function loadNode(): Promise<string | undefined> {
  // Its kernels call this function, which Node 23 took away (tensorflow/tfjs#8425).
  const util = createRequire(import.meta.url)('node:util') as { isNullOrUndefined?: (value: unknown) => boolean };
  util.isNullOrUndefined ??= (value) => value === null || value === undefined;
  try {
    await import(/* @vite-ignore */ NATIVE);
    const tf = await import('@tensorflow/tfjs-core');
    const sum = tf.add([1], [2]).dataSync()[0];
    return tf.getBackend() === 'tensorflow' && sum === 3 ? undefined : `its backend is ${tf.getBackend()}`;
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND'
      ? 'it is not installed'
      : ((error as Error).message.split('\n')[0] as string);
  }
}

async function loadCpu(reason: string): Promise<Oracle> {
  const tf = await import('@tensorflow/tfjs-core');
  // Otherwise it advertises tfjs-node on the console.
  tf.env().set('PROD', true);
  await import('@tensorflow/tfjs-backend-cpu');
  await tf.setBackend('cpu');
  addMethods(tf);
  return loaded('tfjs cpu', reason);
}

async function loaded(backend: Oracle['backend'], reason: string): Promise<Oracle> {
  const tf = await import('@tensorflow/tfjs-core');
  await tf.ready();
  const layers = await import('@tensorflow/tfjs-layers');
  return { tf, layers, backend, title: `${backend} ${tf.version_core}, float32 (${reason})` };
}
