import type { Report } from '../report/schema.ts';
import { prettyWords } from '../words/pretty.ts';

/** Checks that did not run: how many points they are worth, and why they did not. */
export type NotRun = { points: number; reason: string };

/**
 * What keeps a report from being the whole grade; `undefined` where every check ran.
 *
 * Every format puts it down as something that is not passed, so that a run without the hidden checks cannot be taken
 * for a full pass.
 */
export function notRun({ status, complete, checks, maxScore, hidden, only, language }: Report): NotRun | undefined {
  if (complete || status === 'ungradable') return undefined;
  const words = prettyWords[language];
  const points = maxScore - checks.reduce((sum, check) => sum + check.points, 0);
  const reasons = [
    ...(hidden.state !== 'run' && hidden.checks > 0 ? [words.hidden(hidden.state, hidden.checks, hidden.points)] : []),
    ...(only === undefined ? [] : [words.only(only)]),
  ];
  return { points, reason: reasons.length === 0 ? words.incomplete : reasons.join(' ') };
}
