import { checkNames, checkNumber, ranges } from '../arguments.ts';
import { asTensor, type TensorLike } from '../creation.ts';
import { Tensor } from '../tensor.ts';

/** Bounds on gradients before an update; at most one of the three. */
export interface Clipping {
  /** Every element of every gradient is brought into [−clipValue, clipValue]. */
  readonly clipValue?: number;
  /** Every gradient whose norm is above clipNorm is scaled down to it, each for itself. */
  readonly clipNorm?: number;
  /** If the norm of all gradients together is above globalClipNorm, all are scaled by one factor down to it. */
  readonly globalClipNorm?: number;
}

const KINDS = ['clipValue', 'clipNorm', 'globalClipNorm'] as const;

/** The clipping itself. Throws TypeError for more than one kind, RangeError for a bound that is not above 0. */
export function checkClipping(operation: string, clipping: Clipping): Clipping {
  checkNames(operation, clipping, KINDS);
  const given = KINDS.filter((kind) => clipping[kind] !== undefined);
  if (given.length > 1)
    throw new TypeError(`${operation}: ${given.join(' and ')} exclude each other; give one of them`);
  for (const kind of given) checkNumber(operation, kind, clipping[kind] as number, ranges.positive);
  return clipping;
}

/** The gradients under the bounds; those that keep them come back as they are, and none is written to. */
export function clipGradients(gradients: readonly Tensor[], clipping: Clipping): readonly Tensor[] {
  const { clipValue, clipNorm, globalClipNorm } = clipping;
  if (clipValue !== undefined) {
    return gradients.map(
      (g) =>
        new Tensor(
          g.values.map((value) => Math.min(clipValue, Math.max(-clipValue, value))),
          g.shape,
        ),
    );
  }
  if (clipNorm !== undefined) return gradients.map((g) => clipByNorm(g, clipNorm));
  return globalClipNorm === undefined ? gradients : clipByGlobalNorm(gradients, globalClipNorm)[0];
}

/**
 * y = x · clipNorm / max(‖x‖, clipNorm): x as it is, or scaled down to the norm `clipNorm`.
 *
 * ‖x‖ = √Σx² over all elements: [3, 4, 12] clipped to 1 is [3, 4, 12] / 13. Throws RangeError unless clipNorm is
 * above 0. Not differentiable.
 */
export function clipByNorm(x: TensorLike, clipNorm: number): Tensor {
  const input = asTensor('clipByNorm', 'x', x);
  checkNumber('clipByNorm', 'clipNorm', clipNorm, ranges.positive);
  return scaledDown(input, norm([input]), clipNorm);
}

/**
 * [yᵢ, g] with yᵢ = xᵢ · clipNorm / max(g, clipNorm) and g = √Σ‖xᵢ‖², the norm of all tensors together.
 *
 * Keeps the direction of a step across all weights, as `clipByNorm` on each does not. Throws RangeError unless
 * clipNorm is above 0. Not differentiable.
 */
export function clipByGlobalNorm(xs: readonly TensorLike[], clipNorm: number): [Tensor[], number] {
  const inputs = xs.map((x, i) => asTensor('clipByGlobalNorm', `tensor ${i}`, x));
  checkNumber('clipByGlobalNorm', 'clipNorm', clipNorm, ranges.positive);
  const together = norm(inputs);
  return [inputs.map((x) => scaledDown(x, together, clipNorm)), together];
}

function scaledDown(x: Tensor, size: number, limit: number): Tensor {
  return size > limit
    ? new Tensor(
        x.values.map((value) => (value / size) * limit),
        x.shape,
      )
    : x;
}

/** √Σx², without an overflow on the way: the largest element is divided out of the squares. */
function norm(xs: readonly Tensor[]): number {
  let largest = 0;
  for (const { values } of xs) for (const value of values) largest = Math.max(largest, Math.abs(value));
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  let squares = 0;
  for (const { values } of xs) for (const value of values) squares += (value / largest) ** 2;
  return largest * Math.sqrt(squares);
}
