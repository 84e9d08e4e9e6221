import * as z from 'zod/mini';
import type { Json } from '../values/json.ts';
import { SCHEMA } from './version.ts';

const json = z.json() as unknown as z.ZodMiniType<Json>;

const location = z.object({ file: z.string(), line: z.int().check(z.gte(1)), column: z.int().check(z.gte(1)) });

const worst = z.object({
  /** Where in the result, such as `dW1[0][2]`; empty for the result itself. */
  path: z.string(),
  expected: z.optional(json),
  actual: z.optional(json),
  /** Rounded to a power of ten where the report does not reveal the expected value. */
  absError: z.optional(z.number()),
  relError: z.optional(z.number()),
  tolerance: z.optional(z.number()),
});

const failure = z.object({
  message: z.string(),
  /** The case's name, where it has one. */
  name: z.optional(z.string()),
  /** The arguments, by parameter name. */
  input: z.optional(z.record(z.string(), json)),
  expected: z.optional(json),
  actual: z.optional(json),
  /** What `actual` became when the function was called again. */
  again: z.optional(json),
  worst: z.optional(worst),
  diagnosis: z.array(z.object({ id: z.string(), explanation: z.string(), section: z.optional(z.string()) })),
  /** On how many inputs the diagnosis reproduces the student's results. */
  evidence: z.optional(z.int()),
  /** The headings of the task to read again, where no diagnosis names one. */
  sections: z.optional(z.array(z.string())),
  location: z.optional(location),
  limit: z.optional(z.enum(['time', 'memory', 'output'])),
});

const check = z.object({
  id: z.string(),
  function: z.string(),
  title: z.string(),
  visibility: z.enum(['public', 'hidden']),
  points: z.number(),
  earned: z.number(),
  status: z.enum(['passed', 'failed', 'error', 'not-started', 'limit', 'skipped']),
  /** The student's own functions that this one's result is right for, though they are wrong themselves. */
  given: z.optional(z.array(z.string())),
  failure: z.optional(failure),
  curve: z.optional(z.array(z.object({ name: z.string(), values: z.array(z.number()) }))),
});

/** The report, from which every format is made. The same code, checks and seed give the same bytes. */
export const reportSchema = z.object({
  schema: z.literal(SCHEMA),
  exercise: z.string(),
  title: z.string(),
  status: z.enum(['graded', 'ungradable']),
  /** Why a submission could not be graded, and where. */
  problem: z.optional(z.object({ message: z.string(), location: z.optional(location) })),
  score: z.number(),
  maxScore: z.number(),
  seed: z.int(),
  /** sha256 over the submission's files; a line of each function's first line, where it is known. */
  submission: z.object({
    sha256: z.string(),
    files: z.array(z.string()),
    functions: z.record(z.string(), location),
  }),
  language: z.enum(['en', 'ko']),
  reveal: z.enum(['all', 'input', 'name']),
  /** Whether every check of the exercise ran. */
  complete: z.boolean(),
  hidden: z.object({
    checks: z.int(),
    points: z.number(),
    state: z.enum(['run', 'sealed', 'absent', 'not-requested']),
  }),
  /** The function or part that alone was graded. */
  only: z.optional(z.string()),
  console: z.string(),
  checks: z.array(check),
  /** What to mend first: functions in the order of their dependence and teaching. */
  next: z.array(z.string()),
});

export type Report = z.infer<typeof reportSchema>;
export type CheckReport = Report['checks'][number];
export type Failure = NonNullable<CheckReport['failure']>;
export type Language = Report['language'];
export type Reveal = Report['reveal'];
