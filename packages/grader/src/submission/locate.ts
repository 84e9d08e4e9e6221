import type { Location } from '../sandbox/types.ts';

/** Finds the line and column, from 1, of places in a text. */
export function locator(text: string, file: string): (index: number) => Location {
  let starts: number[] | undefined;
  return (index) => {
    starts ??= [0, ...[...text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)].map((found) => found.index + found[0].length)];
    let line = starts.length;
    for (let low = 0, high = starts.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= index) low = middle + 1;
      else high = middle;
      line = low;
    }
    return { file, line, column: index - (starts[line - 1] as number) + 1 };
  };
}
