// Float64Array wherever numbers are gathered, and classes for the two normalizations.
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
  const out = new Float64Array(zs.length);
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
  const out = Float64Array.from(g);
  for (let i = 0; i < out.length; i++) {
    if (out[i]! < min) out[i] = min;
    if (out[i]! > max) out[i] = max;
  }
  return out;
}

export function clipByNorm(g: number[], clipNorm: number) {
  if (!(clipNorm > 0)) throw new RangeError('clipNorm');
  const norm = Math.hypot(...g);
  return Float64Array.from(g, (x) => (norm > clipNorm ? (x * clipNorm) / norm : x));
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
  const mean = new Float64Array(d);
  const variance = new Float64Array(d);
  for (let j = 0; j < d; j++) {
    let m = 0;
    for (let i = 0; i < n; i++) m += X[i]![j]!;
    m /= n;
    let v = 0;
    for (let i = 0; i < n; i++) v += (X[i]![j]! - m) ** 2;
    mean[j] = m;
    variance[j] = v / n;
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
  return Float64Array.from(moving, (old, j) => momentum * old + (1 - momentum) * batch[j]!);
}

function line(x: number[], d: number[], eps: number) {
  const n = x.length;
  let m = 0;
  for (const a of x) m += a / n;
  let v = 0;
  for (const a of x) v += ((a - m) * (a - m)) / n;
  const root = Math.sqrt(v + eps);
  let sumD = 0;
  let sumDX = 0;
  for (let i = 0; i < n; i++) {
    sumD += d[i]!;
    sumDX += (d[i]! * (x[i]! - m)) / root;
  }
  const dx: number[] = [];
  const hat: number[] = [];
  for (let i = 0; i < n; i++) {
    const h = (x[i]! - m) / root;
    hat.push(h);
    dx.push((n * d[i]! - sumD - h * sumDX) / (n * root));
  }
  return { dx, hat };
}

function fit(X: number[][], gamma: number[], dY: number[][]) {
  if (X.length === 0 || X.length !== dY.length || gamma.length === 0) throw new RangeError('shapes');
  for (const row of [...X, ...dY]) if (row.length !== gamma.length) throw new RangeError('shapes');
}

export function batchNormGradient(X: number[][], gamma: number[], dY: number[][], eps = 1e-5) {
  fit(X, gamma, dY);
  const dX = X.map((row) => row.map(() => 0));
  const dGamma: number[] = [];
  const dBeta: number[] = [];
  for (let j = 0; j < gamma.length; j++) {
    const column = X.map((row) => row[j]!);
    const { dx, hat } = line(
      column,
      dY.map((row) => row[j]! * gamma[j]!),
      eps,
    );
    let dg = 0;
    let db = 0;
    for (let i = 0; i < X.length; i++) {
      dX[i]![j] = dx[i]!;
      dg += dY[i]![j]! * hat[i]!;
      db += dY[i]![j]!;
    }
    dGamma.push(dg);
    dBeta.push(db);
  }
  return { dX, dGamma, dBeta };
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

export function layerNormGradient(X: number[][], gamma: number[], dY: number[][], eps = 1e-5) {
  fit(X, gamma, dY);
  const dX: number[][] = [];
  const dGamma = new Float64Array(gamma.length);
  const dBeta = new Float64Array(gamma.length);
  for (let i = 0; i < X.length; i++) {
    const { dx, hat } = line(
      X[i]!,
      dY[i]!.map((dy, j) => dy * gamma[j]!),
      eps,
    );
    dX.push(dx);
    for (let j = 0; j < gamma.length; j++) {
      dGamma[j]! += dY[i]![j]! * hat[j]!;
      dBeta[j]! += dY[i]![j]!;
    }
  }
  return { dX, dGamma, dBeta };
}
