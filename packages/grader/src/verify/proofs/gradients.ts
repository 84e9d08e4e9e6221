import type { GradientCheck } from '../../exercise/types.ts';
import { allChecks } from '../../report/select.ts';
import { clone } from '../../values/clone.ts';
import { compare } from '../../values/compare.ts';
import type { Data } from '../../values/data.ts';
import { casesOnce } from '../inProcess.ts';
import type { Proof } from '../types.ts';

/** Central differences at this step are good to about 1e-9 for the course's functions. */
const STEP = 1e-4;
const TOLERANCE = { rtol: 1e-6, atol: 1e-7 };

/** The references of `gradient` checks are gradients, by central differences. */
export const referencesAreGradients: Proof = async ({ loaded, seeds }) => {
  const problems: string[] = [];
  let proved = 0;
  for (const { check } of allChecks(loaded)) {
    if (check.kind !== 'gradient') continue;
    for (const { call, expected } of casesOnce(check, seeds[0] as number)) {
      const broken = disprove(check, call.args, expected);
      if (broken === undefined) {
        proved++;
        continue;
      }
      problems.push(`check '${check.id}': its reference is no gradient on ${JSON.stringify(call.args)}: ${broken}`);
      break;
    }
  }
  return { problems, figures: { gradients: proved } };
};

function disprove({ of, wrt }: GradientCheck, args: readonly Data[], expected: Data): string | undefined {
  const scalar = of as (...args: Data[]) => number;
  for (const [result, argument] of Object.entries(wrt)) {
    const numeric = differences(scalar, args, argument.split('.'));
    const analytic = at(expected, result === '' ? [] : result.split('.'));
    const mismatch = compare(analytic, numeric, TOLERANCE);
    if (mismatch !== undefined) return `${result} against central differences: ${JSON.stringify(mismatch)}`;
  }
  return undefined;
}

/** ∂of/∂argument by central differences, in the argument's shape. */
function differences(of: (...args: Data[]) => number, args: readonly Data[], path: readonly string[]): Data {
  const along = (value: Data, here: readonly string[]): Data => {
    if (Array.isArray(value)) return value.map((part, i) => along(part, [...here, String(i)]));
    const moved = (by: number) => of(...(replaced(args as Data[], here, (value as number) + by) as Data[]));
    return (moved(STEP) - moved(-STEP)) / (2 * STEP);
  };
  return along(at(args as Data[], path), path);
}

function at(data: Data, path: readonly string[]): Data {
  return path.reduce((value, key) => (value as Record<string, Data>)[key], data);
}

function replaced(data: Data, path: readonly string[], value: number): Data {
  const copy = clone(data);
  const holder = at(copy, path.slice(0, -1)) as Record<string, Data>;
  holder[path.at(-1) as string] = value;
  return copy;
}
