import { defaultLimits } from '../../src/sandbox/limits.ts';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import type { Call, Outcome } from '../../src/sandbox/types.ts';

/** In the isolate: every property that can be reached, and a call that exchanges one of them. */
const SOURCE = `
const { ownKeys, getOwnPropertyDescriptor, getPrototypeOf, defineProperty } = Reflect;
const properties = [];
const seen = new Set();
const waiting = [
  globalThis, getPrototypeOf(Uint8Array), (function* () {})(), (async function* () {})(), async () => {}, new Error('x'),
  [][Symbol.iterator](), new Map()[Symbol.iterator](), new Set()[Symbol.iterator](), ''[Symbol.iterator](), 'x'.matchAll(/x/g),
];
while (waiting.length > 0) {
  const target = waiting.shift();
  if ((typeof target !== 'object' && typeof target !== 'function') || target === null || seen.has(target)) continue;
  seen.add(target);
  for (const key of ownKeys(target)) {
    const found = getOwnPropertyDescriptor(target, key);
    properties.push([target, key]);
    if ('value' in found) waiting.push(found.value);
    else waiting.push(found.get, found.set);
  }
  waiting.push(getPrototypeOf(target));
}
const inherited = [
  '0', '1', '2', 'value', 'get', 'set', 'length', 'kind', 'args', 'enumerable', 'configurable', 'writable', 'constructor',
  'name', 'message', 'stack', 'toJSON', 'arraySync', 'dataSync', 'shape', 'default', 'text', 'truncated',
];
const prototypes = [Object, Array, Function, getPrototypeOf(Uint8Array), Uint8Array, Error, Promise, String, Number, Map];
for (const { prototype } of prototypes) {
  for (const key of inherited) if (getOwnPropertyDescriptor(prototype, key) === undefined) properties.push([prototype, key]);
}
export const count = () => properties.length;

const fail = function () { throw new Error('exchanged'); };
const exchanges = [
  { value: fail },
  { get: fail, set: fail },
  { value: undefined },
  { get: () => 7, set() {} },
  { value: () => ({}) },
];
export const exchange = (index, mode, list) => {
  const [target, key] = properties[index];
  const replacement = { __proto__: null, ...exchanges[mode], configurable: true, enumerable: true };
  if ('value' in exchanges[mode]) replacement.writable = true;
  let done = false;
  try { done = defineProperty(target, key, replacement); } catch {}
  if (!done) try { target[key] = exchanges[mode].value; } catch {}
  return { __proto__: null, a: 1, b: 'x', c: true, given: list[0] };
};
export const second = (x, y) => y;
export const odd = () => () => 1;
export const late = async () => 7;
export const broken = () => { throw 'mine'; };
`;

const MODES = 5;

const CALLS: Call[] = [
  { function: 'second', args: [1, [2, 3]] },
  { function: 'second', args: [[1], { q: [1, { z: 2 }] }] },
  { function: 'odd', args: [] },
  { function: 'late', args: [] },
  { function: 'broken', args: [] },
];

const RIGHT: Outcome[] = [
  { kind: 'returned', value: { a: 1, b: 'x', c: true, given: 5 }, mutated: [] },
  { kind: 'returned', value: [2, 3], mutated: [], shared: [1] },
  { kind: 'returned', value: { q: [1, { z: 2 }] }, mutated: [], shared: [1] },
  { kind: 'unusable', path: 'result', found: 'a function' },
  { kind: 'returned', value: 7, mutated: [] },
  { kind: 'threw', name: 'Error', message: 'mine', notStarted: false },
];

/** A promise is asked for its `then` and its `constructor`, which the student's code may have exchanged. */
const AWAITED = 4;

/**
 * Exchanges every so many of the properties that student code can reach for something that throws, is gone or answers
 * nonsense, each in a program of its own, and makes calls. Returns how many were tried, and where an outcome was wrong.
 */
export async function exchangeIntrinsics(every: number): Promise<{ tried: number; wrong: string[] }> {
  const sandbox = startSandbox();
  try {
    const program = { modules: new Map([['index.ts', SOURCE]]), imports: new Map(), entry: 'index.ts' };
    const failure = await sandbox.load(program, { ...defaultLimits, total: 3_600_000 });
    if (failure !== undefined) throw new Error(JSON.stringify(failure));
    const [counted] = await sandbox.call([{ function: 'count', args: [] }]);
    const count = counted?.kind === 'returned' ? Number(counted.value) : 0;
    const wrong: string[] = [];
    let tried = 0;
    for (let i = 0; i < count * MODES; i += every) {
      const exchange: Call = { function: 'exchange', args: [i % count, Math.floor(i / count), [5, [6, { k: 'v' }]]] };
      const outcomes = await sandbox.call([exchange, ...CALLS], { fresh: true });
      tried++;
      for (const [j, outcome] of outcomes.entries()) {
        const told = JSON.stringify(outcome);
        if (told === JSON.stringify(RIGHT[j]) || (j === AWAITED && outcome.kind !== 'limit')) continue;
        wrong.push(`${i}, call ${j}: ${told}`);
      }
    }
    return { tried, wrong };
  } finally {
    await sandbox.close();
  }
}
