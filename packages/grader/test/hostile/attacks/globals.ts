import type { Attack } from '../attack.ts';

/** Right after all that it did to the language. */
const poisoned = (name: string, code: string, more: Partial<Attack> = {}): Attack => ({
  name,
  scale: `
  if (!done) {
    done = true;
    ${code}
  }
  return RIGHT(x, k);`,
  prelude:
    'let done = false; const { defineProperty } = Object; const RIGHT = (x, k) => { const y = []; for (let i = 0; i < x.length; i++) defineProperty(y, i, { __proto__: null, value: x[i] * k, writable: true, enumerable: true, configurable: true }); return y; };',
  is: 'passed',
  ...more,
});

const all = (target: string) =>
  `for (const key of Reflect.ownKeys(${target})) if (key !== 'constructor') try { ${target}[key] = () => { throw new Error('poisoned'); }; } catch {}`;

/** Prototypes and globals that are not what they were; the harness is to work on. */
export const globals: Attack[] = [
  poisoned('array methods', all('Array.prototype')),
  poisoned(
    'array elements',
    'for (let i = 0; i < 9; i++) Object.defineProperty(Array.prototype, i, { get: () => 9, set() {}, configurable: true });',
  ),
  poisoned(
    'a setter for an element that throws',
    'Object.defineProperty(Array.prototype, 0, { set() { throw 1; }, configurable: true });',
  ),
  poisoned(
    'a setter for an element that keeps the arguments',
    'Object.defineProperty(Array.prototype, 0, { set(v) { Object.defineProperty(this, 0, { get() { throw 2; }, configurable: true }); }, configurable: true });',
    { is: ['passed', 'error', 'failed'], others: ['passed', 'error', 'failed'] },
  ),
  poisoned(
    'a prototype of arrays that lets nothing be set',
    'Object.setPrototypeOf(Array.prototype, new Proxy({}, { set() { throw 3; }, defineProperty() { throw 4; } }));',
  ),
  poisoned(
    'a __proto__ that throws',
    "Object.defineProperty(Object.prototype, '__proto__', { get() { throw 1; }, set() { throw 2; } });",
  ),
  poisoned('array iteration', 'Array.prototype[Symbol.iterator] = function* () { yield 9; };'),
  poisoned('array length', "Object.defineProperty(Array, 'isArray', { value: () => false });"),
  poisoned(
    'object methods',
    'Object.keys = Object.freeze = Object.is = Object.getPrototypeOf = Object.getOwnPropertyDescriptor = () => { throw 1; };',
  ),
  poisoned(
    'object properties',
    "for (const key of ['value', 'get', 'set', 'writable', 'then', 'length', 'kind', 'name', 'message', 'stack', 'toJSON', 'arraySync', 'dataSync', 'shape']) Object.defineProperty(Object.prototype, key, { __proto__: null, get() { return 7; }, set() { throw 1; }, configurable: true });",
  ),
  poisoned('a then for everything', 'Object.prototype.then = function (resolve) { resolve([9]); };', { is: 'limit' }),
  poisoned('an iterator for everything', 'Object.prototype[Symbol.iterator] = function* () { yield 9; };'),
  poisoned('a primitive for everything', 'Object.prototype[Symbol.toPrimitive] = () => 9;'),
  poisoned(
    'function methods',
    'Function.prototype.call = Function.prototype.apply = Function.prototype.bind = () => { throw 1; };',
  ),
  poisoned('Reflect', all('Reflect')),
  poisoned('JSON', all('JSON')),
  poisoned('Math', all('Math')),
  poisoned('strings', all('String.prototype')),
  poisoned('numbers', 'Number.isInteger = Number.isNaN = () => true; globalThis.isNaN = () => true;'),
  poisoned('promises', 'Promise.prototype.then = () => { throw 1; }; globalThis.Promise = class {};'),
  poisoned(
    'typed arrays',
    'const T = Object.getPrototypeOf(Uint8Array.prototype); for (const key of ["set", "slice", "subarray", "fill"]) T[key] = () => { throw 1; }; for (const key of ["length", "buffer", "byteLength"]) Object.defineProperty(T, key, { get: () => 3 });',
  ),
  poisoned(
    'typed array species',
    'class Evil extends Uint8Array { static get [Symbol.species]() { return Evil; } } for (const C of [Uint8Array, Float64Array, ArrayBuffer]) Object.defineProperty(C.prototype, "constructor", { value: { get [Symbol.species]() { throw 1; } } });',
  ),
  poisoned('maps', all('Map.prototype')),
  poisoned('errors', 'globalThis.Error = class {}; Error.prepareStackTrace = () => { throw 1; };'),
  poisoned('a hook for stacks', 'Error.prepareStackTrace = () => { for (;;); }; Error.stackTraceLimit = Infinity;'),
  poisoned('symbols', 'Object.defineProperty(Object.prototype, Symbol.toStringTag, { get() { throw 1; } });'),
  poisoned(
    'an object that cannot be changed',
    'Object.freeze(Object.prototype); Object.freeze(Array.prototype); Object.freeze(Function.prototype);',
  ),
  poisoned(
    'prototypes that are exchanged',
    'Object.setPrototypeOf(Array.prototype, new Proxy({}, { get() { throw 1; }, has() { throw 1; } }));',
    { is: ['passed', 'error'] },
  ),
  poisoned(
    'nothing left',
    'for (const key of Reflect.ownKeys(globalThis)) if (key !== "globalThis") try { delete globalThis[key]; } catch {}',
  ),
  poisoned(
    'getters for what is global',
    'for (const key of ["Array", "Object", "Uint8Array", "Float64Array", "String", "Number", "Error"]) try { Object.defineProperty(globalThis, key, { get() { throw 1; }, configurable: true }); } catch {}',
  ),
];
