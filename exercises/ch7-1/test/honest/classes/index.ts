// Objects inside: samples that know their size, a line that knows its errors.

class Samples {
  readonly x: readonly number[];
  readonly y: readonly number[];

  constructor(x: readonly number[], y: readonly number[], least = 1) {
    if (x.length !== y.length) throw new RangeError(`${x.length} and ${y.length} values do not pair up`);
    if (x.length < least) throw new RangeError(`${least} or more samples are needed, there are ${x.length}`);
    this.x = x;
    this.y = y;
  }

  get n() {
    return this.x.length;
  }

  mean(f: (x: number, y: number) => number): number {
    let total = 0;
    for (let i = 0; i < this.n; i++) total += f(this.x[i] as number, this.y[i] as number);
    return total / this.n;
  }
}

class Line {
  w: number;
  b: number;

  constructor(w: number, b: number) {
    this.w = w;
    this.b = b;
  }

  error = (x: number, y: number) => this.w * x + this.b - y;

  cost(samples: Samples) {
    return samples.mean((x, y) => this.error(x, y) ** 2);
  }

  slopes(samples: Samples) {
    return { dw: 2 * samples.mean((x, y) => this.error(x, y) * x), db: 2 * samples.mean(this.error) };
  }

  descend(samples: Samples, lr: number) {
    const { dw, db } = this.slopes(samples);
    return new Line(this.w - lr * dw, this.b - lr * db);
  }
}

class Tally {
  readonly #counts = new Map<string, number>();

  add(key: string) {
    this.#counts.set(key, this.of(key) + 1);
  }

  of(key: string) {
    return this.#counts.get(key) ?? 0;
  }
}

export function splitSizes(n: number, ratio: [number, number, number]) {
  const whole = BigInt(ratio[0] + ratio[1] + ratio[2]);
  const size = (share: number) => Number((BigInt(n) * BigInt(share)) / whole);
  const held = [size(ratio[1]), size(ratio[2])];
  return [n - held[0]! - held[1]!, ...held];
}

export function confusion(yTrue: number[], yPred: number[]) {
  const samples = new Samples(yTrue, yPred, 0);
  const tally = new Tally();
  samples.x.forEach((label, i) => {
    tally.add(`${label} as ${samples.y[i]}`);
  });
  return { tp: tally.of('1 as 1'), fp: tally.of('0 as 1'), fn: tally.of('1 as 0'), tn: tally.of('0 as 0') };
}

export function scores({ tp, fp, fn, tn }: { tp: number; fp: number; fn: number; tn: number }) {
  const measure = (part: number, whole: number) => {
    const value = part / whole;
    return Number.isNaN(value) ? 0 : value;
  };
  const precision = measure(tp, tp + fp);
  const recall = measure(tp, tp + fn);
  return {
    accuracy: measure(tp + tn, tp + tn + fp + fn),
    precision,
    recall,
    f1: measure(precision * recall, (precision + recall) / 2),
  };
}

export function firstOverfitEpoch(valLoss: number[]) {
  const pairs = valLoss.slice(1).map((after, i) => [valLoss[i] as number, after] as const);
  const rise = pairs.findIndex(([before, after]) => after > before);
  return rise < 0 ? -1 : rise + 1;
}

export function mse(y: number[], yHat: number[]) {
  return new Samples(yHat, y).mean((prediction, target) => (prediction - target) ** 2);
}

export function mseGradient(x: number[], y: number[], w: number, b: number) {
  return new Line(w, b).slopes(new Samples(x, y));
}

export function fitLinear(x: number[], y: number[], w0: number, b0: number, lr: number, steps: number) {
  const samples = new Samples(x, y);
  const lines = [new Line(w0, b0)];
  for (let step = 0; step < steps; step++) lines.push((lines[step] as Line).descend(samples, lr));
  const { w, b } = lines.pop() as Line;
  return { w, b, history: lines.map((line) => line.cost(samples)) };
}

export function closedForm(x: number[], y: number[]) {
  const samples = new Samples(x, y, 2);
  if (new Set(x).size === 1) throw new RangeError('the points lie above each other');
  const [xMean, yMean] = [samples.mean((a) => a), samples.mean((_, t) => t)];
  const w =
    samples.mean((a, t) => (a - xMean) * (t - yMean)) / samples.mean((a) => (a - xMean) ** 2);
  return { w, b: yMean - xMean * w };
}
