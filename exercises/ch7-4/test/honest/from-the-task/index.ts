// Written from README.md alone.

export function sigmoid(z: number): number {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const e = Math.exp(z);
  return e / (1 + e);
}

export function sigmoidGradient(z: number): number {
  const s = sigmoid(z);
  return s * (1 - s);
}

function check(a: number[], b: number[]) {
  if (a.length !== b.length) throw new RangeError('lists of different lengths');
  if (a.length === 0) throw new RangeError('empty lists');
}

export function binaryCrossEntropy(y: number[], p: number[], eps = 1e-7): number {
  check(y, p);
  let sum = 0;
  for (let i = 0; i < y.length; i++) {
    const q = Math.max(eps, Math.min(1 - eps, p[i]!));
    sum += y[i]! * Math.log(q) + (1 - y[i]!) * Math.log(1 - q);
  }
  return -sum / y.length;
}

export function binaryCrossEntropyWithLogits(y: number[], z: number[]): number {
  check(y, z);
  let sum = 0;
  for (let i = 0; i < y.length; i++) {
    sum += Math.max(z[i]!, 0) - z[i]! * y[i]! + Math.log1p(Math.exp(-Math.abs(z[i]!)));
  }
  return sum / y.length;
}

export function logisticGradient(x: number[], y: number[], w: number, b: number) {
  check(x, y);
  const n = x.length;
  let dw = 0;
  let db = 0;
  for (let i = 0; i < n; i++) {
    const error = sigmoid(w * x[i]! + b) - y[i]!;
    dw += error * x[i]!;
    db += error;
  }
  return { dw: dw / n, db: db / n };
}

export function fitLogistic(x: number[], y: number[], w0: number, b0: number, lr: number, steps: number) {
  check(x, y);
  let w = w0;
  let b = b0;
  for (let i = 0; i < steps; i++) {
    const { dw, db } = logisticGradient(x, y, w, b);
    w -= lr * dw;
    b -= lr * db;
  }
  return { w, b };
}

export function classify(p: number[], threshold = 0.5): number[] {
  return p.map((value) => (value > threshold ? 1 : 0));
}

export function numericalGradient(f: (w: number) => number, w: number, h = 1e-5): number {
  return (f(w + h) - f(w - h)) / (2 * h);
}

export class Value {
  data: number;
  grad = 0;
  from: [Value, number][];

  constructor(data: number, from: [Value, number][] = []) {
    this.data = data;
    this.from = from;
  }

  add(o: Value): Value {
    return new Value(this.data + o.data, [
      [this, 1],
      [o, 1],
    ]);
  }

  mul(o: Value): Value {
    return new Value(this.data * o.data, [
      [this, o.data],
      [o, this.data],
    ]);
  }

  pow(k: number): Value {
    return new Value(this.data ** k, [[this, k * this.data ** (k - 1)]]);
  }

  exp(): Value {
    return new Value(Math.exp(this.data), [[this, Math.exp(this.data)]]);
  }

  log(): Value {
    return new Value(Math.log(this.data), [[this, 1 / this.data]]);
  }

  backward(): void {
    const order: Value[] = [];
    const visited = new Set<Value>();
    function visit(value: Value) {
      if (visited.has(value)) return;
      visited.add(value);
      for (const [operand] of value.from) visit(operand);
      order.push(value);
    }
    visit(this);
    this.grad = 1;
    for (const value of order.reverse()) {
      for (const [operand, slope] of value.from) operand.grad += slope * value.grad;
    }
  }
}
