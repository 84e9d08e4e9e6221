import type { Driver, Functions } from '../exercise/types.ts';
import type { Call, Outcome } from '../sandbox/types.ts';
import { clone, same } from '../values/clone.ts';
import type { Data } from '../values/data.ts';

/** Calls functions of the exercise's author in this process, in the way and with the outcome of the sandbox. */
export function callTrusted(functions: Functions, driver: Driver | undefined, call: Call): Outcome {
  const own = functions[call.function];
  if (typeof own !== 'function') return { kind: 'missing' };
  const drive = driver?.[call.entry ?? call.function];
  const args = clone(call.args);
  try {
    const value = (drive ? drive(functions, ...(args as never[])) : own(...args)) as Data;
    const mutated = args.flatMap((arg, i) => (same(arg, call.args[i]) ? [] : [i]));
    return { kind: 'returned', value, mutated };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    return { kind: 'threw', name, message, notStarted: name === 'NotImplementedError' };
  }
}
