import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as arrays from '@chainrule/core/arrays';
import { describe, expect, test } from 'vitest';
import { grade, listExercises, loadExercise } from '../src/index.ts';
import { callOf, withSandbox } from '../src/sandbox/testing.ts';
import { ALWAYS, ARRAYS, readSubmission } from '../src/submission/index.ts';
import { folderOf, stripHere } from '../src/submission/testing.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const course = await Promise.all(listExercises(ROOT).map((id) => loadExercise(ROOT, id)));
const exercises = course.map(({ exercise }) => exercise);

test('the course has its eleven exercises, in teaching order', () => {
  expect(exercises.map(({ id }) => id).join(' ')).toBe(
    'ch7-1 ch7-4 ch7-7 ch8-1 ch8-2 ch8-3 ch8-4 ch8-5 ch8-6 ch8-7 ch8-8',
  );
});

describe.each(exercises.map((exercise, place) => ({ ...exercise, place })))('what $id offers', (exercise) => {
  test('is none of the functions that it asks for, nor one that is asked for later', () => {
    const ahead = exercises.slice(exercise.place).flatMap(({ functions }) => Object.keys(functions));
    expect(ahead.length).toBeGreaterThan(0);
    expect(exercise.imports.filter((name) => ahead.includes(name))).toEqual([]);
  });

  test('is the type Matrix and functions of the arrays, each once', () => {
    const known = ['Matrix', ...Object.keys(arrays)];
    expect(exercise.imports.filter((name) => !known.includes(name))).toEqual([]);
    expect(new Set(exercise.imports).size).toBe(exercise.imports.length);
  });

  test('is all that the sandbox has, but for what every stub throws', async () => {
    const folder = folderOf({
      'index.ts': `import * as offered from '${ARRAYS}';\nexport const names = () => Reflect.ownKeys(offered).filter((key) => typeof key === 'string');`,
    });
    const read = await readSubmission(folder, { imports: exercise.imports }, stripHere);
    if ('problem' in read) throw new Error(JSON.stringify(read.problem));
    const [outcome] = await withSandbox(read.program, (sandbox) => sandbox.call([callOf('names')]));
    const values = exercise.imports.filter((name) => name !== 'Matrix');
    expect(outcome).toMatchObject({ kind: 'returned', value: [...ALWAYS, ...values].sort() });
  });
});

/** Ways for a hand-in of ch7-7, which asks for the matrix product, to have that of `@chainrule/core/arrays`. */
const REFUSED: Record<string, string> = {
  'by name': `import { matmul } from '${ARRAYS}';\nexport { matmul };`,
  'under another name': `import { matmul as product } from '${ARRAYS}';\nexport const matmul = product;`,
  'as a default': `import core from '${ARRAYS}';\nexport const matmul = core.matmul;`,
  'handed on': `export { matmul } from '${ARRAYS}';`,
  'through a file of its own': "export { matmul } from './core.ts';",
  'from the whole of core': "import { matMul } from '@chainrule/core';\nexport const matmul = matMul;",
  'from an operation of core': "export { matMul as matmul } from '@chainrule/core/ops/matMul';",
  'from the file behind the name': `export { matmul } from '${ARRAYS}.ts';`,
  'by the key that the sandbox has for it': "export { matmul } from 'chainrule:arrays';",
  'from the repository': "export { matmul } from '../../packages/core/src/arrays.ts';",
  'by its address': `export { matmul } from '${import.meta.resolve(ARRAYS)}';`,
  'through a link': "export { matmul } from './linked.ts';",
  'by a dynamic import': `export const matmul = async (a, b) => (await import('${ARRAYS}')).matmul(a, b);`,
};

/** The promises among these would count, if they were kept. */
const IN_VAIN: Record<string, string> = {
  'through the namespace': `import * as core from '${ARRAYS}';\nexport const matmul = core.matmul;`,
  'handed on with everything': `export * from '${ARRAYS}';`,
  'handed on as a namespace': `export * as matmul from '${ARRAYS}';`,
  'by a dynamic import in eval': `export const matmul = async (a, b) => (await eval("import('chainrule:arrays')")).matmul(a, b);`,
  'by a dynamic import in a function that an offered one makes': `import { sigmoid } from '${ARRAYS}';\nexport const matmul = (a, b) => sigmoid.constructor("return import('chainrule:arrays')")().then((core) => core.matmul(a, b));`,
  'by require': `export const matmul = (a, b) => require('${ARRAYS}').matmul(a, b);`,
  'by import.meta': `export const matmul = (a, b) => import.meta.require(import.meta.resolve('${ARRAYS}')).matmul(a, b);`,
};

describe('the function under test', () => {
  const loaded = course.find(({ exercise }) => exercise.id === 'ch7-7')!;

  /** The points for `matmul`, and whether the hand-in could be graded. */
  async function gradeMatmul(folder: string) {
    const { status, checks } = await grade(loaded, folder);
    const own = checks.filter((check) => check.function === 'matmul');
    return { status, points: own.reduce((sum, { earned }) => sum + earned, 0) };
  }

  /** The same for a hand-in of this text, beside files that lead to the arrays. */
  async function gradeText(text: string) {
    const folder = folderOf({ 'index.ts': `${text}\n`, 'core.ts': `export { matmul } from '${ARRAYS}';\n` });
    symlinkSync(fileURLToPath(import.meta.resolve(ARRAYS)), join(folder, 'linked.ts'));
    return gradeMatmul(folder);
  }

  test('earns its points where the hand-in writes it, also where that returns promises', async () => {
    const rows = 'a.map((row) => b[0].map((_, j) => row.reduce((sum, x, k) => sum + x * b[k][j], 0)))';
    const byHand = await gradeMatmul(join(loaded.folder, 'test/honest/loops'));
    const byPromise = await gradeText(`export const matmul = async (a, b) => ${rows};`);
    for (const { points } of [byHand, byPromise]) expect(points).toBeGreaterThan(5);
  });

  test.each(Object.keys(REFUSED))('cannot be imported: %s', async (way) => {
    expect(await gradeText(REFUSED[way]!)).toEqual({ status: 'ungradable', points: 0 });
  });

  test.each(Object.keys(IN_VAIN))('is not there: %s', async (way) => {
    expect(await gradeText(IN_VAIN[way]!)).toEqual({ status: 'graded', points: 0 });
  });
});
