import { toleranceOf } from '../../checks/run.ts';
import type { Judged } from '../../checks/types.ts';
import type { Exercise, Text, Tolerance } from '../../exercise/types.ts';
import { compare } from '../../values/compare.ts';
import type { Data } from '../../values/data.ts';
import type { Agreement, Suspect } from '../suspect.ts';

/** A part of a result, as it is and as it should be: one of its fields, or all of it. */
export type Part = { actual: Data; expected: Data; tolerance: Tolerance };

/** The wrong parts of a function's missed results. */
export type View = {
  /** Names of the fields; empty where a part is the whole result. */
  fields: readonly string[];
  /** Of each missed result, its parts in the order of `fields`. */
  samples: readonly (readonly Part[])[];
};

/** How wrong results are like right ones. */
export type Likeness = {
  id: string;
  explanation: Text;
  /** Whether the parts of a result are alike in this way; `undefined` where they cannot be. */
  fits(parts: readonly Part[]): boolean | undefined;
};

/** Finds in what way wrong results may be like the right ones; which of these holds is judged on each result. */
export type Transformation = (view: View) => Likeness[];

/** What is wrong in the missed results: the fields that are ever wrong, or all where these have no such form. */
export function viewOf(missed: readonly Judged[], exercise: Exercise): View {
  const compared = missed.filter(isCompared);
  const fields = wrongFields(compared, exercise);
  const samples = compared.map((judged) => partsOf(judged, fields, exercise));
  return { fields, samples: samples.filter((parts) => parts !== undefined) };
}

/** A suspect that compares results with the right ones, in the parts that are ever wrong. */
export function suspectOf({ id, explanation, fits }: Likeness, fields: readonly string[], exercise: Exercise): Suspect {
  return { cause: { id, explanation }, agreementOn };

  function agreementOn(judged: Judged): Agreement {
    if (!isCompared(judged)) return 'undefined';
    const parts = partsOf(judged, fields, exercise);
    if (parts === undefined) return 'different';
    const verdict = parts.length < fields.length ? undefined : fits(parts);
    if (verdict === false) return 'different';
    return verdict === undefined || parts.every(isRight) ? 'undefined' : 'same';
  }
}

/** A likeness of all parts, each by itself: right parts are no evidence, but must not contradict. */
export function inEveryPart(fits: (part: Part) => boolean | undefined): Likeness['fits'] {
  return (parts) => {
    const verdicts = parts.map(fits);
    if (verdicts.includes(false)) return false;
    return parts.every((part, i) => verdicts[i] === true || isRight(part)) || undefined;
  };
}

/** Whether a part is what `expected` says in place of the right result. */
export function isClose({ actual, tolerance }: Part, expected: Data): boolean {
  return compare(actual, expected, tolerance) === undefined;
}

function isRight(part: Part): boolean {
  return isClose(part, part.expected);
}

type Compared = Judged & { case: { expected: Data } };

function isCompared(judged: Judged): judged is Compared {
  return 'expected' in judged.case;
}

function wrongFields(compared: readonly Compared[], exercise: Exercise): string[] {
  const all = new Set(compared.flatMap(({ case: { expected } }) => (isRecord(expected) ? Object.keys(expected) : [])));
  if (compared.some((judged) => !isRecord(judged.case.expected) || partsOf(judged, [...all], exercise) === undefined)) {
    return [];
  }
  const isWrong = (field: string) =>
    compared.some((judged) => partsOf(judged, [field], exercise)?.some((part) => !isRight(part)));
  return [...all].filter(isWrong);
}

/**
 * The named fields of a result, those that are expected in it, or all of it; `undefined` where there is no result, or
 * one of them is not there.
 */
function partsOf({ case: made, outcome }: Compared, fields: readonly string[], exercise: Exercise): Part[] | undefined {
  if (outcome.kind !== 'returned') return undefined;
  const tolerance = toleranceOf(made.check, exercise);
  const { value: actual } = outcome;
  const { expected } = made;
  if (fields.length === 0) return [{ actual, expected, tolerance }];
  if (!isRecord(actual) || !isRecord(expected)) return undefined;
  const asked = fields.filter((field) => Object.hasOwn(expected, field));
  if (!asked.every((field) => Object.hasOwn(actual, field))) return undefined;
  return asked.map((field) => ({ actual: actual[field], expected: expected[field], tolerance }));
}

function isRecord(data: Data): data is { [key: string]: Data } {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
