import type { AnyFunction, Check, Functions, Given, Tolerance } from '../exercise/types.ts';
import type { Outcome } from '../sandbox/types.ts';
import { clone } from '../values/clone.ts';
import { compare, isWellFormed, numbersIn } from '../values/compare.ts';
import type { Data } from '../values/data.ts';
import type { Student } from './batch.ts';
import type { Judged } from './types.ts';

class NotGiven extends Error {}

/** The functions that a check's function builds on. */
export function builtOn({ given }: Check): string[] {
  return Object.keys(given?.references ?? {});
}

/**
 * Whether a function's misses are right, given the student's own functions that it builds on.
 *
 * Takes the student's results of those functions as data, and recomputes what the function ought to make of them.
 * Tries each set of the functions in `wrong`, the small ones first, and returns the first that explains every
 * miss. Bad input that was taken is right where one of those functions takes it, too.
 */
export async function rightGiven(
  given: Given,
  missed: readonly Judged[],
  wrong: ReadonlySet<string>,
  student: Student,
  tolerance: Tolerance,
): Promise<string[] | undefined> {
  const candidates = Object.keys(given.references).filter((name) => wrong.has(name));
  if (missed.every(({ miss }) => miss?.kind === 'accepted')) return takers(given, missed, candidates, student);
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

/** Those of `candidates` that take what they should refuse, if on every missed input there is one. */
async function takers(
  given: Given,
  missed: readonly Judged[],
  candidates: readonly string[],
  student: Student,
): Promise<string[] | undefined> {
  const found = new Set<string>();
  for (const { case: made } of missed) {
    const use = asynchronous(given.references);
    let isTaken = false;
    for (const name of candidates) {
      use[name] = async (...args: Data[]) => {
        if (!isRefused(given.references[name] as AnyFunction, args)) return given.references[name]?.(...clone(args));
        const outcome = await student({ function: name, args });
        if (outcome.kind === 'returned') isTaken = Boolean(found.add(name));
        throw new NotGiven();
      };
    }
    await expectedWith(given, use, made.call.args);
    if (!isTaken) return undefined;
  }
  return [...found];
}

function isRefused(reference: AnyFunction, args: readonly Data[]): boolean {
  try {
    reference(...clone(args));
    return false;
  } catch {
    return true;
  }
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
