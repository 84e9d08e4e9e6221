import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { SealedError } from './errors.ts';

const SCHEMA = 'chainrule/sealed/v1';

const count = z.int().check(z.gte(0));
const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/));

const sealedSchema = z.object({
  schema: z.literal(SCHEMA),
  course: z.string(),
  /** How many hidden checks each exercise has, and what they are worth. */
  exercises: z.record(z.string(), z.object({ checks: count, points: z.number() })),
  /** Names the key. */
  key: z.string(),
  nonce: base64,
  /** Over all the rest: tells damage without the key. It proves nothing; the cipher's tag does. */
  sha256: z.string(),
  content: base64,
});

/** A sealed file: what anyone may read, and the encrypted rest. */
export type Sealed = z.infer<typeof sealedSchema>;

/** What can be read without the key, and is authenticated with it. */
export type Header = Pick<Sealed, 'course' | 'exercises' | 'key' | 'nonce'>;

/** The bytes that the header is authenticated by, whatever its spacing and the order of its keys. */
export function headerBytes({ course, exercises, key, nonce }: Header): Buffer {
  const listed = Object.keys(exercises)
    .sort()
    .map((id) => [id, exercises[id]?.checks, exercises[id]?.points]);
  return Buffer.from(JSON.stringify([SCHEMA, course, listed, key, nonce]));
}

/** A sealed file's text. */
export function writeSealed(header: Header, content: Buffer): string {
  const { course, exercises, key, nonce } = header;
  const sealed: Sealed = {
    schema: SCHEMA,
    course,
    exercises,
    key,
    nonce,
    sha256: hash(header, content),
    content: content.toString('base64'),
  };
  return `${JSON.stringify(sealed, undefined, 2)}\n`;
}

/** Reads a sealed file's text, without opening it. Throws `SealedError` where it is damaged. */
export function readSealed(text: string): Sealed {
  const sealed = parsed(text);
  if (sealed === undefined || hash(sealed, Buffer.from(sealed.content, 'base64')) !== sealed.sha256) {
    throw new SealedError({ kind: 'damaged' });
  }
  return sealed;
}

function parsed(text: string): Sealed | undefined {
  try {
    return sealedSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function hash(header: Header, content: Buffer): string {
  return createHash('sha256').update(headerBytes(header)).update(content).digest('hex');
}
