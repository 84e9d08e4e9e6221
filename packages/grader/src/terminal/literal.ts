import { numbersIn } from '../values/compare.ts';
import type { Data } from '../values/data.ts';
import { type NumberFormat, significant } from './numbers.ts';
import { displayWidth, truncate } from './width.ts';

/** How plain data is written. */
export type LiteralOptions = {
  /** Default: at most 6 significant digits. */
  format?: NumberFormat;
  /** What stands for the elements that are left out; default `… 12 more`. */
  more?: (count: number) => string;
  /** At most so many rows of a matrix or keys of an object; default 8. */
  rows?: number;
};

type Writer = Required<LiteralOptions>;

/** Plain data in JavaScript's notation, on one line: `{ W1: [[1, 0]] }`. */
export function literal(data: Data, options: LiteralOptions = {}): string {
  return write(data, writerFor(data, options).format);
}

/**
 * Plain data in JavaScript's notation, in lines of at most `width` columns: one line where that is enough, else a
 * line for each row of a matrix and each key of an object. A list that is still too long loses its end.
 */
export function literalLines(data: Data, width: number, options: LiteralOptions = {}): string[] {
  return linesOf(data, width, writerFor(data, options)).map((line) => truncate(line, width));
}

function writerFor(data: Data, { format, more, rows }: LiteralOptions): Writer {
  return {
    format: format ?? significant(numbersIn(data)),
    more: more ?? ((count) => `… ${count} more`),
    rows: rows ?? 8,
  };
}

function write(data: Data, format: NumberFormat): string {
  if (typeof data === 'number') return format(data);
  if (typeof data === 'string') return JSON.stringify(data);
  if (typeof data !== 'object' || data === null) return String(data);
  if (Array.isArray(data)) return `[${data.map((element) => write(element, format)).join(', ')}]`;
  const entries = Object.entries(data).map(([key, value]) => `${keyOf(key)}: ${write(value, format)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function linesOf(data: Data, width: number, writer: Writer): string[] {
  const line = write(data, writer.format);
  const isShort = displayWidth(line) <= width;
  if (isShort || typeof data !== 'object' || data === null || Object.keys(data).length === 0) return [line];
  if (!Array.isArray(data)) {
    const entries = Object.entries(data).map(([key, value]): Entry => [`${keyOf(key)}: `, value]);
    return block('{ ', entries, ' }', width, writer);
  }
  if (data.some((element) => typeof element === 'object' && element !== null)) {
    const entries = data.map((element): Entry => ['', element]);
    return block('[', entries, ']', width, writer);
  }
  return [shortened(data, width, writer)];
}

/** What stands before a value, such as its key, and the value. */
type Entry = readonly [before: string, value: Data];

function block(open: string, entries: readonly Entry[], close: string, width: number, writer: Writer): string[] {
  const shown = entries.length > writer.rows ? entries.slice(0, writer.rows - 1) : entries;
  const indent = ' '.repeat(open.length);
  const lines = shown.flatMap(([before, value], i) => {
    const beforeWidth = displayWidth(before);
    const room = width - open.length - beforeWidth - close.length;
    const end = i === entries.length - 1 ? '' : ',';
    const inner = linesOf(value, room, writer);
    return inner.map((line, j) => {
      const start = j === 0 ? before : ' '.repeat(beforeWidth);
      return `${i + j === 0 ? open : indent}${start}${line}${j === inner.length - 1 ? end : ''}`;
    });
  });
  if (shown.length < entries.length) lines.push(`${indent}${writer.more(entries.length - shown.length)}`);
  const last = lines.pop() as string;
  return [...lines, last + close];
}

function shortened(list: readonly Data[], width: number, { format, more }: Writer): string {
  let best = `[${more(list.length)}]`;
  let elements = '[';
  for (let i = 0; i < list.length - 1; i++) {
    elements += `${write(list[i], format)}, `;
    const candidate = `${elements}${more(list.length - i - 1)}]`;
    if (displayWidth(candidate) > width) break;
    best = candidate;
  }
  return best;
}

function keyOf(key: string): string {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? key : JSON.stringify(key);
}
