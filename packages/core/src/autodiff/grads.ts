import { asTensor, filled, type TensorLike } from '../creation.ts';
import { formatShape, sameShape } from '../shapes.ts';
import { record, recorded } from '../tape.ts';
import { Tensor } from '../tensor.ts';
import { backpropagate } from './backpropagate.ts';

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
  const given = args.map((arg, i) => asTensor(name, `argument ${i}`, arg));
  const recording = recorded(() => resultOf(name, f(...given.map(alias))));
  const value = recording.result;
  const upstream = dy === undefined ? filled(value.shape, 1) : asTensor(name, 'dy', dy);
  if (!sameShape(upstream.shape, value.shape)) {
    throw new RangeError(
      `${name}: dy has shape ${formatShape(upstream.shape)} and f returned shape ${formatShape(value.shape)}; ` +
        `give dy the shape of f's result`,
    );
  }
  // The aliases are the first steps on the tape.
  const wanted = Array.from({ length: recording.end - recording.start }, (_, i) => i < given.length);
  const gradients = backpropagate(recording, wanted, value, upstream);
  return {
    value,
    grads: given.map((_, i) => {
      const gradient = gradients[i];
      if (gradient !== undefined) return gradient;
      throw new Error(
        `${name}: the result of f does not depend on its argument ${i}; compute it from the tensor that f is given, ` +
          `by operations alone (no arraySync or dataSync on the way)`,
      );
    }),
  };
}

/** What f returned, if it is a tensor; throws TypeError where it is not. */
export function resultOf(name: string, value: unknown): Tensor {
  if (value instanceof Tensor) return value.current();
  throw new TypeError(
    `${name}: f must return a tensor, not ${value === null ? 'null' : `a value of type ${typeof value}`}; ` +
      `return the result of an operation, and let f not be async`,
  );
}

/** The same values under an identity of their own, so that one tensor given twice has two gradients. */
function alias(x: Tensor): Tensor {
  return record(new Tensor(x.values, x.shape), [x], [(dy) => dy]);
}
