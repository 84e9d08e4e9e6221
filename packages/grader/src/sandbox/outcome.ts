import { join } from '../values/path.ts';
import { MAX_DEPTH, type Reader } from './decode.ts';
import { MalformedError } from './frames.ts';
import type { Places } from './location.ts';
import type { Limit, LoadFailure, Outcome } from './types.ts';

/** Longest texts, in UTF-16 units, that `child/run.js` and `child/child.cjs` write. */
export const LONGEST = { name: 100, message: 2_000, stack: 16_000, key: 100, className: 60 };

/** Limits that a call runs into by itself, and those that a program does while it is being loaded. */
const CALL_LIMITS: readonly Limit[] = ['memory', 'output'];
const LOAD_LIMITS: readonly Limit[] = ['time', 'memory'];

/** What a result can hold that cannot be judged, in the order of `child/writer.js` and `child/run.js`. */
const FOUND = [
  undefined,
  'a function',
  'a symbol',
  'a BigInt',
  'a cycle',
  'a getter',
  'an array without a length',
  'a tensor whose shape is no list of sizes',
  'a tensor whose data does not fit its shape',
  'a promise that never settles',
];
const CLASS_INSTANCE = 0;
const NEVER_SETTLES = 9;

/** Reads the outcome of a call with `args` arguments, whose result may take `output` bytes. */
export function readOutcome(reader: Reader, args: number, output: number, places: Places): Outcome {
  const start = reader.position;
  const kind = reader.byte();
  switch (kind) {
    case 0: {
      const value = reader.value();
      if (reader.position - start > output) throw new MalformedError('a result above the limit');
      const mutated = readArguments(reader, args);
      const shared = readArguments(reader, args);
      return { kind: 'returned', value, mutated, ...(shared.length > 0 && { shared }) };
    }
    case 1: {
      const { name, message, stack } = readThrown(reader);
      const location = places.inStack(stack);
      return {
        kind: 'threw',
        name,
        message,
        ...(location && { location }),
        notStarted: name === 'NotImplementedError',
      };
    }
    case 2:
      return readRefusal(reader);
    case 3:
      return { kind: 'limit', limit: CALL_LIMITS[reader.oneOf(2)] as Limit };
    case 4:
      return { kind: 'missing' };
    default:
      throw new MalformedError(`unknown outcome ${kind}`);
  }
}

/** Indices of some of `args` arguments, in their order. */
function readArguments(reader: Reader, args: number): number[] {
  const indices: number[] = [];
  for (let left = reader.count(); left > 0; left--) {
    const index = reader.count();
    if (index >= args || index <= (indices.at(-1) ?? -1)) throw new MalformedError(`argument ${index} of ${args}`);
    indices.push(index);
  }
  return indices;
}

function readThrown(reader: Reader) {
  const name = reader.text(LONGEST.name);
  const message = reader.text(LONGEST.message);
  return { name, message, stack: reader.text(LONGEST.stack) };
}

function readRefusal(reader: Reader): Outcome {
  const keys = reader.count();
  if (keys > MAX_DEPTH) throw new MalformedError(`a path of ${keys} keys`);
  let path = 'result';
  for (let i = 0; i < keys; i++) {
    const key = readKey(reader);
    path = typeof key === 'number' ? `${path}[${key}]` : join(path, key);
  }
  const found = reader.oneOf(FOUND.length);
  const className = reader.text(LONGEST.className);
  if (found !== CLASS_INSTANCE && className !== '') throw new MalformedError('a class without an instance');
  if (found === NEVER_SETTLES && keys > 0) throw new MalformedError('a promise inside of a result');
  return { kind: 'unusable', path, found: FOUND[found] ?? instanceOf(className) };
}

/** A key of an object, or an index of an array. */
function readKey(reader: Reader): string | number {
  const key = reader.value();
  if (typeof key === 'string' && key.length <= LONGEST.key) return key;
  if (typeof key === 'number' && Number.isInteger(key) && key >= 0 && !Object.is(key, -0)) return key;
  throw new MalformedError('a path with something else than keys in it');
}

const BUILT_IN = new Set(['Map', 'Set', 'WeakMap', 'WeakSet', 'Date', 'RegExp', 'DataView', 'TypeError', 'RangeError']);

function instanceOf(className: string): string {
  if (className === 'Promise') return 'a promise';
  if (className === 'Error' || className === 'ArrayBuffer') return `an ${className}`;
  if (BUILT_IN.has(className)) return `a ${className}`;
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(className) ? `an instance of ${className}` : 'a class instance';
}

/** Reads why a program could not be loaded. */
export function readFailure(reader: Reader, places: Places): LoadFailure {
  if (reader.oneOf(2) === 1) return { kind: 'limit', limit: LOAD_LIMITS[reader.oneOf(2)] as Limit };
  const { name, message, stack } = readThrown(reader);
  // Where code does not compile, there is no frame: the place stands in brackets behind the message.
  const bracket = / \[[^\]]*:\d+:\d+\]$/.exec(message)?.[0] ?? '';
  const location = places.in(bracket) ?? places.inStack(stack);
  return {
    kind: 'threw',
    name,
    message: message.slice(0, message.length - bracket.length),
    ...(location && { location }),
  };
}
