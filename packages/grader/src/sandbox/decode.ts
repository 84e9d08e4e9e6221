import type { Data } from '../values/data.ts';
import { MalformedError } from './frames.ts';

/** As deep as `child/writer.js` writes arrays and objects into each other. */
export const MAX_DEPTH = 64;

/** Bytes that an array or an object takes in memory beside what was sent of it, roughly. */
const OBJECT_WEIGHT = 64;

/** The two halves of the one NaN that `child/writer.js` writes. */
const [NAN_LOW, NAN_HIGH] = [0, 0x7ff80000];

/**
 * Reads what the sandbox wrote. Nothing in it is trusted: every read is checked against the bytes that are left, so
 * that no announced size makes room for more than was sent, and what `child/writer.js` would have written in another
 * way is refused. Throws a `MalformedError`.
 */
export class Reader {
  readonly #bytes: Buffer;
  #cursor = 0;
  #objects = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Bytes read so far. */
  get position(): number {
    return this.#cursor;
  }

  /** Roughly the bytes that all that was read so far takes in memory. */
  get weight(): number {
    return this.#cursor + OBJECT_WEIGHT * this.#objects;
  }

  byte(): number {
    return this.#bytes[this.#advance(1)] as number;
  }

  /** A byte that is one of the numbers below `count`. */
  oneOf(count: number): number {
    const byte = this.byte();
    if (byte >= count) throw new MalformedError(`${byte}, where a number below ${count} should be`);
    return byte;
  }

  count(): number {
    return this.#bytes.readUInt32LE(this.#advance(4));
  }

  double(): number {
    const start = this.#advance(8);
    const value = this.#bytes.readDoubleLE(start);
    if (
      Number.isNaN(value) &&
      (this.#bytes.readUInt32LE(start) !== NAN_LOW || this.#bytes.readUInt32LE(start + 4) !== NAN_HIGH)
    ) {
      throw new MalformedError('an unusual NaN');
    }
    return value;
  }

  /** Milliseconds that passed. */
  duration(): number {
    const value = this.double();
    if (!Number.isFinite(value) || value < 0 || Object.is(value, -0)) throw new MalformedError(`${value} milliseconds`);
    return value;
  }

  text(most = Number.POSITIVE_INFINITY): string {
    const units = this.count();
    if (units > most) throw new MalformedError(`a text of ${units} characters, where at most ${most} are allowed`);
    const start = this.#advance(2 * units);
    return this.#bytes.toString('utf16le', start, start + 2 * units);
  }

  value(depth = 0): Data {
    const tag = this.byte();
    switch (tag) {
      case 0:
        return undefined;
      case 1:
        return null;
      case 2:
        return false;
      case 3:
        return true;
      case 4:
        return this.double();
      case 5:
        return this.text();
      case 6:
        return this.#list(depth + 1);
      case 7:
        return this.#record(depth + 1);
      default:
        throw new MalformedError(`unknown tag ${tag}`);
    }
  }

  /** To be called when all has been read. */
  end(): void {
    if (this.#cursor !== this.#bytes.length) throw new MalformedError('bytes are left over');
  }

  #list(depth: number): Data[] {
    const count = this.#counted(1, depth);
    const list: Data[] = [];
    for (let i = 0; i < count; i++) list.push(this.value(depth));
    return list;
  }

  #record(depth: number): { [key: string]: Data } {
    const count = this.#counted(5, depth);
    const record: { [key: string]: Data } = {};
    for (let i = 0; i < count; i++) {
      const key = this.text();
      if (Object.hasOwn(record, key)) throw new MalformedError('a key that comes twice');
      const value = this.value(depth);
      if (key !== '__proto__') record[key] = value;
      else Object.defineProperty(record, key, { value, writable: true, enumerable: true, configurable: true });
    }
    return record;
  }

  /** A count of things that take at least `each` bytes. */
  #counted(each: number, depth: number): number {
    if (depth > MAX_DEPTH) throw new MalformedError(`nested more than ${MAX_DEPTH} deep`);
    const count = this.count();
    if (count * each > this.#bytes.length - this.#cursor) throw new MalformedError('a count that cannot be right');
    this.#objects++;
    return count;
  }

  #advance(bytes: number): number {
    const start = this.#cursor;
    if (start + bytes > this.#bytes.length) throw new MalformedError('it ends too early');
    this.#cursor = start + bytes;
    return start;
  }
}
