import type { Matrix } from '@chainrule/core/arrays';
import * as z from 'zod/mini';

/** A text in both languages of the course. */
export type Text = { en: string; ko: string };

/** One column of a data set. `unit` is empty where a number has none. */
export type Feature = { name: string; title: Text; unit: string };

/** What every data set says about itself. */
type Described = {
  /** Unique among the course's data sets. */
  id: string;
  title: Text;
  /** Who measured or wrote it, and where. */
  origin: string;
  licence: string;
  /** The columns of `x`, in order. */
  features: readonly Feature[];
  /** Row = sample, column = feature: (samples × features). */
  x: Matrix;
};

/** Inputs, and a number to predict for each. `y`: (samples). */
export type Regression = Described & { y: number[]; target: Feature };

/** Inputs, and a class for each: `y` holds indices into `classes`. `y`: (samples). */
export type Classification = Described & { y: number[]; classes: readonly { name: string; title: Text }[] };

const text = z.strictObject({ en: z.string().check(z.minLength(1)), ko: z.string().check(z.regex(/[가-힣]/)) });
const feature = z.strictObject({ name: z.string().check(z.minLength(1)), title: text, unit: z.string() });
const described = {
  id: z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)),
  title: text,
  origin: z.string().check(z.minLength(1)),
  licence: z.string().check(z.minLength(1)),
  features: z.array(feature).check(z.minLength(1)),
  x: z.array(z.array(z.number())).check(z.minLength(1)),
  y: z.array(z.number()),
};
const regressionSchema = z.strictObject({ ...described, target: feature });
const classificationSchema = z.strictObject({
  ...described,
  classes: z.array(z.strictObject({ name: z.string().check(z.minLength(1)), title: text })).check(z.minLength(2)),
});

/** The data set itself, once it is seen to be whole. Throws RangeError with all that is wrong with it. */
export function regression(data: Regression): Regression {
  refuse(data.id, [...formProblems(regressionSchema, data), ...shapeProblems(data)]);
  return data;
}

/** The data set itself, once it is seen to be whole. Throws RangeError with all that is wrong with it. */
export function classification(data: Classification): Classification {
  refuse(data.id, [...formProblems(classificationSchema, data), ...shapeProblems(data), ...labelProblems(data)]);
  return data;
}

function formProblems(schema: z.ZodMiniType, data: unknown): string[] {
  const issues = z.safeParse(schema, data).error?.issues ?? [];
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

function shapeProblems({ x, y, features }: Regression | Classification): string[] {
  const problems = x.flatMap((row, i) =>
    row.length === features.length
      ? []
      : [`row ${i} of x has ${row.length} numbers, and there are ${features.length} features`],
  );
  if (y.length !== x.length) problems.push(`there are ${x.length} rows in x and ${y.length} targets in y`);
  return problems;
}

function labelProblems({ y, classes }: Classification): string[] {
  return y.flatMap((label, i) =>
    Number.isInteger(label) && label >= 0 && label < classes.length
      ? []
      : [`label ${i} of y is ${label}; it has to be a whole number from 0 to ${classes.length - 1}`],
  );
}

function refuse(id: string, problems: readonly string[]): void {
  if (problems.length > 0) throw new RangeError(`data set ${id}:\n  ${problems.join('\n  ')}`);
}
