import type { AnyFunction, Check, Functions, Given, GivenWay, Tolerance } from '../exercise/types.ts';
import type { Outcome } from '../sandbox/types.ts';
import { clone } from '../values/clone.ts';
import { compare } from '../values/compare.ts';
import type { Data } from '../values/data.ts';
import { isWellFormed, leavesIn } from '../values/form.ts';
import { keyOf } from '../values/json.ts';
import type { Student } from './batch.ts';
import type { Judged } from './types.ts';

/** Ends a way at once, from inside of one of the functions that it uses. */
type GiveUp = () => Promise<never>;
/** What a way may use, anew for each input. */
type Use = (giveUp: GiveUp) => Record<string, AnyFunction>;

/** The functions that a check's function builds on. */
export function builtOn({ given }: Check): string[] {
  return Object.keys(given?.references ?? {});
}

/**
 * Whether a function's misses are right, given the student's own functions that it builds on.
 *
 * Takes the student's results of those functions as data, and recomputes what the function ought to make of them.
 * Tries each set of the functions in `wrong`, the small ones first, and returns the first that explains every
 * miss in one of the ways. Bad input that was taken is right where one of those functions takes it, too.
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
    for (const way of given.ways) {
      const seen = new Map(names.map((name): [string, Seen] => [name, { leaves: new Set(), results: new Map() }]));
      const use: Use = (giveUp) => {
        const all = asynchronous(given.references);
        for (const [name, own] of seen) {
          all[name] = studentsOwn(name, given.references[name] as AnyFunction, student, own, giveUp);
        }
        return all;
      };
      if ((await explains(way, missed, use, tolerance)) && [...seen.values()].every(isTelling)) return names;
    }
  }
  return undefined;
}

/** What a wrong function returned: every number and word, and each result by its arguments. */
type Seen = { leaves: Set<number | string>; results: Map<string, string> };

/**
 * Whether a function's results are more than one value over and over, or one result whatever the arguments: anything
 * can be made to agree with those.
 */
function isTelling({ leaves, results }: Seen): boolean {
  return leaves.size > 1 && (results.size < 2 || new Set(results.values()).size > 1);
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
    let isTaken = false;
    const use: Use = (giveUp) => {
      const all = asynchronous(given.references);
      for (const name of candidates) {
        all[name] = async (...args: Data[]) => {
          if (!isRefused(given.references[name] as AnyFunction, args)) return given.references[name]?.(...clone(args));
          const outcome = await student({ function: name, args });
          if (outcome.kind === 'returned') isTaken = Boolean(found.add(name));
          return giveUp();
        };
      }
      return all;
    };
    for (const way of given.ways) if (!isTaken) await expectedIn(way, use, made.call.args);
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

/**
 * What a function ought to return in one of the ways where a function that it builds on is `wrong`; `undefined` where
 * that throws.
 */
export async function withWrong(
  { references }: Given,
  way: GivenWay,
  wrong: Functions,
  args: readonly Data[],
): Promise<Outcome | undefined> {
  const expected = await expectedIn(way, () => asynchronous({ ...references, ...wrong }), args);
  return expected === 'not given' ? undefined : { kind: 'returned', value: expected.value, mutated: [] };
}

/** So many misses have to be explained by results, or all of them where there are fewer. */
const ENOUGH = 2;

/**
 * Whether every miss is explained, enough of them by a result. A miss where the student's own function,
 * which it had to build on, has no usable result says nothing: it is excused.
 */
async function explains(way: GivenWay, missed: readonly Judged[], use: Use, tolerance: Tolerance): Promise<boolean> {
  let explained = 0;
  for (const { case: made, outcome } of missed) {
    const expected = await expectedIn(way, use, made.call.args);
    if (expected === 'not given') continue;
    if (outcome.kind !== 'returned' || compare(outcome.value, expected.value, tolerance) !== undefined) return false;
    explained++;
  }
  return explained >= Math.min(ENOUGH, missed.length);
}

/**
 * What a way makes of the arguments. One that is given up is left where it stands: an exception might not be caught
 * where it has several functions at work at once.
 */
async function expectedIn(way: GivenWay, use: Use, args: readonly Data[]): Promise<{ value: Data } | 'not given'> {
  const { promise: givenUp, resolve } = Promise.withResolvers<'not given'>();
  const all = use(() => {
    resolve('not given');
    return new Promise<never>(() => undefined);
  });
  const work = async () => ({ value: (await way(all as never, ...(clone(args) as never[]))) as Data });
  return Promise.race([work().catch(() => 'not given' as const), givenUp]);
}

/** Only a result that has the reference's form, is finite and not zero everywhere counts as given. */
function studentsOwn(name: string, reference: AnyFunction, student: Student, seen: Seen, giveUp: GiveUp) {
  return async (...args: Data[]) => {
    const outcome = await student({ function: name, args });
    const usable = outcome.kind === 'returned' && isWellFormed(outcome.value, reference(...clone(args)) as Data);
    if (!usable) return giveUp();
    for (const leaf of leavesIn(outcome.value)) seen.leaves.add(leaf);
    seen.results.set(keyOf(args), keyOf(outcome.value));
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
