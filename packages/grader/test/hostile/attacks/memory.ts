import type { Attack } from '../attack.ts';

const bomb = (name: string, scale: string, more: Partial<Attack> = {}): Attack => ({
  name,
  scale,
  is: 'limit',
  ...more,
});

/** What grows without end, or at one stroke. A heap that is nearly full is slow: time or memory may be told. */
export const memory: Attack[] = [
  bomb('an array', 'const a = []; for (;;) a.push([a.length, k]);'),
  bomb('an array of numbers', 'const a = []; for (;;) a.push(Math.random());'),
  bomb('a Map', 'const m = new Map(); for (let i = 0; ; i++) m.set(i, { i });'),
  bomb('a Set', 'const s = new Set(); for (let i = 0; ; i++) s.add(String(i));'),
  bomb('an object', 'const o = {}; for (let i = 0; ; i++) o["k" + i] = i;'),
  bomb('closures', 'let f = () => 0; for (;;) { const g = f; f = () => g; }'),
  bomb('typed arrays', 'const a = []; for (;;) a.push(new Float64Array(1e6).fill(1));'),
  bomb('typed arrays, small', 'const a = []; for (;;) a.push(new Uint8Array(64));'),
  bomb('a typed array of 8 GB', 'return new Float64Array(2 ** 30);'),
  bomb(
    'an array buffer that grows',
    'const b = new ArrayBuffer(8, { maxByteLength: 2 ** 31 }); for (let n = 1e6; ; n *= 2) b.resize(n);',
    { is: ['limit', 'error'] },
  ),
  bomb('an array that is filled', 'return new Array(1e9).fill(0);'),
  bomb('an array that is joined', "return new Array(2 ** 29).join('ab');", { is: ['limit', 'error', 'failed'] }),
  bomb('text that doubles', "let s = 'x'; for (;;) s += s;", { is: ['limit', 'error'] }),
  bomb('text that is split', "const a = []; for (;;) a.push('x'.repeat(1e5).split(''));"),
  bomb('errors with stacks', 'const a = []; for (;;) a.push(new Error(String(a.length)).stack);'),
  bomb('symbols', 'const a = []; for (;;) a.push(Symbol(String(a.length)));'),
  bomb('functions made of text', 'const a = []; for (;;) a.push(new Function("return " + a.length));'),
  bomb('generators', 'const a = []; for (;;) a.push((function* () { yield a; })().next());'),
  bomb('promises', 'const a = []; for (;;) a.push(Promise.resolve(a.length).then(() => a));'),
  bomb(
    'microtasks',
    '(async () => { const a = []; for (;;) { a.push(new Array(1000).fill(k)); await 1; } })(); return [1];',
  ),
  bomb('copies', 'let a = [x]; for (;;) a = structuredClone([a, a]);', { is: ['limit', 'error'] }),
  bomb(
    'a getter of the result',
    'return new Proxy([], { get: (t, key) => { const a = []; for (;;) a.push([key]); } });',
  ),
  bomb('arguments of a call', 'return Math.max(...new Array(1e8).fill(k));', { is: ['limit', 'error'] }),
  bomb('the top level', '', {
    scale: 'return [1];',
    prelude: 'const a = []; for (;;) a.push([a.length]);',
    others: 'limit',
  }),
  bomb(
    'what is kept from call to call',
    'globalThis.kept ??= []; globalThis.kept.push(new Float64Array(4e6).fill(k)); return x.map((one) => one * k);',
    { is: ['limit', 'passed'], others: ['limit', 'passed'] },
  ),
];
