import type { TensorLike } from './creation.ts';
import * as activations from './ops/activations.ts';
import * as arithmetic from './ops/arithmetic.ts';
import * as bounds from './ops/bounds.ts';
import * as broadcasting from './ops/broadcastTo.ts';
import * as comparison from './ops/comparison.ts';
import * as exponentials from './ops/exponentials.ts';
import * as extremes from './ops/extremes.ts';
import * as gathering from './ops/gather.ts';
import * as joining from './ops/joining.ts';
import * as matrices from './ops/matMul.ts';
import * as norms from './ops/norm.ts';
import * as powers from './ops/powers.ts';
import * as prods from './ops/prod.ts';
import * as products from './ops/products.ts';
import * as rearranging from './ops/rearrange.ts';
import * as rounding from './ops/rounding.ts';
import * as signs from './ops/signs.ts';
import * as softmaxes from './ops/softmax.ts';
import * as sums from './ops/sums.ts';
import * as trigonometry from './ops/trigonometry.ts';
import { Tensor } from './tensor.ts';

const { where, ...comparisons } = comparison;
const { concat, stack, ...cutting } = joining;

/** Operations whose first argument is the tensor that the method belongs to: x.add(y) is add(x, y). */
const operations = {
  ...activations,
  ...arithmetic,
  ...bounds,
  ...broadcasting,
  ...comparisons,
  ...cutting,
  ...exponentials,
  ...extremes,
  ...gathering,
  ...matrices,
  ...norms,
  ...powers,
  ...prods,
  ...products,
  ...rearranging,
  ...rounding,
  ...signs,
  ...softmaxes,
  ...sums,
  ...trigonometry,
};

type Operations = typeof operations;
type Method<Operation> = Operation extends (x: TensorLike, ...rest: infer Rest) => infer Result
  ? (...rest: Rest) => Result
  : never;

/** What an operation does, as a method of its first argument, by the name of the operation. */
export type OperationMethods = { [Name in keyof Operations]: Method<Operations[Name]> };

declare module './tensor.ts' {
  interface Tensor extends OperationMethods {
    /** This tensor and then the others along an axis, see `concat`. */
    concat(others: Tensor | readonly Tensor[], axis?: number): Tensor;
    /** This tensor and then the others side by side along a new axis, see `stack`. */
    stack(others: Tensor | readonly Tensor[], axis?: number): Tensor;
    /** This tensor where the condition is not 0, else b, see `where`. */
    where(condition: TensorLike, b: TensorLike): Tensor;
  }
}

const reordered = {
  concat(this: Tensor, others: Tensor | readonly Tensor[], axis?: number) {
    return concat([this, ...(others instanceof Tensor ? [others] : others)], axis);
  },
  stack(this: Tensor, others: Tensor | readonly Tensor[], axis?: number) {
    return stack([this, ...(others instanceof Tensor ? [others] : others)], axis);
  },
  where(this: Tensor, condition: TensorLike, b: TensorLike) {
    return where(condition, this, b);
  },
};

for (const [name, operation] of Object.entries<(x: Tensor, ...rest: never[]) => Tensor>(operations)) {
  define(name, function (this: Tensor, ...rest: never[]) {
    return operation(this, ...rest);
  });
}
for (const [name, method] of Object.entries(reordered)) define(name, method);

function define(name: string, method: (this: Tensor, ...rest: never[]) => Tensor): void {
  Object.defineProperty(Tensor.prototype, name, { value: method, configurable: true, writable: true });
}
