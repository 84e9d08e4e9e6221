import type { Attack } from '../attack.ts';

/** An array function whose call hangs in what it returns or throws. */
const returning = (name: string, expression: string): Attack => ({ name, scale: `return ${expression};`, is: 'limit' });
const throwing = (name: string, expression: string): Attack => ({ name, scale: `throw ${expression};`, is: 'limit' });

/** Loops without end, wherever the grader might step into one. */
export const loops: Attack[] = [
  { name: 'a loop at the top level', prelude: 'for (;;) {}', is: 'limit', others: 'limit' },
  {
    name: 'a loop at the top level of another file',
    prelude: "import './b.ts';",
    files: { 'b.ts': 'while (true);' },
    is: 'limit',
    others: 'limit',
  },
  { name: 'a loop in a static block', prelude: 'class A { static { for (;;) {} } }', is: 'limit', others: 'limit' },
  { name: 'a loop after an await at the top level', prelude: 'await 1; for (;;) {}', is: 'limit', others: 'limit' },
  { name: 'a loop', scale: 'while (true) {}', is: 'limit' },
  { name: 'a loop that works', scale: 'let s = 0; for (;;) s += Math.sqrt(k);', is: 'limit' },
  { name: 'a loop in eval', scale: "eval('for (;;) {}');", is: 'limit' },
  { name: 'a loop in a function made of text', scale: "new Function('for (;;) {}')();", is: 'limit' },
  {
    name: 'a loop that waits for the clock',
    scale: 'const t = Date.now(); while (Date.now() - t < 1e15);',
    is: 'limit',
  },
  {
    name: 'a sort that never ends',
    scale: 'return Array.from({ length: 50 }, (_, i) => i).sort(() => { for (;;); });',
    is: 'limit',
  },
  { name: 'a regular expression', scale: "return [/^(a+)+$/.test('a'.repeat(50) + 'b')];", is: 'limit' },
  {
    name: 'a regular expression that replaces',
    scale: "return ['x'.repeat(1e6).replace(/(x+x+)+y/g, '')];",
    is: 'limit',
  },
  { name: 'BigInt', scale: 'let n = 3n ** 200000n; for (;;) n = (n * n) % (3n ** 200001n);', is: 'limit' },
  { name: 'a BigInt that grows', scale: 'let n = 3n; for (;;) n **= 2n;', is: ['limit', 'error'] },
  { name: 'a proxy that sorts itself', scale: 'return new Proxy(x, { get() { for (;;); } }).sort();', is: 'limit' },
  {
    name: 'an iterator',
    scale: 'const it = { *[Symbol.iterator]() { for (;;) yield 1; } }; let n = 0; for (const v of it) n += v;',
    is: 'limit',
  },
  { name: 'JSON that asks', scale: 'return JSON.stringify({ toJSON() { for (;;); } });', is: 'limit' },
  returning('a getter on a prototype', '({ __proto__: { get then() { for (;;); } } })'),
  returning('then', '({ get then() { for (;;); } })'),
  returning('a then that is called', '({ then() { for (;;); } })'),
  returning('a constructor', "Object.create(Object.defineProperty({}, 'constructor', { get() { for (;;); } }))"),
  returning('a class name', 'new (class A { static get name() { for (;;); } })()'),
  returning('a tensor', 'new (class { dataSync() { for (;;); } shape = [1]; })()'),
  returning('a tensor that makes tensors', 'new (class { arraySync() { for (;;); } })()'),
  returning('keys', 'new Proxy({}, { ownKeys() { for (;;); } })'),
  returning('a prototype', 'new Proxy({}, { getPrototypeOf() { for (;;); } })'),
  returning('a property', 'new Proxy([1], { getOwnPropertyDescriptor() { for (;;); } })'),
  returning('a length', "new Proxy([], { get(t, key) { if (key === 'length') for (;;); } })"),
  throwing('toString', '{ toString() { for (;;); } }'),
  throwing('a message', '{ __proto__: Error.prototype, get message() { for (;;); } }'),
  throwing('a name', "Object.defineProperty(new Error('x'), 'name', { get() { for (;;); } })"),
  throwing('a stack', "Object.defineProperty(new Error('x'), 'stack', { get() { for (;;); } })"),
  throwing('a proxy', 'new Proxy({}, { getPrototypeOf() { for (;;); } })'),
  {
    name: 'a getter that is put on an argument',
    scale: 'Object.defineProperty(x, 0, { get() { for (;;); } }); return [1];',
    is: 'limit',
  },
  { name: 'the console', scale: 'console.log({ get a() { for (;;); } }); return [1];', is: 'limit' },
  { name: 'a promise', scale: 'return (async () => { for (;;) await 1; })();', is: 'limit' },
  {
    name: 'a promise left to itself',
    scale: '(async () => { for (;;) await 1; })(); return x.map((one) => one * k);',
    is: 'limit',
  },
  {
    name: 'a chain of promises',
    scale: 'const again = () => Promise.resolve().then(again); again(); return [1];',
    is: 'limit',
  },
  { name: 'a thenable that is its own', scale: 'const t = { then(resolve) { resolve(t); } }; return t;', is: 'limit' },
  {
    name: 'an async iterator',
    scale: 'return (async () => { for await (const v of (async function* () { for (;;) yield 1; })()) v; })();',
    is: 'limit',
  },
];
