import { run } from '../checks/testing.ts';
import type { CheckRun, Visibility } from '../checks/types.ts';
import type { Check, Functions } from '../exercise/types.ts';

/** What comes of checks of one visibility. */
export async function runAs(
  visibility: Visibility,
  checks: readonly Check[],
  functions: Functions,
): Promise<CheckRun[]> {
  return (await run(checks, functions)).map((one) => ({ ...one, visibility }));
}
