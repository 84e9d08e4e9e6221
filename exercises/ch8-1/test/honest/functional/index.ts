// Reductions and recursion; signals as sums of logarithms would lose signs, so factors are paired first.
type Layer = { w: number; b: number };

const zip = (a: number[], b: number[]): [number, number][] => {
  if (a.length !== b.length) throw new RangeError(`cannot pair ${a.length} with ${b.length}`);
  return a.map((value, i) => [value, b[i]]);
};

export const step = (z: number): 0 | 1 => (z <= 0 ? 0 : 1);

export const perceptron = (x: number[], w: number[], b: number): 0 | 1 =>
  step(zip(x, w).map(([value, weight]) => value * weight).concat(b).reduce((p, q) => p + q, 0));

const not = (y: 0 | 1): 0 | 1 => (y === 1 ? 0 : 1);

export const gate = (kind: string, x1: number, x2: number): 0 | 1 =>
  kind === 'AND' ? perceptron([x1, x2], [2, 2], -3)
  : kind === 'OR' ? perceptron([x1, x2], [2, 2], -1)
  : kind === 'NAND' ? not(gate('AND', x1, x2))
  : gate('AND', gate('OR', x1, x2), gate('NAND', x1, x2));

type State = { w: number[]; b: number; wrong: number };

const learnRow = (lr: number) => ({ w, b, wrong }: State, [x, target]: [number[], number]): State => {
  const miss = target - perceptron(x, w, b);
  return { w: w.map((weight, i) => weight + lr * miss * x[i]), b: b + lr * miss, wrong: wrong + miss * miss };
};

const learnEpochs = (rows: [number[], number][], lr: number, left: number, w: number[], b: number, errors: number[]): { w: number[]; b: number; errors: number[] } => {
  if (left === 0 || errors[errors.length - 1] === 0) return { w, b, errors };
  const after = rows.reduce(learnRow(lr), { w, b, wrong: 0 });
  return learnEpochs(rows, lr, left - 1, after.w, after.b, [...errors, after.wrong]);
};

export const trainPerceptron = (X: number[][], t: number[], lr: number, maxEpochs: number) => {
  if (X.length !== t.length) throw new RangeError('rows and targets');
  if (X.some((row) => row.length !== X[0].length)) throw new RangeError('ragged rows');
  return learnEpochs(X.map((row, i) => [row, t[i]]), lr, maxEpochs, X[0].map(() => 0), 0, []);
};

export const activate = (kind: string, z: number, a = 0.01): number =>
  ({ sigmoid: () => 0.5 * (1 + Math.tanh(z / 2)), tanh: () => Math.tanh(z), relu: () => Math.max(z, 0), leakyRelu: () => Math.max(z, a * z) })[kind]!();

export const activationGradient = (kind: string, z: number, a = 0.01): number =>
  ({ sigmoid: () => (1 - Math.tanh(z / 2) ** 2) / 4, tanh: () => 1 - Math.tanh(z) ** 2, relu: () => step(z), leakyRelu: () => (z > 0 ? 1 : a) })[kind]!();

export const backSignal = (kind: string, zs: number[], ws: number[]): number =>
  zip(zs, ws).reduceRight((signal, [z, w]) => w * activationGradient(kind, z) * signal, 1);

const after = (second: Layer, first: Layer): Layer => ({ w: second.w * first.w, b: second.w * first.b + second.b });

export const collapse = (ws: number[], bs: number[]): Layer =>
  zip(ws, bs).map(([w, b]) => ({ w, b })).reduce((sofar, layer) => after(layer, sofar));
