import * as z from 'zod/mini';
import { FaultyExercise } from './errors.ts';
import type { LoadedExercise } from './load.ts';

const text = z.object({ en: z.string(), ko: z.string() });

const checkSchema = z.looseObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  kind: z.enum(['agrees', 'gradient', 'trains', 'equals', 'property', 'rejects']),
  function: z.string(),
  title: text,
  points: z.number().check(z.gt(0)),
});

const amount = (least: number, most: number) => z.optional(z.number().check(z.gte(least), z.lte(most)));

/** `Limits`, as far as an exercise sets them; the bounds keep what a submission may cost in reason. */
const limitsSchema = z.strictObject({
  call: amount(1, 600_000),
  total: amount(1, 3_600_000),
  memory: amount(8, 4_096),
  output: amount(100, 64 * 1024 * 1024),
  console: amount(0, 1_000_000),
});

const exerciseSchema = z.looseObject({
  id: z.string(),
  title: text,
  section: z.string(),
  functions: z.record(z.string(), z.array(z.string())),
  parts: z.array(z.looseObject({ id: z.string(), title: text, functions: z.array(z.string()) })),
  imports: z.array(z.string()),
  limits: z.optional(limitsSchema),
  checks: z.array(checkSchema),
});

/** Throws `FaultyExercise` with all that is wrong with the form of an exercise. */
export function validate(id: string, { exercise, hidden = [] }: LoadedExercise): void {
  const problems: string[] = [];
  const issues = [
    ...(z.safeParse(exerciseSchema, exercise).error?.issues ?? []).map((issue) => ({ file: 'exercise.ts', ...issue })),
    ...(z.safeParse(z.array(checkSchema), hidden).error?.issues ?? []).map((issue) => ({
      file: 'hidden/checks.ts',
      ...issue,
    })),
  ];
  if (issues.length > 0) {
    throw new FaultyExercise(
      `Exercise ${id}`,
      issues.map(({ file, path, message }) => `${file}: ${path.join('.')}: ${message}`),
    );
  }
  if (exercise.id !== id) problems.push(`exercise.ts: its id is '${exercise.id}', its folder's name is '${id}'`);
  const seen = new Set<string>();
  for (const check of [...exercise.checks, ...hidden]) {
    if (seen.has(check.id)) problems.push(`check '${check.id}': another check has this id too`);
    seen.add(check.id);
    if (!Object.hasOwn(exercise.functions, check.function)) {
      problems.push(`check '${check.id}': '${check.function}' is not among the exercise's functions`);
    }
  }
  const inParts = exercise.parts.flatMap((part) => part.functions);
  for (const name of Object.keys(exercise.functions)) {
    if (!inParts.includes(name)) problems.push(`exercise.ts: no part holds '${name}'`);
  }
  if (problems.length > 0) throw new FaultyExercise(`Exercise ${id}`, problems);
}
