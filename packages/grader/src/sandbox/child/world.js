// Runs in the isolate, before any student code: what student code sees beside the language itself.
// No clock, no chance, no threads: the same call gives the same outcome wherever and whenever it runs.
// biome-ignore lint/suspicious/noRedundantUseStrict: it is evaluated as a script
'use strict';

(consoleLimit) => {
  const uncurry = Function.prototype.bind.bind(Function.prototype.call);
  const RealDate = Date;
  const realNow = RealDate.now;
  const { construct, defineProperty, getPrototypeOf, getOwnPropertyDescriptor } = Reflect;
  const { isArray } = Array;
  const { is, keys: enumerableKeys } = Object;
  const { imul } = Math;
  const ErrorPrototype = Error.prototype;
  const hasPrototype = uncurry(Object.prototype.isPrototypeOf);
  const stringify = String;
  const slice = uncurry(String.prototype.slice);
  const toText = uncurry(RealDate.prototype.toString);
  const TypedArrayPrototype = getPrototypeOf(Uint8Array.prototype);
  const slicedTypedArray = uncurry(TypedArrayPrototype.slice);
  const RealMap = Map;
  const mapHas = uncurry(RealMap.prototype.has);
  const mapGet = uncurry(RealMap.prototype.get);
  const mapSet = uncurry(RealMap.prototype.set);
  const typedArrayName = uncurry(getOwnPropertyDescriptor(TypedArrayPrototype, Symbol.toStringTag).get);

  const missing = ['WebAssembly', 'SharedArrayBuffer', 'Atomics', 'FinalizationRegistry', 'WeakRef', 'Temporal'];
  for (const name of missing) delete globalThis[name];
  // Temporal tells the time of day, and so would this.
  if (typeof Intl === 'object') delete Intl.DateTimeFormat;

  function define(target, name, value) {
    defineProperty(target, name, { __proto__: null, value, writable: true, enumerable: false, configurable: true });
  }

  // ---- structuredClone, which is the web's and Node's, not the language's: of plain data ----

  const uncopied = [Map, Set, WeakMap, WeakSet, Date, RegExp, Promise, Error].map(({ prototype }) => prototype);

  define(globalThis, 'structuredClone', function structuredClone(value) {
    return copyOf(value, new RealMap());
  });

  function copyOf(value, copies) {
    if (typeof value === 'function' || typeof value === 'symbol') {
      throw new TypeError(`structuredClone: a ${typeof value} cannot be copied`);
    }
    if (typeof value !== 'object' || value === null) return value;
    if (mapHas(copies, value)) return mapGet(copies, value);
    if (typedArrayName(value) !== undefined) return slicedTypedArray(value);
    for (let i = 0; i < uncopied.length; i++) {
      if (hasPrototype(uncopied[i], value)) throw new TypeError('structuredClone: only plain data is copied here');
    }
    const copy = isArray(value) ? [] : {};
    mapSet(copies, value, copy);
    if (isArray(value)) copy.length = value.length;
    const keys = enumerableKeys(value);
    for (let i = 0; i < keys.length; i++) copy[keys[i]] = copyOf(value[keys[i]], copies);
    return copy;
  }

  // ---- chance: mulberry32, from the same seed for every call ----

  let state = 0;
  define(Math, 'random', function random() {
    state = (state + 0x6d2b79f5) | 0;
    let t = imul(state ^ (state >>> 15), 1 | state);
    t = (t + imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  });

  // ---- time: one millisecond a reading, so that code which waits for the clock comes to an end ----

  const EPOCH = 1_700_000_000_000;
  let time = EPOCH;
  function FixedDate(...parts) {
    if (new.target === undefined) return toText(new RealDate(time++));
    return construct(RealDate, parts.length === 0 ? [time++] : parts, new.target);
  }
  define(FixedDate, 'name', 'Date');
  FixedDate.prototype = RealDate.prototype;
  define(RealDate.prototype, 'constructor', FixedDate);
  define(FixedDate, 'now', () => time++);
  define(FixedDate, 'parse', RealDate.parse);
  define(FixedDate, 'UTC', RealDate.UTC);
  define(globalThis, 'Date', FixedDate);

  // ---- console ----

  let text = '';
  let truncated = false;

  function print(...values) {
    if (truncated) return;
    let line = '';
    for (let i = 0; i < values.length; i++) {
      if (i > 0) line += ' ';
      line += typeof values[i] === 'string' ? slice(values[i], 0, consoleLimit + 1) : show(values[i], 0);
      if (line.length > consoleLimit) break;
    }
    text += `${line}\n`;
    if (text.length <= consoleLimit) return;
    text = slice(text, 0, consoleLimit);
    truncated = true;
  }

  function show(value, depth) {
    switch (typeof value) {
      case 'string':
        return `'${slice(value, 0, consoleLimit + 1)}'`;
      case 'number':
        return is(value, -0) ? '-0' : stringify(value);
      case 'bigint':
        return '[BigInt]';
      case 'function':
        return '[function]';
      case 'symbol':
        return '[symbol]';
      case 'object':
        if (value === null) return 'null';
        try {
          return showObject(value, depth);
        } catch {
          return '[unreadable]';
        }
      default:
        return stringify(value);
    }
  }

  function showObject(value, depth) {
    if (depth === 6) return '…';
    if (hasPrototype(ErrorPrototype, value)) return `${slice(`${value.name}: ${value.message}`, 0, consoleLimit + 1)}`;
    let shown = '';
    if (isArray(value) || typedArrayName(value) !== undefined) {
      for (let i = 0; i < value.length && shown.length <= consoleLimit; i++) {
        shown += `${i > 0 ? ', ' : ''}${show(value[i], depth + 1)}`;
      }
      return `[${shown}]`;
    }
    const keys = enumerableKeys(value);
    for (let i = 0; i < keys.length && shown.length <= consoleLimit; i++) {
      shown += `${i > 0 ? ', ' : ''}${keys[i]}: ${show(value[keys[i]], depth + 1)}`;
    }
    return shown === '' ? '{}' : `{ ${shown} }`;
  }

  const ignore = () => undefined;
  const printing = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'];
  const silent = ['group', 'groupEnd', 'time', 'timeEnd', 'timeLog', 'count', 'clear', 'assert'];
  const console = {};
  for (const name of printing) console[name] = print;
  for (const name of silent) console[name] = ignore;
  define(globalThis, 'console', console);

  return {
    __proto__: null,
    realNow,
    // Before each call: chance and time start over.
    reset() {
      state = 0;
      time = EPOCH;
    },
    // What was printed since the last time.
    takeText() {
      const taken = { __proto__: null, text, truncated };
      text = '';
      truncated = false;
      return taken;
    },
  };
};
