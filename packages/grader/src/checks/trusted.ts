import type { AnyFunction, Driver, Functions } from '../exercise/types.ts';
import type { Call, Outcome } from '../sandbox/types.ts';
import { clone, same } from '../values/clone.ts';
import type { Data } from '../values/data.ts';
import { AGAIN } from './again.ts';

/** Calls functions of the exercise's author in this process, in the way and with the outcome of the sandbox. */
export function callTrusted(functions: Functions, driver: Driver | undefined, call: Call): Outcome {
  const own = functions[call.function];
  if (typeof own !== 'function') return { kind: 'missing' };
  const args = clone(call.args) as Data[];
  try {
    const value = (
      call.entry === AGAIN ? again(functions, driver, args) : invoke(functions, driver, call, args)
    ) as Data;
    const mutated = args.flatMap((arg, i) => (same(arg, call.args[i]) ? [] : [i]));
    return { kind: 'returned', value: clone(value), mutated };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
    return { kind: 'threw', name, message, notStarted: name === 'NotImplementedError' };
  }
}

function invoke(functions: Functions, driver: Driver | undefined, call: Omit<Call, 'args'>, args: Data[]): unknown {
  const drive = driver?.[call.entry ?? call.function];
  return drive ? drive(functions, ...(args as never[])) : (functions[call.function] as AnyFunction)(...args);
}

/** As `again.isolate.js` does it. */
function again(functions: Functions, driver: Driver | undefined, args: Data[]): Data {
  const [name, entry, count, ...own] = args as [string, string, number, ...Data[]];
  const first = own.slice(0, count);
  const calls = [first, own.slice(count), first].map((part) => {
    const result = invoke(functions, driver, { function: name, entry }, part) as Data;
    return { result, before: clone(result) };
  });
  return {
    results: calls.map(({ result }) => result),
    changed: calls.map(({ result, before }) => !same(result, before)),
  };
}
