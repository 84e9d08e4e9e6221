/** The network of the worked examples: two inputs, two hidden neurons, two classes. */
export const worked = {
  W1: [
    [1, -1],
    [0.5, 1],
  ],
  b1: [0, -2],
  W2: [
    [1, 0],
    [3, -1],
  ],
  b2: [0, 1],
};

/** Two inputs, three hidden neurons, three classes. */
export const wider = {
  W1: [
    [0.5, -0.2, 0.1],
    [0.3, 0.8, -0.6],
  ],
  b1: [0.1, -0.1, -0.2],
  W2: [
    [0.4, -0.3, 0.2],
    [-0.5, 0.6, 0.1],
    [0.7, 0.2, -0.4],
  ],
  b2: [0, 0.1, -0.1],
};

/** One of everything, and two classes: the scores are h and −h. */
export const single = { W1: [[1]], b1: [0], W2: [[1, -1]], b2: [0, 0] };

/** One input, of which one hidden neuron takes what is above 0, the other what is below. The scores are H itself. */
export const mirrored = {
  W1: [[1, -1]],
  b1: [0, 0],
  W2: [
    [1, 0],
    [0, 1],
  ],
  b2: [0, 0],
};

/** The network of the worked example of `classify`. */
export const topics = {
  W1: [
    [0, 0],
    [1, -1],
    [-1, 1],
  ],
  b1: [0.1, 0],
  W2: [
    [1, -1],
    [-1, 2],
  ],
  b2: [0, 0.2],
};

/** Class 1 where column 1 holds 2 or more. */
export const twice = { W1: [[0], [2], [0]], b1: [-3], W2: [[-1, 1]], b2: [1, 0] };

/** The scores are columns 1 and 2 themselves. */
export const tally = {
  W1: [
    [0, 0],
    [1, 0],
    [0, 1],
  ],
  b1: [0, 0],
  W2: [
    [1, 0],
    [0, 1],
  ],
  b2: [0, 0],
};
