type Node = {
  data: number;
  grad: number;
  add(o: Node): Node;
  mul(o: Node): Node;
  pow(k: number): Node;
  exp(): Node;
  log(): Node;
  backward(): void;
};

type Submission = {
  numericalGradient(f: (w: number) => number, w: number, h?: number): number;
  fitLogistic(
    x: number[],
    y: number[],
    w0: number,
    b0: number,
    lr: number,
    steps: number,
  ): {
    w: number;
    b: number;
  };
  Value: new (data: number) => Node;
};

/** A call on earlier values, by their places: the leaves, then what the steps before returned. */
type Step = { call: string; of: number[] };

/** Functions for `numericalGradient`, as they are written in a check. */
const FUNCTIONS: Record<string, (w: number) => number> = {
  '2 * w ** 2 + 5': (w) => 2 * w ** 2 + 5,
  'w ** 3': (w) => w ** 3,
  'Math.exp(w)': Math.exp,
  'Math.log(w)': Math.log,
  'Math.sin(w)': Math.sin,
  '1 / w': (w) => 1 / w,
};

/** `numericalGradient` of one of the functions above; without a width where there is none. */
export function numericalGradient(submission: Submission, f: string, w: number, h?: number): number {
  const known = FUNCTIONS[f] as (w: number) => number;
  return h === undefined ? submission.numericalGradient(known, w) : submission.numericalGradient(known, w, h);
}

/** `numericalGradient` of the polynomial c₀ + c₁w + c₂w² + … */
export function polynomialGradient(submission: Submission, coefficients: number[], w: number, h: number): number {
  const f = (at: number) => coefficients.reduceRight((sum, coefficient) => sum * at + coefficient, 0);
  return submission.numericalGradient(f, w, h);
}

/** `data` and, after `backward` of the last one, `grad` of all values: the leaves, then what each step made. */
export function computation(
  submission: Submission,
  leaves: number[],
  steps: Step[],
): { data: number[]; grad: number[] } {
  const values = leaves.map((leaf) => new submission.Value(leaf));
  for (const { call, of } of steps) {
    const [first, second] = of.map((place) => values[place] as Node) as [Node, Node];
    values.push(called(first, call, second));
  }
  (values.at(-1) as Node).backward();
  return { data: values.map(({ data }) => data), grad: values.map(({ grad }) => grad) };
}

function called(value: Node, call: string, other: Node): Node {
  switch (call) {
    case 'add':
      return value.add(other);
    case 'mul':
      return value.mul(other);
    case 'exp':
      return value.exp();
    case 'log':
      return value.log();
    default:
      return value.pow(Number(call.slice('pow('.length, -1)));
  }
}

/** A line, fitted by gradient descent on the mean squared error, whose gradients are those of `Value`. */
function lineTraining(
  { Value }: Submission,
  x: number[],
  y: number[],
  w0: number,
  b0: number,
  lr: number,
  steps: number,
) {
  const trace = { w: [w0], b: [b0], costs: [] as number[] };
  for (let taken = 0; taken < steps; taken++) {
    const w = new Value(trace.w[taken] as number);
    const b = new Value(trace.b[taken] as number);
    const squares = x.map((input, i) => {
      const target = new Value(-(y[i] as number));
      return w.mul(new Value(input)).add(b).add(target).pow(2);
    });
    const cost = squares.reduce((sum, square) => sum.add(square)).mul(new Value(1 / x.length));
    cost.backward();
    trace.costs.push(cost.data);
    trace.w.push(w.data - lr * w.grad);
    trace.b.push(b.data - lr * b.grad);
  }
  return trace;
}

/** Every step of a line's training. */
export const trainedLine = lineTraining;

/** The end of a line's training, and the cost that it began with. */
export function endOfLine(...args: Parameters<typeof lineTraining>): { w: number; b: number; firstCost: number } {
  const { w, b, costs } = lineTraining(...args);
  return { w: w.at(-1) as number, b: b.at(-1) as number, firstCost: costs[0] as number };
}

/** The parameters after 0, 1, 2 … `steps` steps of `fitLogistic`, and the losses there. */
export function logisticTraining(
  submission: Submission,
  x: number[],
  y: number[],
  w0: number,
  b0: number,
  lr: number,
  steps: number,
): { w: number[]; b: number[]; losses: number[] } {
  const fits = Array.from({ length: steps + 1 }, (_, taken) => submission.fitLogistic(x, y, w0, b0, lr, taken));
  const lossOf = ({ w, b }: { w: number; b: number }) =>
    x.reduce((sum, input, i) => {
      const wrongWay = (y[i] === 1 ? -1 : 1) * (w * input + b);
      return sum + Math.max(wrongWay, 0) + Math.log1p(Math.exp(-Math.abs(wrongWay)));
    }, 0) / x.length;
  return { w: fits.map(({ w }) => w), b: fits.map(({ b }) => b), losses: fits.map(lossOf) };
}
