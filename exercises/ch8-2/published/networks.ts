/** Weights and biases of the 4-8-8-3 network, by a formula. */
const layer = (inputs: number, units: number, act: string) => ({
  W: Array.from({ length: inputs }, (_, r) =>
    Array.from({ length: units }, (_, c) => ((((r + 1) * (c + 2)) % 5) - 2) / 10),
  ),
  b: Array.from({ length: units }, (_, c) => ((c % 3) - 1) / 10),
  act,
});
/** 4-8-8-3, two flowers, their weighted sums in each layer, and the outputs. */
export const network = [layer(4, 8, 'relu'), layer(8, 8, 'relu'), layer(8, 3, 'softmax')];
export const iris = [
  [5.1, 3.5, 1.4, 0.2],
  [6.7, 3, 5.2, 2.3],
];
export const irisZ = [
  [
    [0.48, 0.44, 1.45, -2.14, -0.33, 0.68, 0.34, 1.35],
    [0.21, 1.41, 1.51, -3.54, 0.31, 0.41, 1.31, 1.41],
  ],
  [
    [-0.224, 0.598, 0.41, -1.048, 0.164, -0.024, 0.498, 0.31],
    [0.09, 0.312, 0.434, -1.414, 0.168, 0.29, 0.212, 0.334],
  ],
  [
    [0.0144, 0.0016, 0.1768],
    [-0.1056, 0.1056, 0.1948],
  ],
];
export const irisY = [
  [0.3160943632, 0.3120741397, 0.3718314971],
  [0.2788966008, 0.3444817476, 0.3766216516],
];
/** A network of two layers whose numbers stay short. */
export const small = [
  {
    W: [
      [1, -1],
      [0.5, 2],
    ],
    b: [0.5, 0],
    act: 'relu',
  },
  { W: [[2], [-1]], b: [1], act: 'linear' },
];
export const smallX = [
  [1, 2],
  [-3, 1],
];

/** Networks of two layers that are as wide as their input. */
export const reluThenLinear = [
  {
    W: [
      [1, -2],
      [0.5, 1],
    ],
    b: [0, 1],
    act: 'relu',
  },
  {
    W: [
      [1, 0.5],
      [-1, 2],
    ],
    b: [0.5, -1],
    act: 'linear',
  },
];
export const reluTwice = [
  {
    W: [
      [2, -1],
      [0, 1],
    ],
    b: [-1, 0],
    act: 'relu',
  },
  {
    W: [
      [1, -2],
      [0.5, 1],
    ],
    b: [0, 1],
    act: 'relu',
  },
];
export const oneNeuronWide = [
  { W: [[-2]], b: [1], act: 'relu' },
  { W: [[3]], b: [-1], act: 'linear' },
];
