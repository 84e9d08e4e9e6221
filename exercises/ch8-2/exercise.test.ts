import { fileURLToPath } from 'node:url';
import { loadExercise } from '@chainrule/grader';
import { gradeHonest, honestHandIns, refuseWrong, verifyExercise } from '@chainrule/grader/verify';
import { describe, expect, test } from 'vitest';
import { dense, forward, fromArrows, paramCount, softmaxRows } from './solution/index.ts';
import variants from './test/wrong.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const exercise = await loadExercise(ROOT, 'ch8-2');

test('ch8-2 is sound, under every seed that verify tries', async () => {
  const { problems, figures } = await verifyExercise(exercise);
  expect(problems).toEqual([]);
  expect(figures['points']).toBe(100);
});

test('ch8-2 asks for the eight functions of its section, in two sittings', () => {
  expect(exercise.exercise.parts.map(({ functions }) => functions)).toEqual([
    ['paramCount', 'layerShapes', 'fromArrows'],
    ['addBias', 'softmaxRows', 'dense', 'forward', 'forwardTrace'],
  ]);
});

test('ch8-2 knows at least one mistake of each function', async () => {
  const known = new Set((await exercise.misconceptions()).map((misconception) => misconception.function));
  expect([...known].sort()).toEqual(Object.keys(exercise.exercise.functions).sort());
});

test('honest hand-ins of ch8-2 get full marks, among them one written from the task alone', async () => {
  expect(honestHandIns(exercise).length).toBeGreaterThanOrEqual(6);
  expect(await gradeHonest(exercise, { seeds: [11, 12] })).toMatchObject({ falseAlarms: [] });
});

test('wrong variants of ch8-2 that no misconception describes lose points', async () => {
  expect(variants.length).toBeGreaterThanOrEqual(30);
  expect(await refuseWrong(exercise, variants, { seeds: [11, 12, 13] })).toMatchObject({ accepted: [] });
});

/*
 * Public checks hold the section's numbers: counts, shapes, the layer of the figure, the 4-8-8-3 network. Here are the
 * numbers that two mistakes give, a law, and the softmax of section 8-1. That dropout adds no parameters is said in the
 * task: no argument of paramCount could say otherwise.
 */
describe('the published numbers', () => {
  const arrows = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
  const b = [0.1, -0.2];
  const X = [
    [1, 2, 3],
    [0, 0, 0],
    [-1, 0.5, 2],
    [10, -10, 1],
  ];
  const wrongVersion = async (id: string) => {
    const found = (await exercise.misconceptions()).find((misconception) => misconception.id === id);
    if (found === undefined) throw new Error(`no misconception '${id}'`);
    return found.wrong;
  };

  test('the softmax of the figure’s layer, to all digits', () => {
    const Y = dense(X, { W: fromArrows(arrows, 3, 2), b, act: 'softmax' });
    [0.1824255238, 0.8175744762, 0.5744425168, 0.4255574832, 0.4625701547, 0.5374298453, 0.5, 0.5].forEach((p, i) => {
      expect(Y.flat()[i]).toBeCloseTo(p, 10);
    });
  });

  test('arrows read row by row give the first sample [.4255574832, .5744425168]', async () => {
    const W = (await wrongVersion('arrows-row-by-row'))(arrows, 3, 2);
    const [first] = dense(X, { W, b, act: 'softmax' });
    expect(first[0]).toBeCloseTo(0.4255574832, 10);
    expect(first[1]).toBeCloseTo(0.5744425168, 10);
  });

  test('a softmax down the columns gives the first sample (.5499393439, .8441881264)', async () => {
    const Z = dense(X, { W: fromArrows(arrows, 3, 2), b, act: 'linear' });
    const [first] = (await wrongVersion('softmax-down-columns'))(Z);
    expect(first[0]).toBeCloseTo(0.5499393439, 10);
    expect(first[1]).toBeCloseTo(0.8441881264, 10);
  });

  test('aliased rows are all the last one', async () => {
    expect((await wrongVersion('rows-aliased'))(arrows, 3, 2)).toEqual([
      [0.3, 0.6],
      [0.3, 0.6],
      [0.3, 0.6],
    ]);
  });

  test('the softmax of −5.0 … 4.9 in steps of .1 ends with .09516690253', () => {
    const [row] = softmaxRows([Array.from({ length: 100 }, (_, i) => (i - 50) / 10)]);
    expect(row[99]).toBeCloseTo(0.09516690253, 11);
  });

  test('a sample is answered alike alone and in a batch', () => {
    const layers = [{ W: fromArrows(arrows, 3, 2), b, act: 'softmax' as const }];
    expect(X.map((x) => forward([x], layers)[0])).toEqual(forward(X, layers));
  });

  test('8 parameters serve any batch', () => {
    expect(paramCount([3, 2]).total).toBe(8);
  });
});
