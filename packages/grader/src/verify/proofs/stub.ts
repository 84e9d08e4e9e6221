import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Listed } from '../../checks/run.ts';
import { grade } from '../../grade.ts';
import { allChecks } from '../../report/select.ts';
import { casesOnce } from '../inProcess.ts';
import { generateStub, UnmarkedSolution } from '../stub.ts';
import type { Proof } from '../types.ts';

/** The stub is what the solution generates, type-checks, earns nothing, and every function is "not started". */
export const stubEarnsNothing: Proof = async ({ loaded, seeds }) => {
  const { folder, exercise } = loaded;
  const problems: string[] = [];
  let stub: string;
  try {
    stub = generateStub(readFileSync(join(folder, 'solution/index.ts'), 'utf8'), exercise.id);
  } catch (error) {
    if (!(error instanceof UnmarkedSolution)) throw error;
    return { problems: [error.message] };
  }
  const path = join(folder, 'src/index.ts');
  if (!existsSync(path) || readFileSync(path, 'utf8') !== stub) {
    problems.push(
      `src/index.ts is not the stub that solution/index.ts generates. Run \`pnpm exercise stub ${exercise.id}\``,
    );
  } else {
    problems.push(...(await typeErrors(folder)));
  }
  const copy = mkdtempSync(join(tmpdir(), 'chainrule-stub-'));
  try {
    writeFileSync(join(copy, 'index.ts'), stub);
    const { score, checks, problem } = await grade(loaded, copy);
    if (problem !== undefined) problems.push(`the stub cannot be graded: ${problem.message}`);
    if (score !== 0) problems.push(`the stub earns ${score} points`);
    // A check without cases never starts anything, which its own proof tells.
    const isEmpty = ({ check }: Listed) => casesOnce(check, seeds[0] as number).length === 0;
    const empty = new Set(
      allChecks(loaded)
        .filter(isEmpty)
        .map(({ check }) => check.id),
    );
    for (const { id, function: name, status } of checks) {
      if (problem === undefined && status !== 'not-started' && !empty.has(id)) {
        problems.push(`the stub: check '${id}' is ${status}; mark the body of ${name} as \`// #region solution\``);
      }
    }
  } finally {
    rmSync(copy, { recursive: true });
  }
  return { problems };
};

/** What the compiler says of the exercise's folder. */
async function typeErrors(folder: string): Promise<string[]> {
  const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
  return new Promise((resolve) => {
    execFile(process.execPath, [compiler, '-p', '.', '--pretty', 'false'], { cwd: folder }, (error, stdout) => {
      resolve(error === null ? [] : stdout.trim().split('\n'));
    });
  });
}
