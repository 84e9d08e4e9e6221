import type { Data } from '../values/data.ts';
import { MalformedError } from './frames.ts';

const MAX_DEPTH = 140;

/**
 * Reads what the sandbox wrote. Nothing in it is trusted: every read is checked against the bytes that are left, so
 * that no announced size makes room for more than was sent. Throws a `MalformedError`.
 */
export class Reader {
  readonly #bytes: Buffer;
  #cursor = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  byte(): number {
    return this.#bytes[this.#advance(1)] as number;
  }

  count(): number {
    return this.#bytes.readUInt32LE(this.#advance(4));
  }

  double(): number {
    return this.#bytes.readDoubleLE(this.#advance(8));
  }

  text(): string {
    const length = 2 * this.count();
    const start = this.#advance(length);
    return this.#bytes.toString('utf16le', start, start + length);
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

  /** A value that has to be a string. */
  string(): string {
    const value = this.value();
    if (typeof value !== 'string') throw new MalformedError('a string is missing');
    return value;
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
    return count;
  }

  #advance(bytes: number): number {
    const start = this.#cursor;
    if (start + bytes > this.#bytes.length) throw new MalformedError('it ends too early');
    this.#cursor = start + bytes;
    return start;
  }
}
