import { join } from 'node:path';
import type { LoadedExercise } from '@chainrule/grader';
import { allChecks, casesOf, DEFAULT_SEED } from '@chainrule/grader/verify';

/**
 * A vitest file with one plain test a check, each on one input of that check with the expected result written in:
 * what an author without a grader would keep beside an exercise.
 */
export function vitestFileFor(exercise: LoadedExercise, solution: string): { source: string; tests: number } {
  const lines = [
    `import { expect, test } from 'vitest';`,
    `import * as student from ${JSON.stringify(join(solution, 'index.ts'))};`,
    `import * as driver from ${JSON.stringify(join(exercise.folder, 'driver.ts'))};`,
    'const close = (actual, expected) => {',
    "  if (typeof expected === 'number') expect(actual).toBeCloseTo(expected, 7);",
    '  else for (const key of Object.keys(expected)) close(actual[key], expected[key]);',
    '};',
  ];
  let tests = 0;
  for (const { check } of allChecks(exercise)) {
    const [first] = casesOf(check, DEFAULT_SEED);
    if (first === undefined) continue;
    const entry = check.entry ?? check.function;
    const args = JSON.stringify(first.call.args).slice(1, -1);
    const call = Object.hasOwn(exercise.driver?.entries ?? {}, entry)
      ? `driver.${entry}(student, ${args})`
      : `student.${check.function}(${args})`;
    const assertion =
      check.kind === 'rejects'
        ? `expect(() => ${call}).toThrow()`
        : check.kind === 'property'
          ? `expect(${call}).toBeDefined()`
          : `close(${call}, ${JSON.stringify(first.expected)})`;
    lines.push(`test(${JSON.stringify(check.id)}, () => { ${assertion}; });`);
    tests++;
  }
  return { source: `${lines.join('\n')}\n`, tests };
}
