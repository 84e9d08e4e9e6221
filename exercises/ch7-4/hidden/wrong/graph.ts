/** An operand of a value, and the slope of the value for it. */
type Operand = readonly [of: Node, slope: number];

export interface Node {
  data: number;
  grad: number;
  operands: readonly Operand[];
}

/** What a wrong `Value` has in place of the right thing; with nothing it is right. */
export type Replaced = {
  addSlopes?: (a: number, b: number) => readonly [number, number];
  mulSlopes?: (a: number, b: number) => readonly [number, number];
  powSlope?: (a: number, k: number) => number;
  exp?: (a: number) => number;
  expSlope?: (a: number, made: number) => number;
  log?: (a: number) => number;
  logSlope?: (a: number, made: number) => number;
  /** Where `backward` starts from, and in which order it goes through the values. */
  seed?: number;
  order?: (root: Node) => readonly Node[];
  /** What an operand's gradient becomes. */
  receive?: (grad: number, slope: number, upstream: number) => number;
  backward?: (root: Node) => void;
};

/** All that a value was made from and itself, each after its operands. */
export function afterOperands(root: Node): Node[] {
  const order: Node[] = [];
  const visit = (node: Node): void => {
    if (order.includes(node)) return;
    for (const [operand] of node.operands) visit(operand);
    order.push(node);
  };
  visit(root);
  return order;
}

/** All that a value was made from, in the order in which one comes by it from the root. */
export function asReached(root: Node): Node[] {
  const order: Node[] = [root];
  for (const node of order) {
    for (const [operand] of node.operands) if (!order.includes(operand)) order.push(operand);
  }
  return order;
}

/** All that a value was made from, each before its operands, along one way from the root after the other. */
export function beforeOperands(root: Node): Node[] {
  const order: Node[] = [];
  const visit = (node: Node): void => {
    if (order.includes(node)) return;
    order.push(node);
    for (const [operand] of node.operands) visit(operand);
  };
  visit(root);
  return order;
}

/** A `Value` with pieces replaced. */
export function valueWith({
  addSlopes = () => [1, 1],
  mulSlopes = (a, b) => [b, a],
  powSlope = (a, k) => k * a ** (k - 1),
  exp = Math.exp,
  expSlope = (_, made) => made,
  log = Math.log,
  logSlope = (a) => 1 / a,
  seed = 1,
  order = (root) => afterOperands(root).reverse(),
  receive = (grad, slope, upstream) => grad + slope * upstream,
  backward,
}: Replaced = {}) {
  return class Value implements Node {
    data: number;
    grad = 0;
    operands: readonly Operand[] = [];

    constructor(data: number) {
      this.data = data;
    }

    add(o: Value): Value {
      const [own, other] = addSlopes(this.data, o.data);
      return this.made(this.data + o.data, [this, own], [o, other]);
    }

    mul(o: Value): Value {
      const [own, other] = mulSlopes(this.data, o.data);
      return this.made(this.data * o.data, [this, own], [o, other]);
    }

    pow(k: number): Value {
      return this.made(this.data ** k, [this, powSlope(this.data, k)]);
    }

    exp(): Value {
      const made = exp(this.data);
      return this.made(made, [this, expSlope(this.data, made)]);
    }

    log(): Value {
      const made = log(this.data);
      return this.made(made, [this, logSlope(this.data, made)]);
    }

    backward(): void {
      if (backward !== undefined) {
        backward(this);
        return;
      }
      this.grad = seed;
      for (const node of order(this)) {
        for (const [operand, slope] of node.operands) operand.grad = receive(operand.grad, slope, node.grad);
      }
    }

    made(data: number, ...operands: readonly Operand[]): Value {
      const value = new Value(data);
      value.operands = operands;
      return value;
    }
  };
}
