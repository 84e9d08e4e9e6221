// No function calls another one; sums run backwards; tables instead of branches.
export const step = (z: number) => Number(z > 0);

export const perceptron = (x: number[], w: number[], b: number) => {
  if (x.length !== w.length) throw new RangeError(`${x.length} inputs, ${w.length} weights`);
  return x.reduceRight((sum, value, i) => sum + value * w[i], 0) > -b ? 1 : 0;
};

const TRUTH: Record<string, string> = { AND: '0001', NAND: '1110', OR: '0111', XOR: '0110' };
export const gate = (kind: string, x1: number, x2: number) => Number(TRUTH[kind][2 * x1 + x2]);

export const trainPerceptron = (X: number[][], t: number[], lr: number, maxEpochs: number) => {
  if (new Set(X.map((row) => row.length)).size > 1 || t.length !== X.length) throw new RangeError('shapes');
  let theta = [...X[0].map(() => 0), 0];
  const errors: number[] = [];
  let done = false;
  while (!done && errors.length < maxEpochs) {
    let wrong = 0;
    X.forEach((row, r) => {
      const input = row.concat(1);
      let sum = 0;
      for (let i = input.length - 1; i >= 0; i--) sum += input[i] * theta[i];
      const delta = t[r] - (sum > 0 ? 1 : 0);
      wrong += Math.abs(delta);
      theta = theta.map((value, i) => value + delta * lr * input[i]);
    });
    errors.push(wrong);
    done = wrong === 0;
  }
  return { w: theta.slice(0, -1), b: theta[theta.length - 1], errors };
};

const FUNCTIONS: Record<string, (z: number, a: number) => number> = {
  sigmoid: (z) => (z < 0 ? Math.exp(z) / (1 + Math.exp(z)) : 1 / (1 + Math.exp(-z))),
  tanh: (z) => {
    const e = Math.exp(-2 * Math.abs(z));
    return (Math.sign(z) * (1 - e)) / (1 + e);
  },
  relu: (z) => z * Number(z > 0),
  leakyRelu: (z, a) => Math.max(0, z) + a * Math.min(0, z),
};
export const activate = (kind: string, z: number, a = 0.01) => FUNCTIONS[kind](z, a);

const DERIVATIVES: Record<string, (z: number, a: number) => number> = {
  sigmoid: (z) => {
    const e = Math.exp(-Math.abs(z));
    return e / (1 + e) ** 2;
  },
  tanh: (z) => Math.cosh(z) ** -2,
  relu: (z) => (z <= 0 ? 0 : 1),
  leakyRelu: (z, a) => (z < 0 ? a : 1),
};
export const activationGradient = (kind: string, z: number, a = 0.01) => DERIVATIVES[kind](z, a);

export const backSignal = (kind: string, zs: number[], ws: number[]) => {
  if (zs.length !== ws.length) throw new RangeError('lengths');
  const slopes = zs.map((z) => DERIVATIVES[kind](z, 0.01)).reduce((p, s) => p * s, 1);
  return slopes * ws.reduce((p, w) => p * w, 1);
};

export const collapse = (ws: number[], bs: number[]) => {
  if (ws.length !== bs.length) throw new RangeError('lengths');
  const after = ws.map((_, i) => ws.slice(i + 1).reduce((p, w) => p * w, 1));
  return { w: ws.reduce((p, w) => p * w, 1), b: bs.reduce((sum, b, i) => sum + b * after[i], 0) };
};
