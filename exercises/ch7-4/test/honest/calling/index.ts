// Functions that call each other wherever they can; the graph counts its users, as breadth-first search does.

export function sigmoid(z: number): number {
  return z > 0 ? 1 - sigmoid(-z) : Math.exp(z) / (1 + Math.exp(z));
}

export function sigmoidGradient(z: number): number {
  return sigmoid(z) * sigmoid(-z);
}

export function binaryCrossEntropy(y: number[], p: number[], eps = 1e-7): number {
  return meanOver(y, p, (label, probability) => {
    const certain = label === 1 ? probability : 1 - probability;
    return -Math.log(clip(certain, eps, 1 - eps));
  });
}

export function binaryCrossEntropyWithLogits(y: number[], z: number[]): number {
  return meanOver(y, z, (label, logit) => {
    if (logit < 0) return label === 1 ? -logit + Math.log1p(Math.exp(logit)) : Math.log1p(Math.exp(logit));
    return label === 1 ? Math.log1p(Math.exp(-logit)) : logit + Math.log1p(Math.exp(-logit));
  });
}

export function logisticGradient(x: number[], y: number[], w: number, b: number) {
  const error = (input: number, label: number) => sigmoid(w * input + b) - label;
  return { dw: meanOver(x, y, (input, label) => input * error(input, label)), db: meanOver(x, y, error) };
}

export function fitLogistic(x: number[], y: number[], w0: number, b0: number, lr: number, steps: number) {
  let parameters = { w: w0, b: b0 };
  logisticGradient(x, y, w0, b0);
  Array.from({ length: steps }).forEach(() => {
    const { dw, db } = logisticGradient(x, y, parameters.w, parameters.b);
    parameters = { w: parameters.w - lr * dw, b: parameters.b - lr * db };
  });
  return parameters;
}

export function classify(p: number[], threshold?: number): number[] {
  const least = threshold ?? 0.5;
  return p.map((probability) => (probability <= least ? 0 : 1));
}

export function numericalGradient(f: (w: number) => number, w: number, h = 1e-5): number {
  const slope = (to: number) => (f(w + to) - f(w)) / to;
  return (slope(h) + slope(-h)) / 2;
}

export class Value {
  data: number;
  grad = 0;
  #operands: { value: Value; slope: number }[] = [];

  constructor(data: number) {
    this.data = data;
  }

  #make(data: number, ...operands: { value: Value; slope: number }[]): Value {
    const made = new Value(data);
    made.#operands = operands;
    return made;
  }

  add(o: Value): Value {
    return this.#make(this.data + o.data, { value: this, slope: 1 }, { value: o, slope: 1 });
  }

  mul(o: Value): Value {
    return this.#make(this.data * o.data, { value: this, slope: o.data }, { value: o, slope: this.data });
  }

  pow(k: number): Value {
    return this.#make(this.data ** k, { value: this, slope: k * this.data ** (k - 1) });
  }

  exp(): Value {
    return this.#make(Math.exp(this.data), { value: this, slope: Math.exp(this.data) });
  }

  log(): Value {
    return this.#make(Math.log(this.data), { value: this, slope: this.data ** -1 });
  }

  backward(): void {
    const users = new Map<Value, number>();
    const count = (value: Value) => {
      for (const { value: operand } of value.#operands) {
        const known = users.get(operand);
        users.set(operand, (known ?? 0) + 1);
        if (known === undefined) count(operand);
      }
    };
    count(this);
    this.grad = 1;
    const ready: Value[] = [this];
    for (const value of ready) {
      for (const { value: operand, slope } of value.#operands) {
        operand.grad += slope * value.grad;
        const left = users.get(operand)! - 1;
        users.set(operand, left);
        if (left === 0) ready.push(operand);
      }
    }
  }
}

function clip(value: number, least: number, most: number): number {
  return value < least ? least : value > most ? most : value;
}

function meanOver(a: number[], b: number[], f: (a: number, b: number) => number): number {
  if (a.length !== b.length) throw new RangeError('one list is longer than the other');
  if (a.length === 0) throw new RangeError('the mean of nothing');
  return a.map((value, i) => f(value, b[i]!)).reduce((total, value) => total + value) / a.length;
}
