import type { Data } from '../values/data.ts';
import type { Call } from './types.ts';

/**
 * Calls as bytes, as `child/reader.js` reads them: for each call u32 length, then the function's and the entry's name
 * (empty without one) as texts, then the arguments as an array without its tag.
 */
export function encodeCalls(calls: readonly Call[]): Buffer {
  const writer = new Writer();
  for (const call of calls) {
    const start = writer.size;
    writer.count(0);
    writer.text(call.function);
    writer.text(call.entry ?? '');
    writer.list(call.args);
    writer.patch(start, writer.size - start - 4);
  }
  return writer.bytes();
}

/** One value as bytes. The form is described in `child/writer.js`. */
export function encodeValue(value: Data): Buffer {
  const writer = new Writer();
  writer.value(value);
  return writer.bytes();
}

class Writer {
  size = 0;
  #buffer = Buffer.allocUnsafe(4096);

  bytes(): Buffer {
    return this.#buffer.subarray(0, this.size);
  }

  value(value: Data): void {
    switch (typeof value) {
      case 'undefined':
        this.#byte(0);
        break;
      case 'boolean':
        this.#byte(value ? 3 : 2);
        break;
      case 'number':
        this.#byte(4);
        this.#reserve(8);
        this.size = this.#buffer.writeDoubleLE(value, this.size);
        break;
      case 'string':
        this.#byte(5);
        this.text(value);
        break;
      default:
        if (value === null) {
          this.#byte(1);
        } else if (Array.isArray(value)) {
          this.#byte(6);
          this.list(value);
        } else {
          this.#record(value);
        }
    }
  }

  list(list: readonly Data[]): void {
    this.count(list.length);
    for (let i = 0; i < list.length; i++) this.value(list[i]);
  }

  text(text: string): void {
    this.count(text.length);
    this.#reserve(2 * text.length);
    this.size += this.#buffer.write(text, this.size, 'utf16le');
  }

  count(count: number): void {
    this.#reserve(4);
    this.size = this.#buffer.writeUInt32LE(count, this.size);
  }

  patch(at: number, count: number): void {
    this.#buffer.writeUInt32LE(count, at);
  }

  #record(record: { [key: string]: Data }): void {
    const entries = Object.entries(record);
    this.#byte(7);
    this.count(entries.length);
    for (const [key, value] of entries) {
      this.text(key);
      this.value(value);
    }
  }

  #byte(byte: number): void {
    this.#reserve(1);
    this.#buffer[this.size++] = byte;
  }

  #reserve(bytes: number): void {
    if (this.size + bytes <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.size + bytes));
    this.#buffer.copy(larger, 0, 0, this.size);
    this.#buffer = larger;
  }
}
