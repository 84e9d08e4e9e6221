import { numbers, type OperationSamples, reductions, sample, single, vector } from '../../test/samples.ts';

const LOGITS = { from: -3, to: 3 };
const FAR = [vector(-1000, 0, 1000)];
/** e⁻⁴⁰, and so to 17 digits ln(1 + e⁻⁴⁰) and σ(40) · σ(−40). */
const EXP_MINUS_40 = 4.248354255291589e-18;
const SURE = [vector(40, 0)];

export const logSumExp: OperationSamples = {
  smooth: [
    ...reductions((nn, x, axis, keepDims) => nn.logSumExp(x, axis, keepDims), LOGITS),
    ...single((nn, x) => nn.logSumExp(x), LOGITS, [[], [1]]),
  ],
  extreme: [
    sample('far apart', FAR, (nn, x) => nn.logSumExp(x)),
    sample('all very small', [vector(-1000, -1000)], (nn, x) => nn.logSumExp(x)),
  ],
};

export const softmax: OperationSamples = {
  smooth: [
    ...single((nn, x) => nn.softmax(x), LOGITS, [[1], [4], [2, 3], [2, 3, 4], [0, 3]]),
    sample('along the last axis by its number', [numbers([2, 3], 1, LOGITS)], (nn, x) => nn.softmax(x!, 1)),
  ],
  extreme: [
    sample('far apart', FAR, (nn, x) => nn.softmax(x)),
    sample('one share nearly 1', SURE, (nn, x) => nn.mul(nn.softmax(x), [1, 0]), {
      because: 'TensorFlow.js takes the difference of two numbers near 1; the slope is σ(40) · σ(−40)',
      gradients: [[EXP_MINUS_40, -EXP_MINUS_40]],
    }),
    sample('equal', [vector(1000, 1000, 1000)], (nn, x) => nn.softmax(x)),
  ],
};

export const logSoftmax: OperationSamples = {
  smooth: [
    ...single((nn, x) => nn.logSoftmax(x), LOGITS, [[1], [4], [2, 3], [2, 3, 4]]),
    sample('along the last axis by its number', [numbers([2, 3], 1, LOGITS)], (nn, x) => nn.logSoftmax(x!, 1)),
  ],
  extreme: [
    sample('far apart', FAR, (nn, x) => nn.logSoftmax(x)),
    sample('one share nearly 1', SURE, (nn, x) => nn.logSoftmax(x)),
  ],
};
