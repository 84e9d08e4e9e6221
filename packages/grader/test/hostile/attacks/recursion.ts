import type { Attack } from '../attack.ts';

/** Calls and data that go too deep. */
export const recursion: Attack[] = [
  { name: 'a function that calls itself', scale: 'return scale(x, k);', is: 'error' },
  {
    name: 'two that call each other',
    prelude: 'const a = () => b(); const b = () => a();',
    scale: 'return a();',
    is: 'error',
  },
  {
    name: 'one that catches its own overflow',
    scale: 'const f = () => { try { f(); } catch { f(); } }; f(); return [1];',
    is: ['limit', 'error', 'failed'],
  },
  { name: 'a getter', scale: 'const o = { get a() { return this.a; } }; return [o.a];', is: 'error' },
  { name: 'toString', scale: 'const o = { toString() { return String(this); } }; throw o;', is: 'error' },
  {
    name: 'a proxy of itself',
    scale: 'let p = {}; for (let i = 0; i < 1e5; i++) p = new Proxy(p, {}); return p;',
    is: ['error', 'failed'],
  },
  {
    name: 'promises that wait for each other',
    scale: 'let p = 1; for (let i = 0; i < 1e4; i++) { const q = p; p = (async () => q)(); } return p;',
    is: 'failed',
  },
  {
    name: 'a result a million levels deep',
    scale: 'let a = 1; for (let i = 0; i < 1e6; i++) a = [a]; return a;',
    is: 'limit',
  },
  {
    name: 'an object a thousand levels deep',
    scale: 'let a = 1; for (let i = 0; i < 1e3; i++) a = { a }; return a;',
    is: 'limit',
  },
  {
    name: 'a tensor inside of a tensor for ever',
    scale: 'return new (class T { arraySync() { return [new T()]; } })();',
    is: 'limit',
  },
  {
    name: 'a tensor that is its own element',
    scale: 'const t = new (class T { shape = []; dataSync() { return [this]; } })(); return t;',
    is: ['limit', 'error', 'failed'],
  },
  {
    name: 'a tensor of a hundred axes',
    scale: 'return new (class { shape = new Array(100).fill(1); dataSync() { return [1]; } })();',
    is: 'limit',
  },
  { name: 'a cycle', scale: 'const a = { b: [] }; a.b.push(a); return a;', is: 'failed' },
  {
    name: 'a cycle that is printed',
    scale: 'const a = { b: [] }; a.b.push(a); console.log(a); return x.map((one) => one * k);',
    is: 'passed',
  },
  { name: 'an expression nested deeply', scale: `return ${'('.repeat(3_000)}1${')'.repeat(3_000)};`, is: 'ungradable' },
  { name: 'text of code nested deeply', scale: "return eval('['.repeat(1e5) + ']'.repeat(1e5));", is: 'error' },
  {
    name: 'JSON nested deeply',
    scale: "return JSON.parse('['.repeat(1e6) + ']'.repeat(1e6));",
    is: ['limit', 'error'],
  },
];
