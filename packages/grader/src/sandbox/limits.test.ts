import { describe, expect, test } from 'vitest';
import { callOf, outcomeOf, outcomesOf, returned, withSandbox } from './testing.ts';

const MB = 1024 * 1024;
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

  test('runs out for the whole submission, too', async () => {
    const many = Array.from({ length: 6 }, (_, i) => `export const loop${i} = () => { for (;;); };`).join('\n');
    const calls = Array.from({ length: 6 }, (_, i) => callOf(`loop${i}`));
    const outcomes = await outcomesOf(`${many}\nexport const f = () => 1;`, [...calls, callOf('f')], {
      call: 100,
      total: 250,
    });
    expect(outcomes[0]).toEqual(TIME);
    expect(outcomes.slice(1, 6)).toEqual(outcomes.slice(1, 6).map(() => expect.objectContaining(TIME)));
    expect(outcomes.at(-1)).toEqual({ ...TIME, uncalled: true });
  });

  test.each([
    ['a getter of the result', '({ get x() { for (;;); } })'],
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
      { memory: 64 * MB },
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

  test('suffices for an honest program', async () => {
    const code =
      'export const f = () => { const a = new Float64Array(4e6).fill(1); let s = 0; for (const x of a) s += x; return s; };';
    expect(
      await outcomesOf(
        code,
        Array.from({ length: 30 }, () => callOf('f')),
      ),
    ).toEqual(Array.from({ length: 30 }, () => returned(4e6)));
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

  test('takes what is large but allowed', async () => {
    const [outcome] = await outcomesOf('export const f = (n) => Array.from({ length: n }, (_, i) => i);', [
      callOf('f', 4e5),
    ]);
    expect(outcome).toMatchObject({ kind: 'returned' });
    expect((outcome as { value: number[] }).value[399_999]).toBe(399_999);
  });
});
