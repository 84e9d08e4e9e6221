import type { CheckReport, Report } from '../report/schema.ts';
import { prettyWords } from '../words/pretty.ts';
import { checkName } from './plain.ts';
import { points } from './pretty/page.ts';

/** What has changed between two reports on an exercise: the score, and the checks that are passed now or no longer. */
export function changes(before: Report, after: Report): string {
  const words = prettyWords[after.language];
  const old = new Map(before.checks.map((check) => [check.id, check]));
  const turned = (isGain: boolean) =>
    after.checks.filter((check) => {
      const was = old.get(check.id);
      return was !== undefined && isPassed(check) === isGain && isPassed(was) !== isGain;
    });
  const lines = [
    ...turned(true).map((check) => `    + ${checkName(check, after)}`),
    ...turned(false).map((check) => `    − ${checkName(check, after)}`),
  ];
  const head = words.changed(points(before.score), points(after.score));
  return `\n  ${lines.length === 0 && before.score === after.score ? words.unchanged : [head, ...lines].join('\n')}\n`;
}

function isPassed({ status }: CheckReport): boolean {
  return status === 'passed';
}
