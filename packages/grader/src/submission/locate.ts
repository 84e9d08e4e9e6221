import type { Location } from '../sandbox/types.ts';

/** Line and column, from 1, of a place in a text. */
export function locate(text: string, index: number, file: string): Location {
  const before = text.slice(0, index).split(/\r\n|[\n\r\u2028\u2029]/);
  return { file, line: before.length, column: (before.at(-1) as string).length + 1 };
}
