/** What the driver's training entries are handed, and what of it is not moved. */
export const training = {
  parameters: ['layers', 'optimizer', 'learningRate', 'loss', 'X', 'Y', 'orders', 'batchSize'],
  fixed: ['layers', 'Y', 'orders', 'batchSize'],
};

/** One linear neuron, the model of the worked example. */
export const neuron = [{ units: 1, activation: 'linear', W: [[0.5]], b: [0.25] }];

/** Three samples for it. */
export const line = { X: [[-1], [0], [2]], Y: [[0], [0], [1]] };

/** One tanh neuron that knows nothing yet. */
export const tanhNeuron = [{ units: 1, activation: 'tanh', W: [[0]], b: [0] }];

/** One layer that tells two classes apart. */
export const sides = [{ units: 2, activation: 'softmax', W: [[0.5, -0.5]], b: [0, 0] }];

/** A sample of each class for it. */
export const ends = {
  X: [[1], [-2]],
  Y: [
    [1, 0],
    [0, 1],
  ],
};

/** Two layers for XOR. */
export const xorModel = [
  {
    units: 2,
    activation: 'tanh',
    W: [
      [0.5, -0.4],
      [0.3, 0.8],
    ],
    b: [0.1, -0.1],
  },
  { units: 1, activation: 'sigmoid', W: [[0.6], [-0.7]], b: [0.05] },
];

/** All there is of XOR. */
export const xor = {
  X: [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ],
  Y: [[0], [1], [1], [0]],
};

/** Two layers for three classes. */
export const threeClassModel = [
  {
    units: 2,
    activation: 'relu',
    W: [
      [0.5, -0.3],
      [0.2, 0.4],
    ],
    b: [0.1, 0.2],
  },
  {
    units: 3,
    activation: 'softmax',
    W: [
      [0.3, -0.2, 0.1],
      [-0.4, 0.5, 0.2],
    ],
    b: [0, 0.1, -0.1],
  },
];

/** A sample of each class for them. */
export const threeClasses = {
  X: [
    [1, 0.5],
    [-0.5, 1],
    [0.3, -1],
  ],
  Y: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
};
