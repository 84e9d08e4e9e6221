import type { Check, Driver, Exercise, Functions } from '../exercise/types.ts';
import type { Call, Outcome, Runner } from '../sandbox/types.ts';
import { type Listed, runChecks } from './run.ts';
import { callTrusted } from './trusted.ts';
import type { CheckRun } from './types.ts';

export const title = { en: 'a check', ko: '검사' };

/** A runner over functions of this process, and every batch of calls that it was asked for. */
export function runnerOf(functions: Functions, driver?: Driver): Pick<Runner, 'call'> & { batches: Call[][] } {
  const batches: Call[][] = [];
  const call = async (calls: readonly Call[]): Promise<Outcome[]> => {
    batches.push([...calls]);
    return calls.map((one) => callTrusted(functions, driver, one));
  };
  return { batches, call };
}

/** An exercise of these functions, with the parameters `x` and `y`. */
export function exerciseOf(...names: string[]): Exercise {
  return {
    id: 'toy',
    title: { en: 'Toy', ko: '장난감' },
    section: '1',
    functions: Object.fromEntries(names.map((name) => [name, ['x', 'y']])),
    parts: [{ id: 'A', title: { en: 'All', ko: '전부' }, functions: names }],
    imports: [],
    checks: [],
  };
}

/** What comes of public checks on a submission of these functions. */
export function run(checks: readonly Check[], functions: Functions, seed = 1): Promise<CheckRun[]> {
  const names = [...new Set(checks.map((check) => check.function))];
  const listed: Listed[] = checks.map((check) => ({ check, visibility: 'public' }));
  return runChecks(exerciseOf(...names), listed, runnerOf(functions), seed);
}

/** What comes of one public check. */
export async function runOne(check: Check, functions: Functions, seed = 1): Promise<CheckRun> {
  const [only] = await run([check], functions, seed);
  return only as CheckRun;
}
