import type { CheckRun } from '../../checks/types.ts';
import type { Exercise } from '../../exercise/types.ts';
import type { Call, Outcome } from '../../sandbox/types.ts';
import type { Data } from '../../values/data.ts';
import { join } from '../../values/path.ts';
import { generalTexts } from '../../words/general.ts';
import type { Cause } from '../suspect.ts';
import { isMatrix, mapNumbers, matrixPaths, transposed } from './structure.ts';

/** Right arithmetic on arguments that are read wrongly: what comes of a call, by means of the right function. */
export type Misreading = {
  cause: Cause;
  read(call: Call, right: (call: Call) => Outcome): Outcome | undefined;
};

/** The ways in which the arguments of a function's missed calls may be misread. */
export function misreadings(runs: readonly CheckRun[], exercise: Exercise): Misreading[] {
  const read = new Map<string, Misreading[]>();
  for (const { check, judged } of runs) {
    const [first] = judged;
    const names = check.parameters ?? exercise.functions[check.function] ?? [];
    for (const [index, arg] of (first?.case.call.args ?? []).entries()) {
      for (const path of matrixPaths(arg)) {
        const name = path.reduce(join, names[index] ?? `#${index + 1}`);
        if (!read.has(name)) read.set(name, transposing([String(index), ...path], name));
      }
    }
  }
  return [...read.values()].flat().concat(inFloat32);
}

/**
 * A transposed matrix has its axes exchanged. For a sum along one of them that is all; where the result has rows
 * and columns as well, it has to be turned back. Only the sample matrix itself has axes to go along.
 */
function transposing(path: readonly string[], name: string): Misreading[] {
  const along = { id: 'other-axis', explanation: generalTexts.otherAxis(name) };
  const whole = { id: 'argument-transposed', explanation: generalTexts.argumentTransposed(name) };
  const turned = (call: Call, right: (call: Call) => Outcome) => {
    const turnedPart = (part: Data) => (isMatrix(part) ? transposed(part) : undefined);
    const args = replacedAt(call.args as Data[], path, turnedPart) as Data[] | undefined;
    return args === undefined ? undefined : right({ ...call, args });
  };
  const isSample = path.length === 1;
  return [
    {
      cause: along,
      read(call, right) {
        const outcome = isSample ? turned(call, right) : undefined;
        if (outcome?.kind !== 'returned' || !isMatrix(outcome.value)) return outcome;
        return { ...outcome, value: transposed(outcome.value) };
      },
    },
    {
      cause: whole,
      read(call, right) {
        const outcome = turned(call, right);
        return isSample && outcome?.kind === 'returned' && !isMatrix(outcome.value) ? undefined : outcome;
      },
    },
  ];
}

const inFloat32: Misreading = {
  cause: { id: 'float32', explanation: generalTexts.float32([]) },
  read: (call, right) => right({ ...call, args: call.args.map((arg) => mapNumbers(arg, Math.fround)) }),
};

/** `data` with one part replaced; `undefined` where there is no such part, or nothing to put in its place. */
function replacedAt(data: Data, [key, ...rest]: readonly string[], replace: (part: Data) => Data | undefined): Data {
  if (key === undefined) return replace(data);
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, key)) return undefined;
  const part = replacedAt((data as Record<string, Data>)[key], rest, replace);
  if (part === undefined) return undefined;
  return Array.isArray(data) ? data.with(Number(key), part) : { ...data, [key]: part };
}
