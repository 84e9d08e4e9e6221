import type { Functions, Text } from '../exercise/types.ts';
import type { Series } from '../terminal/lineChart.ts';
import type { Language } from '../words/language.ts';

/** Where a scene is drawn: each call adds to the terminal, below what is there. */
export type Canvas = {
  language: Language;
  /** A paragraph, wrapped to the terminal's width. */
  text(text: Text): void;
  /**
   * Lines over a common axis, and single points where a series says so; `x` is the axis' first and last value, by
   * default the indices.
   */
  lineChart(chart: {
    title: Text;
    series: readonly { name: string | Text; values: Series['values']; points?: boolean }[];
    height?: number;
    x?: readonly [from: number, to: number];
  }): void;
  /** A table; columns of numbers are aligned, and all their numbers have the same decimals. */
  table(headers: readonly (string | Text)[], rows: readonly (readonly (string | number)[])[]): void;
};

/** What an author writes: which functions a scene needs, what they make visible, and how. */
export type Scene<Student extends object> = {
  uses: readonly (keyof Student & string)[];
  /** One text for the whole scene, or one a function. */
  shows: Text | { [Name in keyof Student]?: Text };
  draw(student: Student, canvas: Canvas): void | Promise<void>;
};

/** A scene, ready to be played with any student's functions. */
export type Play = {
  uses: readonly string[];
  shows: Text | Partial<Record<string, Text>>;
  draw(student: Functions, canvas: Canvas): void | Promise<void>;
};

export type PlayOptions = {
  language: Language;
  /** Columns of the terminal. */
  width: number;
  color: boolean;
  /** Takes text that ends with a newline. */
  write: (text: string) => void;
  /** The submission's folder, as an absolute path: of a stack trace, the first line in it is shown. */
  folder?: string;
};
