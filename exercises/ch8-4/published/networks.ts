/** The network of the worked example. */
export const n222 = {
  W1: [
    [0.3, 0.4],
    [0.25, 0.35],
  ],
  W2: [
    [0.45, 0.7],
    [0.4, 0.6],
  ],
};

/** The same network after one training step. */
export const afterStep = {
  W1: [
    [0.29959556, 0.39964496],
    [0.24919112, 0.34928991],
  ],
  W2: [
    [0.43703857, 0.69629578],
    [0.38685205, 0.59624247],
  ],
};

/** Three inputs, two hidden neurons, two outputs. */
export const n322 = {
  W1: [
    [0.1, -0.2],
    [0.4, 0.3],
    [-0.5, 0.2],
  ],
  W2: [
    [0.6, -0.4],
    [0.2, 0.8],
  ],
};

/** Two inputs, three hidden neurons, one output. */
export const n231 = {
  W1: [
    [0.2, -0.3, 0.5],
    [0.1, 0.4, -0.6],
  ],
  W2: [[0.7], [-0.5], [0.3]],
};

/** One input, two hidden neurons, three outputs. */
export const n123 = {
  W1: [[0.5, -0.4]],
  W2: [
    [0.3, -0.6, 0.9],
    [-0.2, 0.1, 0.4],
  ],
};

/** Two inputs, one hidden neuron, one output. */
export const n211 = { W1: [[0.3], [0.6]], W2: [[-0.8]] };
