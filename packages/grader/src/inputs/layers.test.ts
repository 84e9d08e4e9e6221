import { describe, expect, test } from 'vitest';
import { batchAndLayers } from './layers.ts';
import { drawn, proposals, reached, smallest } from './testing.ts';

const networks = batchAndLayers({ activations: ['linear', 'relu', 'softmax'], samples: [0, 3], depth: [1, 4] });
type Network = ReturnType<
  typeof drawn<typeof networks extends { generate(...args: never[]): { value: infer T } } ? T : never>
>[number];

function expectToFit([X, layers]: Network): void {
  let width = layers[0]!.W.length;
  for (const row of X) expect(row.length).toBe(width);
  for (const { W, b } of layers) {
    expect(W.length).toBe(width);
    for (const row of W) expect(row.length).toBe(b.length);
    width = b.length;
  }
}

describe('networks', () => {
  test('have layers that fit each other and the batch, also while they shrink', () => {
    for (const network of [...drawn(networks, 200), ...proposals(networks, 30)]) expectToFit(network);
  });

  test.each<[string, (network: Network) => boolean]>([
    ['one layer', ([, layers]) => layers.length === 1],
    ['four layers', ([, layers]) => layers.length === 4],
    ['layers of different widths', ([, layers]) => layers.some(({ W, b }) => W.length !== b.length)],
    ['a layer of one neuron', ([, layers]) => layers.some(({ b }) => b.length === 1)],
    ['an empty batch', ([X]) => X.length === 0],
    ['every activation', ([, layers]) => new Set(layers.map(({ act }) => act)).size === 3],
  ])('of %s come up within 40 draws, under nearly every seed', (_, holds) => {
    expect(reached(networks, 40, holds)).toBeGreaterThanOrEqual(45);
  });
});

describe('a failing network shrinks', () => {
  test('to a single neuron where anything fails', () => {
    expect(smallest(networks, () => true)).toEqual([[], [{ W: [[0]], b: [0], act: 'linear' }]]);
  });

  test('to two layers where it takes an activation between them', () => {
    const found = smallest(
      networks,
      ([X, layers]) => X.length > 0 && layers.slice(0, -1).some(({ act }) => act === 'relu'),
    );
    expect(found).toEqual([
      [[0]],
      [
        { W: [[0]], b: [0], act: 'relu' },
        { W: [[0]], b: [0], act: 'linear' },
      ],
    ]);
  });

  test('and keeps a matrix that is not square', () => {
    const [X, layers] = smallest(networks, ([, all]) => all.some(({ W, b }) => W.length > b.length));
    expect(X).toEqual([]);
    expect(layers).toEqual([{ W: [[0], [0]], b: [0], act: 'linear' }]);
  });
});
