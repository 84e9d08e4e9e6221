import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { callOf, outcomeOf, outcomesOf, programOf, returned, withSandbox } from './testing.ts';

const CORRECT = '({ a: [1, [2.5, NaN]], b: "x", c: true, d: null })';
const VALUE = { a: [1, [2.5, Number.NaN]], b: 'x', c: true, d: null };

describe('what student code does to the language leaves its results alone', () => {
  test.each([
    [
      'array methods',
      'for (const k of Object.getOwnPropertyNames(Array.prototype)) if (k !== "constructor") try { Array.prototype[k] = () => { throw 1; }; } catch {}',
    ],
    ['array iteration', 'Array.prototype[Symbol.iterator] = function* () { yield 9; };'],
    [
      'array elements',
      'Object.defineProperty(Array.prototype, "0", { set() {}, get() { return 9; }, configurable: true });',
    ],
    ['promises', 'Promise.prototype.then = () => { throw 1; }; globalThis.Promise = class {}; '],
    ['JSON', 'JSON.stringify = JSON.parse = () => "forged";'],
    [
      'objects',
      'Object.keys = Object.getOwnPropertyDescriptor = Object.freeze = Object.is = () => { throw 1; }; Reflect.apply = Reflect.ownKeys = Reflect.getPrototypeOf = () => [];',
    ],
    [
      'inherited keys',
      'Object.prototype.toJSON = () => "forged"; Object.prototype.value = 7; Object.prototype.constructor = null;',
    ],
    [
      'inherited setters',
      'for (const k of ["path", "found", "name", "message", "start", "settled", "get", "set", "text"]) Object.defineProperty(Object.prototype, k, { set() { throw 1; }, get() { throw 2; }, configurable: true });',
    ],
    [
      'typed arrays',
      'Uint8Array.prototype.set = () => {}; Float64Array.prototype.constructor = null; Object.getPrototypeOf(Uint8Array.prototype).set = () => { throw 1; }; globalThis.Uint8Array = globalThis.Float64Array = null; ArrayBuffer.prototype.slice = () => 1;',
    ],
    ['functions', 'Function.prototype.call = Function.prototype.apply = Function.prototype.bind = () => { throw 1; };'],
    [
      'strings',
      'String.prototype.charCodeAt = () => 65; String.fromCharCode = () => "z"; globalThis.String = () => "s";',
    ],
    [
      'symbols',
      'Object.defineProperty(Object.prototype, Symbol.toPrimitive, { get() { throw 1; } }); Object.defineProperty(Object.prototype, Symbol.toStringTag, { value: "forged" });',
    ],
    ['errors', 'globalThis.Error = class {}; globalThis.RangeError = null;'],
    ['regular expressions', 'RegExp.prototype.exec = RegExp.prototype.test = () => { throw 1; };'],
    [
      'everything global',
      'for (const k of Object.getOwnPropertyNames(globalThis)) if (k !== "globalThis") try { delete globalThis[k]; } catch {}',
    ],
  ])('%s', async (_, poison) => {
    const code = `
      export const before = (x) => x;
      export const f = () => { const value = ${CORRECT}; ${poison} return value; };
      export const g = () => ${CORRECT};
      export const odd = () => ({ x: () => 1 });
      export const throws = () => { throw { text: 1 }; };`;
    const outcomes = await outcomesOf(code, [
      callOf('before', 1),
      callOf('f'),
      callOf('g'),
      callOf('odd'),
      callOf('before', 2),
    ]);
    expect(outcomes).toEqual([
      returned(1),
      returned(VALUE),
      returned(VALUE),
      { kind: 'unusable', path: 'result.x', found: 'a function' },
      returned(2),
    ]);
  });
});

