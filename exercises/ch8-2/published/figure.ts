/** The layer of the figure: three inputs, two outputs, arrows .1 to .6. */
export const W = [
  [0.1, 0.4],
  [0.2, 0.5],
  [0.3, 0.6],
];
export const b = [0.1, -0.2];
/** Four samples, their weighted sums, and the softmax of those. */
export const X = [
  [1, 2, 3],
  [0, 0, 0],
  [-1, 0.5, 2],
  [10, -10, 1],
];
export const Z = [
  [1.5, 3],
  [0.1, -0.2],
  [0.7, 0.85],
  [-0.6, -0.6],
];
export const softmaxOfZ = [
  [0.1824255238, 0.8175744762],
  [0.5744425168, 0.4255574832],
  [0.4625701547, 0.5374298453],
  [0.5, 0.5],
];
