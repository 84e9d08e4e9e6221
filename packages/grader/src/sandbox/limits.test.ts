import { describe, expect, test } from 'vitest';
import { callOf, outcomeOf, outcomesOf, returned, withSandbox } from './testing.ts';

const TIME = { kind: 'limit', limit: 'time' };
const MEMORY = { kind: 'limit', limit: 'memory' };

describe('time', () => {
  const code = `
    export const f = (x) => x;
    export const loop = (x) => { if (x < 2) return x; for (;;); };
    export const promises = async () => { for (;;) await 1; };`;

  test('is up for the one call that takes too long; its function is not called again', async () => {
    const outcomes = await outcomesOf(
      code,
      [callOf('f', 1), callOf('loop', 1), callOf('loop', 2), callOf('f', 2), callOf('loop', 1), callOf('f', 3)],
      { call: 100 },
    );
    expect(outcomes).toEqual([returned(1), returned(1), TIME, returned(2), { ...TIME, uncalled: true }, returned(3)]);
  });

  test('is up for promises without end', async () => {
    expect(await outcomesOf(code, [callOf('promises'), callOf('f', 1)], { call: 100 })).toEqual([TIME, returned(1)]);
  });

  test('is remembered over batches', async () => {
    await withSandbox(
      code,
      async (sandbox) => {
        expect(await sandbox.call([callOf('loop', 2)])).toEqual([TIME]);
        expect(await sandbox.call([callOf('loop', 1), callOf('f', 1)])).toEqual([
          { ...TIME, uncalled: true },
          returned(1),
        ]);
      },
      { call: 100 },
    );
  });

  test('runs out for the whole submission, too, but what comes after has its turn', async () => {
    const many = Array.from({ length: 5 }, (_, i) => `export const loop${i} = () => { for (;;); };`).join('\n');
    const loops = Array.from({ length: 5 }, (_, i) => callOf(`loop${i}`));
    const calls = [callOf('f', 1), ...loops, callOf('f', 2), callOf('g', 3)];
    const outcomes = await outcomesOf(`${many}\nexport const f = (x) => x; export const g = f;`, calls, {
      call: 400,
      total: 1_000,
    });
    expect([outcomes[0], outcomes[6], outcomes[7]]).toEqual([returned(1), returned(2), returned(3)]);
    expect(outcomes.slice(1, 6)).toEqual(loops.map(() => expect.objectContaining(TIME)));
    expect(outcomes[1]).toEqual(TIME);
    expect(outcomes[5]).toMatchObject({ ...TIME, total: true });
  });

  test('runs out for a function whose calls take too long together, and only for that', async () => {
    const code = `
      export const slow = (x) => { for (let i = 0; i < 5e7; i++) x += i % 2 ? 1e-9 : -1e-9; return 1; };
      export const f = (x) => x;`;
    const slow = Array.from({ length: 100 }, () => callOf('slow', 1));
    const outcomes = await outcomesOf(code, [callOf('f', 1), ...slow, callOf('f', 2)], { total: 500 });
    const [first, last] = [outcomes[0], outcomes.at(-1)];
    expect([first, last]).toEqual([returned(1), returned(2)]);
    expect(outcomes[1]).toEqual(returned(1));
    expect(outcomes).toContainEqual({ ...TIME, total: true });
    expect(outcomes.at(-2)).toEqual({ ...TIME, total: true, uncalled: true });
  });

  test('is up for what is set off and left to itself, in the call that sets it off', async () => {
    const code = `
      export const f = (x) => x;
      export const endless = (x) => { if (x > 1) (async () => { for (;;) await 1; })(); return x; };
      export const read = () => ({ get then() { (async () => { for (;;) await 1; })(); return 1; } });`;
    const calls = [
      callOf('f', 1),
      callOf('endless', 1),
      callOf('endless', 2),
      callOf('f', 2),
      callOf('read'),
      callOf('f', 3),
    ];
    expect(await outcomesOf(code, calls, { call: 100 })).toEqual([
      returned(1),
      returned(1),
      TIME,
      returned(2),
      TIME,
      returned(3),
    ]);
  });

  test.each([
    ['a tensor as the result', 'new (class { get arraySync() { for (;;); } })()'],
    ['a proxy as the result', 'new Proxy({}, { ownKeys() { for (;;); } })'],
    ['a message that is thrown', '(() => { throw { toString() { for (;;); } }; })()'],
    [
      'a stack that is thrown',
      '(() => { const e = new Error("x"); Object.defineProperty(e, "stack", { get() { for (;;); } }); throw e; })()',
    ],
    ['a thenable', '({ get then() { for (;;); } })'],
  ])('includes %s', async (_, expression) => {
    const outcomes = await outcomesOf(
      `export const f = () => ${expression}; export const g = () => 1;`,
      [callOf('f'), callOf('g')],
      { call: 100 },
    );
    expect(outcomes).toEqual([TIME, returned(1)]);
  });

  test('includes native code that does not let itself be stopped', async () => {
    const code = `
      export const f = () => { let x = 3n ** 2000000n; for (;;) x = (x * x) % (3n ** 40000000n); };
      export const g = () => 1;`;
    const outcomes = await outcomesOf(code, [callOf('g'), callOf('f'), callOf('g')], { call: 100 });
    expect(outcomes).toEqual([returned(1), TIME, returned(1)]);
  });
});

