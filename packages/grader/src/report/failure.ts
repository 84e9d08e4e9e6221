import type { CheckRun, Judged, Miss, Visibility } from '../checks/types.ts';
import type { Exercise } from '../exercise/types.ts';
import { wasCalled } from '../sandbox/types.ts';
import type { Mismatch } from '../values/compare.ts';
import type { Data } from '../values/data.ts';
import { toJson } from '../values/json.ts';
import { join } from '../values/path.ts';
import type { Language } from '../words/language.ts';
import { reportWords } from '../words/report.ts';
import type { CheckReport, Failure, Reveal } from './schema.ts';

/** How much a report tells of a check: everything of a public one, of a hidden one what `reveal` grants. */
export function revealed(visibility: Visibility, reveal: Reveal): Reveal {
  return visibility === 'public' ? 'all' : reveal;
}

/** A check's status, from the way in which it is missed. */
export function statusOf(miss: Miss): CheckReport['status'] {
  switch (miss.kind) {
    case 'limit':
    case 'not-started':
      return miss.kind;
    case 'threw':
    case 'missing':
      return 'error';
    default:
      return 'failed';
  }
}

/** The shown case of a missed check, in words and numbers, as far as `reveal` allows. */
export function failureOf(run: CheckRun, exercise: Exercise, language: Language, reveal: Reveal): Failure {
  const { case: made, outcome, miss } = run.shown as NonNullable<CheckRun['shown']>;
  const message = messageOf({ case: made, outcome, miss }, exercise, language, reveal);
  const failure: Failure = { message, diagnosis: [] };
  if (miss.kind === 'limit') failure.limit = miss.limit;
  if (miss.kind === 'not-started' || miss.kind === 'missing' || !wasCalled(outcome)) return failure;
  if (miss.kind === 'threw' && miss.location !== undefined) failure.location = miss.location;
  if (reveal === 'name') return failure;
  if (made.name !== undefined) failure.name = made.name[language];
  failure.input = inputOf(run, exercise, made.call.args);
  if ('actual' in miss) failure.actual = toJson(miss.actual);
  if (miss.kind === 'unsteady') {
    if ('again' in miss) failure.again = toJson(miss.again);
  }
  if (miss.kind === 'mismatch') {
    failure.worst = worstOf(miss.mismatch, reveal);
    if (reveal === 'all') failure.expected = toJson(miss.expected);
  }
  return failure;
}

function inputOf({ check }: CheckRun, exercise: Exercise, args: readonly Data[]): NonNullable<Failure['input']> {
  const names = parametersOf(check, exercise);
  return Object.fromEntries(args.map((arg, i) => [names[i] ?? `#${i + 1}`, toJson(arg)]));
}

function parametersOf(check: CheckRun['check'], exercise: Exercise): readonly string[] {
  return check.parameters ?? exercise.functions[check.function] ?? [];
}

function messageOf(
  { case: { check }, outcome, miss }: Judged & { miss: Miss },
  exercise: Exercise,
  language: Language,
  reveal: Reveal,
): string {
  const words = reportWords[language];
  const nameOnly = reveal === 'name';
  switch (miss.kind) {
    case 'mismatch':
      return nameOnly ? words.wrongValue : mismatchMessage(miss.mismatch, language, reveal);
    case 'mutated': {
      const names = parametersOf(check, exercise);
      return words.mutated(miss.parameters.map((index) => `\`${names[index] ?? `#${index + 1}`}\``).join(', '));
    }
    case 'unsteady':
      if (miss.how !== 'threw') return words.unsteady[miss.how];
      return words.unsteady.threw(nameOnly ? '' : `: ${miss.thrown}`);
    case 'law':
      return nameOnly ? words.wrongValue : miss.broken[language];
    case 'accepted':
      return words.accepted;
    case 'threw':
      // What it throws may quote its input.
      return nameOnly ? words.threwSomething : words.threw(miss.name, miss.message);
    case 'unusable':
      if (nameOnly) return words.wrongValue;
      return words.unusable(miss.path.replace(/^result\b/, words.result), miss.found);
    case 'limit':
      return outcome.kind === 'limit' && outcome.total === true ? words.totalLimit : words.limit[miss.limit];
    case 'missing':
      return words.missing(check.function);
    case 'not-started': {
      const thrown = outcome.kind === 'threw' ? outcome.message : '';
      const other = Object.keys(exercise.functions).find(
        (name) => name !== check.function && new RegExp(`(?<![\\w$])${RegExp.escape(name)}(?![\\w$])`).test(thrown),
      );
      return other === undefined ? words.notStarted : words.needsFunction(other);
    }
  }
}

/** What is wrong with the form or the value of a result. A length may be the answer itself, so it is told with it. */
function mismatchMessage(mismatch: Mismatch, language: Language, reveal: Reveal): string {
  const words = reportWords[language];
  const path = mismatch.path === '' ? words.result : mismatch.path;
  switch (mismatch.kind) {
    case 'value':
      return words.wrongValue;
    case 'type':
      return words.wrongType(path, words.kind(mismatch.expected), words.describe(mismatch.actual));
    case 'length':
      return reveal === 'all'
        ? words.wrongLength(path, mismatch.expected, mismatch.actual)
        : words.anotherLength(path, mismatch.actual);
    case 'key':
      return mismatch.missing ? words.missingKey(path, mismatch.key) : words.extraKey(path, mismatch.key);
  }
}

/** The worst element. Where the expected value stays hidden, errors are rounded, which would tell it to the digit. */
function worstOf(mismatch: Mismatch, reveal: Reveal): NonNullable<Failure['worst']> {
  if (mismatch.kind === 'key') return { path: join(mismatch.path, mismatch.key) };
  const { path, expected, actual } = mismatch;
  const all = reveal === 'all';
  if (mismatch.kind === 'type') return { path };
  if (mismatch.kind === 'length') return { path, ...(all && { expected: toJson(expected) }), actual: toJson(actual) };
  const { absError, relError, tolerance } = mismatch;
  return {
    path,
    ...(all && { expected: toJson(expected) }),
    actual: toJson(actual),
    ...finite('absError', all ? absError : powerOfTen(absError)),
    ...(all && finite('relError', relError)),
    tolerance: all ? tolerance : powerOfTen(tolerance),
  };
}

/** A number as a field; none where it is NaN or infinite, which JSON does not have. */
function finite<Key extends string>(key: Key, value: number): Partial<Record<Key, number>> {
  return Number.isFinite(value) ? ({ [key]: value } as Record<Key, number>) : {};
}

/** The nearest power of ten; 0, NaN and infinities as they are. */
function powerOfTen(value: number): number {
  const exponent = Math.round(Math.log10(value));
  return Number.isFinite(exponent) ? Number(`1e${exponent}`) : value;
}
