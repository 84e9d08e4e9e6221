import { significant } from './numbers.ts';
import { type Style, style } from './style.ts';
import { displayWidth, pad, wrap } from './width.ts';

/**
 * A named line of the chart; its values stand at equal distances. What is not finite leaves a gap.
 *
 * With `points`, the values are single points, drawn over the lines: a gap is then nothing to be told of.
 */
export type Series = { name: string; values: readonly number[]; points?: boolean };

export type LineChartOptions = {
  /** Columns of the whole chart, labels included; at least 24. Default 60. */
  width?: number;
  /** Rows of the drawing, at least 2; axis and legend come on top. Default 10. */
  height?: number;
  /** `braille` draws fine dots; `ascii` gives each series a mark of its own and needs no special font. */
  marks?: 'braille' | 'ascii';
  /** The first and the last value on the horizontal axis; default the indices. */
  x?: readonly [from: number, to: number];
  style?: Style;
};

const ASCII = ['*', '+', 'o', 'x', '#', '@'];
const COLORS = ['cyan', 'yellow', 'green', 'red'] as const;
/** The dots of a braille cell, by row and column. */
const DOTS = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const;
const ALL_DOTS = 0xff;

/** A chart's lines: one or more series over a common axis, with the range of both axes, and a legend for several. */
export function lineChart(
  series: readonly Series[],
  { width = 60, height = 10, marks = 'braille', x, style: paint = style(false) }: LineChartOptions = {},
): string[] {
  const rows = Math.max(2, height);
  const length = Math.max(1, ...series.map(({ values }) => values.length));
  const range = rangeOf(series);
  const labels = yLabels(range, rows);
  const labelWidth = Math.max(...labels.map(displayWidth));
  const columns = Math.max(24, width) - labelWidth - 2;
  const canvas = new Canvas(columns, rows, marks);
  const numbered = [...series.entries()];
  for (const [k, { values, points }] of numbered) if (!points) drawLine(canvas, values, k, length, range);
  for (const [k, { values, points }] of numbered) if (points) drawPoints(canvas, values, k, length, range);

  const wall = marks === 'ascii' ? '|' : '│';
  const floor = marks === 'ascii' ? ['+', '-'] : ['└', '─'];
  const [from, to] = x ?? [0, length - 1];
  const format = significant([from, to]);
  const xLabels = format(from) + pad(format(to), columns - format(from).length, 'right');
  return [
    ...canvas
      .lines(paint)
      .map((line, i) => `${paint.dim(`${pad(labels[i] ?? '', labelWidth, 'right')} ${wall}`)}${line}`.trimEnd()),
    paint.dim(`${' '.repeat(labelWidth + 1)}${floor[0]}${floor[1]?.repeat(columns)}`),
    paint.dim(`${' '.repeat(labelWidth + 2)}${xLabels}`),
    ...legend(series, { from, to, length, width: Math.max(24, width), marks, paint }),
  ];
}

type Range = { least: number; most: number };

/** From the least value to the greatest; a little around a single one. */
function rangeOf(series: readonly Series[]): Range {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const { values } of series) {
    for (const value of values) {
      if (!Number.isFinite(value)) continue;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  }
  if (least > most) return { least: 0, most: 1 };
  if (least < most) return { least, most };
  const around = Math.abs(least) / 2 || 1;
  return { least: least - around, most: most + around };
}

/** The values at the top, in the middle and at the bottom, by row. */
function yLabels({ least, most }: Range, rows: number): string[] {
  const labels = new Array<string>(rows).fill('');
  const middle = Math.floor((rows - 1) / 2);
  const shown = new Map([0, middle, rows - 1].map((row) => [row, most - ((most - least) * row) / (rows - 1)]));
  const format = significant([...shown.values()], { digits: 3 });
  for (const [row, value] of shown) labels[row] = format(value);
  return labels;
}

/** Where a value stands, in dots from the top left. */
function place(canvas: Canvas, value: number, i: number, length: number, { least, most }: Range) {
  const share = (value - least) / (most - least);
  return [length === 1 ? 0 : (i / (length - 1)) * (canvas.width - 1), (1 - share) * (canvas.height - 1)] as const;
}

