import type { CheckReport, Report } from '../../report/schema.ts';
import type { Style } from '../../terminal/style.ts';
import { displayWidth, pad, truncate, wrap } from '../../terminal/width.ts';
import type { PrettyWords } from '../../words/pretty.ts';

/** What every part of the pretty report is written with. */
export type Page = {
  /** No line is longer. */
  width: number;
  paint: Style;
  color: boolean;
  words: PrettyWords;
  /** Everything in full: each failed check, whole lists, all that was printed. */
  verbose: boolean;
  /** Stands before the submission's file names, so that they can be opened from where the student is. */
  folder: string | undefined;
};

type Location = NonNullable<NonNullable<Report['problem']>['location']>;

const LABEL_LIMIT = 24;
/** Below this width a label has a line of its own. */
const NARROW = 72;

/** A labelled part of a failure: what to write into so many columns. */
export type Field = {
  label: string;
  content: (room: number) => string[];
  mark?: (text: string) => string;
};

/** Fields below each other: labels at `indent`, contents aligned. */
export function fieldLines(fields: readonly Field[], indent: number, { width, paint }: Page): string[] {
  const labels = fields.map(({ label }) => truncate(label, width - indent));
  const isNarrow = width < NARROW;
  const labelWidth = Math.min(LABEL_LIMIT, Math.max(0, ...labels.map(displayWidth)));
  const start = isNarrow ? indent + 2 : indent + labelWidth + 3;
  return fields.flatMap(({ content, mark = (text) => text }, i) => {
    const label = labels[i] as string;
    const lines = content(width - start).map((line) => mark(line));
    const margin = ' '.repeat(start);
    const isApart = isNarrow || displayWidth(label) > labelWidth;
    const head = ' '.repeat(indent) + paint.dim(isApart ? label : pad(label, labelWidth + 3));
    if (isApart) return [head, ...lines.map((line) => margin + line)];
    return lines.map((line, j) => (j === 0 ? head : margin) + line);
  });
}

/** `text` in lines of the page's width, all at `indent`. */
export function paragraph(text: string, indent: number, { width }: Page): string[] {
  return wrap(text, width - indent).map((line) => (' '.repeat(indent) + line).trimEnd());
}

/** A place in the student's files, such as `src/index.ts:41`. */
export function placeOf({ file, line }: Location, { folder }: Page): string {
  return `${folder === undefined || folder === '' ? '' : `${folder.replace(/\/+$/, '')}/`}${file}:${line}`;
}

/** The checks of each function, in the report's order. */
export function byFunction(checks: readonly CheckReport[]): Map<string, CheckReport[]> {
  return Map.groupBy(checks, (check) => check.function) as Map<string, CheckReport[]>;
}

export function isNotStarted(checks: readonly CheckReport[]): boolean {
  return checks.length > 0 && checks.every(({ status }) => status === 'not-started');
}

/** Points without the dust of sums: at most two decimals. */
export function points(value: number): string {
  return String(Number(value.toFixed(2)));
}
