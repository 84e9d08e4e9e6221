import { join } from 'node:path';
import { failureLines } from '../formats/pretty/failure.ts';
import type { CheckReport, Report } from '../report/schema.ts';
import type { Location } from '../sandbox/types.ts';
import { style } from '../terminal/style.ts';
import { prettyWords } from '../words/pretty.ts';

const WIDTH = 100;

/** A missed check as an error that vitest shows: in the report's words. */
export function missed(check: CheckReport, report: Report, src: string): Error {
  const page = {
    width: WIDTH,
    paint: style(false),
    color: false,
    words: prettyWords[report.language],
    verbose: true,
    folder: 'src',
  };
  const [, ...lines] = failureLines([check], report, page);
  return at(lines.map((line) => line.slice(4)).join('\n'), src, placeOf(check, report));
}

/** An error whose trace leads to a place in the student's files, and nowhere else. */
export function at(message: string, src: string, location: Location | undefined): Error {
  const error = new Error(message);
  error.name = 'Check';
  const { file, line, column } = location ?? { file: 'index.ts', line: 1, column: 1 };
  error.stack = `${error.name}: ${message}\n    at ${join(src, file)}:${line}:${column}`;
  return error;
}

/** Where it was thrown, or else where the function starts. */
function placeOf({ failure, function: name }: CheckReport, report: Report): Location | undefined {
  return failure?.location ?? report.submission.functions[name];
}