describe('what student code throws or returns is read safely', () => {
  const threw = { kind: 'threw', name: 'Error', notStarted: false };

  test.each([
    ['an object whose toString throws', '{ toString() { throw 1; } }'],
    ['an object without a prototype', 'Object.create(null)'],
    ['a symbol-like proxy', 'new Proxy({}, { get() { throw 1; }, getPrototypeOf() { throw 2; } })'],
    ['an error whose message throws', 'Object.defineProperty(new Error(), "message", { get() { throw 1; } })'],
    ['an error whose name is a symbol-like', 'Object.assign(new Error("x"), { name: { toString() { throw 1; } } })'],
    ['a revoked proxy', '(() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; })()'],
  ])('%s', async (_, thrown) => {
    const code = `export const f = () => { throw ${thrown}; }; export const g = () => 1;`;
    const outcomes = await outcomesOf(code, [callOf('f'), callOf('g')]);
    expect(outcomes).toEqual([{ ...threw, message: 'something was thrown that cannot be read' }, returned(1)]);
  });

  test('a hook for stacks is not asked', async () => {
    const code = `
      Error.prepareStackTrace = () => ({ toString() { throw 1; } });
      export const f = () => { Error.prepareStackTrace = () => { for (;;); }; null.x; };
      export const g = () => { Object.freeze(Error); null.x; };`;
    const outcomes = await outcomesOf(code, [callOf('f'), callOf('g')], { call: 300 });
    expect(outcomes[0]).toMatchObject({ kind: 'threw', name: 'TypeError', location: { line: 3 } });
    expect(outcomes[1]).toMatchObject({ kind: 'threw', name: 'TypeError' });
  });

  test("proxies are read through, and their traps that throw are the function's own exception", async () => {
    const code = `
      export const plain = () => new Proxy({ a: 1 }, {});
      export const list = () => new Proxy([1, 2], {});
      export const long = () => new Proxy([], { get: (t, k) => (k === 'length' ? 1e9 : 1) });
      export const odd = () => new Proxy([], { get: (t, k) => (k === 'length' ? -1.5 : 1) });
      export const trap = () => new Proxy({}, { ownKeys() { throw new TypeError('trap'); } });
      export const getter = () => ({ get x() { throw new TypeError('getter'); } });
      export const wide = () => new Proxy({}, { getPrototypeOf: () => Object.prototype, ownKeys: () => ['a', 'b'] });`;
    const names = ['plain', 'list', 'long', 'odd', 'trap', 'getter', 'wide'];
    expect(
      await outcomesOf(
        code,
        names.map((name) => callOf(name)),
      ),
    ).toMatchObject([
      returned({ a: 1 }),
      returned([1, 2]),
      { kind: 'limit', limit: 'output' },
      { kind: 'unusable', found: 'an array without a length' },
      { kind: 'threw', name: 'TypeError', message: 'trap' },
      { kind: 'unusable', path: 'result.x', found: 'a getter' },
      returned({}),
    ]);
  });

  test('thenables that answer twice, throw, or answer with themselves', async () => {
    const code = `
      export const twice = () => ({ then(a, b) { a(1); a(2); b(3); } });
      export const throws = () => ({ then() { throw new RangeError('then'); } });
      export const itself = () => { const p = Promise.resolve().then(() => p); return p; };
      export const g = () => 1;`;
    expect(
      await outcomesOf(
        code,
        ['twice', 'throws', 'itself', 'g'].map((name) => callOf(name)),
      ),
    ).toMatchObject([
      returned(1),
      { kind: 'threw', name: 'RangeError', message: 'then' },
      { kind: 'threw', name: 'TypeError' },
      returned(1),
    ]);
  });

  test('a class name that is a trap', async () => {
    const code = `
      export const f = () => { class A { static get name() { throw new TypeError('name'); } } return new A(); };
      export const g = () => { class B { static name = '"; forged'; } return new B(); };`;
    expect(await outcomesOf(code, [callOf('f'), callOf('g')])).toMatchObject([
      { kind: 'threw', message: 'name' },
      { kind: 'unusable', found: 'a class instance' },
    ]);
  });
});

