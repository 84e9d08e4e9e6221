import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { SealedProblem } from '../sealed/errors.ts';
import type { Problem } from '../submission/types.ts';
import { reportWords } from './report.ts';
import { cataloguesIn, type Entry, unusedIn } from './testing.ts';

const SOURCES = fileURLToPath(new URL('..', import.meta.url));

const location = { file: 'index.ts', line: 1, column: 1 };

/** Every problem that a submission can have. */
const problems: Problem[] = [
  { kind: 'no-entry' },
  { kind: 'not-text', file: 'a.ts' },
  { kind: 'too-large', file: 'a.ts', bytes: 300_000, limit: 262_144 },
  { kind: 'too-many-files', limit: 64 },
  { kind: 'too-many-imports', limit: 1_000 },
  { kind: 'too-much', limit: 1_048_576 },
  { kind: 'too-deep', file: 'a.ts' },
  { kind: 'syntax', detail: 'Expected ;', location },
  { kind: 'not-erasable', detail: 'No enum', location },
  { kind: 'forbidden-import', specifier: 'node:fs', location },
  { kind: 'outside', specifier: '../a.ts', location },
  { kind: 'no-file', specifier: './a.ts', location },
  { kind: 'dynamic-import', location },
  { kind: 'no-export', name: 'outer', from: './a.ts', offered: ['inner'] },
  { kind: 'load', name: 'TypeError', detail: 'no' },
  { kind: 'broke-sandbox' },
];

/** Why a sealed file stays closed. */
const sealedProblems: SealedProblem[] = [
  { kind: 'damaged' },
  { kind: 'other-course', course: 'outer', expected: 'inner' },
  { kind: 'malformed-key' },
  { kind: 'wrong-key', fingerprint: 'a1', expected: 'b2' },
  { kind: 'forged' },
];

const FIELDS = ['alpha', 'beta', 'gamma'];
const LINES = ['element', 'row', 'column'].flatMap((line) => ['first', 'last'].map((end) => [FIELDS, line, end]));

/** Arguments to call the entries with that do not take plain texts and counts. */
const SPECIAL: Record<string, unknown[][]> = {
  problem: problems.map((problem) => [problem]),
  closed: sealedProblems.map((problem) => ['hidden.sealed', problem]),
  notThere: [[{ why: 'not-linux' }], [{ why: 'not-installed' }], [{ why: 'refused', detail: 'alpha' }]],
  describe: [[[1, 2]], [{ a: 1 }], ['x'], [true], [3]],
  given: [
    ['trainStep', ['forward', 'backward']],
    ['trainStep', ['backward']],
  ],
  failsAlike: [[['forward']], [['forward', 'backward']]],
  mayInherit: [[['forward']], [['forward', 'backward']]],
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
  factor: [2, 10, 1 / 2, 1 / 3, 1 / 10, -2, -1 / 2].map((factor) => [FIELDS, factor]),
  sign: [[[]], [['dW1']], [FIELDS]],
  transposed: [[FIELDS]],
  counted: [1, -1].map((by) => [FIELDS, by]),
  shifted: [1, -1].map((by) => [FIELDS, by]),
  oneTooFew: LINES,
  oneTooMany: LINES,
  float32: [[FIELDS]],
  rounded: [0, 1, 4].map((decimals) => [FIELDS, decimals]),
  sorted: ['ascending', 'descending', 'reversed'].map((order) => [FIELDS, order]),
  swappedElements: [[FIELDS, 0, 1]],
  argumentChanged: [[['alpha']], [FIELDS]],
};

/** Texts that say nothing in words: file names, places and bare counts. */
const WORDLESS = new Set([
  'readme',
  ...['runtime', 'addon', 'bwrap', 'prlimit', 'oracle', 'chromium', 'database'].map((part) => `parts.${part}.name`),
]);

const catalogues = await cataloguesIn(SOURCES, 'words/*.ts');

/** The path of every entry, and what it answers. */
function texts(entry: Entry, path: string[] = []): [string, string][] {
  if (typeof entry === 'string') return [[path.join('.'), entry]];
  if (typeof entry === 'object') return Object.entries(entry).flatMap(([key, inner]) => texts(inner, [...path, key]));
  const name = path.at(-1) as string;
  const calls = SPECIAL[name] ?? [['alpha', 'beta', 'gamma', 'delta'].slice(0, entry.length)];
  return calls.map((args) => [path.join('.'), entry(...(args as never[]))]);
}

describe.each(catalogues)('what $name says', (catalogue) => {
  const { name, en, ko } = catalogue;
  const english = texts(en as Entry);
  const korean = texts(ko as Entry);

  test('is there in both languages, key by key', () => {
    expect(korean.map(([path]) => path)).toEqual(english.map(([path]) => path));
  });

  // What a package offers to others is used by them.
  test.skipIf(name === 'sealedWords')('is used, every entry of it', () => {
    expect(unusedIn(catalogue, SOURCES)).toEqual([]);
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

test('an entry that nothing uses is found', () => {
  const spare = { ...reportWords.en, spare: 'spare', limit: { ...reportWords.en.limit }, curve: { spare: 'spare' } };
  expect(unusedIn({ name: 'reportWords', en: spare, ko: spare }, SOURCES)).toEqual(['curve.spare', 'spare']);
});

test('Korean that a student reads stands in the catalogues alone', () => {
  const elsewhere = globSync('**/*.ts', { cwd: SOURCES }).filter(
    (file) =>
      !/^(words|verify)\/|testing|\.test\.ts$/.test(file) &&
      /[가-힣]{2}/.test(readFileSync(join(SOURCES, file), 'utf8')),
  );
  expect(elsewhere).toEqual([]);
});

const kinds = [undefined, null, [1, 2], Number.NaN, Number.NEGATIVE_INFINITY, 1, 'x', true, {}];

test('a value’s kind alone tells neither length nor value', () => {
  const told = { en: kinds.map(reportWords.en.kind), ko: kinds.map(reportWords.ko.kind) };
  expect(told.en.slice(2)).toEqual([
    'a list',
    'a number',
    'a number',
    'a number',
    'a string',
    'a boolean',
    'an object',
  ]);
  expect(told.ko.slice(2)).toEqual(['배열', '숫자', '숫자', '숫자', '문자열', '불리언', '객체']);
});

test('a value’s kind is told in both languages', () => {
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
