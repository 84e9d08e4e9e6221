/** A library under measurement. What it sets up is outside of the time. */
export interface Library {
  /** Steps of the 2-2-2 network from its first weights; returns the loss before the last one. */
  network(): (steps: number) => number | Promise<number>;
  /** Epochs of the MLP from its first weights; returns the mean loss over the last one. */
  mlp(): (epochs: number) => number | Promise<number>;
  /** Products of two square matrices; returns the sum of all elements of the last one. */
  matMul(size: number): (times: number) => number | Promise<number>;
}
