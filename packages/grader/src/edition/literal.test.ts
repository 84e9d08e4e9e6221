import { expect, test } from 'vitest';
import { literal } from './literal.ts';

const readBack = (data: unknown) => new Function(`return (${literal(data)})`)();

test('data read back is the same to the bit', () => {
  for (const data of [
    0,
    -0,
    0.1 + 0.2,
    5e-324,
    -1.7976931348623157e308,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    true,
    null,
    undefined,
    '',
    'it\'s "quoted" `so` $x\n\u2028',
    [],
    [[1, 2], [], [undefined, 'x']],
    {},
    { W1: [[0.3]], 'a b': { c: null }, '1': -0 },
  ]) {
    expect(readBack(data)).toStrictEqual(data);
  }
});

test('a typed array becomes a list', () => {
  expect(readBack(Float64Array.of(1, -0, Number.NaN))).toStrictEqual([1, -0, Number.NaN]);
});

test('a key called __proto__ stays a key', () => {
  const data = JSON.parse('{ "__proto__": { "a": 1 } }');
  expect(Object.keys(readBack(data))).toEqual(['__proto__']);
});

test('what is no data is refused', () => {
  for (const data of [() => 1, Symbol('x'), 1n, new Map(), new Date(0)]) expect(() => literal(data)).toThrow(TypeError);
});
