// What goes forward, and what is clipped.
export function initScale(rule: 'xavier' | 'he', fanIn: number, fanOut: number) {
  if (!(fanIn >= 1 && fanIn % 1 === 0)) throw new RangeError('fanIn');
  if (!(fanOut >= 1 && fanOut % 1 === 0)) throw new RangeError('fanOut');
  if (rule === 'xavier') return { limit: Math.sqrt(6 / (fanIn + fanOut)), std: Math.sqrt(2 / (fanIn + fanOut)) };
  return { limit: Math.sqrt(6 / fanIn), std: Math.sqrt(2 / fanIn) };
}

export function initWeights(rule: 'xavier' | 'he', fanIn: number, fanOut: number, rand: () => number) {
  const { limit } = initScale(rule, fanIn, fanOut);
  const W: number[][] = [];
  for (let i = 0; i < fanIn; i++) {
    const row: number[] = [];
    for (let j = 0; j < fanOut; j++) row.push(-limit + 2 * limit * rand());
    W.push(row);
  }
  return W;
}

export function gradientSignals(kind: string, zs: number[], ws: number[]) {
  if (zs.length !== ws.length) throw new RangeError('lengths');
  const out = new Array<number>(zs.length);
  let product = 1;
  for (let l = zs.length - 1; l >= 0; l--) {
    const z = zs[l]!;
    let slope: number;
    if (kind === 'sigmoid') {
      const s = 1 / (1 + Math.exp(-z));
      slope = s * (1 - s);
    } else if (kind === 'tanh') slope = 1 - Math.tanh(z) * Math.tanh(z);
    else if (kind === 'relu') slope = z > 0 ? 1 : 0;
    else slope = z > 0 ? 1 : 0.01;
    product = product * ws[l]! * slope;
    out[l] = product;
  }
  return out;
}

export function clipByValue(g: number[], min: number, max: number) {
  if (min > max) throw new RangeError('bounds');
  const out: number[] = [];
  for (const x of g) {
    if (x < min) out.push(min);
    else if (x > max) out.push(max);
    else out.push(x);
  }
  return out;
}

export function clipByNorm(g: number[], clipNorm: number) {
  if (!(clipNorm > 0)) throw new RangeError('clipNorm');
  let squares = 0;
  for (const x of g) squares += x * x;
  const norm = Math.sqrt(squares);
  const out: number[] = [];
  for (const x of g) out.push(norm > clipNorm ? x * (clipNorm / norm) : x);
  return out;
}

export function clipByGlobalNorm(gs: number[][], clipNorm: number) {
  if (!(clipNorm > 0)) throw new RangeError('clipNorm');
  let squares = 0;
  for (const g of gs) for (const x of g) squares += x ** 2;
  const norm = Math.sqrt(squares);
  const clipped: number[][] = [];
  for (const g of gs) {
    const out: number[] = [];
    for (const x of g) out.push(norm > clipNorm ? (x / norm) * clipNorm : x);
    clipped.push(out);
  }
  return { clipped, norm };
}

export function batchNorm(X: number[][], gamma: number[], beta: number[], eps = 1e-5) {
  if (X.length === 0) throw new RangeError('empty');
  const d = gamma.length;
  if (beta.length !== d) throw new RangeError('beta');
  for (const row of X) if (row.length !== d) throw new RangeError('ragged');
  const n = X.length;
  const mean: number[] = [];
  const variance: number[] = [];
  for (let j = 0; j < d; j++) {
    let m = 0;
    for (let i = 0; i < n; i++) m += X[i]![j]!;
    m /= n;
    let v = 0;
    for (let i = 0; i < n; i++) v += (X[i]![j]! - m) ** 2;
    mean.push(m);
    variance.push(v / n);
  }
  const Y: number[][] = [];
  for (let i = 0; i < n; i++) {
    const row: number[] = [];
    for (let j = 0; j < d; j++) {
      row.push((gamma[j]! * (X[i]![j]! - mean[j]!)) / Math.sqrt(variance[j]! + eps) + beta[j]!);
    }
    Y.push(row);
  }
  return { Y, mean, variance };
}

export function batchNormInference(
  X: number[][],
  gamma: number[],
  beta: number[],
  mean: number[],
  variance: number[],
  eps = 1e-5,
) {
  const d = gamma.length;
  if (beta.length !== d || mean.length !== d || variance.length !== d) throw new RangeError('lists');
  const Y: number[][] = [];
  for (const x of X) {
    if (x.length !== d) throw new RangeError('ragged');
    const row: number[] = [];
    for (let j = 0; j < d; j++) row.push(((x[j]! - mean[j]!) / Math.sqrt(variance[j]! + eps)) * gamma[j]! + beta[j]!);
    Y.push(row);
  }
  return Y;
}

export function movingAverage(moving: number[], batch: number[], momentum = 0.99) {
  if (moving.length !== batch.length) throw new RangeError('lengths');
  const out: number[] = [];
  for (let j = 0; j < moving.length; j++) out.push(moving[j]! * momentum + batch[j]! * (1 - momentum));
  return out;
}

export function layerNorm(X: number[][], gamma: number[], beta: number[], eps = 1e-5) {
  if (gamma.length !== beta.length || gamma.length === 0) throw new RangeError('lists');
  const Y: number[][] = [];
  for (const x of X) {
    if (x.length !== gamma.length) throw new RangeError('ragged');
    let m = 0;
    for (const a of x) m += a;
    m /= x.length;
    let v = 0;
    for (const a of x) v += (a - m) ** 2;
    v /= x.length;
    Y.push(x.map((a, j) => (gamma[j]! * (a - m)) / Math.sqrt(v + eps) + beta[j]!));
  }
  return Y;
}

