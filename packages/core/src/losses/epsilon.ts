/** How near to 0 and 1 probabilities come in the losses: Keras' 1e-7. */
export const EPSILON = 1e-7;
