/** The network of the worked examples: three words, one number a word, a window of 2, one hidden neuron. */
export const small = { E: [[0.5], [-1], [0]], W1: [[1], [0.5]], b1: [0], W2: [[1, -1, 0]], b2: [0, 0, 0.5] };

/** Four words, two numbers a word, a window of 2, three hidden neurons. */
export const wide = {
  E: [
    [0.1, -0.4],
    [0.3, 0.2],
    [-0.5, 0.6],
    [1, 0],
  ],
  W1: [
    [0.2, -0.5, 1],
    [0.7, 0.1, -0.3],
    [-0.6, 0.4, 0.5],
    [0.9, -0.8, 0.3],
  ],
  b1: [0.1, 0, -0.2],
  W2: [
    [0.5, -0.1, 0.3, 1],
    [-0.7, 0.2, 0.6, 0],
    [0.4, 0.8, -0.9, -0.5],
  ],
  b2: [0, 0.1, -0.1, 0.2],
};

/** Two words, two numbers a word, a window of 1, two hidden neurons. */
export const narrow = {
  E: [
    [1, 2],
    [-1, 0.5],
  ],
  W1: [
    [0.3, -0.2],
    [0.1, 0.4],
  ],
  b1: [0, 0.5],
  W2: [
    [1, -1],
    [0.5, 2],
  ],
  b2: [0.25, 0],
};

/** Two words, one number a word, a window of 2: a hidden sum of thousands, and scores of a thousand. */
export const steep = { E: [[1], [-1]], W1: [[2000], [1000]], b1: [0], W2: [[1000, 999]], b2: [0, 0] };

/** Three words, one number a word, a window of 1: the last score lies thousands above the first. */
export const late = { E: [[1], [-1], [0.5]], W1: [[1]], b1: [0], W2: [[1, -1, 0]], b2: [0, 800, 3000] };

/** Like `late`, and nearly sure of the first word: the other two have less than 1e-7. */
export const sure = { E: [[1], [-1], [0.5]], W1: [[1]], b1: [0], W2: [[1, -1, 0.5]], b2: [30, 0, -5] };

/** Four words, of which at least two share the largest probability in every context. */
export const torn = { E: [[1], [-1], [0], [2]], W1: [[1]], b1: [0], W2: [[1, 1, -1, -1]], b2: [0, 0, 0, 0] };
