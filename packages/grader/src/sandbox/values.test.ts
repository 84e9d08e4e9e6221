import { describe, expect, test } from 'vitest';
import type { Data } from '../values/data.ts';
import { callOf, outcomeOf, outcomesOf, returned } from './testing.ts';

describe('values', () => {
  const values: Data[] = [
    0,
    -0,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    5e-324,
    0.1 + 0.2,
    true,
    false,
    null,
    undefined,
    '',
    'é 한글 😀 \ud800',
    [],
    [[1, 2], [], [undefined, null]],
    {},
    { W1: [[1, 0]], 'my key': { '': 'x' }, 10: true },
    JSON.parse('{"__proto__": [1]}'),
  ];

  test('come back as they were sent, to the last bit', async () => {
    const outcomes = await outcomesOf(
      'export const f = (x) => x;',
      values.map((value) => callOf('f', value)),
    );
    const own = (value: Data) => (typeof value === 'object' && value !== null ? [0] : []);
    expect(outcomes).toStrictEqual(values.map((value) => returned(value, [], own(value))));
  });

  test('may come in typed arrays and in tensors', async () => {
    const code = `
      class Tensor {
        constructor(data, shape) { this.data = data; this.shape = shape; }
        dataSync() { return Float64Array.from(this.data); }
      }
      class Lazy { arraySync() { return [[7]]; } }
      export const f = () => ({
        floats: new Float32Array([0.5, -0]),
        matrix: new Tensor([1, 2, 3, 4, 5, 6], [2, 3]),
        scalar: new Tensor([9], []),
        empty: new Tensor([], [0, 3]),
        rows: [new Uint8Array([1, 2])],
        lazy: new Lazy(),
      });`;
    expect(await outcomeOf(code)).toStrictEqual(
      returned({
        floats: [0.5, -0],
        matrix: [
          [1, 2, 3],
          [4, 5, 6],
        ],
        scalar: 9,
        empty: [],
        rows: [[1, 2]],
        lazy: [[7]],
      }),
    );
  });

  test('keep holes as undefined, leave out symbols, and take objects without a prototype', async () => {
    const code = "export const f = () => [[1, , 3], Object.assign(Object.create(null), { a: 1, [Symbol('s')]: 2 })];";
    expect(await outcomeOf(code)).toStrictEqual(returned([[1, undefined, 3], { a: 1 }]));
  });

  test('are the same object twice without being a cycle', async () => {
    expect(await outcomeOf('export const f = () => { const row = [1]; return [row, row]; };')).toEqual(
      returned([[1], [1]]),
    );
  });

  test.each([
    ['() => {}', 'result', 'a function'],
    ['{ dW1: [1, 2, Symbol("s")] }', 'result.dW1[2]', 'a symbol'],
    ['[[0, 10n]]', 'result[0][1]', 'a BigInt'],
    ['new BigInt64Array(1)', 'result[0]', 'a BigInt'],
    ['{ "my key": new Map() }', 'result["my key"]', 'a Map'],
    ['new Set()', 'result', 'a Set'],
    ['new Date()', 'result', 'a Date'],
    ['[new Error("x")]', 'result[0]', 'an Error'],
    ['[Promise.resolve(1)]', 'result[0]', 'a promise'],
    ['new (class Network {})()', 'result', 'an instance of Network'],
    ['new (class {})()', 'result', 'a class instance'],
    [
      'new (class { dataSync() { return [1]; } shape = [2]; })()',
      'result',
      'a tensor whose data does not fit its shape',
    ],
    ['(() => { const a = { b: [] }; a.b.push(a); return a; })()', 'result.b[0]', 'a cycle'],
    ['{ dW1: { get x() { return 1; } } }', 'result.dW1.x', 'a getter'],
    ['[0, Object.defineProperty([1], 0, { get: () => 1 })]', 'result[1][0]', 'a getter'],
  ])('%s is unusable', async (expression, path, found) => {
    const outcome = await outcomeOf(`export const f = () => (${expression});`);
    expect(outcome).toEqual({ kind: 'unusable', path, found });
  });

  test('are too large when they are nested more than 64 deep, and their function is not called again', async () => {
    const code = 'export const f = (n) => { let x = 1; while (n-- > 0) x = [x]; return x; }; export const g = f;';
    const [most, more, again, endless] = await outcomesOf(code, [
      callOf('f', 64),
      callOf('f', 65),
      callOf('f', 1),
      callOf('g', 1_000_000),
    ]);
    expect(most).toMatchObject({ kind: 'returned' });
    expect(more).toEqual({ kind: 'limit', limit: 'output' });
    expect(again).toEqual({ kind: 'limit', limit: 'output', uncalled: true });
    expect(endless).toEqual({ kind: 'limit', limit: 'output' });
  });

  test('that share an array or an object with an argument tell which', async () => {
    const code = `
      export const f = (a, b, c) => ({ x: b.rows[1], y: [c], z: [...a] });
      export const many = (a, b) => [b[40], 1];
      export const none = (a) => [...a, a.length];`;
    const rows = Array.from({ length: 50 }, (_, i) => [i]);
    const outcomes = await outcomesOf(code, [
      callOf('f', [1], { rows: [[1], [2]] }, [3]),
      callOf('many', rows, rows),
      callOf('none', [1]),
    ]);
    expect(outcomes).toEqual([
      returned({ x: [2], y: [[3]], z: [1] }, [], [1, 2]),
      returned([[40], 1], [], [1]),
      returned([1, 1]),
    ]);
  });
});

