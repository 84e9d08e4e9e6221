// Typed arrays inside and in the results; `Value` numbers its nodes and works on flat arrays.

function columns(a: number[], b: number[]): [Float64Array, Float64Array] {
  if (a.length !== b.length) throw new TypeError('The lists differ in length');
  if (a.length === 0) throw new TypeError('The lists are empty');
  return [Float64Array.from(a), Float64Array.from(b)];
}

function mean(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total / values.length;
}

export function sigmoid(z: number): number {
  const e = Math.exp(-Math.abs(z));
  return (z < 0 ? e : 1) / (1 + e);
}

export function sigmoidGradient(z: number): number {
  const e = Math.exp(-Math.abs(z));
  return e / ((1 + e) * (1 + e));
}

export function binaryCrossEntropy(y: number[], p: number[], eps = 1e-7): number {
  const [labels, probabilities] = columns(y, p);
  return mean(
    labels.map((label, i) => {
      const clipped = Math.min(Math.max(probabilities[i]!, eps), 1 - eps);
      return -label * Math.log(clipped) - (1 - label) * Math.log1p(-clipped);
    }),
  );
}

export function binaryCrossEntropyWithLogits(y: number[], z: number[]): number {
  const [labels, logits] = columns(y, z);
  return mean(
    logits.map((logit, i) => Math.max(logit, 0) - logit * labels[i]! + Math.log1p(Math.exp(-Math.abs(logit)))),
  );
}

export function logisticGradient(x: number[], y: number[], w: number, b: number) {
  const [inputs, labels] = columns(x, y);
  const errors = inputs.map((input, i) => sigmoid(w * input + b) - labels[i]!);
  return { dw: mean(errors.map((error, i) => error * inputs[i]!)), db: mean(errors) };
}

export function fitLogistic(x: number[], y: number[], w0: number, b0: number, lr: number, steps: number) {
  const [inputs, labels] = columns(x, y);
  const theta = Float64Array.of(w0, b0);
  const errors = new Float64Array(inputs.length);
  for (let step = 0; step < steps; step++) {
    const [w, b] = theta as unknown as [number, number];
    for (let i = 0; i < errors.length; i++) errors[i] = sigmoid(w * inputs[i]! + b) - labels[i]!;
    theta[0] = w - lr * mean(errors.map((error, i) => error * inputs[i]!));
    theta[1] = b - lr * mean(errors);
  }
  return { w: theta[0]!, b: theta[1]! };
}

export function classify(p: number[], threshold = 0.5) {
  return Uint8Array.from(p, (probability) => +(probability > threshold));
}

export function numericalGradient(f: (w: number) => number, w: number, h = 1e-5): number {
  const ends = Float64Array.of(w - h, w + h).map(f);
  return (ends[1]! - ends[0]!) / (2 * h);
}

type Operation = 'leaf' | 'add' | 'mul' | 'pow' | 'exp' | 'log';

export class Value {
  data: number;
  grad = 0;
  operation: Operation = 'leaf';
  a: Value | undefined;
  b: Value | undefined;
  k = 0;

  constructor(data: number) {
    this.data = data;
  }

  private apply(operation: Operation, data: number, b?: Value, k = 0): Value {
    return Object.assign(new Value(data), { operation, a: this, b, k });
  }

  add(o: Value) {
    return this.apply('add', this.data + o.data, o);
  }

  mul(o: Value) {
    return this.apply('mul', this.data * o.data, o);
  }

  pow(k: number) {
    return this.apply('pow', this.data ** k, undefined, k);
  }

  exp() {
    return this.apply('exp', Math.exp(this.data));
  }

  log() {
    return this.apply('log', Math.log(this.data));
  }

  backward() {
    const nodes = topological(this);
    const places = new Map(nodes.map((node, place) => [node, place]));
    const grads = new Float64Array(nodes.length);
    grads[nodes.length - 1] = 1;
    for (let at = nodes.length - 1; at >= 0; at--) {
      const { operation, a, b, k, data } = nodes[at]!;
      const give = (to: Value | undefined, slope: number) => {
        const place = places.get(to!)!;
        grads[place] = grads[place]! + grads[at]! * slope;
      };
      if (operation === 'add') for (const operand of [a, b]) give(operand, 1);
      if (operation === 'mul') {
        give(a, b!.data);
        give(b, a!.data);
      }
      if (operation === 'pow') give(a, k * a!.data ** (k - 1));
      if (operation === 'exp') give(a, data);
      if (operation === 'log') give(a, 1 / a!.data);
    }
    nodes.forEach((node, place) => {
      node.grad = grads[place]!;
    });
  }
}

/** Without recursion: a node goes out once all of its operands have. */
function topological(root: Value): Value[] {
  const done = new Set<Value>();
  const waiting = [root];
  while (waiting.length > 0) {
    const node = waiting.at(-1)!;
    const missing = [node.a, node.b].filter((operand) => operand !== undefined && !done.has(operand)) as Value[];
    if (missing.length > 0) waiting.push(...missing);
    else {
      done.add(node);
      waiting.pop();
    }
  }
  return [...done];
}
