import type { CheckReport, Report } from '../../report/schema.ts';
import { formatWords } from '../../words/formats.ts';
import { notRun } from '../notRun.ts';
import { checkName } from '../plain.ts';
import { byFunction, points } from '../pretty/page.ts';
import { pretty } from '../pretty.ts';
import type { FormatOptions, Graded } from '../types.ts';
import { annotation, bracketed } from './commands.ts';

/** So many annotations of a level are shown a step. */
const LIMIT = 10;

/**
 * The log of a GitHub Actions step: the report as in the terminal, bracketed so that nothing a student's code printed
 * is taken for a command, then annotations on the student's own lines.
 *
 * One annotation a function, an error for the first of its checks that was not passed; a notice with the score; a
 * warning where checks did not run.
 */
export function github(graded: readonly Graded[], options: FormatOptions): string {
  return graded.map((one) => logOf(one, options)).join('');
}

function logOf(graded: Graded, options: FormatOptions): string {
  const { report, folder } = graded;
  const text = pretty(report, { ...options, width: 100, color: false, ...(folder !== undefined && { folder }) });
  const commands = [...errors(graded), ...warnings(report), notice(report)];
  return `${bracketed(text)}${commands.join('\n')}\n`;
}

function errors(graded: Graded): string[] {
  const { report } = graded;
  if (report.status === 'ungradable') {
    const { problem } = report;
    const place = placeOf(graded, problem?.location);
    return [annotation('error', { ...place, title: `${report.exercise}` }, problem?.message ?? '')];
  }
  const missed = [...byFunction(report.checks).values()].flatMap((checks) => {
    const first = checks.find(({ status }) => status === 'failed' || status === 'error' || status === 'limit');
    return first === undefined ? [] : [first];
  });
  const shown = missed.length > LIMIT ? missed.slice(0, LIMIT - 1) : missed;
  const more = missed.length - shown.length;
  return [
    ...shown.map((check) => errorOf(check, graded)),
    ...(more > 0
      ? [annotation('error', { title: report.exercise }, formatWords[report.language].moreFailures(more))]
      : []),
  ];
}

function errorOf(check: CheckReport, graded: Graded): string {
  const { report } = graded;
  const { failure } = check;
  const location = failure?.location ?? report.submission.functions[check.function];
  const title = `${report.exercise} ${checkName(check, report)}`;
  const message = [failure?.message, ...(failure?.diagnosis ?? []).map(({ explanation }) => explanation)].join('\n');
  return annotation('error', { ...placeOf(graded, location), title }, message);
}

type Location = NonNullable<Report['problem']>['location'];

function placeOf({ folder }: Graded, location: Location) {
  if (location === undefined) return {};
  const { file, line, column: col } = location;
  return { file: folder === undefined || folder === '' ? file : `${folder.replace(/\/+$/, '')}/${file}`, line, col };
}

function warnings(report: Report): string[] {
  const missing = notRun(report);
  return missing === undefined ? [] : [annotation('warning', { title: report.exercise }, missing.reason)];
}

function notice({ exercise, title, score, maxScore }: Report): string {
  return annotation('notice', { title: `${exercise} ${title}` }, `${points(score)} / ${points(maxScore)}`);
}
