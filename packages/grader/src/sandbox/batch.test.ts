import { describe, expect, test } from 'vitest';
import { Batch, type Ended } from './batch.ts';
import { callOf, returned } from './testing.ts';

const OUTPUT = 100;

function batchOf(names: string, ended: Ended = new Map()) {
  return new Batch(
    [...names].map((name) => callOf(name)),
    ended,
    OUTPUT,
  );
}

const right = (value: number, weight = 1) => ({ outcome: returned(value), weight });

describe('a batch of calls', () => {
  test('is sent until all are answered, in their order', () => {
    const batch = batchOf('fgf');
    expect(batch.next()).toEqual([0, 1, 2]);
    batch.answer(0, right(0));
    batch.answer(1, right(1));
    expect(batch.next()).toEqual([2]);
    batch.answer(2, right(2));
    expect(batch.next()).toEqual([]);
    expect(batch.outcomes).toEqual([returned(0), returned(1), returned(2)]);
  });

  test('is sent in parts where its arguments are large', () => {
    const large = callOf('f', 'x'.repeat(400_000));
    const batch = new Batch([large, large, large, large], new Map(), OUTPUT);
    expect(batch.next()).toEqual([0, 1]);
  });

  test('does not call a function again that ran into a limit, but makes its lost calls once more', () => {
    const batch = batchOf('fgfgf');
    batch.answer(0, right(0));
    batch.end(3, { limit: 'time' });
    expect(batch.next()).toEqual([1, 2, 4]);
    const batches = batchOf('gf', new Map([['g', { limit: 'memory' }]]));
    expect(batches.next()).toEqual([1]);
    expect(batches.outcomes[0]).toEqual({ kind: 'limit', limit: 'memory', uncalled: true });
  });

  test('takes no outcome of a function after its limit, whenever it arrives', () => {
    const batch = batchOf('ff');
    batch.answer(0, { outcome: { kind: 'limit', limit: 'output' }, weight: 0 });
    batch.answer(1, right(1));
    expect(batch.next()).toEqual([]);
    expect(batch.outcomes).toEqual([
      { kind: 'limit', limit: 'output' },
      { kind: 'limit', limit: 'output', uncalled: true },
    ]);
  });

  test('is sent function by function when that is wanted', () => {
    const batch = batchOf('ffgf');
    batch.singly();
    expect(batch.next()).toEqual([0, 1]);
    batch.answer(0, right(0));
    batch.answer(1, right(0));
    expect(batch.next()).toEqual([2]);
  });

  test('knows which functions have calls to make, and how many others wait', () => {
    const batch = batchOf('ffggh', new Map([['h', { limit: 'time' }]]));
    expect(batch.functionsIn([0])).toEqual({ functions: new Set(['f']), others: 1 });
    expect(batch.functionsIn([0, 1, 2, 3])).toEqual({ functions: new Set(['f', 'g']), others: 0 });
  });

  test('keeps results of one function up to sixteen times the limit of one', () => {
    const batch = batchOf('fffgf');
    batch.answer(0, right(0, 15 * OUTPUT));
    batch.answer(1, right(1, OUTPUT));
    batch.answer(2, right(2, 1));
    batch.answer(3, right(3, OUTPUT));
    expect(batch.next()).toEqual([]);
    expect(batch.outcomes.map(({ kind }) => kind)).toEqual(['returned', 'returned', 'limit', 'returned', 'limit']);
  });
});
