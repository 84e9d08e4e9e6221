import { toleranceOf } from '../../checks/run.ts';
import { callTrusted } from '../../checks/trusted.ts';
import type { Check, Driver, Exercise, Functions } from '../../exercise/types.ts';
import { allChecks } from '../../report/select.ts';
import { compare } from '../../values/compare.ts';
import { reachable } from '../folder.ts';
import { casesOnce } from '../inProcess.ts';
import type { Proof } from '../types.ts';

/**
 * What a driver answers comes from the hand-in alone: it goes into the sandbox and into every student's copy, so it
 * imports nothing and holds no reference.
 */
export const driverHoldsNoAnswer: Proof = async ({ loaded, seeds }) => {
  const { driver, exercise, folder } = loaded;
  if (driver === undefined) return { problems: [] };
  const imported = await reachable(folder, ['driver.ts'], { types: false });
  imported.delete('driver.ts');
  const problems = [...imported].map(
    (file) =>
      `driver.ts imports ${file}: a driver stands alone, because it runs in the sandbox. Write what it needs into it`,
  );
  for (const { check } of allChecks(loaded)) {
    const entry = check.entry ?? check.function;
    if (driver.entries[entry] === undefined || !answersAlone(check, exercise, driver.entries, seeds[0] as number))
      continue;
    problems.push(
      `driver.ts: '${entry}' is right in check '${check.id}' whatever the hand-in's functions do: it leaks the reference. Let it call the hand-in, and nothing else`,
    );
  }
  return { problems };
};

/** Whether a driver is right on most cases of a check with functions that only throw, or with none. */
function answersAlone(check: Check, exercise: Exercise, driver: Driver, seed: number): boolean {
  const cases = casesOnce(check, seed).filter(({ expected }) => expected !== undefined);
  const tolerance = toleranceOf(check, exercise);
  return HELPLESS.some((functions) => {
    const right = cases.filter(({ call, expected }) => {
      const outcome = callTrusted(functions(check.function), driver, call);
      return outcome.kind === 'returned' && compare(outcome.value, expected, tolerance) === undefined;
    });
    return right.length * 2 > cases.length;
  });
}

const fails = () => {
  throw new Error('no');
};
/** Hand-ins that no driver can get an answer from. The function that is judged has to be there for it to be called. */
const HELPLESS: readonly ((name: string) => Functions)[] = [
  () => new Proxy<Functions>({}, { get: () => fails }),
  (name) => ({ [name]: fails }),
];
