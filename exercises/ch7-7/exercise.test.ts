import { fileURLToPath } from 'node:url';
import { examScores, sumAtLeastTwo } from '@chainrule/datasets';
import { loadExercise } from '@chainrule/grader';
import { gradeHonest, refuseWrong, verifyExercise } from '@chainrule/grader/verify';
import { describe, expect, test } from 'vitest';
import * as driver from './driver.ts';
import * as model from './solution/index.ts';
import variants from './test/wrong.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const exercise = await loadExercise(ROOT, 'ch7-7');

test('ch7-7 is sound, under every seed that verify tries', async () => {
  const { problems, figures } = await verifyExercise(exercise);
  expect(problems).toEqual([]);
  expect(figures['points']).toBe(100);
});

test('ch7-7 asks for the ten functions of its section, in three sittings', () => {
  expect(exercise.exercise.parts.map(({ functions }) => functions)).toEqual([
    ['shapeOf', 'matmul', 'inferShapes'],
    ['fitMultiple', 'fitMultiLogistic'],
    ['oneHot', 'softmax', 'argmax', 'categoricalCrossEntropy', 'softmaxGradient'],
  ]);
});

test('ch7-7 offers what earlier chapters taught, and no function that it asks for', () => {
  const { imports, functions } = exercise.exercise;
  expect(imports).toEqual(['Matrix', 'sigmoid']);
  expect(imports.filter((name) => Object.hasOwn(functions, name))).toEqual([]);
});

test('ch7-7 knows at least one mistake of each function, each explained in both languages', async () => {
  const misconceptions = await exercise.misconceptions();
  const known = new Set(misconceptions.map((misconception) => misconception.function));
  expect([...known].sort()).toEqual(Object.keys(exercise.exercise.functions).sort());
  for (const { explanation } of misconceptions) {
    expect(explanation.en).toMatch(/\.$/);
    expect(explanation.ko).toMatch(/[가-힣].*\.$/);
  }
});

test('six honest hand-ins get full marks under several seeds, one of them written from the task alone', async () => {
  expect(await gradeHonest(exercise, { seeds: [1, 2, 3] })).toEqual({ gradings: 18, falseAlarms: [] });
});

test('none of the wrong variants that nobody registered is accepted', async () => {
  expect(variants.length).toBeGreaterThanOrEqual(30);
  expect((await refuseWrong(exercise, variants, { seeds: [1, 2] })).accepted).toEqual([]);
});

