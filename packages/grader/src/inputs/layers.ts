import { type Arbitrary, constantFrom, type Random, Stream, Value } from 'fast-check';
import type { Dimensions } from './dimensions.ts';
import { matrix, scalar, vector } from './elements.ts';
import type { Sizes } from './leaf.ts';
import { numbers } from './numbers.ts';
import { Ordered } from './order.ts';
import { weights } from './parameters.ts';
import { type Context, shaped } from './shaped.ts';

/** A dense layer: W is (in × out), b has `out` numbers. */
export type DenseLayer<Activation extends string> = { W: number[][]; b: number[]; act: Activation };

type Range = readonly [min: number, max: number];

/**
 * A batch and a network of random depth for it, `[X, layers]`: each layer takes what the one before puts out.
 *
 * A failing network loses layers first, then samples and neurons, and gets simpler weights after that; activations
 * become the first of the list.
 */
export function batchAndLayers<const Activation extends string>({
  activations,
  depth = [1, 4],
  width = [1, 4],
  samples = [1, 4],
  inputs = numbers(-2, 2, 0.1),
  parameters = weights(),
}: {
  activations: readonly Activation[];
  depth?: Range;
  width?: Range;
  samples?: Range;
  inputs?: Arbitrary<number>;
  parameters?: Arbitrary<number>;
}): Arbitrary<[X: number[][], layers: DenseLayer<Activation>[]]> {
  const deep = (layers: number) => {
    const dimensions: Record<string, Range> = { samples };
    for (let at = 0; at <= layers; at++) dimensions[widthAt(at)] = width;
    const layout = Array.from({ length: layers }, (_, at) => ({
      W: matrix(widthAt(at), widthAt(at + 1), parameters),
      b: vector(widthAt(at + 1), parameters),
      act: scalar(constantFrom(...activations)),
    }));
    return shaped(dimensions as Dimensions, [matrix('samples', widthAt(0), inputs), layout]);
  };
  return new BatchAndLayers(depth, deep as (layers: number) => Arbitrary<Network>) as never;
}

type Network = [X: number[][], layers: DenseLayer<string>[]];

class BatchAndLayers extends Ordered<Network> {
  readonly #depth: Range;
  readonly #deep: (layers: number) => Arbitrary<Network>;

  constructor(depth: Range, deep: (layers: number) => Arbitrary<Network>) {
    super();
    this.#depth = depth;
    this.#deep = deep;
  }

  override generate(random: Random, biasFactor: number | undefined): Value<Network> {
    return this.#deep(random.nextInt(...this.#depth)).generate(random, biasFactor);
  }

  override canShrinkWithoutContext(_: unknown): _ is Network {
    return false;
  }

  override shrink(value: Network, context: unknown): Stream<Value<Network>> {
    if (context === undefined) return Stream.nil();
    const [, layers] = value;
    return new Stream(this.#shallower(value, (context as Context).sizes)).join(
      this.#deep(layers.length).shrink(value, context),
    );
  }

  *#shallower([X, layers]: Network, { samples, ...widths }: Sizes): IterableIterator<Value<Network>> {
    if (layers.length <= this.#depth[0]) return;
    for (let gone = layers.length - 1; gone >= 0; gone--) {
      const rest = Object.values(widths).toSpliced(gone + 1, 1);
      const sizes = { samples, ...Object.fromEntries(rest.map((width, at) => [widthAt(at), width])) };
      yield new Value([X, withoutLayer(layers, gone)], { sizes });
    }
  }
}

/** The dimension between layer `at` and the one before it; 0 are the inputs. */
function widthAt(at: number): string {
  return `width ${at}`;
}

/** The layers without one; the next one's weights are made to fit what now comes before it. */
function withoutLayer(layers: readonly DenseLayer<string>[], gone: number): DenseLayer<string>[] {
  const next = layers[gone + 1];
  if (next === undefined) return layers.slice(0, gone);
  const { W } = layers[gone] as DenseLayer<string>;
  const fitted = W.map((_, row) => next.W[row % next.W.length] as number[]);
  return layers.with(gone + 1, { ...next, W: fitted }).toSpliced(gone, 1);
}
