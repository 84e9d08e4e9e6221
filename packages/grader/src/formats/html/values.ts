import type { Language } from '../../report/schema.ts';
import { literal } from '../../terminal/literal.ts';
import { aligned, type NumberFormat } from '../../terminal/numbers.ts';
import { numbersIn } from '../../values/compare.ts';
import type { Data } from '../../values/data.ts';
import { join } from '../../values/path.ts';
import { type HtmlWords, htmlWords } from '../../words/html.ts';
import { prettyWords } from '../../words/pretty.ts';
import { type Markup, markup } from './markup.ts';

/** More rows or columns than these make no picture that anyone reads. */
const MOST = 24;

/** What is compared: as much of it as the report reveals. */
export type Comparison = {
  expected?: Data;
  actual?: Data;
  /** What `actual` became when the function was called again. */
  again?: Data;
  /** The path of the worst element. */
  worst?: string;
  /** Errors up to this size are none. */
  tolerance: number;
};

type Side = { caption: string; value: Data; against: Data; worst: string | undefined; path: string };

/**
 * The expected and the actual result beside each other, for an object part by part: numbers, lists and matrices as
 * tables, anything else as it is written in code.
 *
 * The student's cells are coloured by how far they are off, and the worst one is framed.
 */
export function comparison({ expected, actual, again, worst, tolerance }: Comparison, language: Language): Markup {
  const words = prettyWords[language];
  const format = aligned([...numbersIn(expected), ...numbersIn(actual), ...numbersIn(again)], {
    resolution: tolerance,
  });
  const keys = new Set([...keysOf(expected), ...keysOf(actual), ...keysOf(again)]);
  const parts = keys.size === 0 ? [''] : [...keys];
  return markup`${parts.map((key) => {
    const [right, yours, later] = [expected, actual, again].map((side) => partOf(side, key));
    const path = key === '' ? '' : join('', key);
    const sides: Side[] = [
      ...(right === undefined
        ? []
        : [{ caption: words.expected(key), value: right, against: undefined, worst: undefined, path }]),
      ...(yours === undefined ? [] : [{ caption: words.actual(key), value: yours, against: right, worst, path }]),
      ...(later === undefined
        ? []
        : [{ caption: words.again, value: later, against: undefined, worst: undefined, path }]),
    ];
    return markup`<div class="sides">${sides.map((side) => table(side, tolerance, format, htmlWords[language]))}</div>`;
  })}`;
}

function keysOf(data: Data): string[] {
  return isRecord(data) ? Object.keys(data) : [];
}

function partOf(data: Data, key: string): Data {
  if (key === '') return data;
  return isRecord(data) ? data[key] : undefined;
}

function table(side: Side, tolerance: number, format: NumberFormat, words: HtmlWords): Markup {
  const { caption, value, against } = side;
  const rows = rowsOf(value);
  if (rows === undefined) {
    return markup`<div class="scroll"><p class="caption">${caption}</p><pre tabindex="0"><code>${literal(value, { format })}</code></pre></div>`;
  }
  const isList = Array.isArray(value);
  const isMatrix = isList && Array.isArray(value[0]);
  const lines = rows.map((row, i) => {
    const cells = row.map((number, j) => {
      const indices = isMatrix ? [i, j] : isList ? [j] : [];
      const isWorst = side.worst === side.path + indices.map((index) => `[${index}]`).join('');
      return cell(format(number), colour(number, at(against, indices), tolerance), isWorst, words);
    });
    return markup`<tr>${cells}</tr>`;
  });
  return markup`<div class="scroll" tabindex="0" role="group" aria-label="${caption}"><table class="matrix"><caption>${caption}</caption>${lines}</table></div>`;
}

function cell(text: string, shade: string, isWorst: boolean, words: HtmlWords): Markup {
  const classes = [shade, isWorst ? 'worst' : ''].filter((name) => name !== '').join(' ');
  const said = isWorst && markup`<span class="hidden-text"> (${words.worst})</span>`;
  return classes === '' ? markup`<td>${text}</td>` : markup`<td class="${classes}">${text}${said}</td>`;
}

/** How far a cell is from what it ought to be: not at all, within a hundredth, within a half, or further. */
function colour(value: number, other: Data, tolerance: number): '' | 'near' | 'off' | 'far' {
  if (typeof other !== 'number' || Object.is(value, other)) return '';
  const error = Math.abs(value - other);
  if (error <= tolerance) return '';
  const relative = error / Math.max(Math.abs(value), Math.abs(other));
  if (relative < 0.01) return 'near';
  return relative < 0.5 ? 'off' : 'far';
}

/** The numbers of a scalar, a list or a matrix, row by row; `undefined` for anything else, and for what is too large. */
function rowsOf(value: Data): number[][] | undefined {
  if (typeof value === 'number') return [[value]];
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST) return undefined;
  if (isNumbers(value)) return [value];
  return value.every(
    (row): row is number[] => Array.isArray(row) && row.length > 0 && row.length <= MOST && isNumbers(row),
  )
    ? value
    : undefined;
}

function isNumbers(list: readonly Data[]): list is number[] {
  return list.every((element) => typeof element === 'number');
}

function at(data: Data, [index, ...rest]: readonly number[]): Data {
  if (index === undefined) return data;
  return Array.isArray(data) ? at(data[index], rest) : undefined;
}

function isRecord(data: Data): data is { [key: string]: Data } {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
