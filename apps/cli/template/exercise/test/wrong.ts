import type { WrongVariant } from '@chainrule/grader/verify';

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const products = (x: number[], w: number[]) => x.map((input, i) => input * (w[i] as number));

/** Wrong versions that the checks have never seen: none of them may be accepted. */
const variants: WrongVariant[] = [
  { id: 'bias-subtracted', wrong: (x: number[], w: number[], b: number) => sum(products(x, w)) - b },
  { id: 'bias-multiplied', wrong: (x: number[], w: number[], b: number) => sum(products(x, w)) * b },
  { id: 'mean-of-products', wrong: (x: number[], w: number[], b: number) => sum(products(x, w)) / x.length + b },
  { id: 'first-input-left-out', wrong: (x: number[], w: number[], b: number) => sum(products(x, w).slice(1)) + b },
  { id: 'last-input-left-out', wrong: (x: number[], w: number[], b: number) => sum(products(x, w).slice(0, -1)) + b },
  { id: 'weights-reversed', wrong: (x: number[], w: number[], b: number) => sum(products(x, w.toReversed())) + b },
  { id: 'sums-multiplied', wrong: (x: number[], w: number[], b: number) => sum(x) * sum(w) + b },
  { id: 'inputs-added-to-weights', wrong: (x: number[], w: number[], b: number) => sum(x) + sum(w) + b },
  { id: 'absolute-value', wrong: (x: number[], w: number[], b: number) => Math.abs(sum(products(x, w)) + b) },
  { id: 'rounded', wrong: (x: number[], w: number[], b: number) => Math.round(sum(products(x, w)) + b) },
].map((variant) => ({ ...variant, function: 'weightedSum' }));

export default variants;
