import { join } from '../values/path.ts';
import { Reader } from './decode.ts';
import { MalformedError } from './frames.ts';
import { locationIn, placeIn } from './location.ts';
import type { Limit, LoadFailure, Outcome } from './types.ts';

/** What the sandbox sent on a stretch of calls. */
export type Results = { outcomes: Outcome[]; printed: Printed };

export type Printed = { text: string; truncated: boolean };

/** Reads outcomes of at most `most` calls. `files` are the student's own. */
export function readResults(body: Buffer, most: number, files: ReadonlySet<string>): Results {
  const reader = new Reader(body);
  const count = reader.count();
  if (count > most) throw new MalformedError(`${count} outcomes of ${most} calls`);
  const outcomes: Outcome[] = [];
  for (let i = 0; i < count; i++) outcomes.push(readOutcome(reader, files));
  const printed = readText(reader);
  return { outcomes, printed };
}

export function readPrinted(body: Buffer): Printed {
  return readText(new Reader(body));
}

function readText(reader: Reader): Printed {
  const text = reader.string();
  const truncated = reader.value() === true;
  reader.end();
  return { text, truncated };
}

function readOutcome(reader: Reader, files: ReadonlySet<string>): Outcome {
  const kind = reader.byte();
  switch (kind) {
    case 0: {
      const value = reader.value();
      const mutated: number[] = [];
      for (let left = reader.count(); left > 0; left--) mutated.push(reader.count());
      return { kind: 'returned', value, mutated };
    }
    case 1: {
      const name = reader.string();
      const message = reader.string();
      const location = locationIn(reader.string(), files);
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
      return { kind: 'limit', limit: limitOf(reader.string()) };
    case 4:
      return { kind: 'missing' };
    default:
      throw new MalformedError(`unknown outcome ${kind}`);
  }
}

function readRefusal(reader: Reader): Outcome {
  let path = 'result';
  for (let left = reader.count(); left > 0; left--) {
    const key = reader.value();
    if (typeof key === 'number') path += `[${key}]`;
    else if (typeof key === 'string') path = join(path, key);
  }
  const found = reader.string();
  const className = reader.string();
  return { kind: 'unusable', path, found: found === '' ? instanceOf(className) : found };
}

const BUILT_IN = new Set(['Map', 'Set', 'WeakMap', 'WeakSet', 'Date', 'RegExp', 'DataView', 'TypeError', 'RangeError']);

function instanceOf(className: string): string {
  if (className === 'Promise') return 'a promise';
  if (className === 'Error' || className === 'ArrayBuffer') return `an ${className}`;
  if (BUILT_IN.has(className)) return `a ${className}`;
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(className) ? `an instance of ${className}` : 'a class instance';
}

/** Reads why a program could not be loaded. */
export function readFailure(body: Buffer, files: ReadonlySet<string>): LoadFailure {
  let failure: unknown;
  try {
    failure = JSON.parse(body.toString('utf8'));
  } catch {
    throw new MalformedError('a failure that is no JSON');
  }
  const { limit, name, message, stack } = failure as Record<string, unknown>;
  if (limit !== undefined) return { kind: 'limit', limit: limitOf(limit) };
  if (typeof name !== 'string' || typeof message !== 'string' || typeof stack !== 'string') {
    throw new MalformedError('a failure without words');
  }
  // Where code does not compile, there is no frame: the place stands in brackets behind the message.
  const bracket = / \[[^\]]*:\d+:\d+\]$/.exec(message)?.[0] ?? '';
  const location = placeIn(bracket, files) ?? locationIn(stack, files);
  return {
    kind: 'threw',
    name,
    message: message.slice(0, message.length - bracket.length),
    ...(location && { location }),
  };
}

function limitOf(limit: unknown): Limit {
  if (limit === 'time' || limit === 'memory' || limit === 'output') return limit;
  throw new MalformedError('an unknown limit');
}
