import { readFileSync } from 'node:fs';
import type { Check, Tolerance } from '../exercise/types.ts';
import type { Call, Outcome, Program } from '../sandbox/types.ts';
import { compare } from '../values/compare.ts';
import type { Data } from '../values/data.ts';
import type { Case, Judged, Miss } from './types.ts';

/** The entry that calls a function again; no exercise's driver can have one of that name by accident. */
export const AGAIN = 'chainrule:again';

const DRIVER = 'chainrule:driver';
const PROBES = 4;

/** Calls a function on one case, then on another, then on the first once more. */
export type Probe = { check: Check; first: number; second: number; call: Call };

/** The program with an entry that calls any of its functions again. */
export function withAgain(program: Program): Program {
  const modules = new Map(program.modules);
  const imports = new Map(program.imports);
  if (program.driver === undefined) {
    modules.set(DRIVER, '');
    imports.set(DRIVER, new Map());
  }
  modules.set(AGAIN, readFileSync(new URL('./again.isolate.js', import.meta.url), 'utf8'));
  imports.set(AGAIN, new Map([[DRIVER, program.driver ?? DRIVER]]));
  return { ...program, modules, imports, driver: AGAIN };
}

/**
 * Probes of a check, a few that are spread over its cases. Training runs are long: one of them is probed. A function
 * that refuses its input has no result to compare.
 */
export function probesOf(cases: readonly Case[]): Probe[] {
  const check = cases[0]?.check;
  if (check === undefined || check.kind === 'rejects') return [];
  const count = Math.min(check.kind === 'trains' ? 1 : PROBES, cases.length);
  const at = (k: number) => Math.floor(((k % count) * cases.length) / count);
  return Array.from({ length: count }, (_, k) => {
    const [first, second] = [at(k), count === 1 ? cases.length - 1 : at(k + 1)];
    return { check, first, second, call: callAgain(cases[first] as Case, cases[second] as Case) };
  });
}

function callAgain({ call }: Case, second: Case): Call {
  const { function: name, entry = name, args } = call;
  return { function: name, entry: AGAIN, args: [name, entry, args.length, ...args, ...second.call.args] };
}

/** The order in which probes are made: functions alternate, so that what one leaves behind meets another. */
export function interleaved(probes: readonly Probe[]): Probe[] {
  const queues = Object.values(Object.groupBy(probes, ({ check }) => check.function)) as Probe[][];
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  return Array.from({ length: longest }, (_, i) => queues.flatMap((queue) => queue.slice(i, i + 1))).flat();
}

/** What the entry returns: results of the first call, the second and the first once more; which changed afterwards. */
type Told = { results: Data[]; changed: boolean[] };

/** Where an unsteady function shows: the case by its place in the check, and in which way it misses. */
export type Found = { at: number; miss: Miss };

/**
 * What a probe shows of a function whose results on both cases are known from single calls; `undefined` where it is
 * steady, or where nothing can be said.
 */
export function unsteady(
  { first, second }: Probe,
  judged: readonly Judged[],
  outcome: Outcome,
  tolerance: Tolerance,
): Found | undefined {
  const [a, b] = [judged[first]?.outcome, judged[second]?.outcome];
  if (a?.kind !== 'returned' || b?.kind !== 'returned') return undefined;
  // With its arguments changed, the third call is another one.
  if (a.mutated.length + b.mutated.length > 0) return undefined;
  if (outcome.kind === 'threw') {
    const thrown = `${outcome.name}: ${outcome.message}`;
    return { at: first, miss: { kind: 'unsteady', how: 'threw', actual: a.value, thrown } };
  }
  if (outcome.kind !== 'returned') return undefined;
  const { results, changed } = outcome.value as Told;
  const singles = [a.value, b.value, a.value];
  const at = results.findIndex((result, i) => compare(result, singles[i], tolerance) !== undefined);
  if (at !== -1) {
    const how = changed[at] ? 'overwritten' : 'repeated';
    return { at: at === 1 ? second : first, miss: { kind: 'unsteady', how, actual: singles[at], again: results[at] } };
  }
  return undefined;
}
