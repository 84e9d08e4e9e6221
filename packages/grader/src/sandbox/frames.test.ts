import { describe, expect, test } from 'vitest';
import type { Data } from '../values/data.ts';
import { Reader } from './decode.ts';
import { encodeValue } from './encode.ts';
import { encodeFrame, FrameReader, MalformedError } from './frames.ts';
import { readFailure, readPrinted, readResults } from './outcome.ts';

describe('frames', () => {
  const frames = [
    { type: 1, body: Buffer.from('') },
    { type: 2, body: Buffer.from('hello') },
    { type: 255, body: Buffer.from([0, 1, 2]) },
  ];
  const stream = Buffer.concat(frames.map(encodeFrame));

  test.each([1, 2, 3, 7, stream.length])('are whole again when they arrive in pieces of %i bytes', (size) => {
    const reader = new FrameReader(5);
    const read = [];
    for (let at = 0; at < stream.length; at += size) read.push(...reader.push(stream.subarray(at, at + size)));
    expect(read.map(({ type, body }) => [type, body.toString('hex')])).toEqual(
      frames.map(({ type, body }) => [type, body.toString('hex')]),
    );
  });

  test('that announce too much are refused before they arrive', () => {
    const header = Buffer.from([6, 0, 0, 0, 1]);
    expect(() => new FrameReader(5).push(header)).toThrow(MalformedError);
    expect(new FrameReader(6).push(header)).toEqual([]);
  });
});

describe('values', () => {
  test('are read as they were written', () => {
    const value: Data = { a: [1, -0, Number.NaN, [undefined, null, true, false]], 'é😀\ud800': '' };
    const reader = new Reader(encodeValue(value));
    expect(reader.value()).toStrictEqual(value);
    reader.end();
  });

  test.each([
    ['nothing', []],
    ['an unknown tag', [8]],
    ['a number that is cut off', [4, 0, 0]],
    ['a text longer than what was sent', [5, 255, 255, 255, 255, 65, 0]],
    ['an array longer than what was sent', [6, 255, 255, 255, 255, 0]],
    ['an object longer than what was sent', [7, 2, 0, 0, 0, 0, 0, 0, 0, 0]],
    ['an array without end', Array.from({ length: 1000 }, () => [6, 1, 0, 0, 0]).flat()],
  ])('%s is malformed', (_, bytes) => {
    expect(() => new Reader(Buffer.from(bytes)).value()).toThrow(MalformedError);
  });

  test('any bytes are read or refused, and nothing else happens', () => {
    let state = 1;
    const random = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
    const files = new Set(['index.ts']);
    for (let i = 0; i < 3_000; i++) {
      const bytes = Buffer.from(
        Array.from({ length: Math.floor(random() * 60) }, () => Math.floor(random() * (i % 2 ? 9 : 256))),
      );
      for (const read of [
        () => readResults(bytes, 3, files),
        () => readPrinted(bytes),
        () => readFailure(bytes, files),
      ]) {
        try {
          read();
        } catch (error) {
          if (!(error instanceof MalformedError)) throw error;
        }
      }
    }
  });
});

describe('results', () => {
  const files = new Set(['index.ts']);
  const results = (count: number, ...parts: Buffer[]) =>
    Buffer.concat([Buffer.from([count, 0, 0, 0]), ...parts, encodeValue(''), encodeValue(false)]);

  test('are read', () => {
    expect(readResults(results(1, Buffer.from([4])), 1, files)).toEqual({
      outcomes: [{ kind: 'missing' }],
      printed: { text: '', truncated: false },
    });
  });

  test.each([
    ['more outcomes than calls', results(2, Buffer.from([4, 4]))],
    ['an unknown outcome', results(1, Buffer.from([9]))],
    ['an unknown limit', results(1, Buffer.from([3]), encodeValue('patience'))],
    ['a name that is no text', results(1, Buffer.from([1]), encodeValue(1))],
    ['bytes left over', Buffer.concat([results(0), Buffer.from([0])])],
  ])('%s are malformed', (_, body) => {
    expect(() => readResults(body, 1, files)).toThrow(MalformedError);
  });
});
