import { describe, expect, test } from 'vitest';
import { type Computation, computations } from './computations.ts';
import { drawn, proposals, reached, smallest } from './testing.ts';

const graphs = computations({ operations: { add: 2, mul: 2, exp: 1 } });
type Graph = Computation<'add' | 'mul' | 'exp'>;

const usesOf = ({ steps }: Graph, place: number) => steps.flatMap(({ of }) => of).filter((one) => one === place).length;

describe('computations', () => {
  test('only use values that are there by then, also while they shrink', () => {
    for (const { leaves, steps } of [...drawn(graphs, 300), ...proposals(graphs)]) {
      expect(leaves.length).toBeGreaterThan(0);
      for (const [i, { call, of }] of steps.entries()) {
        expect(of.length).toBe(call === 'exp' ? 1 : 2);
        for (const place of of) expect(place >= 0 && place < leaves.length + i).toBe(true);
      }
    }
  });

  test.each<[string, (graph: Graph) => boolean]>([
    ['a value used twice by one call', ({ steps }) => steps.some(({ of: [a, b] }) => a === b)],
    ['a result used by two calls', (graph) => graph.steps.some((_, i) => usesOf(graph, graph.leaves.length + i) > 1)],
    ['a leaf that nothing uses', (graph) => graph.leaves.some((_, i) => usesOf(graph, i) === 0)],
    ['a single call', ({ steps }) => steps.length === 1],
  ])('hold %s within 30 draws, under nearly every seed', (_, holds) => {
    expect(reached(graphs, 30, holds)).toBeGreaterThanOrEqual(45);
  });

  test('shrink to the calls that matter', () => {
    const isDoubled = ({ steps }: Graph) => steps.some(({ call, of: [a, b] }) => call === 'add' && a === b);
    expect(smallest(graphs, isDoubled)).toEqual({ leaves: [0], steps: [{ call: 'add', of: [0, 0] }] });
    const isChained = (graph: Graph) => graph.steps.some(({ of }) => of.some((place) => place >= graph.leaves.length));
    expect(smallest(graphs, isChained).steps).toHaveLength(2);
  });
});