describe('memory', () => {
  const bombs = {
    'a typed array of 2 GB': 'new Float64Array(2 ** 28)',
    'typed arrays without end': '(() => { const a = []; for (;;) a.push(new Float64Array(1e6).fill(1)); })()',
    'a huge array that is filled': 'new Array(1e9).fill(0)',
    'text that doubles':
      '(() => { const a = []; for (let s = "x".repeat(999); ; ) a.push((s + a.length).split("")); })()',
    'a Map that grows': '(() => { const m = new Map(); for (let i = 0; ; i++) m.set(i, { i }); })()',
    'arrays of arrays': '(() => { const a = []; for (;;) a.push(Array.from({ length: 1000 }, (_, i) => [i])); })()',
    'closures without end': '(() => { let f = () => 0; for (;;) { const g = f; f = () => g; } })()',
  };

  test.each(Object.entries(bombs))('is up for %s, and the others are judged', async (_, bomb) => {
    const code = `export const f = () => ${bomb}; export const g = (x) => x;`;
    const [before, out, after, again] = await outcomesOf(
      code,
      [callOf('g', 1), callOf('f'), callOf('g', 2), callOf('f')],
      { memory: 64 },
    );
    // A heap that is nearly full is slow: which limit comes first may differ.
    expect([MEMORY, TIME]).toContainEqual(out);
    expect(before).toEqual(returned(1));
    expect(after).toEqual(returned(2));
    expect(again).toMatchObject({ kind: 'limit', uncalled: true });
  });

  test('is told as such when a typed array is refused', async () => {
    expect(await outcomeOf('export const f = () => new Float64Array(2 ** 28).length;')).toEqual(MEMORY);
  });

  test('is not up for an exception that only says so, thrown or left to itself', async () => {
    const code = `
      const lie = () => new RangeError('Array buffer allocation failed');
      export const f = () => { throw lie(); };
      export const g = () => { Promise.reject(lie()); return 1; };`;
    const [thrown, left] = await outcomesOf(code, [callOf('f'), callOf('g')]);
    expect(thrown).toMatchObject({ kind: 'threw', name: 'RangeError', location: { line: 2 } });
    expect(left).toEqual(returned(1));
  });

  test('suffices for an honest program', async () => {
    const code =
      'export const f = () => { const a = new Float64Array(4e6).fill(1); let s = 0; for (const x of a) s += x; return s; };';
    expect(
      await outcomesOf(
        code,
        Array.from({ length: 8 }, () => callOf('f')),
      ),
    ).toEqual(Array.from({ length: 8 }, () => returned(4e6)));
  });
});

describe('output', () => {
  const OUTPUT = { kind: 'limit', limit: 'output' };

  test('is capped before room is made for it', async () => {
    const code = `
      export const many = (n) => new Array(n).fill(1);
      export const sparse = () => { const a = []; a.length = 4e9; return a; };
      export const text = () => 'x'.repeat(2 ** 28);
      export const wide = () => { const row = new Array(1000).fill(1); return new Array(1000).fill(row); };
      export const keys = () => ({ ['k'.repeat(1e6)]: 1 });
      export const tensor = () => new (class { shape = [1e9, 0]; dataSync() { return []; } })();
      export const f = () => 1;`;
    const outcomes = await outcomesOf(
      code,
      [
        callOf('many', 100),
        callOf('many', 1e4),
        callOf('many', 100),
        ...['sparse', 'text', 'wide', 'keys', 'tensor', 'f'].map((name) => callOf(name)),
      ],
      { output: 10_000 },
    );
    expect(outcomes).toEqual([
      returned(new Array(100).fill(1)),
      OUTPUT,
      { ...OUTPUT, uncalled: true },
      OUTPUT,
      OUTPUT,
      OUTPUT,
      OUTPUT,
      OUTPUT,
      returned(1),
    ]);
  });

  test('is up for results that are too large together', async () => {
    const code = `
      export const empty = () => Array.from({ length: 1e4 }, () => []);
      export const f = (x) => x;`;
    const calls = [...Array.from({ length: 10 }, () => callOf('empty')), callOf('f', 1)];
    const outcomes = await outcomesOf(code, calls, { output: 100_000 });
    expect(outcomes[0]).toMatchObject({ kind: 'returned' });
    expect(outcomes).toContainEqual(OUTPUT);
    expect(outcomes[9]).toEqual({ ...OUTPUT, uncalled: true });
    expect(outcomes[10]).toEqual(returned(1));
  });

  test('takes what is large but allowed', async () => {
    const [outcome] = await outcomesOf('export const f = (n) => Array.from({ length: n }, (_, i) => i);', [
      callOf('f', 2e4),
    ]);
    expect(outcome).toMatchObject({ kind: 'returned' });
    expect((outcome as { value: number[] }).value[19_999]).toBe(19_999);
  });
});
