import type { CheckReport, Report } from '../../report/schema.ts';
import { formatWords } from '../../words/formats.ts';
import { prettyWords } from '../../words/pretty.ts';
import { notRun } from '../notRun.ts';
import { checkTitle, failureText } from '../plain.ts';
import { points } from '../pretty/page.ts';
import type { Graded } from '../types.ts';

/** GitHub takes a summary of 1 MiB a step and shows none that is longer. */
const MOST_BYTES = 1_000_000;

const MARKS: Record<CheckReport['status'], string> = {
  passed: '✔',
  failed: '✘',
  error: '!',
  'not-started': '○',
  limit: '!',
  skipped: '–',
};

/**
 * A job's summary in Markdown: the score, a table of the checks, and what is wrong with each one that failed.
 *
 * What a student's code made up stands in code blocks, where it is neither Markdown nor HTML.
 */
export function summary(graded: readonly Graded[]): string {
  const blocks = graded.flatMap(blocksOf);
  let text = '';
  for (const block of blocks) {
    if (Buffer.byteLength(text) + Buffer.byteLength(block) > MOST_BYTES) {
      return `${text}${formatWords[(graded[0] as Graded).report.language].cut}\n`;
    }
    text += `${block}\n\n`;
  }
  return text;
}

function blocksOf(graded: Graded): string[] {
  const { report } = graded;
  const words = formatWords[report.language];
  const missing = notRun(report);
  const { exercise, title, score, maxScore } = report;
  const head = `## ${exercise} ${title}: ${points(score)} / ${points(maxScore)}`;
  if (report.status === 'ungradable') {
    return [head, prettyWords[report.language].ungradable, fenced(problemText(report))];
  }
  return [
    head,
    ...(missing === undefined ? [] : [`> **${words.notRun(missing.points)}**: ${missing.reason}`]),
    tableOf(report),
    ...report.checks.flatMap((check) => detailsOf(check, graded)),
    ...(report.console === '' ? [] : [`**${prettyWords[report.language].printed}**`, fenced(report.console)]),
  ];
}

function problemText({ problem }: Report): string {
  const place = problem?.location;
  return `${place === undefined ? '' : `${place.file}:${place.line}:${place.column}\n`}${problem?.message ?? ''}`;
}

function tableOf({ checks, language }: Report): string {
  const words = formatWords[language];
  const rows = checks.map((check) => [
    `\`${check.function}\``,
    checkTitle(check, language).replaceAll('|', '\\|'),
    `${MARKS[check.status]} ${words.status[check.status]}`,
    `${points(check.earned)} / ${points(check.points)}`,
  ]);
  const lines = [['', words.check, words.result, words.points], ['---', '---', '---', '---:'], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function detailsOf(check: CheckReport, graded: Graded): string[] {
  if (check.status !== 'failed' && check.status !== 'error' && check.status !== 'limit') return [];
  const title = `<code>${check.function}</code> ${checkTitle(check, graded.report.language)}`;
  return [`<details><summary>${title}</summary>\n\n${fenced(failureText(check, graded))}\n\n</details>`];
}

/** A code block whose fence is longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text.trimEnd()}\n${fence}`;
}
