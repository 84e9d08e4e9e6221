import { encodeValue } from './encode.ts';
import { type Frame, REPLY } from './frames.ts';

/** Parts of frames as `child/` writes them, for tests. */
export const byte = (value: number) => Buffer.from([value]);

export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

export function f64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

export const text = (value: string) => Buffer.concat([u32(value.length), Buffer.from(value, 'utf16le')]);

export const list = (...indices: number[]) => Buffer.concat([u32(indices.length), ...indices.map(u32)]);

export const printed = (value = '', truncated = false) => Buffer.concat([text(value), byte(truncated ? 1 : 0)]);

export const outcome = {
  returned: (value: Parameters<typeof encodeValue>[0], mutated: number[] = [], shared: number[] = []) =>
    Buffer.concat([byte(0), encodeValue(value), list(...mutated), list(...shared)]),
  threw: (name: string, message: string, stack = '') =>
    Buffer.concat([byte(1), text(name), text(message), text(stack)]),
  unusable: (path: (string | number)[], found: number, className = '') =>
    Buffer.concat([byte(2), u32(path.length), ...path.map(encodeValue), byte(found), text(className)]),
  limit: (limit: number) => Buffer.from([3, limit]),
  missing: () => byte(4),
};

export function frame(type: keyof typeof REPLY, ...parts: Buffer[]): Frame {
  return { type: REPLY[type], body: Buffer.concat(parts) };
}

export const results = (outcomes: Buffer[], console = printed()) =>
  frame('results', u32(outcomes.length), ...outcomes, console);
