import type { Report } from '../../report/schema.ts';
import { style } from '../../terminal/style.ts';
import { displayWidth, pad, truncate, wrap } from '../../terminal/width.ts';
import { prettyWords } from '../../words/pretty.ts';
import { notRun } from '../notRun.ts';
import { stepsOf } from '../pretty.ts';
import type { FormatOptions, Graded } from '../types.ts';
import { points } from './page.ts';

const [LEAST_WIDTH, MOST_WIDTH] = [60, 100];
const BAR = 20;

/**
 * The whole course at a glance: a line an exercise with its points and a bar, the sum, and what to do next.
 *
 * What is next is the first exercise, in the course's order, with points missing.
 */
export function course(graded: readonly Graded[], { width, color }: FormatOptions): string {
  const reports = graded.map(({ report }) => report);
  const [first] = reports;
  if (first === undefined) return '';
  const room = Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width));
  const paint = style(color);
  const words = prettyWords[first.language];
  const sum = (key: 'score' | 'maxScore') => reports.reduce((total, report) => total + report[key], 0);
  const total = `${points(sum('score'))} / ${points(sum('maxScore'))}`;
  const idWidth = Math.max(...reports.map(({ exercise }) => displayWidth(exercise)));
  const scoreWidth = Math.max(...reports.map((report) => scoreOf(report).length));
  const titleWidth = room - 2 - idWidth - 2 - 2 - BAR - 2 - scoreWidth - 2;

  const lines = reports.map((report) => {
    const { exercise, title, status } = report;
    const isFull = report.score >= report.maxScore;
    const mark = status === 'ungradable' ? paint.red('!') : isFull ? paint.green('✔') : isBegun(report) ? ' ' : '○';
    const name = `${paint.bold(pad(exercise, idWidth))}  ${pad(truncate(title, titleWidth), titleWidth)}`;
    const bar = (isFull ? paint.green : paint.yellow)(barOf(report));
    return `  ${name}  ${bar}  ${scoreOf(report).padStart(scoreWidth)} ${mark}`.trimEnd();
  });
  const isPartial = reports.some((report) => notRun(report) !== undefined);
  const partial = isPartial ? ['', ...wrap(words.incomplete, room - 2).map((line) => `  ${line}`)] : [];
  const next = nextLines(reports, room).map((line) => `  ${paint.bold(line)}`);
  const head = `${paint.bold('chainrule')}${' '.repeat(room - 'chainrule'.length - total.length)}${total}`;
  return `${[head, '', ...lines, ...partial, '', ...next].join('\n')}\n`;
}

function scoreOf({ score, maxScore }: Report): string {
  return `${points(score)} / ${points(maxScore)}`;
}

function barOf({ score, maxScore }: Report): string {
  const filled = score >= maxScore ? BAR : Math.min(BAR - 1, Math.round((BAR * score) / maxScore));
  return '█'.repeat(filled) + '░'.repeat(BAR - filled);
}

function isBegun({ checks }: Report): boolean {
  return checks.some(({ status }) => status !== 'not-started');
}

/** What to do in the first exercise that is not done, and how to see more of it. */
function nextLines(reports: readonly Report[], room: number): string[] {
  const words = prettyWords[(reports[0] as Report).language];
  const open = reports.find(
    ({ status, checks }) => status === 'ungradable' || checks.some((check) => check.status !== 'passed'),
  );
  if (open === undefined)
    return wrap(reports.every(({ complete }) => complete) ? words.allPassed : words.allRunPassed, room - 2);
  const steps = stepsOf(open);
  const named = steps.flatMap(({ functions }) => functions);
  const what = steps.length === 0 ? words.ungradable : words.next(steps, named.length < open.next.length);
  return [
    ...wrap(`${open.exercise}: ${what}`, room - 2),
    ...wrap(words.seeMore(`pnpm grade ${open.exercise}`), room - 2),
  ];
}
