import { describe, expect, test } from 'vitest';
import type { Data } from '../values/data.ts';
import { Reader } from './decode.ts';
import { encodeValue } from './encode.ts';
import { MalformedError } from './frames.ts';

describe('values', () => {
  test('are read as they were written', () => {
    const value: Data = { a: [1, -0, Number.NaN, [undefined, null, true, false]], 'é😀\ud800': '', ['__proto__']: [0] };
    const reader = new Reader(encodeValue(value));
    expect(reader.value()).toStrictEqual(value);
    reader.end();
  });

  const nested = (levels: number) => Buffer.from([...Array.from({ length: levels }, () => [6, 1, 0, 0, 0]).flat(), 0]);

  test('may be nested 64 deep', () => {
    const reader = new Reader(nested(64));
    reader.value();
    reader.end();
  });

  test.each([
    ['nothing', []],
    ['an unknown tag', [8]],
    ['a number that is cut off', [4, 0, 0]],
    ['a NaN with other bits than the usual ones', [4, 1, 0, 0, 0, 0, 0, 0xf8, 0x7f]],
    ['a negative NaN', [4, 0, 0, 0, 0, 0, 0, 0xf8, 0xff]],
    ['a text longer than what was sent', [5, 255, 255, 255, 255, 65, 0]],
    ['an array longer than what was sent', [6, 255, 255, 255, 255, 0]],
    ['an object longer than what was sent', [7, 2, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['a key that comes twice', [7, 2, 0, 0, 0, 1, 0, 0, 0, 65, 0, 0, 1, 0, 0, 0, 65, 0, 0]],
    ['a value nested 65 deep', [...nested(65)]],
    ['an array without end', Array.from({ length: 1000 }, () => [6, 1, 0, 0, 0]).flat()],
  ])('%s is malformed', (_, bytes) => {
    expect(() => new Reader(Buffer.from(bytes)).value()).toThrow(MalformedError);
  });

  test('weigh what they take in memory, which for many small arrays is far more than was sent', () => {
    const weightOf = (value: Data) => {
      const reader = new Reader(encodeValue(value));
      reader.value();
      return reader.weight;
    };
    expect(weightOf(new Array(1_000).fill(0))).toBeLessThan(10_000);
    expect(weightOf(Array.from({ length: 1_000 }, () => []))).toBeGreaterThan(40_000);
  });
});

describe('durations', () => {
  const durationOf = (value: number) => {
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleLE(value);
    return new Reader(bytes).duration();
  };

  test.each([-1, -0, Number.NaN, Number.POSITIVE_INFINITY])('%d is none', (value) => {
    expect(() => durationOf(value)).toThrow(MalformedError);
  });

  test('are milliseconds', () => {
    expect(durationOf(0)).toBe(0);
    expect(durationOf(1.5)).toBe(1.5);
  });
});