describe('arguments', () => {
  test('that come back changed are listed', async () => {
    const code = `
      export const f = (a, b, c, d, e) => {
        a[0] = -0; b.w = 1; c.rows[1].push(2); d.x = Number.NaN;
        return [a, e];
      };`;
    const args = [[0], { w: 1 }, { rows: [[1], []] }, { x: Number.NaN }, [5]];
    expect(await outcomeOf(code, args)).toEqual(returned([[-0], [5]], [0, 2], [0, 4]));
  });

  test.each([
    ['a key that is gone', 'delete a.x'],
    ['a key that is new', 'a.z = undefined'],
    ['a key that is hidden', 'Object.defineProperty(a, "x", { enumerable: false })'],
    ['a row that is shorter', 'a.y.length = 0'],
    ['a row with a name', 'a.y.best = 1'],
    ['a row that became an object', 'a.y = { 0: 2 }'],
    ['a getter that throws', 'Object.defineProperty(a, "x", { get() { throw 1; } })'],
  ])('count as changed by %s', async (_, change) => {
    expect(await outcomeOf(`export const f = (a) => { ${change}; };`, [{ x: 1, y: [2] }])).toEqual(
      returned(undefined, [0]),
    );
  });

  test('that come back changed only when all that the call set off has happened are listed', async () => {
    const code = `
      export const later = (a) => { (async () => { for (let i = 0; i < 5; i++) await i; a.push(2); })(); return a.length; };
      export const result = () => { const r = [1]; Promise.resolve().then(() => r.push(2)); return r; };
      export const thrown = (a) => { Promise.resolve().then(() => a.push(2)); throw new Error('x'); };`;
    const outcomes = await outcomesOf(code, [callOf('later', [1]), callOf('result'), callOf('thrown', [1])]);
    expect(outcomes.slice(0, 2)).toEqual([returned(1, [0]), returned([1, 2])]);
    expect(outcomes[2]).toMatchObject({ kind: 'threw', message: 'x' });
  });

  test("are the function's own at every call", async () => {
    const row = [1];
    const outcomes = await outcomesOf('export const f = (a, b) => { a.push(2); return b; };', [
      callOf('f', row, row),
      callOf('f', row, row),
    ]);
    expect(outcomes).toEqual([returned([1], [0], [1]), returned([1], [0], [1])]);
  });
});
