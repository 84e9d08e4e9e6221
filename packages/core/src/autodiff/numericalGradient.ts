import { asTensor, type TensorLike } from '../creation.ts';
import { formatShape } from '../shapes.ts';
import { Tensor } from '../tensor.ts';

/**
 * g[i] = (f(x + h·eᵢ) − f(x − h·eᵢ)) / 2h, the central differences of a scalar f, in the shape of x.
 *
 * A witness for gradients: the truncation error is h²/6 times the third derivative, and rounding adds about
 * 1e-16 · |f| / h. Throws RangeError unless h > 0 and f returns one element.
 */
export function numericalGradient(f: (x: Tensor) => Tensor, x: TensorLike, h = 1e-5): Tensor {
  const at = asTensor('numericalGradient', 'x', x);
  if (!(h > 0)) throw new RangeError(`numericalGradient: h is ${h}; give a small step above 0, such as 1e-5`);
  const value = (i: number, step: number): number => {
    const moved = at.dataSync();
    moved[i] = (moved[i] as number) + step;
    const y = f(new Tensor(moved, at.shape));
    if (y.size !== 1) {
      throw new RangeError(
        `numericalGradient: f returned shape ${formatShape(y.shape)}; make it one element, by sum or mean`,
      );
    }
    return y.values[0] as number;
  };
  return new Tensor(
    at.values.map((_, i) => (value(i, h) - value(i, -h)) / (2 * h)),
    at.shape,
  );
}
