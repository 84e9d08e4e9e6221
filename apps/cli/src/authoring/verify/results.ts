import { table } from '@chainrule/grader/terminal';
import type { Verified } from './types.ts';

/** So wide that no figure is cut off: better a line too long for the terminal. */
const WIDTH = 140;

/** The figures as a table, a row an exercise. */
export function asText(results: readonly Verified[]): string {
  const headings = [...new Set(results.flatMap(({ figures }) => Object.keys(figures)))];
  const rows = results.map(({ id, sound, figures, seconds }) => [
    id,
    sound ? 'sound' : 'broken',
    ...headings.map((heading) => String(figures[heading] ?? '')),
    seconds.toFixed(1),
  ]);
  return `${table(['exercise', '', ...headings, 'seconds'], rows, { width: WIDTH }).join('\n')}\n`;
}

/** What to mend, by exercise. */
export function problemLines(results: readonly Verified[]): string {
  return results
    .filter(({ sound }) => !sound)
    .map(({ id, problems }) => {
      const lines = problems.map((problem) => `  ✘ ${problem.replaceAll('\n', '\n    ')}`);
      return `\nexercises/${id} is not sound:\n${lines.join('\n')}\n\n`;
    })
    .join('');
}

/** All of it for programs: `chainrule/verification/v1`. */
export function asJson(results: readonly Verified[]): string {
  return `${JSON.stringify({ schema: 'chainrule/verification/v1', exercises: results }, undefined, 2)}\n`;
}
