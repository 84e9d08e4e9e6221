import { describe, expect, test } from 'vitest';
import { agrees, equals, property, rejects } from '../exercise/define.ts';
import { FaultyExercise } from '../exercise/errors.ts';
import { scalar, vector } from '../inputs/elements.ts';
import { numbers } from '../inputs/numbers.ts';
import { shaped } from '../inputs/shaped.ts';
import { casesOf, simplerCase } from './cases.ts';
import { title } from './testing.ts';

const pairs = shaped({ n: [1, 4] }, [vector('n', numbers(-1, 1)), scalar(numbers(0, 2))]);
const base = { id: 'scale-lists', function: 'scale', title, points: 1 };
const scale = (list: number[], by: number) => list.map((value) => value * by);
const none = { name: { en: 'nothing', ko: '빈 배열' }, args: [[], 3] as [number[], number] };

describe('the cases of an agrees check', () => {
  const check = agrees<[number[], number]>({ ...base, reference: scale, inputs: pairs, runs: 7, cases: [none] });

  test('are its named ones, then as many generated ones as it asks for', () => {
    const cases = casesOf(check, 1);
    expect(cases).toHaveLength(8);
    expect(cases[0]).toMatchObject({ name: none.name, call: { function: 'scale', args: [[], 3] }, expected: [] });
    for (const { name } of cases.slice(1)) expect(name).toBeUndefined();
  });

  test('hold what the reference returns on their arguments', () => {
    for (const { call, expected } of casesOf(check, 1)) {
      expect(expected).toEqual(scale(...(call.args as [number[], number])));
    }
  });

  test('are the same for a seed, and others for another seed', () => {
    expect(casesOf(check, 5)).toEqual(casesOf(check, 5));
    const inputs = (seed: number) => casesOf(check, seed).map(({ call }) => call.args);
    expect(inputs(5)).not.toEqual(inputs(6));
  });

  test('are others for a check of another id, so that two checks do not draw the same inputs', () => {
    const twin = { ...check, id: 'scale-twin' };
    expect(casesOf(twin, 5)[1]?.call.args).not.toEqual(casesOf(check, 5)[1]?.call.args);
  });

  test('do not depend on how many of them there are', () => {
    const more = { ...check, runs: 20 };
    expect(casesOf(more, 5).slice(0, 8)).toEqual(casesOf(check, 5).map((made) => ({ ...made, check: more })));
  });

  test('only the generated ones can be shrunk', () => {
    expect(casesOf(check, 1).map(({ shrinkable }) => shrinkable !== undefined)).toEqual([
      false,
      ...Array(7).fill(true),
    ]);
  });
});

test('a reference that changes its arguments does not change the case', () => {
  const reference = (list: number[]) => list.fill(0);
  const check = agrees<[number[]]>({ ...base, reference, cases: [{ name: title, args: [[1, 2]] }] });
  expect(casesOf(check, 1)[0]).toMatchObject({ call: { args: [[1, 2]] }, expected: [0, 0] });
});

test('a reference that throws is the exercise’s fault, told with the check and the input', () => {
  const reference = (): number => {
    throw new RangeError('no');
  };
  const check = agrees<[number]>({ ...base, reference, cases: [{ name: title, args: [7] }] });
  expect(() => casesOf(check, 1)).toThrow(FaultyExercise);
  expect(() => casesOf(check, 1)).toThrow(/'scale-lists'[\s\S]*on \[7\][\s\S]*RangeError: no/);
});

test('the rows of a table are its cases, with the result as it is published', () => {
  const result = { list: [1] };
  const check = equals({
    ...base,
    entry: 'twice',
    table: [
      { args: [1], result },
      { args: [2], result: 4, name: title },
    ],
  });
  const cases = casesOf(check, 1);
  expect(cases).toMatchObject([
    { call: { function: 'scale', entry: 'twice', args: [1] }, expected: { list: [1] } },
    { call: { args: [2] }, expected: 4, name: title },
  ]);
  expect(cases[0]?.expected).not.toBe(result);
});

test('cases of a law and of a refusal expect no result', () => {
  const law = property<[number[], number], number[]>({
    ...base,
    holds: () => true,
    inputs: pairs,
    runs: 3,
    cases: [none],
  });
  const refusal = rejects({ ...base, cases: [none] });
  expect(casesOf(law, 1).map((made) => 'expected' in made)).toEqual([false, false, false, false]);
  expect(casesOf(refusal, 1)).toEqual([
    { check: refusal, name: none.name, call: { function: 'scale', args: [[], 3] } },
  ]);
});

test('a check without inputs and cases has no case', () => {
  expect(casesOf(agrees({ ...base, reference: scale }), 1)).toEqual([]);
});

test('a simpler case has the reference’s result on the simpler input', () => {
  const check = agrees<[number[], number]>({ ...base, reference: scale, inputs: pairs });
  const value = [[1, 2], 3];
  expect(simplerCase(check, value, undefined)).toMatchObject({
    call: { function: 'scale', args: value },
    expected: [3, 6],
    shrinkable: { value },
  });
});
