// A class for the neuron and one for each activation function.
class Neuron {
  w: number[];
  b: number;

  constructor(w: number[], b = 0) {
    this.w = w;
    this.b = b;
  }

  sum(x: number[]): number {
    if (x.length !== this.w.length) throw new RangeError(`a neuron of ${this.w.length} inputs got ${x.length}`);
    let sum = this.b;
    for (const [i, value] of x.entries()) sum += this.w[i] * value;
    return sum;
  }

  fire(x: number[]): 0 | 1 {
    return this.sum(x) > 0 ? 1 : 0;
  }

  learn(x: number[], target: number, lr: number): boolean {
    const error = target - this.fire(x);
    this.w = this.w.map((weight, i) => weight + lr * error * x[i]);
    this.b += lr * error;
    return error !== 0;
  }
}

abstract class Activation {
  abstract value(z: number): number;
  abstract slope(z: number): number;
}

class Sigmoid extends Activation {
  value(z: number) {
    return 1 / (1 + Math.exp(-z));
  }
  slope(z: number) {
    return this.value(z) - this.value(z) ** 2;
  }
}

class Tanh extends Activation {
  value(z: number) {
    return Math.tanh(z);
  }
  slope(z: number) {
    return (1 - this.value(z)) * (1 + this.value(z));
  }
}

class Relu extends Activation {
  a: number;
  constructor(a: number) {
    super();
    this.a = a;
  }
  value(z: number) {
    return z > 0 ? z : this.a * z;
  }
  slope(z: number) {
    return z > 0 ? 1 : this.a;
  }
}

function activation(kind: string, a: number): Activation {
  if (kind === 'sigmoid') return new Sigmoid();
  if (kind === 'tanh') return new Tanh();
  return new Relu(kind === 'relu' ? 0 : a);
}

export function step(z: number) {
  return new Neuron([1]).fire([z]);
}

export function perceptron(x: number[], w: number[], b: number) {
  return new Neuron(w, b).fire(x);
}

const AND = new Neuron([0.5, 0.5], -0.8);
const NAND = new Neuron([-0.5, -0.5], 0.8);
const OR = new Neuron([0.6, 0.6], -0.5);

export function gate(kind: 'AND' | 'NAND' | 'OR' | 'XOR', x1: number, x2: number) {
  const x = [x1, x2];
  if (kind === 'XOR') return AND.fire([NAND.fire(x), OR.fire(x)]);
  return { AND, NAND, OR }[kind].fire(x);
}

export function trainPerceptron(X: number[][], t: number[], lr: number, maxEpochs: number) {
  const features = X[0].length;
  if (X.some((row) => row.length !== features)) throw new RangeError('rows of different lengths');
  if (t.length !== X.length) throw new RangeError('as many targets as rows, please');
  const neuron = new Neuron(new Array(features).fill(0));
  const errors: number[] = [];
  do {
    if (errors.length === maxEpochs) break;
    errors.push(X.map((row, i) => neuron.learn(row, t[i], lr)).filter(Boolean).length);
  } while (errors.at(-1) !== 0);
  return { w: neuron.w, b: neuron.b, errors };
}

export function activate(kind: string, z: number, a = 0.01) {
  return activation(kind, a).value(z);
}

export function activationGradient(kind: string, z: number, a = 0.01) {
  return activation(kind, a).slope(z);
}

export function backSignal(kind: string, zs: number[], ws: number[]) {
  if (zs.length !== ws.length) throw new RangeError('one weight for each layer');
  const f = activation(kind, 0.01);
  return zs.reduce((signal, z, i) => signal * f.slope(z) * ws[i], 1);
}

export function collapse(ws: number[], bs: number[]) {
  if (ws.length !== bs.length) throw new RangeError('one bias for each weight');
  const through = (x: number) => ws.reduce((value, w, i) => w * value + bs[i], x);
  return { w: ws.reduce((product, w) => product * w), b: through(0) };
}
