import { describe, expect, test } from 'vitest';
import type { SealedProblem } from '../sealed/errors.ts';
import type { Problem } from '../submission/types.ts';
import { formatWords } from './formats.ts';
import { playWords } from './play.ts';
import { prettyWords } from './pretty.ts';
import { reportWords } from './report.ts';
import { sealedWords } from './sealed.ts';

type Entry = string | ((...args: never[]) => string) | { [key: string]: Entry };

const location = { file: 'index.ts', line: 1, column: 1 };

/** Every problem that a submission can have. */
const problems: Problem[] = [
  { kind: 'no-entry' },
  { kind: 'not-text', file: 'a.ts' },
  { kind: 'too-large', file: 'a.ts', bytes: 300_000, limit: 262_144 },
  { kind: 'too-many-files', limit: 64 },
  { kind: 'too-deep', file: 'a.ts' },
  { kind: 'syntax', detail: 'Expected ;', location },
  { kind: 'not-erasable', detail: 'No enum', location },
  { kind: 'forbidden-import', specifier: 'node:fs', location },
  { kind: 'outside', specifier: '../a.ts', location },
  { kind: 'no-file', specifier: './a.ts', location },
  { kind: 'dynamic-import', location },
  { kind: 'no-export', name: 'outer', from: './a.ts', offered: ['inner'] },
  { kind: 'load', name: 'TypeError', detail: 'no' },
];

/** Why a sealed file stays closed. */
const sealedProblems: SealedProblem[] = [
  { kind: 'damaged' },
  { kind: 'other-course', course: 'outer', expected: 'inner' },
  { kind: 'malformed-key' },
  { kind: 'wrong-key', fingerprint: 'a1', expected: 'b2' },
  { kind: 'forged' },
];

/** Arguments to call the entries with that do not take plain texts and counts. */
const SPECIAL: Record<string, unknown[][]> = {
  problem: problems.map((problem) => [problem]),
  closed: sealedProblems.map((problem) => ['hidden.sealed', problem]),
  describe: [[[1, 2]], [{ a: 1 }], ['x'], [true], [3]],
  given: [
    ['trainStep', ['forward', 'backward']],
    ['trainStep', ['backward']],
  ],
  hidden: [
    ['not-requested', 2, 10],
    ['sealed', 1, 1],
    ['absent', 0, 0],
  ],
  offBy: [
    ['1e-3', true],
    ['1e-3', false],
  ],
  next: [
    [
      [
        { verb: 'mend', functions: ['forward', 'loss'] },
        { verb: 'write', functions: ['dropout'] },
      ],
      true,
    ],
    [[{ verb: 'write', functions: ['dropout'] }], false],
  ],
  expected: [[''], ['dW1']],
  actual: [[''], ['dW1']],
};

/** Texts that say nothing in words: file names, places and bare counts. */
const WORDLESS = new Set(['readme']);

const catalogues: [string, Record<'en' | 'ko', object>][] = [
  ['report', reportWords],
  ['pretty', prettyWords],
  ['play', playWords],
  ['sealed', sealedWords],
  ['formats', formatWords],
];

/** The path of every entry, and what it answers. */
function texts(entry: Entry, path: string[] = []): [string, string][] {
  if (typeof entry === 'string') return [[path.join('.'), entry]];
  if (typeof entry === 'object') return Object.entries(entry).flatMap(([key, inner]) => texts(inner, [...path, key]));
  const name = path.at(-1) as string;
  const calls = SPECIAL[name] ?? [['alpha', 'beta', 'gamma'].slice(0, entry.length)];
  return calls.map((args) => [path.join('.'), entry(...(args as never[]))]);
}

describe.each(catalogues)('what the %s catalogue says', (_, { en, ko }) => {
  const english = texts(en as Entry);
  const korean = texts(ko as Entry);

  test('is there in both languages, key by key', () => {
    expect(korean.map(([path]) => path)).toEqual(english.map(([path]) => path));
  });

  test('is Korean in Korean', () => {
    for (const [path, text] of korean) {
      if (WORDLESS.has(path)) continue;
      expect(text, path).toMatch(/[가-힣]/);
      expect(text, path).not.toMatch(/undefined|\[object/);
    }
  });

  test('is English in English', () => {
    for (const [path, text] of english) {
      expect(text, path).toMatch(/[a-z]/);
      expect(text, path).not.toMatch(/[가-힣]|undefined|\[object/);
    }
  });

  test('uses every argument in Korean that it uses in English', () => {
    for (const [i, [path, text]] of english.entries()) {
      for (const argument of ['alpha', 'beta', 'gamma', 'a.ts', 'node:fs', 'outer', '262144', 'forward', 'dropout']) {
        if (text.includes(argument)) expect(korean[i]?.[1], path).toContain(argument);
      }
    }
  });
});

test('a value’s kind is told in both languages', () => {
  const kinds = [undefined, null, [1, 2], Number.NaN, Number.NEGATIVE_INFINITY, 1, 'x', true, {}];
  expect(kinds.map(reportWords.en.describe)).toEqual([
    'undefined',
    'null',
    'a list of 2',
    'NaN',
    '-Infinity',
    'a number',
    'a string',
    'a boolean',
    'an object',
  ]);
  expect(kinds.map(reportWords.ko.describe)).toEqual([
    'undefined',
    'null',
    '길이 2인 배열',
    'NaN',
    '-Infinity',
    '숫자',
    '문자열',
    '불리언',
    '객체',
  ]);
});
