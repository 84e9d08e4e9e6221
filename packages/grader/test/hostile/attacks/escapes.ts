import type { Attack } from '../attack.ts';

/** Leads to something outside, where there is nothing. */
const nothing = (name: string, expression: string): Attack => ({
  name,
  scale: `
  const found = ${expression};
  if (typeof found === 'undefined' || found === 'undefined') throw new ReferenceError('nothing there');
  return found;`,
  is: 'error',
});

/** Ways out of the isolate and the process, and other ends of them. */
export const escapes: Attack[] = [
  nothing('process', 'typeof process'),
  nothing('process.exit', 'process.exit(0)'),
  nothing('require', "require('node:fs').writeFileSync('CANARY/escaped-require', 'x')"),
  nothing('the Function constructor', "Function('return typeof process')()"),
  nothing("a function's constructor", "(() => {}).constructor.constructor('return typeof require')()"),
  nothing("an argument's constructor", "x.constructor.constructor('return typeof process')()"),
  nothing(
    "a generator's constructor",
    "Object.getPrototypeOf(function* () {}).constructor('return typeof process')().next().value",
  ),
  nothing("an async function's constructor", "eval('typeof globalThis.process')"),
  nothing("the console's constructor", "console.log.constructor('return typeof process')()"),
  nothing(
    "an error's realm",
    "(() => { try { null.x; } catch (e) { return e.constructor.constructor('return typeof process')(); } })()",
  ),
  nothing(
    'the frames of the harness',
    '(() => { Error.prepareStackTrace = (_, sites) => sites.map((s) => s.getFunction() ?? s.getThis()).filter((f) => f && f !== globalThis)[0]; const found = new Error().stack; Error.prepareStackTrace = undefined; return found; })()',
  ),
  nothing('the caller', '(function f() { return f.caller ?? undefined; })()'),
  nothing('arguments.callee.caller', 'scale.caller ?? undefined'),
  nothing('natives', "eval('%DebugPrint(1)')"),
  nothing('quit', 'quit()'),
  nothing('internal bindings', "process.binding('fs')"),
  nothing('WebAssembly', 'typeof WebAssembly'),
  nothing('shared memory', 'typeof SharedArrayBuffer'),
  nothing('Atomics', 'Atomics.wait(new Int32Array(1), 0, 0)'),
  nothing('weak references', 'typeof WeakRef'),
  nothing('finalizers', 'typeof FinalizationRegistry'),
  nothing('timers', 'setTimeout(() => {}, 0)'),
  nothing('microtasks', 'queueMicrotask(() => {})'),
  nothing('fetch', "fetch('http://127.0.0.1:PORT/')"),
  nothing('sockets', "new WebSocket('ws://127.0.0.1:PORT/')"),
  nothing('workers', "new Worker('data:,')"),
  nothing('isolated-vm', 'typeof ivm'),
  nothing('a shadow realm', 'typeof ShadowRealm'),
  nothing('a dynamic import in eval', 'eval("import(\'node:fs\')")'),
  nothing('the debugger', '(() => { debugger; })()'),
  { name: 'an undefined exception', scale: 'throw undefined;', is: 'error' },
  { name: 'a symbol as an exception', scale: "throw Symbol('s');", is: 'error' },
  { name: 'a frozen error', scale: "throw Object.freeze(new Error('x'));", is: 'error' },
  { name: 'an error without a prototype', scale: "throw Object.setPrototypeOf(new Error('x'), null);", is: 'error' },
  {
    name: 'a revoked proxy as an exception',
    scale: 'const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); throw proxy;',
    is: 'error',
  },
  { name: 'an exception of 100 MB', scale: "throw new Error('x'.repeat(1e8));", is: ['error', 'limit'] },
  { name: 'an exception at the top level', prelude: "throw new Error('top');", is: 'ungradable' },
  { name: 'a number thrown at the top level', prelude: 'throw 7;', is: 'ungradable' },
  { name: 'a promise rejected at the top level', prelude: "Promise.reject(new Error('left'));", is: 'ungradable' },
  {
    name: 'a promise rejected and left',
    scale: "Promise.reject(new Error('left')); return x.map((one) => one * k);",
    is: 'passed',
  },
  {
    name: 'a promise rejected with a message that never comes',
    scale: 'Promise.reject(Object.create(Error.prototype, { message: { get() { for (;;); } } })); return [1];',
    is: 'limit',
  },
  {
    name: 'a promise rejected with 256 MB',
    scale: "Promise.reject(new Error('x'.repeat(2 ** 28))); return x.map((one) => one * k);",
    is: ['limit', 'passed'],
  },
  {
    name: 'a hundred thousand promises rejected',
    scale: 'for (let i = 0; i < 1e5; i++) Promise.reject(i); return x.map((one) => one * k);',
    is: ['passed', 'limit'],
  },
  {
    name: 'a promise rejected with something odd',
    scale: 'Promise.reject({ get message() { throw 1; } }); return x.map((one) => one * k);',
    is: 'passed',
  },
  { name: 'a top level that waits for ever', prelude: 'await new Promise(() => {});', is: 'ungradable' },
];
