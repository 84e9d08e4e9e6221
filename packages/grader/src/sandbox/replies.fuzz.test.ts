import { readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import type { Data } from '../values/data.ts';
import { encodeFrame, type Frame, FrameReader, MalformedError, REPLY } from './frames.ts';
import { placesIn } from './location.ts';
import { type Asked, readReply } from './replies.ts';
import { byte, f64, frame, outcome, printed, results, text, u32 } from './wire.testing.ts';

/** Frames tried in one run of the test. */
const FRAMES = Number(process.env['CHAINRULE_FUZZ_FRAMES'] ?? 120_000);

const asked: Asked = {
  calls: [0, 1, 2, 3].map((count) => ({ function: 'f', args: new Array(count).fill(0) })),
  answered: 1,
  limits: { output: 400, console: 12 },
  places: placesIn(['index.ts', 'lib/net.ts']),
};

// ---- chance ----

/** mulberry32 */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const next = random(20_260_401);
const below = (count: number) => Math.floor(next() * count);
const oneOf = <T>(items: readonly T[]) => items[below(items.length)] as T;
const some = (most: number) => Array.from({ length: below(most + 1) });

const NUMBERS = [0, -0, 1, -1.5, 0.1, 5e-324, 1e308, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
const TEXTS = ['', 'a', '__proto__', 'dW1', 'my key', '한글', '\ud800', '\u001b[2J', 'x'.repeat(13), '0', 'length'];

function value(depth = 0): Data {
  switch (below(depth > 3 ? 6 : 8)) {
    case 0:
      return undefined;
    case 1:
      return null;
    case 2:
      return next() < 0.5;
    case 3:
    case 4:
      return oneOf(NUMBERS);
    case 5:
      return oneOf(TEXTS);
    case 6:
      return some(4).map(() => value(depth + 1));
    default:
      return Object.fromEntries(some(3).map(() => [oneOf(TEXTS), value(depth + 1)]));
  }
}

const increasing = (count: number) => Array.from({ length: count }, (_, i) => i).filter(() => next() < 0.5);

function anOutcome(args: number): Buffer {
  switch (below(8)) {
    case 0:
      return outcome.threw(oneOf(TEXTS), oneOf(TEXTS), oneOf(['', '\n    at f (index.ts:1:2)', 'x'.repeat(50)]));
    case 1:
      return outcome.unusable(
        some(3).map(() => oneOf<string | number>(['W1', 0, 7])),
        1 + below(8),
      );
    case 2:
      return outcome.unusable([], 0, oneOf(['', 'Network', 'not a name', 'Promise']));
    case 3:
      return outcome.missing();
    default:
      return outcome.returned(value(), increasing(args), increasing(args));
  }
}

/** A frame that the process may well send. */
function likely(): Frame {
  switch (below(14)) {
    case 0:
      return frame('ready', byte(below(2)), byte(below(2)), text('26.10.0'));
    case 1:
      return frame('stripped', text(oneOf(TEXTS)));
    case 2:
      return frame('unstripped', text('ERR'), text(oneOf(TEXTS)), text(oneOf(TEXTS)));
    case 3:
      return frame('loaded', f64(next() * 100), printed(oneOf(['', 'hi'])));
    case 4:
      return frame('failed', f64(1), byte(0), text('Error'), text('no [index.ts:1:2]'), text(oneOf(TEXTS)));
    case 5:
      return oneOf([frame('failed', f64(1), byte(1), byte(below(2))), frame('stuck'), frame('fault', text('oh'))]);
    case 6:
      return frame('running', u32(oneOf([1, 2, 3, 2 ** 32 - 1])), f64(next() * 100));
    case 7:
      return oneOf([
        frame('limit', u32(oneOf([1, 2, 3, 2 ** 32 - 1])), byte(below(3))),
        frame('done', f64(next() * 1e4), byte(below(2))),
      ]);
    default: {
      const outcomes = Array.from({ length: 1 + below(3) }, (_, i) => anOutcome(1 + i));
      if (next() < 0.1) outcomes[outcomes.length - 1] = outcome.limit(below(2));
      return results(outcomes, oneOf([printed(), printed('hi'), printed('x'.repeat(12), true)]));
    }
  }
}

/** The same with something in it that may be wrong. */
function mutated({ type, body }: Frame): Frame {
  const bytes = Buffer.from(body);
  switch (below(7)) {
    case 0:
      return { type, body: bytes.subarray(0, below(bytes.length + 1)) };
    case 1:
      return { type, body: Buffer.concat([bytes, Buffer.from(some(9).map(() => below(256)))]) };
    case 2:
      return { type: below(14), body: bytes };
    case 3:
      if (bytes.length >= 4)
        bytes.writeUInt32LE(oneOf([0, 1, 2, 255, 65_536, 2 ** 31, 2 ** 32 - 1]), below(bytes.length - 3));
      return { type, body: bytes };
    case 4: {
      const [from, to] = [below(bytes.length + 1), below(bytes.length + 1)];
      return { type, body: Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]) };
    }
    default:
      for (let left = 1 + below(3); left > 0 && bytes.length > 0; left--)
        bytes[below(bytes.length)] = oneOf([below(256), below(10)]);
      return { type, body: bytes };
  }
}

