// Plain loops; no function calls another one. `Value` passes each contribution on by itself.

export function sigmoid(z: number) {
  return 1 / (1 + Math.exp(-z));
}

export function sigmoidGradient(z: number) {
  const p = 1 / (1 + Math.exp(-z));
  return p - p * p;
}

export function binaryCrossEntropy(y: number[], p: number[], eps = 1e-7) {
  if (y.length !== p.length || y.length === 0) throw new RangeError('bad samples');
  let loss = 0;
  for (let i = 0; i < y.length; i++) {
    let given = p[i]!;
    if (given < eps) given = eps;
    if (given > 1 - eps) given = 1 - eps;
    if (y[i] === 1) loss -= Math.log(given);
    else loss -= Math.log(1 - given);
  }
  return loss / y.length;
}

export function binaryCrossEntropyWithLogits(y: number[], z: number[]) {
  if (y.length !== z.length || y.length === 0) throw new RangeError('bad samples');
  let loss = 0;
  for (let i = 0; i < y.length; i++) {
    const wrongWay = y[i] === 1 ? -z[i]! : z[i]!;
    if (wrongWay > 0) loss += wrongWay + Math.log1p(Math.exp(-wrongWay));
    else loss += Math.log1p(Math.exp(wrongWay));
  }
  return loss / y.length;
}

export function logisticGradient(x: number[], y: number[], w: number, b: number) {
  if (x.length !== y.length || x.length === 0) throw new RangeError('bad samples');
  let dw = 0;
  let db = 0;
  for (let i = 0; i < x.length; i++) {
    const p = 1 / (1 + Math.exp(-(w * x[i]! + b)));
    dw += ((p - y[i]!) * x[i]!) / x.length;
    db += (p - y[i]!) / x.length;
  }
  return { dw, db };
}

export function fitLogistic(x: number[], y: number[], w0: number, b0: number, lr: number, steps: number) {
  if (x.length !== y.length || x.length === 0) throw new RangeError('bad samples');
  let w = w0;
  let b = b0;
  for (let step = 0; step < steps; step++) {
    let dw = 0;
    let db = 0;
    for (let i = 0; i < x.length; i++) {
      const error = 1 / (1 + Math.exp(-w * x[i]! - b)) - y[i]!;
      dw += error * x[i]!;
      db += error;
    }
    w -= (lr * dw) / x.length;
    b -= (lr * db) / x.length;
  }
  return { w, b };
}

export function classify(p: number[], threshold = 0.5) {
  const classes = [];
  for (const probability of p) {
    if (probability > threshold) classes.push(1);
    else classes.push(0);
  }
  return classes;
}

export function numericalGradient(f: (w: number) => number, w: number, h = 1e-5) {
  const above = f(w + h);
  const below = f(w - h);
  return (above - below) / h / 2;
}

export class Value {
  data: number;
  grad = 0;
  pass: (gradient: number) => void = () => {};

  constructor(data: number) {
    this.data = data;
  }

  receive(gradient: number) {
    this.grad += gradient;
    this.pass(gradient);
  }

  add(o: Value) {
    const sum = new Value(this.data + o.data);
    sum.pass = (gradient) => {
      this.receive(gradient);
      o.receive(gradient);
    };
    return sum;
  }

  mul(o: Value) {
    const product = new Value(this.data * o.data);
    product.pass = (gradient) => {
      this.receive(gradient * o.data);
      o.receive(gradient * this.data);
    };
    return product;
  }

  pow(k: number) {
    const power = new Value(Math.pow(this.data, k));
    power.pass = (gradient) => this.receive(gradient * k * Math.pow(this.data, k - 1));
    return power;
  }

  exp() {
    const made = new Value(Math.exp(this.data));
    made.pass = (gradient) => this.receive(gradient * made.data);
    return made;
  }

  log() {
    const made = new Value(Math.log(this.data));
    made.pass = (gradient) => this.receive(gradient / this.data);
    return made;
  }

  backward() {
    this.receive(1);
  }
}
