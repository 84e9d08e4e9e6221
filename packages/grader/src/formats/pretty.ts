import type { CheckReport, Report } from '../report/schema.ts';
import { style } from '../terminal/style.ts';
import { truncate } from '../terminal/width.ts';
import { prettyWords, type Step } from '../words/pretty.ts';
import { reportWords } from '../words/report.ts';
import { failureLines } from './pretty/failure.ts';
import { headerLines, markOf, overviewLines, wallLines } from './pretty/overview.ts';
import { byFunction, isNotStarted, type Page, paragraph, placeOf } from './pretty/page.ts';
import type { FormatOptions } from './types.ts';

const [LEAST_WIDTH, MOST_WIDTH] = [60, 100];
/** How many functions `next` names, and how many lines of the console are shown. */
const NEXT_LIMIT = 3;
const CONSOLE_LIMIT = 8;

/**
 * The report as a student reads it in the terminal: the score, a line a function, what is wrong with the first
 * failed check of each function, and what to do next. No line is longer than the width, which is taken as at
 * least 60 and at most 100 columns. Works without colours.
 */
export function pretty(report: Report, { width, color, verbose = false, folder, walls }: FormatOptions): string {
  const page: Page = {
    width: Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)),
    paint: style(color),
    color,
    words: prettyWords[report.language],
    verbose,
    folder,
  };
  const blocks = [[...headerLines(report, page), ...wallLines(walls, report, page)], problemLines(report, page)];
  if (report.status === 'graded') blocks.push(overviewLines(report, page));
  blocks.push(...failureBlocks(report, page), consoleLines(report, page));
  if (report.status === 'graded') blocks.push(noteLines(report, page), endLines(report, page));
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function problemLines({ status, problem }: Report, page: Page): string[] {
  if (status !== 'ungradable') return [];
  const lines = [`  ${page.paint.red('✘')} ${page.words.ungradable}`];
  if (problem?.location !== undefined) {
    const place = `${placeOf(problem.location, page)}:${problem.location.column}`;
    lines.push(`    ${page.paint.cyan(truncate(place, page.width - 4))}`);
  }
  return problem === undefined ? lines : [...lines, ...paragraph(problem.message, 4, page)];
}

function failureBlocks(report: Report, page: Page): string[][] {
  if (report.status !== 'graded') return [];
  return [...byFunction(report.checks).values()].map((checks) => {
    const failed = checks.filter(({ status }) => status === 'failed' || status === 'error' || status === 'limit');
    return failed.length === 0 ? [] : failureLines(failed, report, page);
  });
}

function consoleLines({ console: printed }: Report, page: Page): string[] {
  const lines = printed.trimEnd().split('\n');
  if (lines.join('') === '') return [];
  const shown = page.verbose ? lines : lines.slice(-CONSOLE_LIMIT);
  const left = lines.length - shown.length;
  return [
    `  ${page.paint.bold(page.words.printed)}`,
    ...(left > 0 ? [`    ${page.paint.dim(page.words.linesBefore(left))}`] : []),
    ...shown.map((line) => `    ${truncate(line, page.width - 4)}`.trimEnd()),
  ];
}

/** What was granted or left out, and why. */
function noteLines(report: Report, page: Page): string[] {
  const { words } = page;
  const { only, hidden, complete } = report;
  const granted = new Set(
    report.checks.flatMap((check) => (check.given === undefined ? [] : [words.given(check.function, check.given)])),
  );
  const notes = [...granted, ...report.checks.flatMap((check) => unearnedNote(check, page))];
  if (hidden.state !== 'run' && hidden.checks > 0) {
    notes.push(words.hidden(hidden.state, hidden.checks, hidden.points));
  }
  if (only !== undefined) notes.push(words.only(only));
  if (!complete) notes.push(words.incomplete);
  return [...new Set(notes)].flatMap((note) => paragraph(note, 2, page));
}

/** Why a check was skipped, or why a function that may well be written counts as not started. */
function unearnedNote({ status, function: name, failure }: CheckReport, page: Page): string[] {
  if (failure === undefined || (status !== 'skipped' && status !== 'not-started')) return [];
  const isPlain = Object.values(reportWords).some(({ notStarted }) => notStarted === failure.message);
  return isPlain ? [] : [`${markOf(status, page).mark} ${name}: ${failure.message}`];
}

function endLines(report: Report, page: Page): string[] {
  const { words, paint } = page;
  const steps = stepsOf(report);
  if (steps.length > 0) {
    const text = words.next(steps, report.next.length > NEXT_LIMIT);
    return paragraph(text, 2, page).map((line) => paint.bold(line));
  }
  if (report.checks.length === 0 || report.checks.some(({ status }) => status !== 'passed')) return [];
  const text = report.complete ? words.allPassed : words.allRunPassed;
  return [`  ${paint.green(`✔ ${text}`)}`];
}

/** What to mend and what to write, neighbours of one kind together. */
export function stepsOf({ next, checks }: Report): Step[] {
  const functions = byFunction(checks);
  const steps: { verb: Step['verb']; functions: string[] }[] = [];
  for (const name of next.slice(0, NEXT_LIMIT)) {
    const verb = isNotStarted(functions.get(name) ?? []) ? 'write' : 'mend';
    const last = steps.at(-1);
    if (last?.verb === verb) last.functions.push(name);
    else steps.push({ verb, functions: [name] });
  }
  return steps;
}
