import { describe, expect, test } from 'vitest';
import { FaultyExercise } from '../exercise/errors.ts';
import { gradeHonest, refuseWrong } from './evidence.ts';
import { toyExercise } from './testing.ts';

const RIGHT = `
export function square(x: number) {
  if (!(Math.abs(x) < Infinity)) throw new Error('x');
  return x ** 2;
}
export const slope = (x: number) => x + x;
`;

describe('honest hand-ins', () => {
  test('that are right raise no alarm', async () => {
    const exercise = await toyExercise({ 'test/honest/powers/index.ts': RIGHT });
    expect(await gradeHonest(exercise, { seeds: [1, 2] })).toEqual({ gradings: 2, falseAlarms: [] });
  });

  test('that lose points are named, with the seed and what they lost', async () => {
    const exercise = await toyExercise({
      'test/honest/powers/index.ts': RIGHT,
      'test/honest/shy/index.ts': RIGHT.replace('x + x', 'x < 0 ? 0 : x + x'),
      'test/honest/torn/index.ts': 'export function {',
    });
    const { gradings, falseAlarms } = await gradeHonest(exercise, { seeds: [7] });
    expect(gradings).toBe(3);
    expect(falseAlarms).toMatchObject([
      { handIn: expect.stringMatching(/shy$/), seed: 7, lost: ['slope-numbers', 'slope-zero'] },
      { handIn: expect.stringMatching(/torn$/), seed: 7, lost: [expect.stringContaining('Syntax error')] },
    ]);
  });

  test('are none where there are none', async () => {
    expect(await gradeHonest(await toyExercise(), { seeds: [1] })).toEqual({ gradings: 0, falseAlarms: [] });
  });
});

describe('wrong variants', () => {
  const cubed = { id: 'cubed', function: 'square', wrong: (x: number) => x ** 3 };
  const right = { id: 'right', function: 'slope', wrong: (x: number) => 2 * x };

  test('that lose points are refused', async () => {
    expect(await refuseWrong(await toyExercise(), [cubed], { seeds: [1, 2] })).toEqual({ trials: 2, accepted: [] });
  });

  test('that lose none are named under every seed', async () => {
    expect(await refuseWrong(await toyExercise(), [cubed, right], { seeds: [1, 2] })).toEqual({
      trials: 4,
      accepted: [
        { id: 'right', seed: 1 },
        { id: 'right', seed: 2 },
      ],
    });
  });

  test('of no function of the exercise are the author’s mistake', async () => {
    const stray = refuseWrong(await toyExercise(), [{ ...right, function: 'slop' }], { seeds: [1] });
    await expect(stray).rejects.toThrow(FaultyExercise);
    await expect(stray).rejects.toThrow("'slop' is not among the exercise's functions");
  });
});
