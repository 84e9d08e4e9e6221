/** References of their own making: numbers one by one, softmax by its Jacobian, adam with corrected moments. */

export type Matrix = number[][];
export type Activation = 'linear' | 'sigmoid' | 'tanh' | 'relu' | 'softmax';
export type Loss = 'mse' | 'binary_crossentropy' | 'categorical_crossentropy';
export type Parameter = Matrix | number[];
export type AdamState = { t: number; m: Parameter[]; v: Parameter[] };
export type Batch = { X: Matrix; Y: Matrix };
export type DenseGradient = { dX: Matrix; dW: Matrix; db: number[] };

const NAMES: readonly string[] = ['linear', 'sigmoid', 'tanh', 'relu', 'softmax'];
const LOSSES: readonly string[] = ['mse', 'binary_crossentropy', 'categorical_crossentropy'];

export function total(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

export function isSize(size: number): boolean {
  return Number.isInteger(size) && size > 0;
}

export function requireLayer(X: Matrix, W: Matrix, b: number[], activation: string): void {
  const fits = W.length > 0 && W.every((row) => row.length === b.length) && X.every((row) => row.length === W.length);
  if (!fits || !NAMES.includes(activation)) throw new RangeError('layer');
}

export function requireAlike(A: Matrix, B: Matrix): void {
  const columns = A[0]?.length;
  if (A.length === 0 || A.length !== B.length || [...A, ...B].some((row) => row.length !== columns)) {
    throw new RangeError('shapes');
  }
}

export function requireLoss(kind: string): void {
  if (!LOSSES.includes(kind)) throw new RangeError('loss');
}

/** The weighted sums Z. */
export function sumsOf(X: Matrix, W: Matrix, b: number[]): Matrix {
  return X.map((row) => b.map((bias, j) => bias + total(row.map((x, i) => x * W[i]![j]!))));
}

/** One sample's outputs. */
export function outputs(z: number[], activation: Activation): number[] {
  switch (activation) {
    case 'linear':
      return [...z];
    case 'sigmoid':
      return z.map((one) => {
        const e = Math.exp(-Math.abs(one));
        return (one < 0 ? e : 1) / (1 + e);
      });
    case 'tanh':
      return z.map((one) => Math.tanh(one));
    case 'relu':
      return z.map((one) => one * Number(one > 0));
    case 'softmax':
      return z.map((one) => 1 / total(z.map((other) => Math.exp(other - one))));
  }
}

export function denseForward(X: Matrix, W: Matrix, b: number[], activation: Activation): Matrix {
  requireLayer(X, W, b, activation);
  return sumsOf(X, W, b).map((z) => outputs(z, activation));
}

/** ∂y[k]/∂z[j] of one sample. */
export function slope(z: number[], y: number[], k: number, j: number, activation: Activation): number {
  if (activation === 'softmax') return y[k]! * ((k === j ? 1 : 0) - y[j]!);
  if (k !== j) return 0;
  if (activation === 'linear') return 1;
  if (activation === 'relu') return z[j]! > 0 ? 1 : 0;
  if (activation === 'tanh') return (1 - y[j]!) * (1 + y[j]!);
  const e = Math.exp(-Math.abs(z[j]!));
  return e / (1 + e) ** 2;
}

/** dX, dW and db that belong to dZ. */
export function fromSums(X: Matrix, W: Matrix, dZ: Matrix): DenseGradient {
  return {
    dX: dZ.map((dz) => W.map((row) => total(row.map((w, j) => w * dz[j]!)))),
    dW: W.map((row, i) => row.map((_, j) => total(dZ.map((dz, sample) => X[sample]![i]! * dz[j]!)))),
    db: W[0]!.map((_, j) => total(dZ.map((dz) => dz[j]!))),
  };
}

export function denseBackward(X: Matrix, W: Matrix, b: number[], activation: Activation, dY: Matrix): DenseGradient {
  const Y = denseForward(X, W, b, activation);
  requireAlike(Y, dY);
  const dZ = sumsOf(X, W, b).map((z, i) =>
    z.map((_, j) => total(z.map((__, k) => dY[i]![k]! * slope(z, Y[i]!, k, j, activation)))),
  );
  return fromSums(X, W, dZ);
}

/** Σ weights · Y: the scalar whose gradient, for Y, is the weights. */
export function weighted(Y: Matrix, weights: Matrix): number {
  return total(Y.flatMap((row, i) => row.map((y, j) => y * weights[i]![j]!)));
}

export function clip(p: number): number {
  if (p < 1e-7) return 1e-7;
  return Math.min(p, 1 - 1e-7);
}

export function lossAndGradient(kind: Loss, Y: Matrix, P: Matrix): { loss: number; dP: Matrix } {
  requireLoss(kind);
  requireAlike(Y, P);
  const n = Y.length;
  const numbers = n * Y[0]!.length;
  let loss = 0;
  const dP = Y.map((row, i) =>
    row.map((y, j) => {
      const p = P[i]![j]!;
      const q = clip(p);
      if (kind === 'mse') {
        loss += (y - p) ** 2 / numbers;
        return (-2 * (y - p)) / numbers;
      }
      if (kind === 'binary_crossentropy') {
        loss -= (y * Math.log(q) + (1 - y) * Math.log(1 - q)) / numbers;
        return ((1 - y) / (1 - q) - y / q) / numbers;
      }
      loss -= (y * Math.log(q)) / n;
      return -y / (q * n);
    }),
  );
  return { loss, dP };
}

/** The first column that no other one exceeds; of one column, whether it is above 0.5. */
export function classOf(row: number[]): number {
  if (row.length === 1) return row[0]! > 0.5 ? 1 : 0;
  return row.findIndex((one) => row.every((other) => other <= one));
}

export function accuracy(Y: Matrix, P: Matrix): number {
  requireAlike(Y, P);
  return total(Y.map((row, i) => (classOf(row) === classOf(P[i]!) ? 1 : 0))) / Y.length;
}

/** Numbers of the same place in two parameters, made into one. */
export function paired(f: (a: number, b: number) => number, a: Parameter, b: Parameter): Parameter {
  return a.map((part, i) =>
    typeof part === 'number' ? f(part, b[i] as number) : part.map((one, j) => f(one, (b as Matrix)[i]![j]!)),
  ) as Parameter;
}

export function requireGradients(params: Parameter[], grads: Parameter[]): void {
  const shape = (all: Parameter[]) => JSON.stringify(all.map((one) => paired(() => 0, one, one)));
  if (shape(params) !== shape(grads)) throw new RangeError('gradients');
}

export function sgd(params: Parameter[], grads: Parameter[], learningRate = 0.01): Parameter[] {
  requireGradients(params, grads);
  return params.map((param, i) => paired((w, g) => w - learningRate * g, param, grads[i]!));
}

export function adam(
  params: Parameter[],
  grads: Parameter[],
  state: AdamState,
  learningRate = 0.001,
  beta1 = 0.9,
  beta2 = 0.999,
  epsilon = 1e-7,
): { params: Parameter[]; state: AdamState } {
  requireGradients(params, grads);
  const t = state.t + 1;
  const m = grads.map((grad, i) => paired((g, old) => old + (1 - beta1) * (g - old), grad, state.m[i] ?? none(grad)));
  const v = grads.map((grad, i) =>
    paired((g, old) => old + (1 - beta2) * (g * g - old), grad, state.v[i] ?? none(grad)),
  );
  const moved = params.map((param, i) => {
    const root = Math.sqrt(1 - beta2 ** t);
    const step = paired((one, two) => (one / (1 - beta1 ** t) / (Math.sqrt(two) + epsilon)) * root, m[i]!, v[i]!);
    return paired((w, s) => w - learningRate * s, param, step);
  });
  return { params: moved, state: { t, m, v } };
}

export function none(param: Parameter): Parameter {
  return paired(() => 0, param, param);
}

export function requireOrder(X: Matrix, Y: Matrix, order: number[], batchSize: number): void {
  const isWhole = order.length === X.length && X.every((_, row) => order.includes(row));
  if (X.length !== Y.length || !isWhole || !isSize(batchSize)) throw new RangeError('order');
}

export function shuffledBatches(X: Matrix, Y: Matrix, order: number[], batchSize: number): Batch[] {
  requireOrder(X, Y, order, batchSize);
  const batches: Batch[] = [];
  order.forEach((row, place) => {
    if (place % batchSize === 0) batches.push({ X: [], Y: [] });
    batches.at(-1)!.X.push([...X[row]!]);
    batches.at(-1)!.Y.push([...Y[row]!]);
  });
  return batches;
}

export type Summary = { params: number[]; total: number; text: string };

export function modelSummary(inputs: number, units: number[]): Summary {
  if (units.length === 0 || ![inputs, ...units].every(isSize)) throw new RangeError('sizes');
  return summaryOf(
    units.map((size, i) => ({
      name: i === 0 ? 'dense' : `dense_${i}`,
      size,
      count: size + size * (i === 0 ? inputs : units[i - 1]!),
    })),
  );
}

/** The summary of layers that are counted already. */
export function summaryOf(rows: readonly { name: string; size: number; count: number }[]): Summary {
  const sum = total(rows.map(({ count }) => count));
  const thin = `${'_'.repeat(65)}\n`;
  const thick = `${'='.repeat(65)}\n`;
  const lines = rows.map(
    ({ name, size, count }) => `${`${name} (Dense)`.padEnd(29)}${`(None, ${size})`.padEnd(26)}${count}\n`,
  );
  const text = `Model: "sequential"\n${thin}${'Layer (type)'.padEnd(29)}${'Output Shape'.padEnd(26)}Param #\n${thick}${lines.join(thin)}${thick}Total params: ${sum}\nTrainable params: ${sum}\nNon-trainable params: 0\n${thin.trimEnd()}`;
  return { params: rows.map(({ count }) => count), total: sum, text };
}