// Every number of the section stands in a public check, or here where no check can hold it: costs and predictions that
// no function returns, exact solutions, limits, distances, what the known mistakes come to, and digits that a check's
// tolerance leaves open. docs/published-numbers.md lists them all.
describe('the published numbers', () => {
  const { x: exams, y: endScores } = examScores();
  const { x: pairs, y: reachesTwo } = sumAtLeastTwo();
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const predict = ({ w, b }: { w: number[]; b: number }, X: number[][]) =>
    X.map((row) => row.reduce((sum, value, k) => sum + value * w[k]!, b));
  const costOf = (plane: { w: number[]; b: number }) =>
    mean(predict(plane, exams).map((predicted, i) => (predicted - endScores[i]!) ** 2));
  const submission = model as never;

  /** The parameters that make Σ (row · parameters − y)² least: Gram–Schmidt, which keeps ten digits here. */
  const leastSquares = (rows: number[][], y: number[]): number[] => {
    const dot = (a: number[], b: number[]) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
    const less = (a: number[], factor: number, b: number[]) => a.map((value, i) => value - factor * b[i]!);
    const columns = rows[0]!.map((_, k) => rows.map((row) => row[k]!));
    const axes: number[][] = [];
    for (const column of columns) {
      let rest = column;
      for (const axis of [...axes, ...axes]) rest = less(rest, dot(rest, axis) / dot(axis, axis), axis);
      axes.push(rest);
    }
    const parameters: number[] = [];
    let rest = y;
    for (const k of columns.keys().toArray().reverse()) {
      const axis = axes[k]!;
      parameters[k] = dot(rest, axis) / dot(axis, axis);
      rest = less(rest, parameters[k], columns[k]!);
    }
    return parameters;
  };

  test('the first cost and gradients of the exams', () => {
    const { w, b } = model.fitMultiple(exams, endScores, 1, 1);
    [-8750, -8297.2, -1851.6].forEach((slope, k) => {
      expect(-w[k]!).toBeCloseTo(slope, 8);
    });
    expect(-b).toBeCloseTo(-127.2, 10);
    expect(costOf({ w: [0, 0, 0], b: 0 })).toBeCloseTo(4328.4, 10);
  });

  test('the plane after 2000 steps to all digits, its cost, and two students that it has not seen', () => {
    const plane = model.fitMultiple(exams, endScores, 1e-4, 2000);
    [0.3934295323, 0.4033920407, 1.005199908].forEach((weight, k) => {
      expect(plane.w[k]).toBeCloseTo(weight, k === 2 ? 9 : 10);
    });
    expect(plane.b).toBeCloseTo(0.04700164114, 11);
    expect(costOf(plane)).toBeCloseTo(0.01314549548, 11);
    const [first, second] = predict(plane, [
      [20, 99, 10],
      [40, 50, 20],
    ]) as [number, number];
    expect(first).toBeCloseTo(57.9034034, 7);
    expect(second).toBeCloseTo(56.05778313, 8);
    expect([Math.round(first), Math.round(second)]).toEqual([58, 56]);
  });

  test('the exact least squares of the exams', () => {
    const published = [0.3882365352, 0.4042449197, 0.9813621445, 0.6960065781];
    const rows = exams.map((row) => [...row, 1]);
    const exact = leastSquares(rows, endScores);
    exact.forEach((parameter, k) => {
      expect(parameter).toBeCloseTo(published[k]!, 10);
    });
    expect(costOf({ w: exact.slice(0, 3), b: exact[3]! })).toBeCloseTo(0.003593207627, 12);
  });

  test('the learning rate above which the exams diverge, and how 0.01 explodes', () => {
    const rows = exams.map((row) => [...row, 1]);
    let v = [1, 1, 1, 1];
    let curvature = 0;
    for (let round = 0; round < 200; round++) {
      const along = rows.map((row) => row.reduce((sum, value, k) => sum + value * v[k]!, 0));
      const next = v.map((_, k) => 2 * mean(along.map((value, i) => value * rows[i]![k]!)));
      curvature = Math.hypot(...next);
      v = next.map((value) => value / curvature);
    }
    expect(2 / curvature).toBeCloseTo(1.158689557e-4, 13);
    const costs = driver.multipleTraining(submission, exams, endScores, 0.01, 2).costs;
    expect(costs[1]! / 1.269709392e8).toBeCloseTo(1, 9);
    expect(costs[2]! / 3.739213031e12).toBeCloseTo(1, 9);
  });

  test('the weights of sums of 2 and more, to all digits', () => {
    const { w, b } = model.fitMultiLogistic(pairs, reachesTwo, 0.01, 2000);
    expect(w[0]).toBeCloseTo(1.325202929, 9);
    expect(w[1]).toBeCloseTo(1.325202929, 9);
    expect(b).toBeCloseTo(-1.489600938, 9);
  });

  test('the softmax of 1, 2, 3, to all digits, is that of 1000, 1001, 1002', () => {
    for (const z of [
      [1, 2, 3],
      [1000, 1001, 1002],
    ]) {
      const [first, second, third] = model.softmax(z) as [number, number, number];
      expect(first).toBeCloseTo(0.09003057317, 11);
      expect(second).toBeCloseTo(0.2447284711, 10);
      expect(third).toBeCloseTo(0.6652409558, 10);
    }
  });

  test('the probabilities and the loss of sums of 2 and more, and that the first step leaves the bias alone', () => {
    const { w, b } = model.fitMultiLogistic(pairs, reachesTwo, 0.01, 2000);
    const probabilities = predict({ w, b }, pairs).map((z) => 1 / (1 + Math.exp(-z)));
    const published = [0.1839816319, 0.4589928135, 0.4589928135, 0.7614789421, 0.7614789421, 0.7614789421];
    published.forEach((p, i) => {
      expect(probabilities[i]).toBeCloseTo(p, 10);
    });
    const loss = mean(probabilities.map((p, i) => -Math.log(reachesTwo[i] === 1 ? p : 1 - p)));
    expect(loss).toBeCloseTo(0.3749070213, 10);
    expect(model.fitMultiLogistic(pairs, reachesTwo, 0.01, 1).b).toBe(0);
  });

  test('the cross-entropies of three samples of logits, also averaged over all elements', async () => {
    const P = [
      [1, 2, 3],
      [1, 1, 1],
      [0, 5, -5],
    ].map(model.softmax);
    const Y = model.oneHot([2, 0, 1], 3);
    const single = P.map((row, i) => model.categoricalCrossEntropy([Y[i]!], [row]));
    [0.4076059644, 1.098612289, 0.006760443547].forEach((loss, i) => {
      expect(single[i]).toBeCloseTo(loss, [10, 9, 12][i]);
    });
    expect(model.categoricalCrossEntropy(Y, P)).toBeCloseTo(0.5043262322, 10);
    const wrong = (await exercise.misconceptions()).find(({ id }) => id === 'averaged-over-classes')?.wrong;
    expect(wrong?.(Y, P)).toBeCloseTo(0.1681087441, 10);
  });

  const irises = [
    [5.1, 3.5, 1.4, 0.2],
    [4.9, 3, 1.4, 0.2],
    [5.8, 2.6, 4, 1.2],
    [6.7, 3, 5.2, 2.3],
    [5.6, 2.8, 4.9, 2],
  ];
  const species = model.oneHot([1, 1, 2, 0, 0], 3);

  test('the gradients of iris at the start, to all digits', () => {
    const noWeights = [0, 0, 0, 0].map(() => [0, 0, 0]);
    const { dW, db } = model.softmaxGradient(irises, species, noWeights, [0, 0, 0]);
    [-0.5866666667, -0.1266666667, 0.7133333333].forEach((slope, j) => {
      expect(dW[0]![j]).toBeCloseTo(slope, 10);
    });
    [-0.06666666667, -0.06666666667, 0.1333333333].forEach((slope, j) => {
      expect(db[j]).toBeCloseTo(slope, j === 2 ? 10 : 11);
    });
  });

  test('the costs of iris at the start and on the way', () => {
    const { costs } = driver.softmaxTraining(submission, irises, species, 0.1, 100);
    const published = new Map([
      [0, 1.098612289],
      [1, 0.9994281582],
      [10, 0.5983121298],
      [100, 0.2482703275],
    ]);
    for (const [step, cost] of published) expect(costs[step]).toBeCloseTo(cost, step === 0 ? 9 : 10);
  });

  test('between any two classes one-hot rows have the squared distance 2, integer codes 1 and 4', () => {
    const rows = model.oneHot([0, 1, 2], 3);
    const distance = (a: number[], b: number[]) => a.reduce((sum, value, j) => sum + (value - b[j]!) ** 2, 0);
    for (const [i, j] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const)
      expect(distance(rows[i]!, rows[j]!)).toBe(2);
    expect([distance([0], [1]), distance([0], [2])]).toEqual([1, 4]);
  });

  test('with two classes softmax is the sigmoid of the difference', () => {
    for (const z of [-3, 0, 1, 7]) expect(model.softmax([z, 0])[0]).toBeCloseTo(1 / (1 + Math.exp(-z)), 14);
  });
});
