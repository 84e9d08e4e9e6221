// Objects inside: samples that know their size, a model that knows its probabilities, nodes that know their kind.

class Samples {
  readonly x: readonly number[];
  readonly y: readonly number[];

  constructor(x: readonly number[], y: readonly number[]) {
    if (x.length !== y.length) throw new RangeError(`${x.length} and ${y.length} values do not pair up`);
    if (x.length < 1) throw new RangeError('there are no samples');
    this.x = x;
    this.y = y;
  }

  mean(f: (x: number, y: number) => number): number {
    let total = 0;
    this.x.forEach((x, i) => {
      total += f(x, this.y[i] as number) / this.x.length;
    });
    return total;
  }
}

class Model {
  readonly w: number;
  readonly b: number;

  constructor(w: number, b: number) {
    this.w = w;
    this.b = b;
  }

  probability(x: number) {
    return sigmoid(this.w * x + this.b);
  }

  slopes(samples: Samples) {
    return {
      dw: samples.mean((x, y) => (this.probability(x) - y) * x),
      db: samples.mean((x, y) => this.probability(x) - y),
    };
  }

  after(steps: number, samples: Samples, lr: number): Model {
    let model: Model = this;
    for (let step = 0; step < steps; step++) {
      const { dw, db } = model.slopes(samples);
      model = new Model(model.w - lr * dw, model.b - lr * db);
    }
    return model;
  }
}

export function sigmoid(z: number) {
  return Math.exp(Math.min(z, 0)) / (1 + Math.exp(-Math.abs(z)));
}

export function sigmoidGradient(z: number) {
  return sigmoid(z) * (1 - sigmoid(z));
}

export function binaryCrossEntropy(y: number[], p: number[], eps = 1e-7) {
  return new Samples(p, y).mean((probability, label) => {
    const clipped = Math.max(eps, Math.min(probability, 1 - eps));
    return -(label ? Math.log(clipped) : Math.log(1 - clipped));
  });
}

export function binaryCrossEntropyWithLogits(y: number[], z: number[]) {
  return new Samples(z, y).mean((logit, label) => {
    const rest = Math.log1p(Math.exp(-Math.abs(logit)));
    return Math.abs(logit) * Number(label ? logit < 0 : logit > 0) + rest;
  });
}

export function logisticGradient(x: number[], y: number[], w: number, b: number) {
  return new Model(w, b).slopes(new Samples(x, y));
}

export function fitLogistic(x: number[], y: number[], w0: number, b0: number, lr: number, steps: number) {
  const { w, b } = new Model(w0, b0).after(steps, new Samples(x, y), lr);
  return { w, b };
}

export function classify(p: number[], threshold = 0.5) {
  const classes = new Array<number>(p.length).fill(0);
  p.forEach((probability, i) => {
    if (probability > threshold) classes[i] = 1;
  });
  return classes;
}

export function numericalGradient(f: (w: number) => number, w: number, h = 1e-5) {
  const [left, right] = [w - h, w + h];
  return (f(right) - f(left)) / (2 * h);
}

export class Value {
  data: number;
  grad = 0;

  constructor(data: number) {
    this.data = data;
  }

  add(o: Value): Value {
    return new Sum(this, o);
  }

  mul(o: Value): Value {
    return new Product(this, o);
  }

  pow(k: number): Value {
    return new Power(this, k);
  }

  exp(): Value {
    return new Exponential(this);
  }

  log(): Value {
    return new Logarithm(this);
  }

  operands(): Value[] {
    return [];
  }

  spread(): void {}

  backward(): void {
    const order = new Set<Value>();
    const walk = (value: Value) => {
      if (order.has(value)) return;
      value.operands().forEach(walk);
      order.add(value);
    };
    walk(this);
    for (const value of order) value.grad = 0;
    this.grad = 1;
    for (const value of [...order].reverse()) value.spread();
  }
}

class Sum extends Value {
  readonly parts: [Value, Value];

  constructor(a: Value, b: Value) {
    super(a.data + b.data);
    this.parts = [a, b];
  }

  override operands() {
    return this.parts;
  }

  override spread() {
    for (const part of this.parts) part.grad += this.grad;
  }
}

class Product extends Value {
  readonly factors: [Value, Value];

  constructor(a: Value, b: Value) {
    super(a.data * b.data);
    this.factors = [a, b];
  }

  override operands() {
    return this.factors;
  }

  override spread() {
    const [a, b] = this.factors;
    a.grad += b.data * this.grad;
    b.grad += a.data * this.grad;
  }
}

abstract class Unary extends Value {
  readonly of: Value;

  constructor(of: Value, data: number) {
    super(data);
    this.of = of;
  }

  abstract slope(): number;

  override operands() {
    return [this.of];
  }

  override spread() {
    this.of.grad += this.slope() * this.grad;
  }
}

class Power extends Unary {
  readonly k: number;

  constructor(of: Value, k: number) {
    super(of, of.data ** k);
    this.k = k;
  }

  slope() {
    return this.k * this.of.data ** (this.k - 1);
  }
}

class Exponential extends Unary {
  constructor(of: Value) {
    super(of, Math.exp(of.data));
  }

  slope() {
    return this.data;
  }
}

class Logarithm extends Unary {
  constructor(of: Value) {
    super(of, Math.log(of.data));
  }

  slope() {
    return 1 / this.of.data;
  }
}
