import type { Arbitrary } from 'fast-check';
import type {
  AgreesCheck,
  AnyFunction,
  Check,
  CheckBase,
  EqualsCheck,
  Exercise,
  Functions,
  Given,
  GradientCheck,
  Misconception,
  NamedCase,
  PropertyCheck,
  RejectsCheck,
  Text,
  Tolerance,
  TrainsCheck,
} from './types.ts';

type Base = Omit<CheckBase, 'given'>;

type Case<Args extends readonly unknown[]> = { name: Text; args: Args };

/** The promise-answering form of an exercise's functions, as a `given` uses them. */
type Asynchronous<F extends Functions> = {
  [Name in keyof F]: (...args: Parameters<F[Name]>) => Promise<ReturnType<F[Name]>>;
};

/** States an exercise: what a student may see of it. */
export function defineExercise(exercise: Exercise): Exercise {
  return exercise;
}

/** The student's function against `reference`, on `runs` generated inputs and on named edge `cases`. */
export function agrees<Args extends readonly unknown[]>(
  check: Base & {
    reference: (...args: Args) => unknown;
    inputs?: Arbitrary<Args>;
    runs?: number;
    cases?: readonly Case<Args>[];
    exhaustive?: boolean;
    given?: Given;
  },
): AgreesCheck {
  return { runs: 40, cases: [], ...(check as object), kind: 'agrees' } as unknown as AgreesCheck;
}

/** `agrees` for a gradient: `of` is the scalar, `wrt` pairs paths of the result with paths of the arguments. */
export function gradient<Args extends readonly unknown[]>(
  check: Base & {
    reference: (...args: Args) => unknown;
    of: (...args: Args) => number;
    wrt: Record<string, string>;
    inputs?: Arbitrary<Args>;
    runs?: number;
    cases?: readonly Case<Args>[];
    given?: Given;
  },
): GradientCheck {
  return { runs: 40, cases: [], ...(check as object), kind: 'gradient' } as unknown as GradientCheck;
}

/** `agrees` for a seeded training run: `curve` is where in the result the list of losses is, such as `history`. */
export function trains<Args extends readonly unknown[]>(
  check: Base & {
    reference: (...args: Args) => unknown;
    curve: string;
    inputs?: Arbitrary<Args>;
    runs?: number;
    cases?: readonly Case<Args>[];
    given?: Given;
  },
): TrainsCheck {
  return { runs: 10, cases: [], ...(check as object), kind: 'trains' } as unknown as TrainsCheck;
}

/** A table of published inputs and outputs. */
export function equals(check: Base & Pick<EqualsCheck, 'table' | 'exhaustive'> & { given?: Given }): EqualsCheck {
  return { ...check, kind: 'equals' };
}

/** A law over the function's result and arguments. */
export function property<Args extends readonly unknown[], Result>(
  check: Base & {
    holds: (result: Result, ...args: Args) => true | Text;
    inputs?: Arbitrary<Args>;
    runs?: number;
    cases?: readonly Case<Args>[];
    given?: Given;
  },
): PropertyCheck {
  return { runs: 40, cases: [], ...(check as object), kind: 'property' } as unknown as PropertyCheck;
}

/** Bad input that must throw. */
export function rejects(check: Base & { cases: readonly NamedCase[]; given?: Given }): RejectsCheck {
  return { ...check, kind: 'rejects' };
}

/** What a function ought to return, worked out from the functions it builds on, in one way or in several. */
export function given<F extends Functions, Args extends readonly unknown[]>(
  references: F,
  ...ways: readonly ((use: Asynchronous<F>, ...args: Args) => Promise<unknown>)[]
): Given {
  return { references, ways: ways as unknown as Given['ways'] };
}

/** Agreement with a number printed to that many decimals: half a unit in the last place, and rounding. */
export function decimals(places: number): Tolerance {
  return { rtol: 1e-12, atol: 0.5000001 * 10 ** -places, printed: true };
}

/** Hidden checks. */
export function defineChecks(checks: readonly Check[]): readonly Check[] {
  return checks;
}

/** Named wrong versions of a submission's functions. */
export function defineMisconceptions<Submission extends Record<string, AnyFunction>>(
  misconceptions: readonly {
    [Name in keyof Submission & string]: Omit<Misconception, 'function' | 'wrong'> & {
      function: Name;
      wrong: (...args: Parameters<Submission[Name]>) => ReturnType<Submission[Name]>;
    };
  }[keyof Submission & string][],
): readonly Misconception[] {
  return misconceptions;
}
