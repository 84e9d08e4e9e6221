// A network of neurons that know their weights; sums from the last term to the first, with what rounding loses kept.
type Net = { W1: number[][]; W2: number[][] };

/** Kahan's sum, from the end. */
function total(terms: number[]): number {
  let sum = 0;
  let lost = 0;
  for (let i = terms.length - 1; i >= 0; i--) {
    const term = terms[i] - lost;
    const next = sum + term;
    lost = next - sum - term;
    sum = next;
  }
  return sum;
}

function squash(z: number): number {
  if (z >= 0) return 1 / (1 + Math.exp(-z));
  const e = Math.exp(z);
  return e / (1 + e);
}

class Neuron {
  weights: number[];
  z = 0;
  value = 0;
  delta = 0;

  constructor(weights: number[]) {
    this.weights = weights;
  }

  fire(inputs: number[]): void {
    this.z = total(inputs.map((input, i) => input * this.weights[i]));
    this.value = squash(this.z);
  }

  get slope(): number {
    return this.value - this.value * this.value;
  }
}

class Layer {
  neurons: Neuron[];

  constructor(W: number[][], inputs: number) {
    if (W.length !== inputs) throw new RangeError(`expected ${inputs} rows, got ${W.length}`);
    const width = W[0].length;
    for (const row of W) if (row.length !== width) throw new RangeError('ragged matrix');
    this.neurons = Array.from({ length: width }, (_, j) => new Neuron(W.map((row) => row[j])));
  }

  fire(inputs: number[]): number[] {
    for (const neuron of this.neurons) neuron.fire(inputs);
    return this.values;
  }

  get values() {
    return this.neurons.map((neuron) => neuron.value);
  }

  get sums() {
    return this.neurons.map((neuron) => neuron.z);
  }

  get deltas() {
    return this.neurons.map((neuron) => neuron.delta);
  }

  /** Row = input, column = neuron. */
  gradients(inputs: number[]): number[][] {
    return inputs.map((input) => this.neurons.map((neuron) => neuron.delta * input));
  }
}

class Network {
  hidden: Layer;
  output: Layer;
  x: number[];

  constructor(x: number[], { W1, W2 }: Net) {
    this.x = x;
    this.hidden = new Layer(W1, x.length);
    this.output = new Layer(W2, this.hidden.neurons.length);
    this.output.fire(this.hidden.fire(x));
  }

  learn(t: number[]) {
    if (t.length !== this.output.neurons.length) throw new RangeError('one target for each output');
    this.output.neurons.forEach((neuron, k) => {
      neuron.delta = neuron.slope * (neuron.value - t[k]);
    });
    this.hidden.neurons.forEach((neuron, j) => {
      neuron.delta = neuron.slope * total(this.output.neurons.map((out) => out.weights[j] * out.delta));
    });
    return this;
  }
}

export function forward(x: number[], n: Net) {
  const { hidden, output } = new Network(x, n);
  return { o: output.values, z2: output.sums, h: hidden.values, z1: hidden.sums };
}

export function loss(o: number[], t: number[]): number {
  if (o.length !== t.length) throw new RangeError('lengths');
  return total(o.map((value, k) => (value - t[k]) ** 2)) / 2;
}

export function backward(x: number[], t: number[], n: Net) {
  const { hidden, output } = new Network(x, n).learn(t);
  return {
    deltaO: output.deltas,
    deltaH: hidden.deltas,
    dW2: output.gradients(hidden.values),
    dW1: hidden.gradients(x),
  };
}

export function trainStep(x: number[], t: number[], n: Net, lr: number): Net {
  const { dW1, dW2 } = backward(x, t, n);
  const step = (W: number[][], dW: number[][]) => W.map((row, i) => row.map((w, j) => -(lr * dW[i][j] - w)));
  return { W1: step(n.W1, dW1), W2: step(n.W2, dW2) };
}

export function gradientCheck(x: number[], t: number[], n: Net, h = 1e-5): number {
  const { dW1, dW2 } = backward(x, t, n);
  const copy: Net = structuredClone(n);
  let largest = 0;
  for (const [W, dW] of [
    [copy.W2, dW2],
    [copy.W1, dW1],
  ]) {
    for (const [i, row] of W.entries()) {
      for (const [j, w] of row.entries()) {
        const error = (moved: number) => {
          row[j] = moved;
          const e = loss(new Network(x, copy).output.values, t);
          row[j] = w;
          return e;
        };
        const slope = error(w + h) / (2 * h) - error(w - h) / (2 * h);
        largest = Math.max(largest, Math.abs(slope - dW[i][j]));
      }
    }
  }
  return largest;
}

export function l1(w: number[], lambda: number) {
  return { grad: w.map((v) => (v === 0 ? 0 : (lambda * v) / Math.abs(v))), penalty: total(w.map(Math.abs)) * lambda };
}

export function l2(w: number[], lambda: number) {
  return { grad: w.map((v) => v * lambda), penalty: (total(w.map((v) => v ** 2)) * lambda) / 2 };
}

export function dropout(a: number[], p: number, rand: () => number, training: boolean): number[] {
  if (!training) return Array.from(a);
  const keep = 1 - p;
  const draws = a.map(() => rand());
  return a.map((v, i) => (draws[i] >= p ? v / keep : 0));
}

class Stopper {
  best = 0;
  lowest = Infinity;
  waiting = 0;
  patience: number;

  constructor(patience: number) {
    this.patience = patience;
  }

  /** Whether it is time to stop. */
  see(value: number, epoch: number): boolean {
    const isBetter = value < this.lowest;
    if (isBetter) [this.best, this.lowest] = [epoch, value];
    this.waiting = isBetter ? 0 : this.waiting + 1;
    return this.waiting >= this.patience;
  }
}

export function earlyStopping(valLoss: number[], patience: number) {
  const stopper = new Stopper(patience);
  const stop = valLoss.findIndex((value, epoch) => stopper.see(value, epoch));
  return { stop: stop < 0 ? valLoss.length - 1 : stop, best: stopper.best };
}
