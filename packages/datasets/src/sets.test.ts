import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { corpus, digits, examScores, gate, iris, nineStudents, studyHours, topics } from './index.ts';
import { atLeastTen, sumAtLeastTwo } from './thresholds.ts';

/** Changing a figure of the course is a decision: this is where it shows. */
const SHA256 = {
  'iris.csv': '9dc045b85e83b79873bdfdc70466795bd48402f5355d0e94ab25c2f375abdf9f',
  'digits.txt': '129eef24fe845dfb9ee752501689a6be3cb8afde16fdb4118c6ad9635b5545be',
};

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const counts = (labels: readonly number[]) =>
  labels.reduce<number[]>((tally, label) => {
    tally[label] = (tally[label] ?? 0) + 1;
    return tally;
  }, []);

describe('the small sets', () => {
  test('gates put out their truth tables in the order 00, 01, 10, 11', () => {
    expect(gate('AND').y).toEqual([0, 0, 0, 1]);
    expect(gate('NAND').y).toEqual([1, 1, 1, 0]);
    expect(gate('OR').y).toEqual([0, 1, 1, 1]);
    expect(gate('XOR').y).toEqual([0, 1, 1, 0]);
    expect(gate('XOR').x).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]);
  });

  test('a set that is changed is whole again when it is asked for anew', () => {
    gate('OR').y[0] = 1;
    studyHours().x[0]![0] = 7;
    expect(gate('OR').y[0]).toBe(0);
    expect(studyHours().x[0]).toEqual([2]);
  });

  test('on hours of study, the line 13x + 1 has the mean squared error 62.5', () => {
    const { x, y } = studyHours();
    expect(mean(x.map(([hours], i) => (13 * hours! + 1 - y[i]!) ** 2))).toBe(62.5);
  });

  test('on nine students, the line 4x + 1 has the mean squared error 1402.555556', () => {
    const { x, y } = nineStudents();
    expect(mean(x.map(([hours], i) => (4 * hours! + 1 - y[i]!) ** 2))).toBeCloseTo(1402.555556, 6);
  });

  test('the exam scores have a mean square of 4328.4', () => {
    expect(mean(examScores().y.map((score) => score ** 2))).toBe(4328.4);
    expect(examScores().x).toHaveLength(5);
  });

  test('five of thirteen numbers are at least ten, and three of six pairs sum to at least two', () => {
    expect(counts(atLeastTen().y)).toEqual([8, 5]);
    expect(sumAtLeastTwo().y).toEqual([0, 0, 0, 1, 1, 1]);
  });
});

describe('iris', () => {
  test('has fifty flowers of each species', () => {
    expect(counts(iris().y)).toEqual([50, 50, 50]);
  });

  test('has the means that are published with it', () => {
    const { x } = iris();
    const means = [0, 1, 2, 3].map((j) => mean(x.map((row) => row[j]!)));
    expect(means.map((value) => Number(value.toFixed(2)))).toEqual([5.84, 3.06, 3.76, 1.2]);
  });

  test("follows Fisher's paper in the two rows where the copy at UCI does not", () => {
    const { x } = iris();
    expect(x[34]).toEqual([4.9, 3.1, 1.5, 0.2]);
    expect(x[37]).toEqual([4.9, 3.6, 1.4, 0.1]);
  });
});

describe('the handwritten digits', () => {
  const { x, y } = digits();

  test('are 1,797 pictures, as many of each digit as are published', () => {
    expect(counts(y)).toEqual([178, 182, 177, 183, 181, 182, 181, 179, 174, 180]);
  });

  test('have pixels from 0 to 16, both of which occur', () => {
    const pixels = x.flat();
    expect(Math.min(...pixels.slice(0, 64))).toBe(0);
    expect(pixels.every((pixel) => Number.isInteger(pixel) && pixel >= 0 && pixel <= 16)).toBe(true);
    expect(pixels).toContain(16);
  });

  test('begin with a zero whose first row is 0 0 5 13 9 1 0 0', () => {
    expect(y[0]).toBe(0);
    expect(x[0]!.slice(0, 8)).toEqual([0, 0, 5, 13, 9, 1, 0, 0]);
  });
});

test.each(['iris.csv', 'digits.txt'] as const)('%s holds the recorded bytes', (file) => {
  const bytes = readFileSync(new URL(`../data/${file}`, import.meta.url));
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(SHA256[file]);
});

describe.each(['en', 'ko'] as const)('the texts in %s', (language) => {
  test('are twenty different sentences on each topic', () => {
    const { texts, y, classes } = topics(language);
    expect(counts(y)).toEqual([20, 20, 20, 20]);
    expect(new Set(texts).size).toBe(80);
    expect(classes.map(({ name }) => name)).toEqual(['weather', 'sport', 'cooking', 'music']);
  });

  test('tell their topic by their words: counting words sorts most sentences that it has not seen', () => {
    const { texts, y, classes } = topics(language);
    const right = texts.filter((text, i) => mostLikely(text, i, texts, y, classes.length) === y[i]);
    expect(right.length / texts.length).toBeGreaterThan(0.85);
  });

  test('the corpus is fifty sentences of at least five words, without punctuation', () => {
    const sentences = corpus(language);
    expect(sentences).toHaveLength(50);
    for (const sentence of sentences) {
      expect(sentence.length).toBeGreaterThanOrEqual(5);
      for (const word of sentence) expect(word).toMatch(/^\p{L}+$/u);
    }
  });

  test('no word of the corpus occurs only once in more than a third of the vocabulary', () => {
    const words = corpus(language).flat();
    const tally = Map.groupBy(words, (word) => word);
    const once = [...tally.values()].filter((same) => same.length === 1);
    expect(tally.size).toBeLessThan(80);
    expect(once.length).toBeLessThan(tally.size / 3);
  });
});

/** The topic that naive Bayes gives text `left`, learned from all the other texts. */
function mostLikely(text: string, left: number, texts: string[], y: number[], topicCount: number): number {
  const vocabulary = new Set(texts.flatMap((other) => other.split(' '))).size;
  const scores = Array.from({ length: topicCount }, (_, topic) => {
    const words = texts.flatMap((other, i) => (y[i] === topic && i !== left ? other.split(' ') : []));
    const logLikelihood = text.split(' ').map((word) => {
      const count = words.filter((other) => other === word).length;
      return Math.log((count + 1) / (words.length + vocabulary));
    });
    return logLikelihood.reduce((sum, term) => sum + term, 0);
  });
  return scores.indexOf(Math.max(...scores));
}
