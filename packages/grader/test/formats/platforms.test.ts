import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { classroom50 } from '../../src/formats/classroom50.ts';
import { gradescope } from '../../src/formats/gradescope.ts';
import { OneExerciseOnly } from '../../src/formats/index.ts';
import { gradedAs, KINDS } from './reports.ts';

/** What Gradescope's specification of results.json says of the keys used here. */
const visibility = z.enum(['hidden', 'after_due_date', 'after_published', 'visible']);
const format = z.enum(['text', 'html', 'simple_format', 'md', 'ansi']);
const gradescopeSchema = z.strictObject({
  score: z.number().min(0),
  output: z.string(),
  output_format: format,
  test_output_format: format,
  visibility,
  stdout_visibility: visibility,
  tests: z.array(
    z.strictObject({
      name: z.string().min(1),
      number: z.string().regex(/^\d+(\.\d+)?$/),
      score: z.number().min(0),
      max_score: z.number().min(0),
      status: z.enum(['passed', 'failed']),
      output: z.string(),
      output_format: format,
      visibility,
    }),
  ),
  extra_data: z.record(z.string(), z.unknown()),
});

/** What classroom50's schema of result/v1 says. */
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/);
const classroomSchema = z.strictObject({
  schema: z.literal('classroom50/result/v1'),
  classroom: z.string().min(1),
  assignment: z.string().min(1),
  assignment_type: z.enum(['individual', 'group']),
  owner: z.string().min(1),
  submission: z.string().startsWith('submit/'),
  commit: z.string().min(1),
  release: z.string().min(1),
  review: z.string().min(1),
  datetime: instant,
  score: z.int().min(0),
  'max-score': z.int().min(0),
  tests: z.array(
    z.looseObject({
      'test-name': z.string().min(1),
      passed: z.boolean(),
      score: z.int().min(0),
      'max-score': z.int().min(0),
    }),
  ),
});

const ENV = {
  CLASSROOM: 'nn-2026',
  ASSIGNMENT: 'toy',
  OWNER: 'student',
  SUBMISSION_TAG: 'submit/20260301T093000Z-abc1234',
  COMMIT_URL: 'https://git.example/commit/abc1234',
  RELEASE_URL: 'https://git.example/releases/1',
  SUBMITTED_AT: '2026-03-01T18:30:00+09:00',
};
const OPTIONS = { width: 80, color: false, env: ENV };

describe.each(KINDS)('a %s submission', (kind) => {
  test('is what Gradescope reads', async () => {
    const text = gradescope([await gradedAs(kind)]);
    const results = gradescopeSchema.parse(JSON.parse(text));
    expect(results.tests.reduce((sum, { score }) => sum + score, 0)).toBe(results.score);
    expect(results.tests.reduce((sum, { max_score }) => sum + max_score, 0)).toBe(100);
    await expect(text).toMatchFileSnapshot(`golden/${kind}.gradescope.json`);
  });

  test('is what classroom50 reads', async () => {
    const text = classroom50([await gradedAs(kind)], OPTIONS);
    const result = classroomSchema.parse(JSON.parse(text));
    expect(result['max-score']).toBe(100);
    expect(result.tests.reduce((sum, { score }) => sum + score, 0)).toBe(result.score);
    for (const one of result.tests) expect(one.score).toBeLessThanOrEqual(one['max-score']);
    await expect(text).toMatchFileSnapshot(`golden/${kind}.classroom50.json`);
  });
});

describe('a run without hidden checks', () => {
  test('has a failed test worth their points on Gradescope', async () => {
    const { score, tests } = JSON.parse(gradescope([await gradedAs('right', { publicOnly: true })]));
    expect(score).toBe(40);
    expect(tests.at(-1)).toMatchObject({
      name: 'checks that did not run (60 points)',
      number: '3',
      score: 0,
      max_score: 60,
      status: 'failed',
      visibility: 'visible',
    });
  });

  test('has a failed test worth their points on classroom50', async () => {
    const result = JSON.parse(classroom50([await gradedAs('right', { publicOnly: true })], OPTIONS));
    expect([result.score, result['max-score']]).toEqual([40, 100]);
    expect(result.tests.at(-1)).toMatchObject({ passed: false, score: 0, 'max-score': 60 });
  });
});

test('on Gradescope a hidden check is seen at once where the report tells of it, and after publishing where not', async () => {
  const visibilities = async (reveal: 'input' | 'name') => {
    const { tests } = JSON.parse(gradescope([await gradedAs('wrong', { reveal })]));
    return tests.map((one: { visibility: string }) => one.visibility);
  };
  expect(await visibilities('input')).toEqual(['visible', 'visible', 'visible', 'visible']);
  expect(await visibilities('name')).toEqual(['visible', 'after_published', 'after_published', 'visible']);
});

test('on classroom50 the time of the hand-in is in UTC, to the second', async () => {
  const { datetime, review } = JSON.parse(classroom50([await gradedAs('right')], OPTIONS));
  expect(datetime).toBe('2026-03-01T09:30:00Z');
  expect(review).toBe(ENV.COMMIT_URL);
});

test('on classroom50 points are whole, and rounded down', async () => {
  const graded = await gradedAs('right');
  const [first, ...rest] = graded.report.checks;
  const halves = { ...graded.report, checks: [{ ...first!, earned: 29.5, points: 30 }, ...rest] };
  const { tests } = JSON.parse(classroom50([{ report: halves }], OPTIONS));
  expect(tests[0]).toMatchObject({ score: 29, 'max-score': 30 });
});

test.each(['CLASSROOM', 'OWNER', 'SUBMITTED_AT'] as const)('on classroom50 %s has to be known', async (name) => {
  const graded = await gradedAs('right');
  expect(() => classroom50([graded], { ...OPTIONS, env: { ...ENV, [name]: '' } })).toThrow(
    `classroom50: the variable ${name} is not set`,
  );
});

test('both take one exercise', async () => {
  const graded = await gradedAs('right');
  for (const write of [gradescope, classroom50]) {
    expect(() => write([graded, graded], OPTIONS)).toThrow(OneExerciseOnly);
  }
});
