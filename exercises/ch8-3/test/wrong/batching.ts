import type { WrongVariant } from '@chainrule/grader/verify';
import { batches, iterations } from '../../hidden/references.ts';

/** Wrong versions of part B that no misconception describes. */
export const batchingVariants: WrongVariant[] = [
  {
    id: 'iterations plus a warm-up',
    function: 'iterations',
    wrong: (n: number, b: number, e = 1) => iterations(n, b, e) + 1,
  },
  {
    id: 'iterations of the batch by n',
    function: 'iterations',
    wrong: (n: number, b: number, e = 1) => Math.ceil(b / n) * e,
  },
  {
    id: 'iterations that add the epochs',
    function: 'iterations',
    wrong: (n: number, b: number, e = 1) => iterations(n, b) + e - 1,
  },
  {
    id: 'iterations of at most 100',
    function: 'iterations',
    wrong: (n: number, b: number, e = 1) => Math.min(100, iterations(n, b, e)),
  },
  {
    id: 'iterations of 32 whatever is asked',
    function: 'iterations',
    wrong: (n: number, _b: number, e = 1) => iterations(n, 32, e),
  },
  { id: 'batches in reverse', function: 'batches', wrong: (d: unknown[], s: number) => batches(d, s).toReversed() },
  {
    id: 'batches with the small one first',
    function: 'batches',
    wrong: (d: unknown[], s: number) =>
      batches(d.toReversed(), s)
        .map((b) => b.toReversed())
        .toReversed(),
  },
  {
    id: 'batches with an empty one at the end',
    function: 'batches',
    wrong: (d: unknown[], s: number) => [...batches(d, s), ...(d.length % s === 0 ? [[]] : [])],
  },
  {
    id: 'batches that merge the rest',
    function: 'batches',
    wrong: (d: unknown[], s: number) => {
      const all = batches(d, s);
      const last = all.at(-1) as unknown[];
      return all.length > 1 && last.length < s ? [...all.slice(0, -2), [...(all.at(-2) as unknown[]), ...last]] : all;
    },
  },
  { id: 'batches one too large', function: 'batches', wrong: (d: unknown[], s: number) => batches(d, s + 1) },
  { id: 'batches sorted', function: 'batches', wrong: (d: unknown[], s: number) => batches([...d].sort(), s) },
  {
    id: 'batches without duplicates',
    function: 'batches',
    wrong: (d: unknown[], s: number) => batches([...new Set(d)], s),
  },
  {
    id: 'batches padded with 0',
    function: 'batches',
    wrong: (d: unknown[], s: number) => batches(d, s).map((b) => Array.from({ length: s }, (_, i) => b[i] ?? 0)),
  },
  {
    id: 'iterations of a rounded quotient',
    function: 'iterations',
    wrong: (n: number, b: number, e = 1) => Math.ceil(Number((n / b).toFixed(2))) * e,
  },
  {
    id: 'batches that flatten rows',
    function: 'batches',
    wrong: (data: unknown[], size: number) => batches(data, size).map((batch) => batch.flat()),
  },
  {
    id: 'batches of whole numbers',
    function: 'batches',
    wrong: (data: unknown[], size: number) =>
      batches(data, size).map((batch) => batch.map((one) => (typeof one === 'number' ? Math.trunc(one) : one))),
  },
];
