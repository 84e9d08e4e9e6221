import type { Attack } from '../attack.ts';

const returns = (name: string, expression: string, is: Attack['is'], more: Partial<Attack> = {}): Attack => ({
  name,
  scale: `
  const right = x.map((one) => one * k);
  return ${expression};`,
  is,
  ...more,
});

/** Results that are not what they seem, or not twice the same. */
export const results: Attack[] = [
  returns('a proxy of the right one', 'new Proxy(right, {})', 'passed'),
  returns(
    'a proxy that is revoked',
    '(() => { const { proxy, revoke } = Proxy.revocable(right, {}); revoke(); return proxy; })()',
    'error',
  ),
  returns(
    'a proxy whose traps throw',
    "new Proxy(right, { getOwnPropertyDescriptor() { throw new Error('trap'); } })",
    'error',
  ),
  returns(
    'a proxy with a wrong length',
    "new Proxy(right, { get: (t, key) => (key === 'length' ? 1e9 : t[key]) })",
    'limit',
  ),
  returns(
    'a proxy with half a length',
    "new Proxy(right, { get: (t, key) => (key === 'length' ? 1.5 : t[key]) })",
    'failed',
  ),
  returns(
    'a proxy with keys without end',
    'new Proxy({}, { ownKeys: () => new Array(1e7).fill(0).map((_, i) => "k" + i) })',
    ['limit', 'failed'],
  ),
  returns(
    'a proxy that is always another',
    '(() => { let n = 0; return new Proxy(right, { getOwnPropertyDescriptor: (t, key) => ({ value: n++, configurable: true, enumerable: true, writable: true }) }); })()',
    ['failed', 'error'],
  ),
  returns('getters', 'right.map((_, i) => ({ get a() { return i; } }))', 'failed'),
  returns(
    'a getter that changes',
    '(() => { let n = 0; return Object.defineProperty([...right], 0, { get: () => n++ }); })()',
    'failed',
  ),
  returns('a number object', 'right.map((one) => new Number(one))', 'failed'),
  returns(
    'an array of another kind',
    'new (class A extends Array { static get [Symbol.species]() { return Array; } })(...right.map(String)).map(Number)',
    ['passed', 'failed'],
  ),
  returns('an array with names', 'Object.assign(right, { best: 1, then: undefined })', 'passed'),
  returns('an array-like', '({ ...right, length: right.length })', 'failed'),
  returns('an array with holes', '[, ...right]', 'failed'),
  returns('a huge array', 'Object.assign([], { length: 4_294_967_295 })', 'limit'),
  returns('a sparse array', '(() => { const a = []; a[1e6] = 1; return a; })()', 'limit'),
  returns('a large array', 'new Array(20_000).fill(1)', 'limit'),
  returns('many empty arrays', 'Array.from({ length: 15_000 }, () => [])', ['failed', 'limit']),
  returns(
    'one array many times',
    '(() => { const row = new Array(1_000).fill(1); return new Array(1_000).fill(row); })()',
    'limit',
  ),
  returns('long text', "'x'.repeat(2 ** 28)", 'limit'),
  returns('text for numbers', 'right.map(String)', 'failed'),
  returns('half a character', "['\\ud800']", 'failed'),
  returns('BigInts', 'right.map(BigInt)', 'failed'),
  returns('symbols', "right.map(() => Symbol('s'))", 'failed'),
  returns('functions', 'right.map((one) => () => one)', 'failed'),
  returns('a Map', 'new Map([[0, right]])', 'failed'),
  returns('nothing', 'undefined', 'failed'),
  returns('negative zeros and NaN', 'right.map((one, i) => (i ? NaN : -0))', 'failed'),
  returns('a typed array', 'Float64Array.from(right)', 'passed'),
  returns(
    'a typed array on a detached buffer',
    '(() => { const t = Float64Array.from(right); t.buffer.transfer(); return t; })()',
    'failed',
  ),
  returns(
    'a typed array that shrinks',
    '(() => { const b = new ArrayBuffer(80, { maxByteLength: 80 }); const t = new Float64Array(b); b.resize(8); return [t, { get length() { b.resize(0); return 1; } }]; })()',
    'failed',
  ),
  returns('a promise of the right one', 'Promise.resolve(right)', 'passed'),
  returns('a thenable of the right one', '({ then(resolve) { resolve(right); resolve(1); } })', 'passed'),
  returns('a promise for ever', 'new Promise(() => {})', 'failed'),
  returns('a promise that is rejected', "Promise.reject(new Error('no'))", 'error'),
  returns('a thenable that throws', "({ then() { throw new Error('no'); } })", 'error'),
  returns('a promise inside', '[Promise.resolve(1)]', 'failed'),
  returns(
    'a promise that another call settles',
    '(() => { globalThis.settle?.(right); return new Promise((resolve) => { globalThis.settle = resolve; }); })()',
    'failed',
  ),
  returns('a class', 'new (class Network { weights = right; })()', 'failed'),
  returns('a tensor', 'new (class { shape = [right.length]; dataSync() { return right; } })()', 'passed'),
  returns(
    'a tensor that does not fit',
    'new (class { shape = [right.length, 7]; dataSync() { return right; } })()',
    'failed',
  ),
  returns('a tensor of a billion', 'new (class { shape = [1e9, 0]; dataSync() { return []; } })()', [
    'limit',
    'failed',
  ]),
];
