import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadExercise } from '../exercise/load.ts';
import { folderOf } from '../submission/testing.ts';
import { writeDiagnoses } from './diagnoses.ts';
import { generateStub } from './stub.ts';

const ARRAYS = fileURLToPath(import.meta.resolve('@chainrule/core/arrays'));
const BASE = fileURLToPath(new URL('../../../../tsconfig.base.json', import.meta.url));

const SOLUTION = `/** y = x². Throws a RangeError where x is no finite number. */
export function square(x: number): number {
  // #region solution
  if (!Number.isFinite(x)) throw new RangeError('x is no finite number');
  return x * x;
  // #endregion
}

/** dy/dx = 2x */
export function slope(x: number): number {
  // #region solution
  return 2 * x;
  // #endregion
}
`;

const EXERCISE = `export default {
  id: 'toy-1',
  title: { en: 'Squares', ko: '제곱' },
  section: '1',
  functions: { square: ['x'], slope: ['x'] },
  parts: [{ id: 'A', title: { en: 'Both', ko: '둘 다' }, functions: ['square', 'slope'] }],
  imports: [],
  checks: [
    {
      id: 'square-published', kind: 'equals', function: 'square', points: 40,
      title: { en: 'published table', ko: '공개 표' },
      table: [{ args: [2], result: 4 }, { args: [3], result: 9 }, { args: [-1.5], result: 2.25 }, { args: [4], result: 16 }],
    },
  ],
};
`;

const CHECKS = `const named = (x) => ({ name: { en: 'x = ' + x, ko: '입력 ' + x }, args: [x] });
export default [
  {
    id: 'square-bad', kind: 'rejects', function: 'square', points: 10,
    title: { en: 'no numbers', ko: '숫자가 아닌 값' },
    cases: [named(Number.NaN)],
  },
  {
    id: 'slope-numbers', kind: 'gradient', function: 'slope', points: 40, runs: 0,
    title: { en: 'other numbers', ko: '다른 숫자' },
    reference: (x) => 2 * x, of: (x) => x * x, wrt: { '': '0' },
    cases: [1, 2, -3, 0.5].map(named),
  },
  {
    id: 'slope-zero', kind: 'agrees', function: 'slope', points: 10, runs: 0, edge: true,
    title: { en: 'at zero', ko: '0에서' },
    reference: (x) => 2 * x,
    cases: [named(0)],
  },
];
`;

const MISCONCEPTIONS = `export default [
  {
    id: 'doubled', function: 'square', wrong: (x) => 2 * x,
    explanation: { en: 'You double x.', ko: 'x를 두 배로 하고 있습니다.' },
    section: { en: 'Squares', ko: '제곱' },
  },
  {
    id: 'half-slope', function: 'slope', wrong: (x) => x,
    explanation: { en: 'The factor 2 is missing.', ko: '2를 곱하지 않았습니다.' },
  },
];
`;

/** The files of a small exercise that is sound, by their paths in its folder. */
export const SOUND = {
  'README.md': '# Toy\n\n## Squares\n\nText.\n',
  'README.ko.md': '# 장난감\n\n## 제곱\n\n글.\n',
  'exercise.ts': EXERCISE,
  'hidden/checks.ts': CHECKS,
  'hidden/misconceptions.ts': MISCONCEPTIONS,
  'solution/index.ts': SOLUTION,
  'src/index.ts': generateStub(SOLUTION, 'toy-1'),
  'package.json': JSON.stringify({
    name: '@chainrule/toy-1',
    type: 'module',
    scripts: { verify: 'chainrule exercise verify toy-1' },
  }),
  'tsconfig.json': JSON.stringify({
    extends: BASE,
    compilerOptions: { types: [], paths: { '@chainrule/core/arrays': [ARRAYS] } },
    include: ['src'],
  }),
};

/** How a file of the sound exercise is changed: text for text, to another content, or (`undefined`) away. */
export type Changes = Record<string, readonly (readonly [from: string, to: string])[] | string | undefined>;

/** The sound exercise with changes. The stub follows the solution, unless it is changed itself. */
export async function toyExercise(changes: Changes = {}) {
  const files: Record<string, string> = { ...SOUND };
  const absent: string[] = [];
  for (const [file, change] of Object.entries(changes)) {
    if (change === undefined) absent.push(file);
    else if (typeof change === 'string') files[file] = change;
    else for (const [from, to] of change) files[file] = replaced(files[file] as string, from, to);
  }
  if ('solution/index.ts' in changes && !('src/index.ts' in changes)) files['src/index.ts'] = stubOf(files);
  const folder = folderOf(
    Object.fromEntries(Object.entries(files).map(([file, text]) => [join('exercises/toy-1', file), text])),
  );
  for (const file of absent) rmSync(join(folder, 'exercises/toy-1', file), { force: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  const exercise = await loadExercise(folder, 'toy-1');
  const isWhole = !('public/diagnoses.json' in changes) && (await exercise.solution()) !== undefined;
  if (isWhole) await writeDiagnoses(exercise);
  return exercise;
}

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the sound exercise has no '${from}'`);
  return text.replace(from, () => to);
}

function stubOf(files: Record<string, string>): string {
  try {
    return generateStub(files['solution/index.ts'] as string, 'toy-1');
  } catch {
    return files['src/index.ts'] as string;
  }
}