describe('the isolate has no way out', () => {
  test('no host objects, no code from elsewhere, no shared memory', async () => {
    const code = `
      const names = ['process', 'require', 'module', 'Buffer', 'fetch', 'setTimeout', 'queueMicrotask', 'WebAssembly',
        'SharedArrayBuffer', 'Atomics', 'FinalizationRegistry', 'WeakRef', 'performance', '$0', 'ivm'];
      export const globals = () => names.filter((name) => name in globalThis);
      export const constructor = () => (() => {}).constructor.constructor('return typeof process')();
      export const submission = (x) => x.constructor.constructor('return typeof process')();
      export const dynamic = () => import('node:fs');`;
    const outcomes = await outcomesOf(code, [
      callOf('globals'),
      callOf('constructor'),
      callOf('submission', {}),
      callOf('dynamic'),
    ]);
    expect(outcomes.slice(0, 3)).toEqual([returned([]), returned('undefined'), returned('undefined')]);
    expect(outcomes[3]).toMatchObject({ kind: 'threw' });
  });

  test('the harness is not on the stack', async () => {
    const code = `
      export function f() {
        'use strict';
        const hook = Error.prepareStackTrace;
        Error.prepareStackTrace = (_, sites) => sites;
        const sites = new Error().stack;
        Error.prepareStackTrace = hook;
        return sites.map((site) => [typeof site.getFunction(), typeof site.getThis()]).filter(([a, b]) => a !== 'undefined' || b !== 'undefined');
      }`;
    expect(await outcomeOf(code)).toEqual(returned([]));
  });

  test("a driver's submission cannot be exchanged", async () => {
    const program = programOf(
      { 'index.ts': 'export const f = () => 1; export const steal = (s) => { s.f = () => 2; };' },
      'export const f = (submission) => { try { submission.steal(submission); } catch {} return submission.f(); };',
    );
    expect(await outcomesOf(program, [callOf('f'), callOf('f')])).toEqual([returned(1), returned(1)]);
  });

  test("a console of the student's own is heard no more, and does no harm", async () => {
    await withSandbox(
      'export const f = () => { console.log("a"); globalThis.console = { log() { throw 1; } }; }; export const g = () => { delete globalThis.console; return 1; };',
      async (sandbox) => {
        expect(await sandbox.call([callOf('f'), callOf('g')])).toEqual([returned(undefined), returned(1)]);
        expect(sandbox.console()).toEqual({ text: 'a\n', truncated: false });
      },
    );
  });

  test('printing objects runs no trap that does harm', async () => {
    const code = `export const f = () => {
      console.log(new Proxy({}, { ownKeys() { throw 1; } }), { get x() { throw 1; } }, Symbol('s'), 1n, new Error('e'));
      const cycle = {}; cycle.cycle = cycle; console.log(cycle, new Array(1e9));
    };`;
    await withSandbox(code, async (sandbox) => {
      expect(await sandbox.call([callOf('f')])).toEqual([returned(undefined)]);
      expect(sandbox.console().text).toMatch(
        /^\[unreadable\] \[unreadable\] \[symbol\] \[BigInt\] Error: e\n\{ cycle: /,
      );
      expect(sandbox.console().truncated).toBe(true);
    });
  });
});

describe('processes', () => {
  test('of the sandbox do not outlive the grader', async () => {
    const here = new URL('./sandbox.ts', import.meta.url).href;
    const script = `
      import { startSandbox } from ${JSON.stringify(here)};
      import { readdirSync, readFileSync } from 'node:fs';
      const sandbox = startSandbox();
      const program = { modules: new Map([['index.ts', 'export const f = () => { for (;;); };']]), imports: new Map(), entry: 'index.ts' };
      const limits = { call: 60000, total: 60000, memory: 128, output: 1000, console: 1000 };
      await sandbox.load(program, limits);
      sandbox.call([{ function: 'f', args: [] }]);
      const child = process._getActiveHandles().find((handle) => typeof handle.pid === 'number').pid;
      setTimeout(() => console.log(child), 100);`;
    const grader = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(grader.stdout, 'data');
    const child = Number(line);
    expect(isAlive(child)).toBe(true);
    grader.kill('SIGKILL');
    await once(grader, 'exit');
    while (isAlive(child)) await new Promise((resolve) => setTimeout(resolve, 10));
  });

  test('do not keep the grader from ending once they are closed', async () => {
    const here = new URL('./sandbox.ts', import.meta.url).href;
    const script = `const { startSandbox } = await import(${JSON.stringify(here)}); const s = startSandbox(); await s.close();`;
    const grader = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], {
      stdio: 'inherit',
    });
    const [code] = await once(grader, 'exit');
    expect(code).toBe(0);
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('structuredClone copies plain data and typed arrays, keeps cycles and refuses functions', async () => {
  const source = `
    export function f() {
      const a = { list: [1, [2, NaN]], typed: new Float64Array([3, 4]) };
      a.self = a;
      const b = structuredClone(a);
      let refused = false;
      try { structuredClone({ f() {} }); } catch { refused = true; }
      b.list[1][0] = 9; b.typed[0] = 9;
      return [a.list[1][0], a.typed[0], b.list[1][0], b.typed[0], b.self === b, b !== a, refused];
    }`;
  const [outcome] = await outcomesOf(source, [callOf('f')]);
  expect(outcome).toMatchObject({ kind: 'returned', value: [2, 3, 9, 9, true, true, true] });
});
