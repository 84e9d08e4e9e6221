import type { Attack } from '../attack.ts';

/** What pretends to be the grader, or to have been right. */
export const forgery: Attack[] = [
  {
    name: 'a report on the console',
    scale: "console.log(JSON.stringify({ schema: 'chainrule/report/v1', score: 100 })); return 1;",
    is: 'failed',
  },
  {
    name: 'a frame on the console',
    scale: "console.log('\\u0005\\u0000\\u0000\\u0000\\u0007\\u0001\\u0000\\u0000\\u0000'); return 1;",
    is: 'failed',
  },
  {
    name: 'what a terminal obeys',
    scale:
      "console.log('\\u001b[2J\\u001b[H100 / 100\\u009b1m\\u202e'); throw new Error('\\u001b[1A\\u001b[2Kpassed');",
    is: 'error',
  },
  {
    name: 'a console that is flooded',
    scale: "for (let i = 0; i < 1e4; i++) console.log('x'.repeat(1e4)); return x.map((one) => one * k);",
    is: ['passed', 'limit'],
  },
  {
    name: 'a console of its own',
    scale: 'globalThis.console = { log() { throw 1; } }; return x.map((one) => one * k);',
    is: 'passed',
  },
  { name: 'no console', scale: 'delete globalThis.console; return x.map((one) => one * k);', is: 'passed' },
  {
    name: 'a stub that is none',
    scale: "throw Object.assign(new Error('x'), { name: 'NotImplementedError' });",
    is: 'not-started',
  },
  {
    name: 'memory that was not refused',
    scale: "throw new RangeError('Array buffer allocation failed');",
    is: 'error',
  },
  {
    name: 'memory that was refused to nobody',
    scale:
      "throw Object.assign(new RangeError('Array buffer allocation failed'), { stack: '\\n    at new ArrayBuffer (<anonymous>)' });",
    is: ['error', 'limit'],
  },
  {
    name: 'a place in another file',
    scale: "throw new Error('x\\n    at f (/etc/passwd:1:1)\\n    at g (chainrule:run.js:1:1)');",
    is: 'error',
  },
  {
    name: 'a result that says that it equals everything',
    scale: 'return { valueOf: () => 3, toString: () => "3,6", [Symbol.toPrimitive]: () => 3 };',
    is: 'failed',
  },
  { name: 'an outcome as a result', scale: "return { kind: 'returned', value: [3, 6], mutated: [] };", is: 'failed' },
  {
    name: 'NaN with a message in its bits',
    scale: 'const bits = new BigUint64Array([0x7ff8123456789abcn]); return new Float64Array(bits.buffer);',
    is: 'failed',
  },
  {
    name: 'a key named __proto__',
    scale: 'return JSON.parse(\'{"__proto__": [3, 6], "constructor": 1}\');',
    is: 'failed',
  },
  {
    name: 'a million keys',
    scale: "const o = {}; for (let i = 0; i < 1e6; i++) o['k' + i] = i; return o;",
    is: 'limit',
  },
  { name: 'a key of a million letters', scale: "return { ['k'.repeat(1e6)]: 1 };", is: 'limit' },
  {
    name: 'a class with a name that lies',
    scale: 'return new (class { static name = "number; passed"; })();',
    is: 'failed',
  },
  {
    name: 'a name of a thousand letters for the class',
    scale: "const A = class {}; Object.defineProperty(A, 'name', { value: 'A'.repeat(1e3) }); return new A();",
    is: 'failed',
  },
  { name: 'a harness that is called', scale: 'return globalThis.step?.() ?? globalThis.writer ?? 1;', is: 'failed' },
  {
    name: 'exports that are exchanged',
    prelude: 'export let later = 1;',
    scale: 'later = 2; try { total = () => 0; } catch {} return x.map((one) => one * k);',
    is: 'passed',
  },
  {
    name: 'an export that is no function',
    files: {
      'index.ts':
        'export const scale = 1; export const total = (x) => x.reduce((a, b) => a + b, 0); export class Value { constructor(data) { this.data = data; } times(o) { return new Value(this.data * o.data); } }',
    },
    is: 'error',
  },
  {
    name: 'an export that is a proxy of a function',
    prelude: 'const trap = new Proxy(function () {}, { apply() { throw new RangeError("trap"); } });',
    scale: 'return trap(x, k);',
    is: 'error',
  },
];
