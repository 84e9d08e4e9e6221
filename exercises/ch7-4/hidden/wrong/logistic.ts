import type { Gradient, Parameters } from '../references.ts';

/** The submission's functions; `Value`, a class, has wrong versions of its own. */
export type Submission = Omit<typeof import('../../solution/index.ts'), 'Value'>;

export function sigmoid(z: number): number {
  return z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
}

export function requireSamples(a: number[], b: number[]): void {
  if (a.length !== b.length || a.length === 0) throw new RangeError('no samples, or lengths that differ');
}

export function total(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The mean over samples of what each makes of its label and its probability or logit. */
export function meanLoss(y: number[], of: number[], loss: (label: number, value: number) => number): number {
  requireSamples(y, of);
  return total(y.map((label, i) => loss(label, of[i] as number))) / y.length;
}

export function clip(p: number, eps: number): number {
  return Math.min(Math.max(p, eps), 1 - eps);
}

/** The gradient with another error, input, or way to average. */
export function gradient(
  x: number[],
  y: number[],
  w: number,
  b: number,
  {
    error = (p: number, label: number, _z: number) => p - label,
    average = (sum: number, n: number) => sum / n,
    squash = sigmoid,
  } = {},
): Gradient {
  requireSamples(x, y);
  const errors = x.map((input, i) => error(squash(w * input + b), y[i] as number, w * input + b));
  return {
    dw: average(total(errors.map((value, i) => value * (x[i] as number))), x.length),
    db: average(total(errors), x.length),
  };
}

type Step = (x: number[], y: number[], w: number, b: number, lr: number) => Parameters;

export const descend: Step = (x, y, w, b, lr) => {
  const { dw, db } = gradient(x, y, w, b);
  return { w: w - lr * dw, b: b - lr * db };
};

/** Gradient descent with another step; with none it is right. */
export function fit(
  x: number[],
  y: number[],
  w0: number,
  b0: number,
  lr: number,
  steps: number,
  step: Step = descend,
): Parameters {
  requireSamples(x, y);
  let line = { w: w0, b: b0 };
  for (let done = 0; done < steps; done++) line = step(x, y, line.w, line.b, lr);
  return line;
}
