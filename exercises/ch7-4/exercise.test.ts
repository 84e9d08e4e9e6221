import { fileURLToPath } from 'node:url';
import { loadExercise } from '@chainrule/grader';
import { gradeHonest, refuseWrong, verifyExercise } from '@chainrule/grader/verify';
import { describe, expect, test } from 'vitest';
import * as driver from './driver.ts';
import * as model from './solution/index.ts';
import variants from './test/wrong.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const exercise = await loadExercise(ROOT, 'ch7-4');

test('ch7-4 is sound, under every seed that verify tries', async () => {
  const { problems, figures } = await verifyExercise(exercise);
  expect(problems).toEqual([]);
  expect(figures['points']).toBe(100);
});

test('ch7-4 asks for the eight functions and the class of its section, in three sittings', () => {
  expect(exercise.exercise.parts.map(({ functions }) => functions)).toEqual([
    ['sigmoid', 'sigmoidGradient', 'binaryCrossEntropy', 'binaryCrossEntropyWithLogits'],
    ['logisticGradient', 'fitLogistic', 'classify'],
    ['numericalGradient', 'Value'],
  ]);
});

test('ch7-4 knows at least one mistake of each function, each explained in both languages', async () => {
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

// Every number of the section stands in a public check, or here where no check can hold it: losses and predictions
// that no function returns, limits, curvatures, when the last sample comes right, and digits that a check's tolerance
// leaves open. docs/published-numbers.md lists them all.
describe('the published numbers', () => {
  const practiceX = [-50, -40, -30, -20, -10, -5, 0, 5, 10, 20, 30, 40, 50];
  const practiceY = practiceX.map((x) => Number(x >= 10));
  const hours = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const results = [11, 22, 33, 44, 53, 66, 77, 87, 95];
  const fitAfter = (steps: number) => model.fitLogistic(practiceX, practiceY, 0, 0, 0.01, steps);
  const logitsOf = ({ w, b }: { w: number; b: number }) => practiceX.map((x) => w * x + b);
  const rightAfter = (steps: number) => {
    const classes = model.classify(logitsOf(fitAfter(steps)).map(model.sigmoid));
    return classes.filter((label, i) => label === practiceY[i]).length;
  };

  test('the sigmoid and its slope far out, to ten significant digits', () => {
    expect(model.sigmoid(-5)).toBeCloseTo(0.006692850924, 12);
    expect(model.sigmoidGradient(10)).toBeCloseTo(4.539580774e-5, 14);
  });

  test('(ab + a)² + e^b · ln a and its derivatives at a = 2, b = −1.5', () => {
    const [a, b] = [new model.Value(2), new model.Value(-1.5)];
    const f = a.mul(b).add(a).pow(2).add(b.exp().mul(a.log()));
    f.backward();
    expect(f.data).toBeCloseTo(1.154662041, 9);
    expect(a.grad).toBeCloseTo(1.11156508, 8);
    expect(b.grad).toBeCloseTo(-3.845337959, 9);
  });

  test.each([
    [1, 8.213333333, 1.664444444],
    [11, 10.49710606, 1.976931664],
    [301, 10.62690294, 1.16063017],
  ])('the line after %d steps of the book’s loop', (steps, w, b) => {
    const line = driver.endOfLine(model as never, hours, results, 4, 1, 0.01, steps);
    expect(line.firstCost).toBeCloseTo(1402.555556, 6);
    expect(line.w).toBeCloseTo(w, 8);
    expect(line.b).toBeCloseTo(b, 8);
  });

  test('the gradients of the practice data at w = b = 0', () => {
    const { dw, db } = model.logisticGradient(practiceX, practiceY, 0, 0);
    expect(dw).toBeCloseTo(-11.53846154, 8);
    expect(db).toBeCloseTo(0.1153846154, 10);
  });

  test('a difference over 1e-12 instead of 1e-5 loses most of its digits', async () => {
    const wrong = (await exercise.misconceptions()).find(({ id }) => id === 'default-width-too-small')?.wrong;
    const slope = wrong?.((w: number) => 2 * w ** 2 + 5, 2) as unknown as number;
    expect(Math.abs(slope - 8)).toBeGreaterThan(1e-4);
    expect(Math.abs(model.numericalGradient((w) => 2 * w ** 2 + 5, 2) - 8)).toBeLessThan(1e-6);
    expect(model.numericalGradient((w) => 2 * w ** 2 + 5, 2)).toBe(
      model.numericalGradient((w) => 2 * w ** 2 + 5, 2, 1e-5),
    );
  });

  test.each([
    [0, Math.LN2],
    [1, 0.2296563702],
    [300, 0.1671738477],
    [1000, 0.1230854951],
    [10000, 0.044868063],
  ])('the loss of the practice data after %d steps', (steps, loss) => {
    expect(model.binaryCrossEntropyWithLogits(practiceY, logitsOf(fitAfter(steps)))).toBeCloseTo(loss, 10);
  });

  test('the parameters after long training to ten digits, and the boundary', () => {
    expect(fitAfter(300).w).toBeCloseTo(0.2248246541, 10);
    expect(fitAfter(300).b).toBeCloseTo(-0.3152550453, 10);
    expect(fitAfter(1000).w).toBeCloseTo(0.2472934671, 10);
    expect(fitAfter(1000).b).toBeCloseTo(-0.8670197977, 10);
    const { w, b } = fitAfter(10000);
    expect(w).toBeCloseTo(0.4983172533, 10);
    expect(b).toBeCloseTo(-3.281433252, 9);
    expect(-b / w).toBeCloseTo(6.585028373, 9);
  });

  test('8 zeros and 5 ones; 12 of 13 right after one step, all for the first time after 2137', () => {
    expect(practiceY.filter((label) => label === 0)).toHaveLength(8);
    expect([1, 300, 1000, 2136].map(rightAfter)).toEqual([12, 12, 12, 12]);
    expect(rightAfter(2137)).toBe(13);
  });

  test('the predictions of the fitted line, before and after training', () => {
    expect([3.5, 5, 5.5, 6].map((x) => 4 * x + 1)).toEqual([15, 21, 23, 25]);
    const { w, b } = driver.endOfLine(model as never, hours, results, 4, 1, 0.01, 301);
    const predicted = [3.5, 5, 5.5, 6, 8.5, 9.5].map((x) => w * x + b);
    const published = [38.35479047, 54.29514489, 59.60859636, 64.92204783, 91.48930519, 102.1162081];
    published.forEach((value, i) => {
      expect(predicted[i]).toBeCloseTo(value, 7);
    });
  });

  test('the gradients of the line, its best fit, and the learning rate above which its steps diverge', () => {
    const { w, b } = driver.endOfLine(model as never, hours, results, 4, 1, 1, 1);
    expect(4 - w).toBeCloseTo(-421.3333333, 7);
    expect(1 - b).toBeCloseTo(-66.44444444, 8);
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value) / values.length;
    const [x, y] = [mean(hours), mean(results)];
    const slope = mean(hours.map((h, i) => (h - x) * (results[i]! - y))) / mean(hours.map((h) => (h - x) ** 2));
    const best = { w: slope, b: y - slope * x };
    expect(best.w).toBeCloseTo(10.68333333, 8);
    expect(best.b).toBeCloseTo(0.8055555556, 10);
    expect(mean(hours.map((h, i) => (best.w * h + best.b - results[i]!) ** 2))).toBeCloseTo(1.059876543, 9);
    const [a, c] = [2 * mean(hours.map((h) => h * h)), 2 * x];
    expect(2 / ((a + 2) / 2 + Math.hypot((a - 2) / 2, c))).toBeCloseTo(0.03080591932, 11);
  });

  test('the squared error of a sigmoid is not convex: its curvature for x = y = 1', () => {
    const error = (w: number) => (1 - model.sigmoid(w)) ** 2;
    const curvature = (w: number) => model.numericalGradient((at) => model.numericalGradient(error, at, 1e-4), w, 1e-4);
    expect(curvature(-3)).toBeCloseTo(-0.07382, 5);
    expect(curvature(0)).toBeCloseTo(0.125, 6);
  });

  test('the slope of the sigmoid never exceeds a quarter', () => {
    for (let z = -10; z <= 10; z += 0.25) expect(model.sigmoidGradient(z)).toBeLessThanOrEqual(0.25);
  });

  test('what clipping and adding eps come to, as in older versions of Keras', async () => {
    const misconceptions = await exercise.misconceptions();
    const wrong = misconceptions.find(({ id }) => id === 'eps-clipped-and-added')?.wrong;
    expect(wrong?.([1], [0])).toBeCloseTo(15.42494847, 8);
    expect(model.binaryCrossEntropy([1], [0])).toBeCloseTo(16.11809565, 8);
  });
});
