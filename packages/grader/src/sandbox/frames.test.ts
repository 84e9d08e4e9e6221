import { describe, expect, test } from 'vitest';
import { encodeFrame, FrameReader, MalformedError } from './frames.ts';

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
