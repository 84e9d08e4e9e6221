import { randomUniform, type Shape } from '@chainrule/core';

/** The same work for every library: shapes, data and first weights, in numbers that float32 holds exactly. */

/** The 2-2-2 network of the textbook: sigmoid twice, no biases, mean squared error, learning rate 0.5. */
export const network = {
  x: [[0.1, 0.2]],
  t: [[0.4, 0.6]],
  W1: [
    [0.3, 0.4],
    [0.25, 0.35],
  ],
  W2: [
    [0.45, 0.7],
    [0.4, 0.6],
  ],
  learningRate: 0.5,
};

/** The MLP 64-128-10: ReLU, softmax, categorical cross-entropy, Adam with its defaults, batches of 32 in the order given. */
export const mlp = { inputs: 64, hidden: 128, outputs: 10, samples: 1500, batchSize: 32, learningRate: 0.001 };

const { inputs, hidden, outputs, samples } = mlp;

/** Samples, [1500 × 64]. */
export const X = drawn([samples, inputs], 1, 0, 1);

/** One-hot labels, [1500 × 10]. */
export const Y = Float32Array.from({ length: samples * outputs }, (_, i) =>
  Math.floor(i / outputs) % outputs === i % outputs ? 1 : 0,
);

/** First weights of the MLP, within Glorot's limits; biases start at 0. */
export const weights = {
  W1: drawn([inputs, hidden], 2, ...limits(inputs, hidden)),
  W2: drawn([hidden, outputs], 3, ...limits(hidden, outputs)),
};

/** Square matrices to multiply. */
export function matrices(size: number): [Float32Array, Float32Array] {
  return [drawn([size, size], 4, -1, 1), drawn([size, size], 5, -1, 1)];
}

/** Rows of this length. */
export function rows(values: Float32Array, length: number): number[][] {
  return Array.from({ length: values.length / length }, (_, i) =>
    Array.from(values.subarray(i * length, (i + 1) * length)),
  );
}

function limits(from: number, to: number): [number, number] {
  const limit = Math.sqrt(6 / (from + to));
  return [-limit, limit];
}

function drawn(shape: Shape, seed: number, from: number, to: number): Float32Array {
  return Float32Array.from(randomUniform(shape, from, to, undefined, seed).values);
}
