import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diagnosesSchema } from '../diagnosis/tabled.ts';
import { writeDiagnoses } from './diagnoses.ts';
import { type Changes, toyExercise } from './testing.ts';
import { verifyExercise } from './verify.ts';

const FILE = 'public/diagnoses.json';

async function written(changes: Changes = {}) {
  const exercise = await toyExercise(changes);
  const text = readFileSync(join(exercise.folder, FILE), 'utf8');
  return { exercise, text, diagnoses: diagnosesSchema.parse(JSON.parse(text)) };
}

test('the table holds the public inputs, and what each mistake yields on them', async () => {
  const { text, diagnoses } = await written();
  expect(diagnoses.inputs.map(({ function: name, args }) => [name, ...args])).toEqual([
    ['square', 2],
    ['square', 3],
    ['square', -1.5],
    ['square', 4],
  ]);
  const [doubled] = diagnoses.mistakes;
  expect(doubled).toMatchObject({ id: 'doubled', function: 'square', explanation: { en: 'You double x.' } });
  expect(Object.values(doubled?.yields ?? {}).map(({ value }) => value)).toEqual([4, 6, -3, 8]);
  expect(text).not.toMatch(/=>|return|reference/);
});

test('a mistake that shows on no public input is not told of', async () => {
  const { diagnoses } = await written();
  expect(diagnoses.mistakes.map(({ id }) => id)).toEqual(['doubled']);
});

test('where a mistake throws, it yields nothing', async () => {
  const throwing = '(x) => { if (x < 0) throw new Error(); return 2 * x; }';
  const { diagnoses } = await written({ 'hidden/misconceptions.ts': [['(x) => 2 * x', throwing]] });
  const results = Object.values(diagnoses.mistakes[0]?.yields ?? {});
  expect(results.map(({ value }) => value)).toEqual([4, 6, 8]);
});

test('arguments that a mistake changes are told by their places', async () => {
  const sum =
    "entry: 'sum', table: [{ args: [[1, 2]], result: 3 }, { args: [[3, 4]], result: 7 }, { args: [[5, 6]], result: 11 }],";
  const { diagnoses } = await written({
    'exercise.ts': [
      [
        'table: [{ args: [2], result: 4 }, { args: [3], result: 9 }, { args: [-1.5], result: 2.25 }, { args: [4], result: 16 }],',
        sum,
      ],
    ],
    'driver.ts':
      'export const sum = (own: any, list: number[]) => list.reduce((a, b) => a + b) + 0 * own.square(list);',
    'hidden/misconceptions.ts': [['(x) => 2 * x', '(x) => { x[0] = 9; return 1; }']],
  });
  expect(diagnoses.mistakes[0]?.yields).toMatchObject({ 0: { value: 3, mutated: [0] } });
});

test('numbers that JSON does not have are kept', async () => {
  const { diagnoses } = await written({ 'hidden/misconceptions.ts': [['(x) => 2 * x', '(x) => -x / 0']] });
  const values = Object.values(diagnoses.mistakes[0]?.yields ?? {}).map(({ value }) => value);
  expect(values[0]).toEqual({ $number: '-Infinity' });
});

test('writing twice writes the same bytes', async () => {
  const { exercise, text } = await written();
  await writeDiagnoses(exercise);
  expect(readFileSync(join(exercise.folder, FILE), 'utf8')).toBe(text);
});

test('a table that is not what the mistakes yield is refused, with the place', async () => {
  const { exercise, text } = await written();
  writeFileSync(join(exercise.folder, FILE), text.replace('"value":6', '"value":6.5'));
  const { problems } = await verifyExercise(exercise, [1]);
  expect(problems).toEqual([
    'public/diagnoses.json is not what the known mistakes yield (at mistakes[0].yields["1"].value): run `pnpm exercise verify toy-1 --write`',
  ]);
});

test('a last digit that another engine rounds otherwise is no matter', async () => {
  const { exercise, text } = await written();
  writeFileSync(join(exercise.folder, FILE), text.replace('"value":6', '"value":6.000000000000001'));
  expect((await verifyExercise(exercise, [1])).problems).toEqual([]);
  await writeDiagnoses(exercise);
  expect(readFileSync(join(exercise.folder, FILE), 'utf8')).toContain('6.000000000000001');
});
