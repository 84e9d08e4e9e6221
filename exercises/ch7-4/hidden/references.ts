export type Gradient = { dw: number; db: number };
export type Parameters = { w: number; b: number };
export type Step = { call: string; of: number[] };

/** σ by the hyperbolic tangent: (1 + tanh(z/2)) / 2, and e^z far out to the left, where that loses its digits. */
export function sigmoid(z: number): number {
  return z < -30 ? Math.exp(z) : (1 + Math.tanh(z / 2)) / 2;
}

/** σ′ = σ(z)·σ(−z), which has no difference in it. */
export function sigmoidGradient(z: number): number {
  return sigmoid(z) * sigmoid(-z);
}

/** ln(1 + eᵗ) */
function softplus(t: number): number {
  return t > 0 ? t + Math.log1p(Math.exp(-t)) : Math.log1p(Math.exp(t));
}

function meanOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value / values.length, 0);
}

/** The mean of −ln of the probability that was given to what is true. */
export function binaryCrossEntropy(y: number[], p: number[], eps = 1e-7): number {
  return meanOf(
    y.map((label, i) => {
      const ofOne = p[i] as number;
      const given = label === 1 ? ofOne : 1 - ofOne;
      return -Math.log(Math.min(1 - eps, Math.max(eps, given)));
    }),
  );
}

export function binaryCrossEntropyWithLogits(y: number[], z: number[]): number {
  return meanOf(y.map((label, i) => softplus(label === 1 ? -(z[i] as number) : (z[i] as number))));
}

/** The loss of a logistic regression, as a function of the samples and the parameters. */
export function logisticLoss(x: number[], y: number[], w: number, b: number): number {
  return binaryCrossEntropyWithLogits(
    y,
    x.map((input) => input * w + b),
  );
}

/** The gradient of `softplus` is the sigmoid: σ(z) where the label is 0, −σ(−z) where it is 1. */
export function logisticGradient(x: number[], y: number[], w: number, b: number): Gradient {
  return gradientWith(sigmoid, x, y, w, b);
}

export function gradientWith(squash: (z: number) => number, x: number[], y: number[], w: number, b: number): Gradient {
  const slopes = x.map((input, i) => {
    const z = input * w + b;
    return y[i] === 1 ? -squash(-z) : squash(z);
  });
  return { dw: meanOf(slopes.map((slope, i) => slope * (x[i] as number))), db: meanOf(slopes) };
}

export function stepDown({ w, b }: Parameters, { dw, db }: Gradient, lr: number): Parameters {
  return { w: w - dw * lr, b: b - db * lr };
}

/** The parameters after 0, 1, 2 … `steps` steps. */
function path(x: number[], y: number[], w0: number, b0: number, lr: number, steps: number): Parameters[] {
  const found = [{ w: w0, b: b0 }];
  for (let step = 0; step < steps; step++) {
    const { w, b } = found[step] as Parameters;
    found.push(stepDown({ w, b }, logisticGradient(x, y, w, b), lr));
  }
  return found;
}

export function fitLogistic(x: number[], y: number[], w0: number, b0: number, lr: number, steps: number): Parameters {
  return path(x, y, w0, b0, lr, steps).at(-1) as Parameters;
}

/** A run as the driver's `logisticTraining` tells it. */
export function logisticTraining(x: number[], y: number[], w0: number, b0: number, lr: number, steps: number) {
  return told(x, y, path(x, y, w0, b0, lr, steps));
}

export function told(x: number[], y: number[], found: readonly Parameters[]) {
  return {
    w: found.map(({ w }) => w),
    b: found.map(({ b }) => b),
    losses: found.map(({ w, b }) => logisticLoss(x, y, w, b)),
  };
}

export function classify(p: number[], threshold = 0.5): number[] {
  return p.map((probability) => Number(probability - threshold > 0));
}

/** The difference of each power, by itself: ((w + h)ⁿ − (w − h)ⁿ) / 2h, and their sum. */
export function polynomialGradient(coefficients: number[], w: number, h: number): number {
  return coefficients.reduce((sum, coefficient, n) => sum + (coefficient * ((w + h) ** n - (w - h) ** n)) / (2 * h), 0);
}

type Dual = { value: number; slope: number };

/** A call on numbers that carry their slope along. */
function called(call: string, a: Dual, b: Dual | undefined): Dual {
  const other = b as Dual;
  switch (call) {
    case 'add':
      return { value: a.value + other.value, slope: a.slope + other.slope };
    case 'mul':
      return { value: a.value * other.value, slope: a.value * other.slope + a.slope * other.value };
    case 'exp':
      return { value: Math.exp(a.value), slope: Math.exp(a.value) * a.slope };
    case 'log':
      return { value: Math.log(a.value), slope: a.slope / a.value };
    default: {
      const k = Number(/pow\((.*)\)/.exec(call)?.[1]);
      return { value: a.value ** k, slope: a.slope * k * a.value ** (k - 1) };
    }
  }
}

/**
 * A computation as the driver tells it, by differentiating forward: for each value in turn, how the last one moves
 * with it.
 */
export function computation(leaves: number[], steps: Step[]): { data: number[]; grad: number[] } {
  const along = (place: number): Dual[] => {
    const slopeAt = (at: number) => Number(at === place);
    const values = leaves.map((value, at) => ({ value, slope: slopeAt(at) }));
    for (const step of steps) {
      const [a, b] = step.of.map((at) => values[at] as Dual);
      const made = called(step.call, a as Dual, b);
      values.push(values.length === place ? { value: made.value, slope: 1 } : made);
    }
    return values;
  };
  const places = [...leaves, ...steps].map((_, place) => place);
  return {
    data: along(-1).map(({ value }) => value),
    grad: places.map((place) => (along(place).at(-1) as Dual).slope),
  };
}

/** A line's training as the driver's `trainedLine` tells it, by the formulas of the gradients. */
export function trainedLine(x: number[], y: number[], w0: number, b0: number, lr: number, steps: number) {
  const run = { w: [w0], b: [b0], costs: [] as number[] };
  for (let step = 0; step < steps; step++) {
    const [w, b] = [run.w[step] as number, run.b[step] as number];
    const errors = x.map((input, i) => input * w + b - (y[i] as number));
    run.costs.push(meanOf(errors.map((error) => error ** 2)));
    run.w.push(w - lr * 2 * meanOf(errors.map((error, i) => error * (x[i] as number))));
    run.b.push(b - lr * 2 * meanOf(errors));
  }
  return run;
}