const noise = (): Frame => ({
  type: below(14),
  body: Buffer.from(some(60).map(() => oneOf([below(256), below(9), 0]))),
});

// ---- what the process can send, once more and by itself: nothing but the grammar that child/ writes by ----

class Grammar {
  #at = 0;
  readonly #bytes: Buffer;
  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  take(count: number): Buffer {
    if (this.#at + count > this.#bytes.length) throw new Error('short');
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }

  byte = () => this.take(1)[0] as number;
  u32 = () => this.take(4).readUInt32LE();
  require(holds: boolean): void {
    if (!holds) throw new Error('not so');
  }

  text(most = Number.POSITIVE_INFINITY): string {
    const units = this.u32();
    this.require(units <= most);
    return this.take(2 * units).toString('utf16le');
  }

  duration(): void {
    const bytes = this.take(8);
    this.require(bytes.readDoubleLE() < Number.POSITIVE_INFINITY && (bytes[7] as number) < 0x80);
  }

  value(depth = 0): unknown {
    const tag = this.byte();
    if (tag <= 3) return undefined;
    if (tag === 4) {
      const bytes = this.take(8);
      const isNumber = !Number.isNaN(bytes.readDoubleLE());
      this.require(isNumber || bytes.toString('hex') === '000000000000f87f');
      return bytes.readDoubleLE();
    }
    if (tag === 5) return this.text();
    this.require((tag === 6 || tag === 7) && depth < 64);
    const keys = new Set<string>();
    const count = this.u32();
    for (let i = 0; i < count; i++) {
      if (tag === 7) keys.add(this.text());
      this.value(depth + 1);
    }
    this.require(tag === 6 || keys.size === count);
    return undefined;
  }

  indices(below: number): void {
    let last = -1;
    for (let left = this.u32(); left > 0; left--) {
      const index = this.u32();
      this.require(index > last && index < below);
      last = index;
    }
  }

  thrown(): void {
    this.text(100);
    this.text(2_000);
    this.text(16_000);
  }

  outcome(args: number): 'limit' | undefined {
    const start = this.#at;
    const kind = this.byte();
    if (kind === 0) {
      this.value();
      this.require(this.#at - start <= asked.limits.output);
      this.indices(args);
      this.indices(args);
    } else if (kind === 1) {
      this.thrown();
    } else if (kind === 2) {
      const keys = this.u32();
      this.require(keys <= 64);
      for (let i = 0; i < keys; i++) {
        const key = this.value();
        const isIndex =
          typeof key === 'number' && key >= 0 && Number.isInteger(key) && 1 / key !== Number.NEGATIVE_INFINITY;
        this.require(isIndex || (typeof key === 'string' && key.length <= 100));
      }
      const found = this.byte();
      const className = this.text(60);
      this.require(found < 10 && (found === 0 || className === '') && (found < 9 || keys === 0));
    } else if (kind === 3) {
      this.require(this.byte() < 2);
      return 'limit';
    } else {
      this.require(kind === 4);
    }
    return undefined;
  }

  printed(): void {
    const { length } = this.text(12);
    const truncated = this.byte();
    this.require(truncated === 0 || (truncated === 1 && length === 12));
  }

  index(): void {
    const at = this.u32();
    this.require(at === 2 ** 32 - 1 || (at >= 1 && at < 4));
  }

  frame(type: number): void {
    if (type === REPLY.ready) {
      this.require(this.byte() < 2);
      this.require(this.byte() < 2);
      this.text(100);
    } else if (type === REPLY.stripped) {
      this.text();
    } else if (type === REPLY.unstripped) {
      this.thrown();
    } else if (type === REPLY.loaded) {
      this.duration();
      this.printed();
    } else if (type === REPLY.failed) {
      this.duration();
      if (this.byte() === 0) this.thrown();
      else {
        this.require(this.#bytes[8] === 1 && this.byte() < 2);
      }
    } else if (type === REPLY.running) {
      this.index();
      this.duration();
    } else if (type === REPLY.results) {
      const count = this.u32();
      this.require(count >= 1 && count <= 3);
      for (let i = 0; i < count; i++) {
        const isLimit = this.outcome(1 + i) === 'limit';
        this.require(!isLimit || i === count - 1);
      }
      this.printed();
    } else if (type === REPLY.limit) {
      this.index();
      this.require(this.byte() < 3);
    } else if (type === REPLY.done) {
      this.duration();
      this.require(this.byte() < 2);
    } else if (type === REPLY.fault) {
      this.text(2_000);
    } else {
      this.require(type === REPLY.stuck);
    }
    this.require(this.#at === this.#bytes.length);
  }
}

function canBeSent({ type, body }: Frame): boolean {
  try {
    new Grammar(body).frame(type);
    return true;
  } catch {
    return false;
  }
}

function isAccepted(one: Frame): boolean {
  try {
    readReply(one, asked);
    return true;
  } catch (error) {
    if (error instanceof MalformedError) return false;
    throw new Error(`frame ${one.type} ${one.body.toString('hex')} throws ${error}`, { cause: error });
  }
}

describe('whatever frames arrive', () => {
  test(`${FRAMES} random and mutated ones are read where the process can send them, else refused, and nothing else`, () => {
    const counts = { accepted: 0, refused: 0 };
    const wrong: string[] = [];
    for (let i = 0; i < FRAMES; i++) {
      const one = i % 10 === 0 ? noise() : i % 10 < 3 ? likely() : mutated(likely());
      const accepted = isAccepted(one);
      counts[accepted ? 'accepted' : 'refused']++;
      if (accepted !== canBeSent(one))
        wrong.push(`${accepted ? 'accepted' : 'refused'}: ${one.type} ${one.body.toString('hex')}`);
    }
    expect(wrong).toEqual([]);
    expect(counts.accepted).toBeGreaterThan(FRAMES / 5);
    expect(counts.refused).toBeGreaterThan(FRAMES / 5);
  });

  test('any stream of bytes, in any pieces, is cut into frames or refused', () => {
    for (let i = 0; i < 5_000; i++) {
      const stream = Buffer.concat(some(4).map(() => encodeFrame(likely())));
      if (next() < 0.7)
        for (let left = below(4); left > 0 && stream.length > 0; left--) stream[below(stream.length)] = below(256);
      const reader = new FrameReader(2_000);
      const frames: Frame[] = [];
      try {
        for (let at = 0; at < stream.length; ) {
          const size = 1 + below(40);
          frames.push(...reader.push(stream.subarray(at, at + size)));
          at += size;
        }
      } catch (error) {
        expect(error).toBeInstanceOf(MalformedError);
      }
      expect(
        Buffer.concat(frames.map(encodeFrame)).compare(
          stream.subarray(
            0,
            frames.reduce((sum, { body }) => sum + 5 + body.length, 0),
          ),
        ),
      ).toBe(0);
    }
  });

  test('what the writer in the isolate writes is accepted, and read as the same value', () => {
    const source = readFileSync(new URL('./child/writer.js', import.meta.url), 'utf8');
    const writer = runInThisContext(source)(1e6);
    for (let i = 0; i < 5_000; i++) {
      const original = value();
      writer.rewind(0);
      writer.writeByte(0);
      writer.write(original, 0);
      const outcomes = [Buffer.concat([Buffer.from(writer.take()), u32(0), u32(0)])];
      const reply = readReply(results(outcomes), { ...asked, limits: { output: 1e6, console: 12 } });
      expect(reply).toMatchObject({ outcomes: [{ outcome: { kind: 'returned' } }] });
      const [read] = (reply as { outcomes: { outcome: { value: Data } }[] }).outcomes;
      expect(read?.outcome.value).toStrictEqual(original);
    }
  });
});
