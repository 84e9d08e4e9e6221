import { describe, expect, test } from 'vitest';
import { callOf, outcomeOf, outcomesOf, programOf, returned, withSandbox } from './testing.ts';

describe('exceptions', () => {
  const code = [
    "import { deep } from './lib/deep.ts';",
    'export const own = () => { throw new RangeError("no"); };',
    'export const other = () => deep();',
    'export const through = () => [3, 1].map((x) => x.y.z);',
    'export const text = () => { throw "x"; };',
    'export const nothing = () => { throw undefined; };',
    'class NotImplementedError extends Error { name = "NotImplementedError"; }',
    'export const stub = () => { throw new NotImplementedError("stub"); };',
    'export const long = () => { throw new Error("e".repeat(5000)); };',
    'export const forever = () => forever();',
    'export const lines = () => { throw new Error("a\\n    at index.ts:99:9"); };',
    'export const late = async () => { await 1; throw new TypeError("late"); };',
  ].join('\n');
  const program = {
    modules: new Map([
      ['index.ts', code],
      ['lib/deep.ts', '\n\nexport function deep() {\n  null.x;\n}'],
    ]),
    imports: new Map([['index.ts', new Map([['./lib/deep.ts', 'lib/deep.ts']])]]),
    entry: 'index.ts',
  };

  test("tell their name, message and place in the student's own files", async () => {
    const names = ['own', 'other', 'through', 'text', 'nothing', 'stub', 'late'];
    const outcomes = await outcomesOf(
      program,
      names.map((name) => callOf(name)),
    );
    const at = (file: string, line: number, column: number) => ({ location: { file, line, column } });
    expect(outcomes).toEqual([
      { kind: 'threw', name: 'RangeError', message: 'no', notStarted: false, ...at('index.ts', 2, 34) },
      {
        kind: 'threw',
        name: 'TypeError',
        message: "Cannot read properties of null (reading 'x')",
        notStarted: false,
        ...at('lib/deep.ts', 4, 8),
      },
      {
        kind: 'threw',
        name: 'TypeError',
        message: "Cannot read properties of undefined (reading 'z')",
        notStarted: false,
        ...at('index.ts', 4, 52),
      },
      { kind: 'threw', name: 'Error', message: 'x', notStarted: false },
      { kind: 'threw', name: 'Error', message: 'undefined', notStarted: false },
      { kind: 'threw', name: 'NotImplementedError', message: 'stub', notStarted: true, ...at('index.ts', 8, 35) },
      { kind: 'threw', name: 'TypeError', message: 'late', notStarted: false, ...at('index.ts', 12, 50) },
    ]);
  });

  test('have their message cut, and cannot pass text of it for a place', async () => {
    const [long, forever, lines] = await outcomesOf(program, [callOf('long'), callOf('forever'), callOf('lines')]);
    expect(long).toMatchObject({ message: 'e'.repeat(2000), location: { line: 9 } });
    expect(forever).toMatchObject({ name: 'RangeError', location: { line: 10 } });
    expect(lines).toMatchObject({ location: { line: 11 } });
  });

  test("in a helper or the driver are placed in the student's own code", async () => {
    const outcome = await outcomeOf(
      programOf(
        { 'index.ts': 'export function f(g) {\n  return g();\n}' },
        'export const f = (submission) => submission.f(() => { throw new Error("from the driver"); });',
      ),
    );
    expect(outcome).toMatchObject({ message: 'from the driver', location: { file: 'index.ts', line: 2, column: 10 } });
  });
});

