import type { CheckReport, Report } from '../report/schema.ts';
import { style } from '../terminal/style.ts';
import { prettyWords } from '../words/pretty.ts';
import { failureLines } from './pretty/failure.ts';
import type { Graded } from './types.ts';

const WIDTH = 80;

/** A check's name among the exercise's: `backward: other networks (hidden)`. */
export function checkName(check: CheckReport, { language }: Report): string {
  return `${check.function}: ${checkTitle(check, language)}`;
}

/** A check's title, which says so where it is hidden. */
export function checkTitle({ title, visibility }: CheckReport, language: Report['language']): string {
  return visibility === 'hidden' ? `${title} (${prettyWords[language].hiddenCheck})` : title;
}

/** What is wrong with a check, in full, as plain text of 80 columns; empty where nothing is. */
export function failureText(check: CheckReport, { report, folder }: Graded): string {
  if (check.failure === undefined) return '';
  const words = prettyWords[report.language];
  const page = { width: WIDTH, paint: style(false), color: false, words, verbose: true, folder };
  const [, ...lines] = failureLines([check], report, page);
  return lines.map((line) => line.replace(/^ {4}/, '')).join('\n');
}
