import { expect, test } from 'vitest';
import { generally } from './testing.ts';

const squares = (list: number[]) => list.map((x) => x * x);

test('something that is kept between calls is named', async () => {
  let calls = 0;
  const { ids, says } = await generally(squares, (list: number[]) => squares(list).map((x) => x + 1e-3 * calls++));
  expect(ids).toEqual(['state-kept']);
  expect(says).toMatch(/^Something outlives the call/);
});

test('so is a result that is filled again', async () => {
  const kept: number[] = [];
  const student = (list: number[]) => {
    kept.splice(0, kept.length, ...squares(list));
    return kept;
  };
  expect((await generally(squares, student)).ids).toEqual(['result-reused']);
});

test('it goes before what its numbers happen to look like', async () => {
  let calls = 0;
  const student = (list: number[]) => squares(list).map((x) => (calls++ < 40 ? 2 : 3) * x);
  expect((await generally(squares, student)).ids).toEqual(['state-kept']);
});

test('a function that keeps what it has worked out, and is wrong, is not named so', async () => {
  const known = new Map<string, number[]>();
  const student = (list: number[]) => {
    const key = String(list);
    if (!known.has(key))
      known.set(
        key,
        squares(list).map((x) => 2 * x),
      );
    return [...(known.get(key) as number[])];
  };
  expect((await generally(squares, student)).ids).toEqual(['factor']);
});
