export type Gradient = { dw: number; db: number };
export type Parameters = { w: number; b: number };

function requireSamples(a: number[], b: number[]): void {
  if (a.length !== b.length) throw new RangeError(`different lengths: ${a.length} and ${b.length}`);
  if (a.length === 0) throw new RangeError('no samples');
}

/** The mean of f over 0 … n − 1. */
function mean(n: number, f: (i: number) => number): number {
  let total = 0;
  for (let i = 0; i < n; i++) total += f(i);
  return total / n;
}

export function sigmoid(z: number): number {
  const e = Math.exp(-Math.abs(z));
  return (z >= 0 ? 1 : e) / (1 + e);
}

export function sigmoidGradient(z: number): number {
  // 1 - σ(z) = σ(-z), which keeps its digits for large z
  return sigmoid(z) * sigmoid(-z);
}

export function binaryCrossEntropy(y: number[], p: number[], eps = 1e-7): number {
  requireSamples(y, p);
  return mean(y.length, (i) => {
    const clipped = Math.min(Math.max(p[i]!, eps), 1 - eps);
    return -Math.log(y[i] === 1 ? clipped : 1 - clipped);
  });
}

export function binaryCrossEntropyWithLogits(y: number[], z: number[]): number {
  requireSamples(y, z);
  return mean(y.length, (i) => Math.max(z[i]!, 0) - z[i]! * y[i]! + Math.log1p(Math.exp(-Math.abs(z[i]!))));
}

export function logisticGradient(x: number[], y: number[], w: number, b: number): Gradient {
  requireSamples(x, y);
  const errors = x.map((xi, i) => sigmoid(w * xi + b) - y[i]!);
  return {
    dw: mean(x.length, (i) => errors[i]! * x[i]!),
    db: mean(x.length, (i) => errors[i]!),
  };
}

export function fitLogistic(x: number[], y: number[], w0: number, b0: number, lr: number, steps: number): Parameters {
  requireSamples(x, y);
  let at: Parameters = { w: w0, b: b0 };
  for (let s = 0; s < steps; s++) {
    const g = logisticGradient(x, y, at.w, at.b);
    at = { w: at.w - lr * g.dw, b: at.b - lr * g.db };
  }
  return at;
}

export function classify(p: number[], threshold = 0.5): number[] {
  return p.map((q) => (q > threshold ? 1 : 0));
}

export function numericalGradient(f: (w: number) => number, w: number, h = 1e-5): number {
  return (f(w + h) - f(w - h)) / (2 * h);
}

export class Value {
  data: number;
  grad: number;
  #parents: { value: Value; slope: number }[] = [];

  constructor(data: number) {
    this.data = data;
    this.grad = 0;
  }

  static #from(data: number, ...parents: { value: Value; slope: number }[]): Value {
    const v = new Value(data);
    v.#parents = parents;
    return v;
  }

  add(o: Value): Value {
    return Value.#from(this.data + o.data, { value: this, slope: 1 }, { value: o, slope: 1 });
  }

  mul(o: Value): Value {
    return Value.#from(this.data * o.data, { value: this, slope: o.data }, { value: o, slope: this.data });
  }

  pow(k: number): Value {
    return Value.#from(this.data ** k, { value: this, slope: k * this.data ** (k - 1) });
  }

  exp(): Value {
    const e = Math.exp(this.data);
    return Value.#from(e, { value: this, slope: e });
  }

  log(): Value {
    return Value.#from(Math.log(this.data), { value: this, slope: 1 / this.data });
  }

  backward(): void {
    const order: Value[] = [];
    const seen = new Set<Value>();
    const visit = (v: Value): void => {
      if (seen.has(v)) return;
      seen.add(v);
      for (const { value } of v.#parents) visit(value);
      order.push(v);
    };
    visit(this);
    this.grad = 1;
    for (const v of order.reverse()) {
      for (const { value, slope } of v.#parents) value.grad += slope * v.grad;
    }
  }
}
