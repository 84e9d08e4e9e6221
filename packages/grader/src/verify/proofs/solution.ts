import { join } from 'node:path';
import { grade } from '../../grade.ts';
import type { Proof } from '../types.ts';

/** The model answer earns every point, under every seed. */
export const solutionEarnsAll: Proof = async ({ loaded, seeds }) => {
  const problems: string[] = [];
  const told = new Set<string>();
  for (const seed of seeds) {
    const report = await grade(loaded, join(loaded.folder, 'solution'), { seed, reveal: 'all' });
    if (report.problem !== undefined) {
      problems.push(`solution/index.ts cannot be graded: ${report.problem.message}`);
      break;
    }
    // A check that is skipped waits for one that failed, and what fails under one seed is told once.
    const failed = report.checks.filter(({ status }) => status !== 'passed' && status !== 'skipped');
    for (const { id, status, failure } of failed.filter((check) => !told.has(check.id))) {
      told.add(id);
      const input = failure?.input === undefined ? '' : ` on ${JSON.stringify(failure.input)}`;
      const worst = failure?.worst === undefined ? '' : `, worst ${JSON.stringify(failure.worst)}`;
      problems.push(
        `solution/index.ts: check '${id}' is ${status} under seed ${seed}${input}: ${failure?.message}${worst}`,
      );
    }
  }
  return { problems };
};
