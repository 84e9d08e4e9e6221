import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../submission/testing.ts';

const VITEST = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const ADAPTER = new URL('./index.ts', import.meta.url).pathname;

const title = "{ en: 'published table', ko: '공개 표' }";
const check = (name: string, rest: string) =>
  `{ id: '${name}-${rest.length}', function: '${name}', title: ${title}, points: 10, ${rest} }`;
const EXERCISE = `export default {
  id: 'toy-1', title: ${title}, section: '1', imports: [],
  functions: { double: ['x'], half: ['x'], third: ['x'] },
  parts: [{ id: 'A', title: ${title}, functions: ['double', 'half', 'third'] }],
  checks: [
    ${check('double', "kind: 'equals', table: [{ args: [2], result: 4 }]")},
    ${check('half', "kind: 'equals', table: [{ args: [2], result: 1 }]")},
    ${check('third', "kind: 'equals', table: [{ args: [3], result: 1 }]")},
  ],
};`;
const HIDDEN = `export default [${check('half', "kind: 'rejects', cases: [{ name: { en: 'x', ko: '가' }, args: [NaN] }]")}];`;
const SRC = `export const double = (x: number): number => 2 * x;

export function half(x: number): number {
  return x / 3;
}

export function third(x: number): number {
  throw Object.assign(new Error('third'), { name: 'NotImplementedError' });
}
`;

type Result = { fullName: string; status: string; failureMessages: string[] };

/** The tests of a course's copy with these files, as vitest runs them. */
async function tests(files: Record<string, string>, locale = 'en_US.UTF-8'): Promise<Result[]> {
  const inFolder = Object.entries({
    'exercise.ts': EXERCISE,
    'src/index.ts': SRC,
    'checks.test.ts': `import { testChecks } from '${ADAPTER}';\nawait testChecks(import.meta.dirname);\n`,
    ...files,
  }).map(([file, text]) => [`exercises/toy-1/${file}`, text]);
  const root = folderOf({ ...Object.fromEntries(inFolder), 'package.json': '{ "type": "module" }' });
  const outputFile = join(root, 'results.json');
  const options = ['run', '--root', root, '--reporter', 'json', '--outputFile', outputFile, '--testTimeout', '60000'];
  const env = { ...process.env, LC_ALL: locale };
  await new Promise((resolve) => execFile(process.execPath, [VITEST, ...options], { cwd: root, env }, resolve));
  const { testResults } = JSON.parse(readFileSync(outputFile, 'utf8')) as {
    testResults: { assertionResults: Result[] }[];
  };
  return testResults.flatMap(({ assertionResults }) => assertionResults);
}

test('each check is a test: passed, failed at the student’s own line, or skipped where nothing is written', async () => {
  const results = await tests({});
  expect(results.map(({ fullName, status }) => `${fullName}: ${status}`)).toEqual([
    'src/index.ts: passed',
    'double published table: passed',
    'half published table: failed',
    'third published table: skipped',
  ]);
  const [message = ''] = results[2]?.failureMessages ?? [];
  expect(message).toContain('The result is not the right one.');
  expect(message).toMatch(/your result +0\.66/);
  expect(message).toMatch(/at .*exercises\/toy-1\/src\/index\.ts:3:8/);
});

test('hidden checks are among them where they are present, and say so; titles are in the reader’s language', async () => {
  const results = await tests({ 'hidden/checks.ts': HIDDEN }, 'ko_KR.UTF-8');
  expect(results.map(({ fullName, status }) => `${fullName}: ${status}`)).toEqual([
    'src/index.ts: passed',
    'double 공개 표: passed',
    'half 공개 표: failed',
    'half 공개 표 (비공개): failed',
    'third 공개 표: skipped',
  ]);
});

test('what cannot be graded fails once, at the place of the fault; every check is skipped', async () => {
  const results = await tests({ 'src/index.ts': "import 'node:fs';\n" });
  expect(results.map(({ status }) => status)).toEqual(['failed', 'skipped', 'skipped', 'skipped']);
  expect(results[0]?.failureMessages[0]).toMatch(/`node:fs` cannot be imported here[\s\S]*src\/index\.ts:1:/);
});