describe('what is called', () => {
  const program = programOf(
    { 'index.ts': 'export const f = (x) => x + 1; export const g = (x) => x * 2; export const n = 3;' },
    `export const g = (submission, x) => ['g', submission.g(x)];
     export const twice = (submission, x) => submission.f(submission.f(x));
     export const inspect = (submission) => [Object.getPrototypeOf(submission), Object.isFrozen(submission), Object.keys(submission)];`,
  );

  test("is the entry of the driver, the driver's export of the same name, or the function itself", async () => {
    const outcomes = await outcomesOf(program, [
      callOf('f', 1),
      callOf('g', 1),
      { function: 'f', entry: 'twice', args: [1] },
      { function: 'f', entry: 'inspect', args: [] },
    ]);
    expect(outcomes).toEqual([returned(2), returned(['g', 2]), returned(3), returned([null, true, ['f', 'g', 'n']])]);
  });

  test('is missing where the submission does not export a function of the name', async () => {
    const outcomes = await outcomesOf(
      program,
      ['twice', 'n', 'toString', '__proto__', ''].map((name) => callOf(name)),
    );
    expect(outcomes).toEqual(outcomes.map(() => ({ kind: 'missing' })));
    expect(await outcomesOf(program, [])).toEqual([]);
  });
});

describe('promises', () => {
  test('are waited for until nothing more happens', async () => {
    const code = `
      export const value = async (x) => { await 1; await 2; return x; };
      export const throws = async () => { throw new Error('no'); };
      export const never = () => new Promise(() => {});
      export const thenable = () => ({ then(resolve) { resolve([1]); } });
      export const mutates = async (a) => { await 1; a.push(1); };
      export const nested = async () => Promise.resolve(Promise.resolve(4));
      export const plain = (x) => x;`;
    const outcomes = await outcomesOf(code, [
      callOf('plain', 1),
      callOf('value', 2),
      callOf('throws'),
      callOf('never'),
      callOf('thenable'),
      callOf('mutates', []),
      callOf('nested'),
      callOf('plain', 5),
    ]);
    expect(outcomes).toMatchObject([
      returned(1),
      returned(2),
      { kind: 'threw', name: 'Error', message: 'no' },
      { kind: 'unusable', path: 'result', found: 'a promise that never settles' },
      returned([1]),
      returned(undefined, [0]),
      returned(4),
      returned(5),
    ]);
  });

  test('that settle during a later call do not answer for it', async () => {
    const code = `
      let later;
      export const f = (x) => new Promise((resolve) => { later?.('of the call before'); later = resolve; if (x) resolve(x); });`;
    const [first, second] = await outcomesOf(code, [callOf('f', 0), callOf('f', 2)]);
    expect(first).toMatchObject({ kind: 'unusable' });
    expect(second).toEqual(returned(2));
  });
});

describe('a batch in a program that is loaded anew', () => {
  const code = `
    let calls = 0;
    console.log('loading');
    export const count = () => ++calls;
    export const keep = () => { globalThis.kept = new Float64Array(2e7).fill(1); return ++calls; };`;

  test('finds nothing of what earlier calls left behind, and prints nothing once more', async () => {
    await withSandbox(code, async (sandbox) => {
      const counted = async (options?: { fresh: boolean }) =>
        (await sandbox.call([callOf('count'), callOf('count')], options)).map((one) => 'value' in one && one.value);
      expect(await counted()).toEqual([1, 2]);
      expect(await counted({ fresh: true })).toEqual([1, 2]);
      expect(await counted()).toEqual([3, 4]);
      expect(sandbox.console().text).toBe('loading\n');
    });
  });

  test('finds the memory free that they took', async () => {
    await withSandbox(code, async (sandbox) => {
      for (let i = 0; i < 6; i++) expect(await sandbox.call([callOf('keep')], { fresh: true })).toEqual([returned(1)]);
    });
  });
});

describe('the same call gives the same outcome', () => {
  test('whatever was called before, with chance and clock', async () => {
    const code = `
      export const f = () => [Math.random(), Math.random(), Date.now(), new Date().getTime(), typeof performance];
      export const wait = () => { const start = Date.now(); while (Date.now() - start < 100); return new Date(0).getHours(); };`;
    const [first, second, wait] = await outcomesOf(code, [callOf('f'), callOf('f'), callOf('wait')]);
    expect(first).toMatchObject({ kind: 'returned' });
    expect(second).toEqual(first);
    expect(wait).toEqual(returned(0));
    expect(await outcomeOf(code)).toEqual(first);
  });
});

