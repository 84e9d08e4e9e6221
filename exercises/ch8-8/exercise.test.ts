import { fileURLToPath } from 'node:url';
import { matmul } from '@chainrule/core/arrays';
import { uniforms } from '@chainrule/core/random';
import { corpus } from '@chainrule/datasets';
import { loadExercise } from '@chainrule/grader';
import { gradeHonest, refuseWrong, verifyExercise } from '@chainrule/grader/verify';
import { describe, expect, test } from 'vitest';
import * as model from './solution/index.ts';
import variants from './test/wrong.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const exercise = await loadExercise(ROOT, 'ch8-8');

test('ch8-8 is sound, under every seed that verify tries', async () => {
  const { problems, figures } = await verifyExercise(exercise);
  expect(problems).toEqual([]);
  expect(figures['points']).toBe(100);
});

test('ch8-8 asks for twelve functions, in three sittings', () => {
  expect(exercise.exercise.parts.map(({ functions }) => functions)).toEqual([
    ['buildVocabulary', 'windows', 'lookup', 'concatenate'],
    ['parameterCount', 'forward', 'crossEntropy', 'perplexity'],
    ['backward', 'trainStep', 'trainEpochs', 'nextWord'],
  ]);
});

test('ch8-8 knows at least one mistake of each function, each explained in both languages', async () => {
  const misconceptions = await exercise.misconceptions();
  const known = new Set(misconceptions.map((misconception) => misconception.function));
  expect([...known].sort()).toEqual(Object.keys(exercise.exercise.functions).sort());
  for (const { explanation } of misconceptions) {
    expect(explanation.en).toMatch(/\.$/);
    expect(explanation.ko).toMatch(/[가-힣].*\.$/);
  }
});

test('six honest hand-ins get full marks under several seeds, one of them written from the task', async () => {
  expect(await gradeHonest(exercise, { seeds: [1, 2] })).toEqual({ gradings: 12, falseAlarms: [] });
});

test('none of the wrong variants that nobody registered is accepted', async () => {
  expect(variants.length).toBeGreaterThanOrEqual(30);
  expect((await refuseWrong(exercise, variants, { seeds: [1] })).accepted).toEqual([]);
});

describe('the published numbers', () => {
  test('of a vocabulary of 7, a window of 4, vectors of 5 and 6 hidden neurons', () => {
    expect(model.parameterCount(7, 4, 5, 6)).toBe(35 + 126 + 49);
    const E = Array.from({ length: 7 }, (_, id) => Array.from({ length: 5 }, (__, m) => id + m / 10));
    expect(model.concatenate(model.lookup(E, [6, 0, 3, 0]))).toHaveLength(20);
  });

  test('of rows that one-hot vectors would choose', () => {
    const E = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    const oneHot = [
      [0, 0, 1],
      [1, 0, 0],
      [0, 0, 1],
    ];
    expect(model.lookup(E, [2, 0, 2])).toEqual(matmul(oneHot, E));
  });

  test('of blind guessing, whose perplexity is the number of words', () => {
    expect(model.perplexity(Array.from({ length: 50 }, () => 1 / 7))).toBeCloseTo(7, 12);
    expect(model.perplexity([0])).toBeCloseTo(1e7, 1);
  });
});

test('a model learns the corpus of either language far below blind guessing', () => {
  for (const language of ['en', 'ko'] as const) {
    const sentences = corpus(language).slice(0, 12);
    const vocabulary = model.buildVocabulary(sentences);
    const words = Object.keys(vocabulary).length;
    const cut = sentences.map((sentence) =>
      model.windows(
        sentence.map((word) => vocabulary[word]),
        2,
      ),
    );
    const contexts = cut.flatMap((one) => one.contexts);
    const targets = cut.flatMap((one) => one.targets);
    const rand = uniforms(3);
    const matrix = (rows: number, columns: number) =>
      Array.from({ length: rows }, () => Array.from({ length: columns }, () => rand() - 0.5));
    const [b1] = matrix(1, 6);
    const [b2] = matrix(1, words);
    const net = { E: matrix(words, 3), W1: matrix(6, 6), b1, W2: matrix(6, words), b2 };
    const orders = Array.from({ length: 30 }, () => [...targets.keys()]);
    const { history } = model.trainEpochs(contexts, targets, net, orders, 4, 0.5);
    expect(Math.exp(history.at(-1) as number)).toBeLessThan(words / 5);
  }
});
