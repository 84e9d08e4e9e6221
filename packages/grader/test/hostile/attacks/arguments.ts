import type { Attack } from '../attack.ts';

const changing = (name: string, change: string, is: Attack['is'] = 'failed'): Attack => ({
  name,
  scale: `
  const right = x.map((one) => one * k);
  ${change}
  return right;`,
  is,
});

/** Right results, and arguments that are not left alone; and what is kept between calls. */
export const state: Attack[] = [
  changing('a number that is written', 'x[0] += 1;'),
  changing('one that is added', 'x.push(1);'),
  changing('all that are taken away', 'x.length = 0;'),
  changing('one that is deleted', 'delete x[0];'),
  changing('the sign of zero', 'x.push(-0); x.pop(); x[0] = x[0] === 0 ? -0 : x[0] + 1;'),
  changing('a name that is added', 'x.best = 1;'),
  changing('what is written later', 'Promise.resolve().then(() => Promise.resolve()).then(() => { x[0] += 1; });'),
  changing(
    'what is written while the result is read',
    'return new Proxy(right, { get: (t, key) => { x[0] = 99; return t[key]; } });',
  ),
  changing('the order', 'x.push(x.shift() + 1);'),
  changing('a prototype, which is not the argument', 'Object.setPrototypeOf(x, null);', ['passed', 'failed']),
  {
    name: 'the argument as the result, changed in place',
    scale: 'for (let i = 0; i < x.length; i++) x[i] *= k; return x;',
    is: 'failed',
  },
  {
    name: 'a count of the calls',
    prelude: 'let calls = 0;',
    scale: 'return x.map((one) => one * k + (calls++ > 2 ? 1 : 0));',
    is: ['passed', 'failed'],
  },
  {
    name: 'the first argument for ever',
    scale: 'globalThis.first ??= x; return globalThis.first.map((one) => one * k);',
    is: ['passed', 'failed'],
  },
  {
    name: 'a memory that is right',
    prelude: 'const known = new Map();',
    scale:
      'const key = JSON.stringify([x, k]); if (!known.has(key)) known.set(key, x.map((one) => one * k)); return known.get(key);',
    is: 'passed',
  },
  {
    name: 'arguments of the call before',
    scale: 'globalThis.before?.push(9); globalThis.before = x; return x.map((one) => one * k);',
    is: 'failed',
  },
];

/** Chance and time: the same for every call, so that a verdict can be had again. */
export const chance: Attack[] = [
  { name: 'Math.random', scale: 'return x.map(() => Math.random());', is: 'failed' },
  {
    name: 'a coin that decides',
    scale: 'return Math.random() < 0.5 ? x.map((one) => one * k) : [];',
    is: ['passed', 'failed'],
  },
  {
    name: 'the date',
    scale: 'return [Date.now(), new Date().getTime(), new Date().getTimezoneOffset()];',
    is: 'failed',
  },
  {
    name: 'the date as text',
    scale: 'return [Date(), new Date().toString(), new Date().toLocaleString()];',
    is: 'failed',
  },
  { name: 'the time of day by Intl', scale: 'return [new Intl.DateTimeFormat().format()];', is: 'error' },
  { name: 'the time of day by Temporal', scale: 'return [Temporal.Now.instant()];', is: 'error' },
  {
    name: 'a clock made of a loop',
    scale: 'let n = 0; const t = performance.now(); while (performance.now() === t) n++; return [n];',
    is: 'error',
  },
  {
    name: 'the language of the machine',
    scale:
      "return [(1234.5).toLocaleString(), Intl.NumberFormat().resolvedOptions().locale, ['ä', 'z'].sort((a, b) => a.localeCompare(b)).join('')];",
    is: 'failed',
  },
  {
    name: 'how deep the stack is',
    scale:
      'let n = 0; const f = () => { n++; f(); }; try { f(); } catch {} return x.map((one) => one * k + (n > 1e9 ? 1 : 0));',
    is: 'passed',
  },
];

/** What a hand-in might learn of what it is judged by. */
export const spying: Attack[] = [
  { name: 'its inputs, thrown', scale: 'throw new Error(JSON.stringify([...arguments]));', is: 'error' },
  { name: 'its inputs, printed', scale: 'console.log(x, k); return 1;', is: 'failed' },
  { name: 'a stack', scale: 'return [new Error().stack];', is: 'failed' },
  { name: 'the source of the driver', scale: 'return [String(globalThis.driver), String(scale)];', is: 'failed' },
  { name: 'everything global', scale: 'return Reflect.ownKeys(globalThis).map(String);', is: 'failed' },
  {
    name: 'the sites of a stack',
    scale:
      'Error.prepareStackTrace = (_, sites) => sites.map((s) => [s.getFileName(), s.getLineNumber(), String(s.getEvalOrigin())]); return new Error().stack;',
    is: 'failed',
  },
  {
    name: 'the source of what calls it',
    scale:
      'Error.prepareStackTrace = (_, sites) => sites.map((s) => String(s.getFunction?.())); return new Error().stack;',
    is: 'failed',
  },
];
