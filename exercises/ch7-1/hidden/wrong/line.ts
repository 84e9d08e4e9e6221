import type { Fit, Gradient } from '../references.ts';

export type Submission = typeof import('../../solution/index.ts');

export function requireSamples(a: number[], b: number[]): void {
  if (a.length !== b.length || a.length === 0) throw new RangeError('no samples, or lengths that differ');
}

export function total(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

export function errorsOf(x: number[], y: number[], w: number, b: number): number[] {
  return x.map((input, i) => w * input + b - (y[i] as number));
}

export function gradientOf(x: number[], y: number[], w: number, b: number): Gradient {
  const errors = errorsOf(x, y, w, b);
  return {
    dw: (2 * total(errors.map((error, i) => error * (x[i] as number)))) / x.length,
    db: (2 * total(errors)) / x.length,
  };
}

export function costOf(x: number[], y: number[], w: number, b: number): number {
  return total(errorsOf(x, y, w, b).map((error) => error * error)) / x.length;
}

/** What a wrong `fitLinear` has in place of the right thing. */
export type Replaced = {
  step?: (x: number[], y: number[], w: number, b: number, lr: number) => { w: number; b: number };
  /** The costs to record: of the line before the step, and of the one after it. */
  record?: (before: number, after: number) => number;
};

/** The right step. */
export function descend(x: number[], y: number[], w: number, b: number, lr: number): { w: number; b: number } {
  const { dw, db } = gradientOf(x, y, w, b);
  return { w: w - lr * dw, b: b - lr * db };
}

/** Gradient descent with a piece replaced; with none it is right. */
export function fit(
  x: number[],
  y: number[],
  w0: number,
  b0: number,
  lr: number,
  steps: number,
  { step = descend, record = (before) => before }: Replaced = {},
): Fit {
  requireSamples(x, y);
  let line = { w: w0, b: b0 };
  const history: number[] = [];
  for (let done = 0; done < steps; done++) {
    const next = step(x, y, line.w, line.b, lr);
    history.push(record(costOf(x, y, line.w, line.b), costOf(x, y, next.w, next.b)));
    line = next;
  }
  return { ...line, history };
}
