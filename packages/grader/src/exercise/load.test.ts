import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf } from '../submission/testing.ts';
import { FaultyExercise, UnknownExercise } from './errors.ts';
import { listExercises, loadExercise } from './load.ts';

const title = "{ en: 'Toy', ko: '장난감' }";
const check = (id: string, name = 'f', rest = '') =>
  `{ id: '${id}', kind: 'equals', function: '${name}', title: ${title}, points: 50, table: [{ args: [1], result: 1 }], ${rest} }`;
const exercise = ({
  id = 'toy-1',
  functions = "{ f: ['x'] }",
  parts = `[{ id: 'A', title: ${title}, functions: ['f'] }]`,
  checks = `[${check('f-public')}]`,
} = {}) => `export default {
  id: '${id}', title: ${title}, section: '1', functions: ${functions}, parts: ${parts}, imports: [], checks: ${checks},
};`;

const whole = {
  'exercises/toy-1/exercise.ts': exercise(),
  'exercises/toy-1/hidden/checks.ts': `export default [${check('f-hidden')}];`,
};

const load = (files: Record<string, string>) => loadExercise(folderOf(files), 'toy-1');

/** What is said of an exercise whose files are changed like this. */
async function fault(files: Record<string, string>): Promise<string> {
  try {
    await load({ ...whole, ...files });
  } catch (error) {
    expect(error).toBeInstanceOf(FaultyExercise);
    return (error as Error).message;
  }
  throw new Error('it can be loaded');
}

describe('the exercises under a root', () => {
  test('are the folders that hold an exercise.ts, in the order of their numbers', () => {
    const root = folderOf({
      'exercises/ch10-1/exercise.ts': '',
      'exercises/ch8-4/exercise.ts': '',
      'exercises/ch8-12/exercise.ts': '',
      'exercises/notes/README.md': '',
    });
    expect(listExercises(root)).toEqual(['ch8-4', 'ch8-12', 'ch10-1']);
  });

  test('are none where there is no such folder', () => {
    expect(listExercises(folderOf({}))).toEqual([]);
  });
});

describe('a whole exercise', () => {
  test('is loaded with all that its folder holds', async () => {
    const loaded = await load({
      ...whole,
      'exercises/toy-1/hidden/misconceptions.ts': "export default [{ id: 'm' }];",
      'exercises/toy-1/solution/index.ts': 'export const f = (x: number) => x;',
      'exercises/toy-1/driver.ts': 'export const f = (s: object) => s;',
    });
    expect(loaded.exercise.id).toBe('toy-1');
    expect(loaded.hidden).toMatchObject([{ id: 'f-hidden' }]);
    expect(loaded.driver?.source).toBe('export const f = (s: object) => s;');
    expect(Object.keys(loaded.driver?.entries ?? {})).toEqual(['f']);
    expect(await loaded.misconceptions()).toEqual([{ id: 'm' }]);
    expect(Object.keys((await loaded.solution()) ?? {})).toEqual(['f']);
  });

  test('in a student’s copy has no hidden checks, mistakes, solution and driver', async () => {
    const loaded = await load({ 'exercises/toy-1/exercise.ts': exercise() });
    expect(loaded.hidden).toBeUndefined();
    expect(loaded.driver).toBeUndefined();
    expect(await loaded.misconceptions()).toEqual([]);
    expect(await loaded.solution()).toBeUndefined();
  });

  test('has its public checks with what hidden/given.ts grants them', async () => {
    const loaded = await load({
      ...whole,
      'exercises/toy-1/hidden/given.ts': "export default { 'f-public': { references: {}, ways: [async () => 1] } };",
    });
    expect(loaded.exercise.checks[0]).toMatchObject({ id: 'f-public', given: { references: {} } });
  });
});

test('an exercise that is not there is told with those that are', async () => {
  const root = folderOf(whole);
  await expect(loadExercise(root, 'toy-2')).rejects.toThrow(UnknownExercise);
  await expect(loadExercise(root, 'toy-2')).rejects.toMatchObject({ id: 'toy-2', known: ['toy-1'] });
  await expect(loadExercise(folderOf({}), 'toy-2')).rejects.toThrow("There is no exercise 'toy-2'. There is: none");
});

test('an id is the name of a folder, not a path', async () => {
  const root = folderOf({ ...whole, 'elsewhere/exercise.ts': exercise() });
  for (const id of ['../elsewhere', join(root, 'elsewhere'), '.', '']) {
    await expect(loadExercise(root, id)).rejects.toThrow(UnknownExercise);
  }
});

describe('a broken exercise is refused, with the file and what is wrong', () => {
  const file = 'exercises/toy-1/exercise.ts';
  test.each<[string, Record<string, string>, RegExp]>([
    ['without a default export', { [file]: 'export const a = 1;' }, /exercise\.ts has no default export/],
    [
      'with another id than its folder’s',
      { [file]: exercise({ id: 'toy-9' }) },
      /its id is 'toy-9', its folder's name is 'toy-1'/,
    ],
    ['with a title in one language', { [file]: exercise().replace(title, "{ en: 'Toy' }") }, /exercise\.ts: title\.ko/],
    [
      'with limits that leave no room',
      { [file]: exercise().replace('imports:', 'limits: { memory: 4 }, imports:') },
      /exercise\.ts: limits\.memory/,
    ],
    [
      'with a limit that is none',
      { [file]: exercise().replace('imports:', 'limits: { time: 4 }, imports:') },
      /exercise\.ts: limits/,
    ],
    ['without checks', { [file]: exercise({ checks: 'undefined' }) }, /exercise\.ts: checks/],
    [
      'with an unknown kind of check',
      { [file]: exercise({ checks: `[${check('f-1', 'f', "kind: 'guess'")}]` }) },
      /checks\.0\.kind/,
    ],
    [
      'with a check worth nothing',
      { [file]: exercise({ checks: `[${check('f-1', 'f', 'points: 0')}]` }) },
      /checks\.0\.points/,
    ],
    ['with an id that is not kebab-case', { [file]: exercise({ checks: `[${check('F 1')}]` }) }, /checks\.0\.id/],
    [
      'with two checks of one id',
      { 'exercises/toy-1/hidden/checks.ts': `export default [${check('f-public')}];` },
      /check 'f-public': another check has this id too/,
    ],
    [
      'with a check of a function that it does not have',
      { 'exercises/toy-1/hidden/checks.ts': `export default [${check('g-1', 'g')}];` },
      /check 'g-1': 'g' is not among the exercise's functions/,
    ],
    [
      'with a hidden check that is none',
      { 'exercises/toy-1/hidden/checks.ts': "export default [{ id: 'x' }];" },
      /hidden\/checks\.ts: 0\.kind/,
    ],
    ['with a function in no part', { [file]: exercise({ functions: "{ f: ['x'], g: [] }" }) }, /no part holds 'g'/],
    [
      'that grants a check that is not there',
      { 'exercises/toy-1/hidden/given.ts': 'export default { gone: {} };' },
      /hidden\/given\.ts: no public check is called 'gone'/,
    ],
  ])('%s', async (_, files, message) => {
    const said = await fault(files);
    expect(said).toMatch(message);
    expect(said).toMatch(/^Exercise toy-1 is broken:/);
  });

  test('and all that is wrong is told at once', async () => {
    const said = await fault({
      [file]: exercise({ id: 'toy-9', functions: "{ f: ['x'], g: [] }" }),
    });
    expect(said.split('\n')).toHaveLength(3);
  });
});