describe('console', () => {
  test('is collected, over loading and all calls', async () => {
    const code = `
      console.log('loading');
      export const f = (x) => { console.info('x =', x, { a: [1, -0, 'b'], f }, null, undefined, new Float64Array(2)); };`;
    const text = await withSandbox(code, async (sandbox) => {
      await sandbox.call([callOf('f', [1]), callOf('f', 'text')]);
      return sandbox.console();
    });
    const rest = "{ a: [1, -0, 'b'], f: [function] } null undefined [0, 0]\n";
    expect(text).toEqual({ text: `loading\nx = [1] ${rest}x = text ${rest}`, truncated: false });
  });

  test('is cut where it gets too long, in whole characters', async () => {
    const code = "export const f = () => { for (let i = 0; i < 1e5; i++) console.log('한글'); };";
    const console = await withSandbox(
      code,
      async (sandbox) => {
        expect(await sandbox.call([callOf('f'), callOf('f')])).toEqual([returned(undefined), returned(undefined)]);
        return sandbox.console();
      },
      { console: 100 },
    );
    expect(console.truncated).toBe(true);
    expect(console.text).toBe(`${'한글\n'.repeat(33)}한`);
  });
});

describe('loading', () => {
  const failureOf = (modules: Record<string, string>, limits = {}) =>
    withSandbox(programOf(modules), async (_, failure) => failure, limits);

  test('links modules, in circles too', async () => {
    const program = programOf({
      'index.ts':
        "export { g } from './b.ts'; import { g } from './b.ts'; export const f = () => g() + 1; export const h = () => 1;",
      'b.ts': "import { h } from './index.ts'; export const g = () => h() + 1;",
    });
    expect(await outcomesOf(program, [callOf('f'), callOf('g')])).toEqual([returned(3), returned(2)]);
  });

  test.each([
    ['a throw', { 'index.ts': '\nthrow new RangeError("top");' }, 'RangeError', 'top', [2, 7]],
    [
      'a top level that waits for ever',
      { 'index.ts': 'await new Promise(() => {}); export const f = () => 1;' },
      'Error',
      'The top level awaits a promise that never settles',
      undefined,
    ],
    ['text thrown', { 'index.ts': 'throw "text";' }, 'Error', 'text', undefined],
    [
      'code that does not compile',
      { 'index.ts': 'let y;\nlet y;' },
      'SyntaxError',
      "Identifier 'y' has already been declared",
      [2, 5],
    ],
    [
      'a name that is not exported',
      { 'index.ts': "import { x } from './b.ts';", 'b.ts': 'export const y = 1;' },
      'SyntaxError',
      "The requested module './b.ts' does not provide an export named 'x'",
      undefined,
    ],
    [
      'a module that is not linked',
      { 'index.ts': "import 'node:fs';" },
      'SyntaxError',
      "Cannot find module 'node:fs'",
      undefined,
    ],
  ])('tells of %s', async (_, modules, name, message, place) => {
    const location = place && { file: 'index.ts', line: place[0], column: place[1] };
    expect(await failureOf(modules as Record<string, string>)).toEqual({
      kind: 'threw',
      name,
      message,
      ...(location && { location }),
    });
  });

  test('ends a top level that never ends', async () => {
    expect(await failureOf({ 'index.ts': 'for (;;);' }, { call: 100 })).toEqual({ kind: 'limit', limit: 'time' });
  });

  test('ends a top level that eats memory', async () => {
    expect(await failureOf({ 'index.ts': 'const a = []; for (;;) a.push([a.length, 1]);' }, { memory: 32 })).toEqual({
      kind: 'limit',
      limit: 'memory',
    });
  });
});

describe('misuse of a sandbox is told', () => {
  test('calls without a program, a second program, calls after the end', async () => {
    await withSandbox('export const f = () => 1;', async (sandbox) => {
      expect(() => sandbox.load(programOf({ 'index.ts': '' }), {} as never)).toThrow(/loads one program/);
      await sandbox.close();
      await expect(sandbox.call([callOf('f')])).rejects.toThrow(/closed/);
    });
  });
});
