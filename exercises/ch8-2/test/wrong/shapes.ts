import type { WrongVariant } from '@chainrule/grader/verify';
import { fromArrows, layerShapes, type Matrix, paramCount } from '../../hidden/references.ts';

const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);

/** Wrong versions of part A that no misconception describes. */
export const shapeVariants: WrongVariant[] = [
  {
    id: 'counts of the layers in reverse',
    function: 'paramCount',
    wrong: (s: number[], b = true) => {
      const { perLayer, total } = paramCount(s, b);
      return { perLayer: perLayer.toReversed(), total };
    },
  },
  {
    id: 'counts that add up as they go',
    function: 'paramCount',
    wrong: (s: number[], b = true) => {
      const { perLayer, total } = paramCount(s, b);
      return { perLayer: perLayer.map((_, i) => sum(perLayer.slice(0, i + 1))), total };
    },
  },
  {
    id: 'counts without a bias in the last layer',
    function: 'paramCount',
    wrong: (s: number[], b = true) => {
      const perLayer = s.slice(1).map((n, i) => s[i] * n + (b && i < s.length - 2 ? n : 0));
      return { perLayer, total: sum(perLayer) };
    },
  },
  {
    id: 'counts without a bias unless it is asked for',
    function: 'paramCount',
    wrong: (s: number[], b = false) => paramCount(s, b),
  },
  {
    id: 'a total of the weights only',
    function: 'paramCount',
    wrong: (s: number[], b = true) => ({ ...paramCount(s, b), total: paramCount(s, false).total }),
  },
  {
    id: 'counts of connections to all later layers',
    function: 'paramCount',
    wrong: (s: number[], b = true) => {
      const perLayer = s.slice(1).map((n, i) => sum(s.slice(0, i + 1)) * n + (b ? n : 0));
      return { perLayer, total: sum(perLayer) };
    },
  },
  {
    id: 'counts of at most three layers',
    function: 'paramCount',
    wrong: (s: number[], b = true) => paramCount(s.slice(0, 4), b),
  },
  {
    id: 'a total as a list',
    function: 'paramCount',
    wrong: (s: number[], b = true) => ({ ...paramCount(s, b), total: [paramCount(s, b).total] }),
  },
  {
    id: 'shapes of the layers in reverse',
    function: 'layerShapes',
    wrong: (s: number[], n: number) => layerShapes(s, n).toReversed(),
  },
  {
    id: 'shapes without the last layer',
    function: 'layerShapes',
    wrong: (s: number[], n: number) => layerShapes(s.slice(0, -1), n),
  },
  {
    id: 'shapes with a B like X',
    function: 'layerShapes',
    wrong: (s: number[], n: number) => layerShapes(s, n).map((one) => ({ ...one, B: one.X })),
  },
  {
    id: 'shapes with a B like W',
    function: 'layerShapes',
    wrong: (s: number[], n: number) => layerShapes(s, n).map((one) => ({ ...one, B: one.W })),
  },
  {
    id: 'shapes with Y named Z',
    function: 'layerShapes',
    wrong: (s: number[], n: number) => layerShapes(s, n).map(({ Y, ...one }) => ({ ...one, Z: Y })),
  },
  {
    id: 'shapes whose B is a list of units',
    function: 'layerShapes',
    wrong: (s: number[], n: number) => layerShapes(s, n).map((one) => ({ ...one, B: [one.B[1]] })),
  },
  {
    id: 'shapes with a bias row in W',
    function: 'layerShapes',
    wrong: (s: number[], n: number) => layerShapes(s, n).map((one) => ({ ...one, W: [one.W[0] + 1, one.W[1]] })),
  },
  {
    id: 'shapes for at most 32 samples',
    function: 'layerShapes',
    wrong: (s: number[], n: number) => layerShapes(s, Math.min(32, n)),
  },
  {
    id: 'arrows of square layers only',
    function: 'fromArrows',
    wrong: (w: number[], i: number, o: number) => (i === o ? fromArrows(w, i, o) : fromArrows(w, o, i)),
  },
  {
    id: 'arrows of two outputs',
    function: 'fromArrows',
    wrong: (w: number[], i: number, o: number) => fromArrows(w, i, o).map((row) => row.slice(0, 2)),
  },
  {
    id: 'arrows upside down',
    function: 'fromArrows',
    wrong: (w: number[], i: number, o: number) => {
      if (w.length !== i * o) throw new RangeError();
      return fromArrows(w, i, o).toReversed();
    },
  },
  {
    id: 'arrows as one list',
    function: 'fromArrows',
    wrong: (w: number[], i: number, o: number) => fromArrows(w, i, o).flat(),
  },
  {
    id: 'arrows of too many weights',
    function: 'fromArrows',
    wrong: (w: number[], i: number, o: number) => {
      if (w.length < i * o) throw new RangeError();
      return fromArrows(w, i, o);
    },
  },
  {
    id: 'arrows of too few weights, filled with 0',
    function: 'fromArrows',
    wrong: (w: number[], i: number, o: number) => {
      if (w.length > i * o) throw new RangeError();
      return Array.from({ length: i }, (_, r) => Array.from({ length: o }, (_, c) => w[c * i + r] ?? 0));
    },
  },
  {
    id: 'arrows pushed into one shared row',
    function: 'fromArrows',
    wrong: (w: number[], i: number, o: number) => {
      const W: Matrix = new Array(i).fill([]);
      for (let r = 0; r < i; r++) for (let c = 0; c < o; c++) W[r].push(w[c * i + r]);
      return W;
    },
  },
  {
    id: 'shapes of a batch of 1 instead of 0',
    function: 'layerShapes',
    wrong: (s: number[], batch: number) => layerShapes(s, batch || 1),
  },
  {
    id: 'arrows of several such matrices',
    function: 'fromArrows',
    wrong: (w: number[], nIn: number, nOut: number) => {
      if (w.length === 0 || w.length % (nIn * nOut) !== 0) throw new RangeError('count');
      return fromArrows(w.slice(0, nIn * nOut), nIn, nOut);
    },
  },
];
