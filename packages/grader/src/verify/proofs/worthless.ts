import type { AnyFunction, Functions } from '../../exercise/types.ts';
import { allChecks } from '../../report/select.ts';
import type { Data } from '../../values/data.ts';
import { lost, runTrusted } from '../inProcess.ts';
import type { Proof } from '../types.ts';

/** Submissions that know nothing, as what they make of a right version. */
const WORTHLESS: Record<string, (right: AnyFunction) => AnyFunction | undefined> = {
  'zero of the right shape':
    (right) =>
    (...args) =>
      zeros(right(...args)),
  'the number 0': () => () => 0,
  'the number 1': () => () => 1,
  'an empty list': () => () => [],
  'an empty object': () => () => ({}),
  undefined: () => () => undefined,
  'the first argument': () => (first) => first,
  'the last argument':
    () =>
    (...args) =>
      args.at(-1),
  'an error, always': () => () => {
    throw new Error('no');
  },
  'no function at all': () => undefined,
};

/** Constant, zero, identity, always-throwing and empty submissions earn nothing. */
export const worthlessEarnsNothing: Proof = async ({ loaded, solution, seeds }) => {
  const problems: string[] = [];
  const listed = allChecks(loaded);
  for (const [what, make] of Object.entries(WORTHLESS)) {
    const functions: Functions = {};
    for (const name of Object.keys(loaded.exercise.functions)) {
      const made = make(solution[name] as AnyFunction);
      if (made !== undefined) functions[name] = made;
    }
    const runs = await runTrusted(loaded, listed, functions, seeds[0] as number);
    const missed = new Set(lost(runs));
    for (const { check } of runs) {
      if (missed.has(check.id)) continue;
      problems.push(
        `check '${check.id}' pays for functions that only return ${what}: mark it \`edge: true\`, or add inputs`,
      );
    }
  }
  return { problems };
};

function zeros(data: Data): Data {
  if (typeof data === 'number') return 0;
  if (typeof data === 'string') return '';
  if (Array.isArray(data)) return data.map(zeros);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, zeros(value)]));
}
