// Every function works everything out by itself.
type Matrix = number[][];
type Layer = { W: Matrix; b: number[]; act: string };

const refuse = (why: string): never => {
  throw new RangeError(why);
};

export const paramCount = (sizes: number[], bias?: boolean) => {
  const one = bias === false ? 0 : 1;
  const perLayer = sizes.flatMap((units, i) => (i === 0 ? [] : [(sizes[i - 1] + one) * units]));
  return { perLayer, total: perLayer.reduce((a, b) => a + b, 0) };
};

export const layerShapes = (sizes: number[], batch: number) =>
  sizes.flatMap((units, i) =>
    i === 0 ? [] : [{ Y: [batch, units], B: [batch, units], W: [sizes[i - 1], units], X: [batch, sizes[i - 1]] }],
  );

export const fromArrows = (w: number[], nIn: number, nOut: number) => {
  if (w.length !== nIn * nOut) refuse('weights');
  const W: Matrix = [];
  w.forEach((weight, at) => {
    const row = at % nIn;
    (W[row] ??= []).push(weight);
  });
  return W;
};

export const addBias = (Z: Matrix, b: number[]) => {
  if (Z.some((row) => row.length !== b.length)) refuse('b');
  const copy = structuredClone(Z);
  for (const row of copy) b.forEach((bias, j) => (row[j] += bias));
  return copy;
};

export const softmaxRows = (Z: Matrix) => {
  if (Z.some((row) => row.length !== Z[0].length)) refuse('ragged');
  // 1 / Σ e^(zₖ − z): no power is ever divided by another.
  return Z.map((row) => row.map((z) => 1 / row.reduce((sum, other) => sum + Math.exp(other === z ? 0 : other - z), 0)));
};

const layerSums = (X: Matrix, W: Matrix, b: number[]) =>
  X.map((row) => b.map((bias, j) => row.reduce((sum, x, k) => sum + x * W[k][j], 0) + bias));

const apply = (Z: Matrix, act: string) =>
  Z.map((row) => {
    if (act === 'linear') return row;
    if (act === 'relu') return row.map((z) => (z > 0 ? z : 0));
    if (act === 'sigmoid') return row.map((z) => (1 + Math.tanh(z / 2)) / 2);
    if (act === 'tanh') return row.map((z) => 1 - 2 / (Math.exp(2 * z) + 1));
    const top = Math.max(...row);
    const logSum = Math.log(row.map((z) => Math.exp(z - top)).reduce((s, e) => s + e)) + top;
    return row.map((z) => Math.exp(z - logSum));
  });

const check = (X: Matrix, { W, b }: Layer) => {
  if (X.some((row) => row.length !== W.length)) refuse('X and W');
  if (W.some((row) => row.length !== b.length)) refuse('W and b');
};

export const dense = (X: Matrix, layer: Layer) => {
  check(X, layer);
  return apply(layerSums(X, layer.W, layer.b), layer.act);
};

export const forward = (X: Matrix, layers: Layer[]) =>
  layers.reduce((a, layer) => {
    check(a, layer);
    return apply(layerSums(a, layer.W, layer.b), layer.act);
  }, X);

export const forwardTrace = (X: Matrix, layers: Layer[]) => {
  const trace = { z: [] as Matrix[], a: [] as Matrix[] };
  layers.forEach((layer, l) => {
    const input = l > 0 ? trace.a[l - 1] : X;
    check(input, layer);
    trace.z[l] = layerSums(input, layer.W, layer.b);
    trace.a[l] = apply(trace.z[l], layer.act);
  });
  return trace;
};
