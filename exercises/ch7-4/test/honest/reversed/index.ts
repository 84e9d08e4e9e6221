// Sums from the back, and other stable forms of the same formulas. `Value` keeps a tape of its own.

const sum = (values: number[]) => values.reduceRight((total, value) => value + total, 0);

function paired(a: number[], b: number[]) {
  if (a.length !== b.length) throw new RangeError(`lengths ${a.length} and ${b.length}`);
  if (!a.length) throw new RangeError('empty');
}

export const sigmoid = (z: number) => 0.5 * (1 + Math.tanh(0.5 * z));

export const sigmoidGradient = (z: number) => 0.25 / Math.cosh(z / 2) ** 2;

export const binaryCrossEntropy = (y: number[], p: number[], eps = 1e-7) => {
  paired(y, p);
  // only what the logarithm sees is kept from 0
  return sum(y.map((label, i) => -Math.log(Math.max(eps, label ? p[i]! : 1 - p[i]!)))) / y.length;
};

export const binaryCrossEntropyWithLogits = (y: number[], z: number[]) => {
  paired(y, z);
  const losses = z.map((logit, i) => {
    const margin = (2 * y[i]! - 1) * logit;
    return Math.max(-margin, 0) + Math.log1p(Math.exp(-Math.abs(margin)));
  });
  return sum(losses) / losses.length;
};

export const logisticGradient = (x: number[], y: number[], w: number, b: number) => {
  paired(x, y);
  const slopes = x.map((input, i) => (y[i] === 1 ? -sigmoid(-(b + input * w)) : sigmoid(b + input * w)));
  return { db: sum(slopes) / x.length, dw: sum(slopes.map((slope, i) => x[i]! * slope)) / x.length };
};

export const fitLogistic = (x: number[], y: number[], w0: number, b0: number, lr: number, steps: number) => {
  paired(x, y);
  let [w, b] = [w0, b0];
  for (let left = steps; left > 0; left--) {
    const { dw, db } = logisticGradient(x, y, w, b);
    [w, b] = [w - dw * lr, b - db * lr];
  }
  return { w, b };
};

export const classify = (p: number[], threshold = 0.5) => p.map((probability) => Number(probability - threshold > 0));

export const numericalGradient = (f: (w: number) => number, w: number, h = 1e-5) =>
  f(w + h) / (2 * h) - f(w - h) / (2 * h);

export class Value {
  data: number;
  grad = 0;
  /** All values that this one was made from, the oldest first, itself the last. */
  tape: Value[] = [this];
  pass = () => {};

  constructor(data: number) {
    this.data = data;
  }

  private made(data: number, operands: Value[], pass: (grad: number) => void) {
    const value = new Value(data);
    value.tape = [...new Set(operands.flatMap((operand) => operand.tape)), value];
    value.age = Math.max(...operands.map((operand) => operand.age)) + 1;
    value.pass = () => pass(value.grad);
    return value;
  }

  age = 0;

  add(o: Value) {
    return this.made(this.data + o.data, [this, o], (grad) => {
      this.grad += grad;
      o.grad += grad;
    });
  }

  mul(o: Value) {
    return this.made(this.data * o.data, [this, o], (grad) => {
      const [a, b] = [this.data, o.data];
      this.grad += b * grad;
      o.grad += a * grad;
    });
  }

  pow(k: number) {
    return this.made(this.data ** k, [this], (grad) => {
      this.grad += grad * k * this.data ** (k - 1);
    });
  }

  exp() {
    const e = Math.exp(this.data);
    return this.made(e, [this], (grad) => {
      this.grad += e * grad;
    });
  }

  log() {
    return this.made(Math.log(this.data), [this], (grad) => {
      this.grad += grad / this.data;
    });
  }

  backward() {
    this.grad = 1;
    for (const value of this.tape.toSorted((a, b) => b.age - a.age)) value.pass();
  }
}
