import { asTensor, filled, type TensorLike } from '../creation.ts';
import { add } from '../ops/add.ts';
import { formatShape, sameShape } from '../shapes.ts';
import { record, recorded, type Step } from '../tape.ts';
import { Tensor } from '../tensor.ts';

/**
 * g(x) = df/dx at x, in the shape of x.
 *
 * With `dy`, of the shape of f(x), it is the gradient of Σ f(x) · dy; without, of Σ f(x). f must compute its result from
 * the tensor that it is given, by operations of this library. The gradient can itself be differentiated. Throws
 * TypeError where f returns no tensor, RangeError where `dy` has another shape than f(x), Error where f(x) does not
 * depend on x.
 */
export function grad(f: (x: Tensor) => Tensor): (x: TensorLike, dy?: TensorLike) => Tensor {
  return (x, dy) => differentiate('grad', (inner) => f(inner as Tensor), [x], dy).grads[0] as Tensor;
}

/** g([x₁, x₂, …]) = [∂f/∂x₁, ∂f/∂x₂, …], each in the shape of its x; otherwise as `grad`. */
export function grads(f: (...args: Tensor[]) => Tensor): (args: TensorLike[], dy?: TensorLike) => Tensor[] {
  return (args, dy) => differentiate('grads', f, args, dy).grads;
}

/** g(x) = { value: f(x), grad: df/dx }; otherwise as `grad`. */
export function valueAndGrad(
  f: (x: Tensor) => Tensor,
): (x: TensorLike, dy?: TensorLike) => { value: Tensor; grad: Tensor } {
  return (x, dy) => {
    const { value, grads } = differentiate('valueAndGrad', (inner) => f(inner as Tensor), [x], dy);
    return { value, grad: grads[0] as Tensor };
  };
}

/** g([x₁, x₂, …]) = { value: f(x₁, x₂, …), grads: [∂f/∂x₁, ∂f/∂x₂, …] }; otherwise as `grad`. */
export function valueAndGrads(
  f: (...args: Tensor[]) => Tensor,
): (args: TensorLike[], dy?: TensorLike) => { value: Tensor; grads: Tensor[] } {
  return (args, dy) => differentiate('valueAndGrads', f, args, dy);
}

function differentiate(
  name: string,
  f: (...args: Tensor[]) => Tensor,
  args: TensorLike[],
  dy: TensorLike | undefined,
): { value: Tensor; grads: Tensor[] } {
  if (!Array.isArray(args)) {
    throw new TypeError(`${name}: the arguments of f must come as one array, [x₁, x₂, …]; put them in brackets`);
  }
  const xs = args.map((arg, i) => alias(asTensor(name, `argument ${i}`, arg)));
  const { result: value, steps } = recorded(() => f(...xs));
  if (!(value instanceof Tensor)) {
    throw new TypeError(
      `${name}: f must return a tensor, not ${value === null ? 'null' : `a value of type ${typeof value}`}; ` +
        `return the result of an operation, and let f not be async`,
    );
  }
  const upstream = dy === undefined ? filled(value.shape, 1) : asTensor(name, 'dy', dy);
  if (!sameShape(upstream.shape, value.shape)) {
    throw new RangeError(
      `${name}: dy has shape ${formatShape(upstream.shape)} and f returned shape ${formatShape(value.shape)}; ` +
        `give dy the shape of f's result`,
    );
  }
  const gradients = backpropagate(steps, value, xs, upstream).map((gradient, i) => {
    if (gradient !== undefined) return gradient;
    throw new Error(
      `${name}: the result of f does not depend on its argument ${i}; compute it from the tensor that f is given, ` +
        `by operations alone (no arraySync or dataSync on the way)`,
    );
  });
  return { value, grads: gradients };
}

/** The same values under an identity of their own, so that one tensor given twice has two gradients. */
function alias(x: Tensor): Tensor {
  return record(new Tensor(x.values, x.shape), [x], [(dy) => dy]);
}

/**
 * The chain rule, backwards: dL/dx for each of `xs`, from dL/dy = `dy` and the steps that led to y.
 *
 * A tensor that is used more than once gets the sum over its uses. `undefined` stands for an x that y does not
 * depend on. Only steps on a way from one of `xs` to y are gone through.
 */
function backpropagate(steps: readonly Step[], y: Tensor, xs: readonly Tensor[], dy: Tensor): (Tensor | undefined)[] {
  const dependent = new Set<Tensor>(xs);
  for (const { inputs, output } of steps) {
    if (inputs.some((input) => dependent.has(input))) dependent.add(output);
  }
  const gradients = new Map<Tensor, Tensor>();
  if (dependent.has(y)) gradients.set(y, dy);
  for (const step of steps.toReversed()) {
    const upstream = gradients.get(step.output);
    if (upstream === undefined) continue;
    step.inputs.forEach((input, i) => {
      if (!dependent.has(input)) return;
      const gradient = (step.gradients[i] as Step['gradients'][number])(upstream);
      const before = gradients.get(input);
      gradients.set(input, before === undefined ? gradient : add(before, gradient));
    });
  }
  return xs.map((x) => gradients.get(x));
}
