import * as core from '@chainrule/core';
import * as arrays from '@chainrule/core/arrays';
import { casesOf } from '../checks/cases.ts';
import type { AnyFunction, Check, EqualsCheck } from '../exercise/types.ts';
import { DEFAULT_SEED } from '../grade.ts';

/** What a student's copy has anyway. */
const IN_CORE = new Set<unknown>([...Object.values(core), ...Object.values(arrays)]);

/**
 * What a check compares with, as a table, where a student's copy must not have its reference; `undefined` where the
 * check can stay as it is. The inputs are those of the default seed, in their order.
 */
export function frozenTable(check: Check): EqualsCheck['table'] | undefined {
  const { reference } = check as { reference?: AnyFunction };
  if (reference === undefined || IN_CORE.has(reference)) return undefined;
  return casesOf(check, DEFAULT_SEED).map(({ name, call, expected }) => ({
    ...(name && { name }),
    args: call.args,
    result: expected,
  }));
}
