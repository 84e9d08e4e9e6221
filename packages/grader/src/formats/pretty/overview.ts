import type { CheckReport, Report } from '../../report/schema.ts';
import type { Walls } from '../../sandbox/walls.ts';
import { displayWidth, pad, truncate, wrap } from '../../terminal/width.ts';
import { byFunction, isNotStarted, type Page, paragraph, points } from './page.ts';

const GAP = 3;

/** The exercise and its score, the score at the right edge. */
export function headerLines({ exercise, title, score, maxScore }: Report, { width, paint }: Page): string[] {
  const result = `${points(score)} / ${points(maxScore)}`;
  const margin = ' '.repeat(displayWidth(exercise) + 2);
  const lines = wrap(title, width - margin.length - result.length - 2);
  const mark = score >= maxScore ? paint.green : paint.yellow;
  return lines.map((line, i) => {
    if (i > 0) return margin + paint.bold(line);
    const room = width - margin.length - displayWidth(line);
    return `${paint.bold(`${exercise}  ${line}`)}${' '.repeat(room - result.length)}${mark(result)}`;
  });
}

/** What the sandbox stood on, and what was missing. */
export function wallLines(walls: Walls | undefined, { exercise }: Report, page: Page): string[] {
  if (walls === undefined) return [];
  const { permission, offline, watched, outer } = walls;
  const all: [string, boolean][] = [
    [page.words.walls.permission, permission],
    [page.words.walls.offline, offline],
    [page.words.walls.watched, watched],
    ['bwrap', outer.bwrap === true],
    ['prlimit', outer.prlimit === true],
  ];
  const names = (stands: boolean) => all.filter((wall) => wall[1] === stands).map(([name]) => name);
  const text = page.words.sandbox(names(true).join(', '), names(false).join(', '));
  return paragraph(text, displayWidth(exercise) + 2, page).map((line) => page.paint.dim(line));
}

/** A line a function with its checks and points; more lines where they need them. */
export function overviewLines(report: Report, page: Page): string[] {
  const functions = byFunction(report.checks);
  const nameWidth = Math.min(Math.floor(page.width / 2), Math.max(0, ...[...functions.keys()].map(displayWidth)));
  const start = 2 + nameWidth + 2;
  const room = page.width - start;
  const cells = new Map([...functions].map(([name, checks]) => [name, cellsOf(checks, page)]));
  const slot = slotFor([...cells.values()].flat(), room);
  return [...cells].flatMap(([name, own]) =>
    inSlots(own, slot, room).map((line, i) => {
      const head = i === 0 ? page.paint.bold(pad(truncate(name, nameWidth), nameWidth)) : ' '.repeat(nameWidth);
      return `  ${head}  ${line}`;
    }),
  );
}

/** A check in the overview: its mark is painted, which adds nothing to its width. */
type Cell = { mark: string; text: string; paint: (text: string) => string };

function cellsOf(checks: readonly CheckReport[], page: Page): Cell[] {
  if (isNotStarted(checks)) {
    const possible = checks.reduce((sum, check) => sum + check.points, 0);
    return [{ ...markOf('not-started', page), text: `${page.words.notStarted} 0/${points(possible)}` }];
  }
  return checks.map(({ status, title, earned, points: possible }) => ({
    ...markOf(status, page),
    text: `${title} ${points(earned)}/${points(possible)}`,
  }));
}

export function markOf(status: CheckReport['status'], { paint }: Page): Omit<Cell, 'text'> {
  switch (status) {
    case 'passed':
      return { mark: '✔', paint: paint.green };
    case 'failed':
      return { mark: '✘', paint: paint.red };
    case 'not-started':
      return { mark: '○', paint: paint.dim };
    case 'skipped':
      return { mark: '–', paint: paint.dim };
    case 'error':
    case 'limit':
      return { mark: '!', paint: paint.red };
  }
}

function widthOf({ text }: Cell): number {
  return displayWidth(text) + 2;
}

/** The columns of one check, so that checks stand below each other; the widest one that leaves room for a second. */
function slotFor(cells: readonly Cell[], room: number): number {
  const half = Math.floor((room - GAP) / 2);
  return Math.max(1, ...cells.map(widthOf).filter((width) => width <= half));
}

/** Cells in lines of `room` columns, each at the next free slot. */
function inSlots(cells: readonly Cell[], slot: number, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const cell of cells) {
    const at = used === 0 ? 0 : Math.ceil((used + GAP) / (slot + GAP)) * (slot + GAP);
    const [first, ...rest] = wrap(cell.text, room - 2) as [string, ...string[]];
    const painted = `${cell.paint(cell.mark)} ${first}`;
    if (used > 0 && (rest.length > 0 || at + widthOf(cell) > room)) {
      lines.push(line);
      line = painted;
      used = displayWidth(first) + 2;
    } else {
      line += ' '.repeat(at - used) + painted;
      used = at + displayWidth(first) + 2;
    }
    if (rest.length > 0) {
      lines.push(line, ...rest.map((text) => `  ${text}`));
      line = '';
      used = 0;
    }
  }
  return line === '' ? lines : [...lines, line];
}
