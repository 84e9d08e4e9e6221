import type { AnyFunction, Functions, Given, Tolerance } from '../exercise/types.ts';
import type { Outcome } from '../sandbox/types.ts';
import { clone } from '../values/clone.ts';
import { compare, isWellFormed, numbersIn } from '../values/compare.ts';
import type { Data } from '../values/data.ts';
import type { Student } from './batch.ts';
import type { Judged } from './types.ts';

class NotGiven extends Error {}

/**
 * Whether a function's missed results are right, given the student's own functions that it builds on.
 *
 * Takes the student's results of those functions as data, and recomputes what the function ought to make of them.
 * Tries each set of the functions in `wrong`, the small ones first, and returns the first that explains every
 * miss.
 */
export async function rightGiven(
  given: Given,
  missed: readonly Judged[],
  wrong: ReadonlySet<string>,
  student: Student,
  tolerance: Tolerance,
): Promise<string[] | undefined> {
  const candidates = Object.keys(given.references).filter((name) => wrong.has(name));
  if (missed.some(({ miss }) => miss?.kind !== 'mismatch' && miss?.kind !== 'threw')) return undefined;
  for (const names of subsets(candidates)) {
    const use = asynchronous(given.references);
    const seen = new Map(names.map((name) => [name, new Set<number>()]));
    for (const [name, values] of seen) {
      use[name] = studentsOwn(name, given.references[name] as AnyFunction, student, values);
    }
    if ((await explains(given, missed, use, tolerance)) && [...seen.values()].every(isTelling)) return names;
  }
  return undefined;
}

/** Whether a function's results are more than one number over and over, which anything can be made to agree with. */
function isTelling(values: ReadonlySet<number>): boolean {
  return values.size > 1;
}

/** What a function ought to return where a function that it builds on is `wrong`; `undefined` where that throws. */
export async function withWrong(given: Given, wrong: Functions, args: readonly Data[]): Promise<Outcome | undefined> {
  try {
    const use = asynchronous({ ...given.references, ...wrong });
    const value = (await given.expected(use as never, ...(clone(args) as never[]))) as Data;
    return { kind: 'returned', value, mutated: [] };
  } catch {
    return undefined;
  }
}

/** So many misses have to be explained by results, or all of them where there are fewer. */
const ENOUGH = 2;

/**
 * Whether every miss is explained, enough of them by a result. A miss where the student's own function,
 * which it had to build on, has no usable result says nothing: it is excused.
 */
async function explains(
  given: Given,
  missed: readonly Judged[],
  use: Record<string, AnyFunction>,
  tolerance: Tolerance,
): Promise<boolean> {
  let explained = 0;
  for (const { case: made, outcome } of missed) {
    const expected = await expectedWith(given, use, made.call.args);
    if (expected === 'not given') continue;
    if (outcome.kind !== 'returned' || compare(outcome.value, expected.value, tolerance) !== undefined) return false;
    explained++;
  }
  return explained >= Math.min(ENOUGH, missed.length);
}

async function expectedWith(
  given: Given,
  use: Record<string, AnyFunction>,
  args: readonly Data[],
): Promise<{ value: Data } | 'not given'> {
  try {
    return { value: (await given.expected(use as never, ...(clone(args) as never[]))) as Data };
  } catch {
    return 'not given';
  }
}

/** Only a result that has the reference's form, is finite and not zero everywhere counts as given. */
function studentsOwn(name: string, reference: AnyFunction, student: Student, seen: Set<number>) {
  return async (...args: Data[]) => {
    const outcome = await student({ function: name, args });
    const usable = outcome.kind === 'returned' && isWellFormed(outcome.value, reference(...clone(args)) as Data);
    if (!usable) throw new NotGiven();
    for (const value of numbersIn(outcome.value)) seen.add(value);
    return outcome.value;
  };
}

function asynchronous(functions: Functions): Record<string, AnyFunction> {
  return Object.fromEntries(
    Object.entries(functions).map(([name, own]) => [name, async (...args: unknown[]) => own(...clone(args))]),
  );
}

/** Every non-empty subset, the small ones first. */
function subsets(names: readonly string[]): string[][] {
  const all = Array.from({ length: 2 ** names.length - 1 }, (_, i) => names.filter((_, bit) => ((i + 1) >> bit) & 1));
  return all.sort((a, b) => a.length - b.length);
}
