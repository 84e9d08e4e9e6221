import type { Report } from '../report/schema.ts';

/** What a format may go by, besides the report. */
export type FormatOptions = {
  /** Columns of the terminal. */
  width: number;
  color: boolean;
  /** Everything in full. Default false. */
  verbose?: boolean;
  /** Where the submission lies as the student named it, such as `src`; stands before the file names. */
  folder?: string;
};

/** Writes a report in one form. */
export type Format = (report: Report, options: FormatOptions) => string;
