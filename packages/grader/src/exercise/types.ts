import type { Arbitrary } from 'fast-check';
import type { Limits } from '../sandbox/types.ts';

/** A text in both languages of the course. */
export type Text = { en: string; ko: string };

/** `|actual − expected| ≤ atol + rtol·|expected|`; `printed`: as the digits of a printed table ask for. */
export type Tolerance = { rtol: number; atol: number; printed?: true };

// biome-ignore lint/suspicious/noExplicitAny: an exercise's functions take and return whatever plain data they like
export type AnyFunction = (...args: any[]) => any;

/** An exercise's functions by name: what a submission exports, or a model of it. */
export type Functions = Record<string, AnyFunction>;

/** Driver entries by name: each is handed the submission's functions, then plain arguments. */
export type Driver = Record<string, (submission: Functions, ...args: never[]) => unknown>;

/**
 * How a function that builds on others keeps its points when one of those is wrong.
 *
 * Each of `ways` works out what the function ought to return from `use`, which holds the functions it builds on:
 * the student's own for those that are tried as given, `references` for the rest. They answer with promises,
 * because a student's function answers from the sandbox. There is more than one way where honest hand-ins make
 * different use of the others: the slope of a sigmoid is σ(z)(1 − σ(z)), and σ(z)σ(−z) as well.
 */
export type Given = {
  references: Functions;
  ways: readonly GivenWay[];
};

export type GivenWay = (
  use: Record<string, (...args: unknown[]) => Promise<never>>,
  ...args: never[]
) => Promise<unknown>;

/** What every check has. */
export type CheckBase = {
  /** Unique within the exercise, kebab-case. */
  id: string;
  /** The function it judges. */
  function: string;
  title: Text;
  points: number;
  /** The driver entry to call; without it, the driver's entry of the function's own name, or the function itself. */
  entry?: string;
  /** Names of the arguments, where `entry` takes other ones than the function. */
  parameters?: readonly string[];
  /** Earns points only where the function also passes an ordinary check. */
  edge?: boolean;
  tolerance?: Tolerance;
  /** Names of arguments that feed a comparison, such as a threshold: to certify a tolerance, they are not moved. */
  fixed?: readonly string[];
  given?: Given;
};

/** A case with a name, for the corners that generated inputs might miss. */
export type NamedCase = { name: Text; args: readonly unknown[] };

/** The student's function against a reference, on generated inputs and named edge cases. */
export type AgreesCheck = CheckBase & {
  kind: 'agrees';
  reference: AnyFunction;
  inputs?: Arbitrary<readonly unknown[]>;
  /** How many inputs to generate. */
  runs: number;
  cases: readonly NamedCase[];
  /** The cases are the function's whole domain, as the four inputs of a gate are. */
  exhaustive?: boolean;
};

/** `agrees` for a gradient, whose reference `verify` proves by central differences. */
export type GradientCheck = Omit<AgreesCheck, 'kind'> & {
  kind: 'gradient';
  /** The scalar function that the result is the gradient of, on the same arguments. */
  of: (...args: never[]) => number;
  /** Path in the result → path in the arguments: `{ dW1: '2.W1' }`. */
  wrt: Record<string, string>;
};

/**
 * `agrees` for a seeded training run from a fixed start. The result holds the weights, and usually the way they took,
 * beside the losses: a lower loss proves nothing.
 */
export type TrainsCheck = Omit<AgreesCheck, 'kind'> & {
  kind: 'trains';
  /** Where in the result the list of losses is, such as `history`: the curve that a report draws. */
  curve: string;
};

/** A table of published inputs and outputs. */
export type EqualsCheck = CheckBase & {
  kind: 'equals';
  table: readonly { args: readonly unknown[]; result: unknown; name?: Text }[];
  /** The table is the function's whole domain, as the four inputs of a gate are. */
  exhaustive?: boolean;
};

/** A law over the student's outputs. */
export type PropertyCheck = CheckBase & {
  kind: 'property';
  inputs?: Arbitrary<readonly unknown[]>;
  runs: number;
  cases: readonly NamedCase[];
  /** `true`, or in which way the law is broken. */
  holds: (result: never, ...args: never[]) => true | Text;
};

/** Bad input must throw. */
export type RejectsCheck = CheckBase & {
  kind: 'rejects';
  cases: readonly NamedCase[];
};

export type Check = AgreesCheck | GradientCheck | TrainsCheck | EqualsCheck | PropertyCheck | RejectsCheck;

/** A named wrong version of a function. */
export type Misconception = {
  /** Unique within the exercise, kebab-case. */
  id: string;
  function: string;
  /** One or two sentences that end the search: what the code does, and what is missing. */
  explanation: Text;
  /** The heading of README.md to read again. */
  section?: Text;
  /** The wrong version, with the function's own signature. */
  wrong: AnyFunction;
  /** It is about precision (float32, rounding): no tolerance has to keep far from it, but some check has to refuse it. */
  precision?: true;
  /** Another misconception of this function that no input of the contract tells from this one. */
  pair?: string;
};

/** Functions for one sitting, in teaching order. */
export type Part = { id: string; title: Text; functions: readonly string[] };

/** What a student may see of an exercise. */
export type Exercise = {
  id: string;
  title: Text;
  /** The section of the book it follows. */
  section: string;
  /** Function → names of its parameters. */
  functions: Record<string, readonly string[]>;
  parts: readonly Part[];
  /** Names that a submission may import from `@chainrule/core/arrays`. */
  imports: readonly string[];
  /** What a submission may spend, where that is not the usual. */
  limits?: Partial<Limits>;
  tolerance?: Tolerance;
  /** Public checks. */
  checks: readonly Check[];
  /** How much a copy lacks that comes without its hidden checks. */
  hidden?: { checks: number; points: number };
};
