/** A message between the grader and the sandbox's process: u32 length, a type byte, a body. */
export type Frame = { type: number; body: Buffer };

/** What the grader sends; `child/wire.cjs` has the same. */
export const REQUEST = { strip: 1, load: 2, calls: 3 } as const;

/** What the sandbox's process answers; `child/wire.cjs` has the same. */
export const REPLY = {
  /** It has started. */
  ready: 1,
  stripped: 2,
  unstripped: 3,
  loaded: 4,
  failed: 5,
  /** This call, by its index in the request, is taking longer. */
  running: 6,
  results: 7,
  /** This call, by its index in the request, ran into a limit that ended the isolate. */
  limit: 8,
  /** The request has been answered, as far as it will be. */
  done: 9,
  /** The isolate does not end. */
  stuck: 10,
  /** The sandbox itself has failed. */
  fault: 11,
} as const;

const HEADER = 5;

export function encodeFrame({ type, body }: Frame): Buffer {
  const frame = Buffer.allocUnsafe(HEADER + body.length);
  frame.writeUInt32LE(body.length);
  frame[4] = type;
  body.copy(frame, HEADER);
  return frame;
}

/** The other side sent what no well-behaved sandbox sends. */
export class MalformedError extends Error {
  override readonly name = 'MalformedError';
}

/** Cuts a stream of bytes into frames. Throws a `MalformedError` as soon as a frame announces more than `limit` bytes. */
export class FrameReader {
  readonly #limit: number;
  #chunks: Buffer[] = [];
  #length = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes the next bytes. Returns the frames that they complete. */
  push(chunk: Buffer): Frame[] {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    const frames: Frame[] = [];
    while (this.#length >= HEADER) {
      const length = this.#peek(HEADER).readUInt32LE();
      if (length > this.#limit) {
        throw new MalformedError(`a frame of ${length} bytes, where at most ${this.#limit} are allowed`);
      }
      if (this.#length < HEADER + length) break;
      const bytes = this.#peek(HEADER + length);
      frames.push({ type: bytes[4] as number, body: bytes.subarray(HEADER, HEADER + length) });
      this.#chunks = [bytes.subarray(HEADER + length)];
      this.#length -= HEADER + length;
    }
    return frames;
  }

  /** All bytes in one piece, where the first piece does not hold as many as asked for. */
  #peek(length: number): Buffer {
    const [first] = this.#chunks;
    if (first !== undefined && first.length >= length) return first;
    const whole = Buffer.concat(this.#chunks);
    this.#chunks = [whole];
    return whole;
  }
}