function drawPoints(canvas: Canvas, values: readonly number[], k: number, length: number, range: Range): void {
  values.forEach((value, i) => {
    if (!Number.isFinite(value)) return;
    const [x, y] = place(canvas, value, i, length, range);
    canvas.fill(Math.round(x), Math.round(y), k);
  });
}

function drawLine(canvas: Canvas, values: readonly number[], k: number, length: number, range: Range): void {
  const at = (i: number) => place(canvas, values[i] as number, i, length, range);
  values.forEach((value, i) => {
    if (!Number.isFinite(value)) return;
    const [x, y] = at(i);
    const [fromX, fromY] = i > 0 && Number.isFinite(values[i - 1]) ? at(i - 1) : [x, y];
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(x - fromX), Math.abs(y - fromY))));
    for (let step = 0; step <= steps; step++) {
      const share = step / steps;
      canvas.dot(Math.round(fromX + (x - fromX) * share), Math.round(fromY + (y - fromY) * share), k);
    }
  });
}

/** Cells of a terminal, each made of dots: two by four in braille, one in ASCII. */
class Canvas {
  readonly width: number;
  readonly height: number;
  readonly #marks: 'braille' | 'ascii';
  readonly #cells: { bits: number; series: number }[][];

  constructor(columns: number, rows: number, marks: 'braille' | 'ascii') {
    this.#marks = marks;
    this.width = marks === 'braille' ? columns * 2 : columns;
    this.height = marks === 'braille' ? rows * 4 : rows;
    this.#cells = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ({ bits: 0, series: 0 })));
  }

  dot(x: number, y: number, series: number): void {
    const [across, down] = this.#marks === 'braille' ? [2, 4] : [1, 1];
    this.#mark(x, y, DOTS[y % down]?.[x % across] ?? 0, series);
  }

  /** All dots of the cell that the dot at x, y lies in. */
  fill(x: number, y: number, series: number): void {
    this.#mark(x, y, ALL_DOTS, series);
  }

  #mark(x: number, y: number, bits: number, series: number): void {
    const [across, down] = this.#marks === 'braille' ? [2, 4] : [1, 1];
    const cell = this.#cells[Math.floor(y / down)]?.[Math.floor(x / across)];
    if (cell === undefined) return;
    cell.bits |= bits;
    cell.series = series;
  }

  lines(paint: Style): string[] {
    return this.#cells.map((row) =>
      row
        .map(({ bits, series }) => {
          if (bits === 0) return ' ';
          return colorOf(
            series,
            paint,
          )(this.#marks === 'braille' ? String.fromCodePoint(0x2800 + bits) : asciiOf(series));
        })
        .join(''),
    );
  }
}

function colorOf(series: number, paint: Style): (text: string) => string {
  return paint[COLORS[series % COLORS.length] as (typeof COLORS)[number]];
}

function asciiOf(series: number): string {
  return ASCII[series % ASCII.length] as string;
}

type LegendOptions = {
  from: number;
  to: number;
  length: number;
  width: number;
  marks: 'braille' | 'ascii';
  paint: Style;
};

/** Which line is which, where there are several, and from where on one has values that cannot be drawn. */
function legend(series: readonly Series[], { from, to, length, width, marks, paint }: LegendOptions): string[] {
  return series.flatMap(({ name, values, points }, k) => {
    const broken = points ? -1 : values.findIndex((value) => !Number.isFinite(value));
    if (series.length === 1 && broken === -1) return [];
    const position = from + ((to - from) * broken) / Math.max(1, length - 1);
    const note = broken === -1 ? '' : ` (${significant([position])(position)}: ${values[broken]})`;
    const [first, ...rest] = wrap(name + note, width - 4);
    const mark = marks === 'ascii' ? asciiOf(k).repeat(2) : points ? ' ⣿' : '──';
    return [`${colorOf(k, paint)(mark)}  ${first}`, ...rest.map((line) => `    ${line}`)];
  });
}
