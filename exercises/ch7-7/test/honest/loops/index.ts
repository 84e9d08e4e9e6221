// Plain loops; no function calls another one, and nothing is imported.

type Matrix = number[][];

export function shapeOf(t: unknown): number[] {
  const shape: number[] = [];
  let level: unknown[] = [t];
  while (level.length > 0 && level.some(Array.isArray)) {
    if (!level.every(Array.isArray)) throw new RangeError('numbers beside lists');
    const lists = level as unknown[][];
    const length = lists[0]!.length;
    for (const list of lists) if (list.length !== length) throw new RangeError('lists of different lengths');
    shape.push(length);
    level = lists.flat();
  }
  return shape;
}

export function matmul(a: Matrix, b: Matrix) {
  for (const row of a) if (row.length !== b.length) throw new RangeError('columns of a, rows of b');
  for (const row of b) if (row.length !== b[0]!.length) throw new RangeError('b is ragged');
  const product = [];
  for (const row of a) {
    const sums = new Array(b[0]!.length).fill(0);
    for (let k = 0; k < b.length; k++) {
      for (let j = 0; j < sums.length; j++) sums[j] += row[k]! * b[k]![j]!;
    }
    product.push(sums);
  }
  return product;
}

export function inferShapes(x: [number, number], y: [number, number]) {
  if (x[0] !== y[0]) throw new RangeError(`${x[0]} rows of X, ${y[0]} of Y`);
  const [inputs, outputs] = [x[1], y[1]];
  return { params: (inputs + 1) * outputs, B: [y[0], outputs], W: [inputs, outputs] };
}

export function fitMultiple(X: Matrix, y: number[], lr: number, steps: number) {
  if (X.length === 0 || X.length !== y.length) throw new RangeError('samples');
  for (const row of X) if (row.length !== X[0]!.length) throw new RangeError('ragged');
  const w = X[0]!.map(() => 0);
  let b = 0;
  for (let step = 0; step < steps; step++) {
    const dw = w.map(() => 0);
    let db = 0;
    for (let i = 0; i < X.length; i++) {
      let h = b;
      for (let k = 0; k < w.length; k++) h += w[k]! * X[i]![k]!;
      for (let k = 0; k < w.length; k++) dw[k] = dw[k]! + (2 * (h - y[i]!) * X[i]![k]!) / X.length;
      db += (2 * (h - y[i]!)) / X.length;
    }
    for (let k = 0; k < w.length; k++) w[k] = w[k]! - lr * dw[k]!;
    b -= lr * db;
  }
  return { w, b };
}

export function fitMultiLogistic(X: Matrix, y: number[], lr: number, steps: number) {
  if (X.length === 0 || X.length !== y.length) throw new RangeError('samples');
  for (const row of X) if (row.length !== X[0]!.length) throw new RangeError('ragged');
  const w = X[0]!.map(() => 0);
  let b = 0;
  for (let step = 0; step < steps; step++) {
    const dw = w.map(() => 0);
    let db = 0;
    for (let i = 0; i < X.length; i++) {
      let z = b;
      for (let k = 0; k < w.length; k++) z += w[k]! * X[i]![k]!;
      const error = 1 / (1 + Math.exp(-z)) - y[i]!;
      for (let k = 0; k < w.length; k++) dw[k] = dw[k]! + error * X[i]![k]!;
      db += error;
    }
    for (let k = 0; k < w.length; k++) w[k] = w[k]! - (lr * dw[k]!) / X.length;
    b -= (lr * db) / X.length;
  }
  return { w, b };
}

export function oneHot(labels: number[], k: number) {
  const rows = [];
  for (const label of labels) {
    if (label !== Math.floor(label) || label < 0 || label >= k) throw new RangeError(`class ${label}`);
    const row = new Array(k).fill(0);
    row[label] = 1;
    rows.push(row);
  }
  return rows;
}

export function softmax(z: number[]) {
  let largest = z[0]!;
  for (const logit of z) if (logit > largest) largest = logit;
  let total = 0;
  for (const logit of z) total += Math.exp(logit - largest);
  const p = [];
  for (const logit of z) p.push(Math.exp(logit - largest) / total);
  return p;
}

export function argmax(v: number[]) {
  let best = -Infinity;
  let at = 0;
  for (let i = 0; i < v.length; i++) {
    if (v[i]! > best) {
      best = v[i]!;
      at = i;
    }
  }
  return at;
}

export function categoricalCrossEntropy(Y: Matrix, P: Matrix) {
  if (Y.length !== P.length || Y.length === 0) throw new RangeError('rows');
  let loss = 0;
  for (let i = 0; i < Y.length; i++) {
    if (Y[i]!.length !== P[i]!.length || Y[i]!.length !== Y[0]!.length) throw new RangeError('columns');
    for (let j = 0; j < Y[i]!.length; j++) {
      if (Y[i]![j] === 1) loss -= Math.log(P[i]![j]! < 1e-7 ? 1e-7 : P[i]![j]!);
    }
  }
  return loss / Y.length;
}

export function softmaxGradient(X: Matrix, Y: Matrix, W: Matrix, b: number[]) {
  if (X.length === 0 || X.length !== Y.length) throw new RangeError('rows of X and Y');
  for (const row of X) if (row.length !== W.length) throw new RangeError('columns of X, rows of W');
  for (const row of [...W, ...Y]) if (row.length !== b.length) throw new RangeError('classes');
  const dW = W.map((row) => row.map(() => 0));
  const db = b.map(() => 0);
  for (let i = 0; i < X.length; i++) {
    const logits = [];
    for (let j = 0; j < b.length; j++) {
      let sum = b[j]!;
      for (let k = 0; k < W.length; k++) sum += X[i]![k]! * W[k]![j]!;
      logits.push(sum);
    }
    const largest = Math.max(...logits);
    let total = 0;
    for (const logit of logits) total += Math.exp(logit - largest);
    for (let j = 0; j < b.length; j++) {
      const error = (Math.exp(logits[j]! - largest) / total - Y[i]![j]!) / X.length;
      db[j] = db[j]! + error;
      for (let k = 0; k < W.length; k++) dW[k]![j] = dW[k]![j]! + X[i]![k]! * error;
    }
  }
  return { dW, db };
}
