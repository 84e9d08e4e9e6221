import { aligned } from './numbers.ts';
import { type Style, style } from './style.ts';
import { displayWidth, pad, truncate } from './width.ts';

const GAP = '  ';

export type TableOptions = {
  /** Columns of the terminal; the widest cells are cut off where the table needs more. Default 80. */
  width?: number;
  style?: Style;
};

/**
 * A table's lines: headers, a rule, the rows. Columns that hold only numbers stand to the right, their numbers
 * with the same decimals. A row that is too short is filled with empty cells.
 */
export function table(
  headers: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  { width = 80, style: paint = style(false) }: TableOptions = {},
): string[] {
  const columns = headers.map((header, j) =>
    column(
      header,
      rows.map((row) => row[j] ?? ''),
    ),
  );
  const widths = fitted(
    columns.map(({ header, cells }) => Math.max(...[header, ...cells].map(displayWidth))),
    width,
  );
  const line = (texts: readonly string[], mark = (text: string) => text) =>
    texts
      .map((text, j) => {
        const cell = truncate(text, widths[j] as number);
        return mark(pad(cell, widths[j] as number, columns[j]?.align));
      })
      .join(GAP)
      .trimEnd();
  return [
    line(headers, paint.bold),
    paint.dim(widths.map((columnWidth) => '─'.repeat(columnWidth)).join(GAP)),
    ...rows.map((_, i) => line(columns.map(({ cells }) => cells[i] as string))),
  ];
}

type Column = { header: string; cells: string[]; align: 'left' | 'right' };

function column(header: string, cells: readonly (string | number)[]): Column {
  const numbers = cells.filter((cell) => typeof cell === 'number');
  const format = aligned(numbers);
  const texts = cells.map((cell) => (typeof cell === 'number' ? format(cell) : cell));
  const isNumeric = numbers.length > 0 && cells.every((cell) => typeof cell === 'number' || cell === '');
  return { header, cells: texts, align: isNumeric ? 'right' : 'left' };
}

/** Takes columns away from the widest until all fit; each keeps at least one. */
function fitted(wanted: readonly number[], width: number): number[] {
  const widths = [...wanted];
  let excess = widths.reduce((sum, one) => sum + one + GAP.length, -GAP.length) - width;
  while (excess > 0) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 1) <= 1) break;
    widths[widest] = (widths[widest] as number) - 1;
    excess--;
  }
  return widths;
}
