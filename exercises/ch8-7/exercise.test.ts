import { fileURLToPath } from 'node:url';
import { oneHot, topics } from '@chainrule/datasets';
import { loadExercise } from '@chainrule/grader';
import { gradeHonest, refuseWrong, verifyExercise } from '@chainrule/grader/verify';
import { describe, expect, test } from 'vitest';
import * as model from './solution/index.ts';
import variants from './test/wrong.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const exercise = await loadExercise(ROOT, 'ch8-7');

test('ch8-7 is sound, under every seed that verify tries', async () => {
  const { problems, figures } = await verifyExercise(exercise);
  expect(problems).toEqual([]);
  expect(figures['points']).toBe(100);
});

test('ch8-7 asks for twelve functions, in four sittings', () => {
  expect(exercise.exercise.parts.map(({ functions }) => functions)).toEqual([
    ['tokenize', 'documentFrequencies', 'fitTokenizer'],
    ['textsToSequences', 'tfidf', 'textsToMatrix'],
    ['forward', 'lossOf', 'gradients'],
    ['trainEpochs', 'classify', 'accuracy'],
  ]);
});

test('ch8-7 knows at least one mistake of each function, each explained in both languages', async () => {
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
  test('of TF-IDF over four texts, as Keras has them', () => {
    expect(model.tfidf(1, 2, 4)).toBeCloseTo(0.8472978604, 10);
    expect(model.tfidf(1, 1, 4)).toBeCloseTo(1.098612289, 9);
    expect(model.tfidf(2, 2, 4)).toBeCloseTo(1.434599983, 9);
  });

  test('of the four texts of the task', () => {
    const texts = ['Rain and wind.', 'Rain and snow.', 'Cold white snow, snow!', 'Music is fun.'];
    const tokenizer = model.fitTokenizer(texts);
    expect(Object.keys(tokenizer.wordIndex)).toEqual([
      'snow',
      'rain',
      'and',
      'wind',
      'cold',
      'white',
      'music',
      'is',
      'fun',
    ]);
    expect(model.textsToMatrix(texts, tokenizer, 'freq')[2]).toEqual([0, 0.5, 0, 0, 0, 0.25, 0.25, 0, 0, 0]);
  });
});

test.each(['en', 'ko'] as const)('the model answer learns the topics of the sentences (%s)', (language) => {
  const { texts, y, classes } = topics(language);
  const tokenizer = model.fitTokenizer(texts);
  const X = model.textsToMatrix(texts, tokenizer, 'tfidf');
  const HIDDEN = 8;
  const wave = (i: number, j: number) => 0.3 * Math.sin(1 + 7 * i + 3 * j);
  const table = (rows: number, columns: number) =>
    Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => wave(i, j)));
  const start = {
    W1: table(X[0]?.length ?? 0, HIDDEN),
    b1: new Array<number>(HIDDEN).fill(0),
    W2: table(HIDDEN, classes.length),
    b2: new Array<number>(classes.length).fill(0),
  };
  const orders = Array.from({ length: 20 }, () => [...texts.keys()].map((i) => (i * 27) % texts.length));
  const { net, history } = model.trainEpochs(X, oneHot(y, classes.length), start, 0.2, orders, 8);
  expect(history.at(-1)).toBeLessThan(0.1);
  expect(model.accuracy(model.classify(texts, tokenizer, 'tfidf', net), y)).toBe(1);
});
