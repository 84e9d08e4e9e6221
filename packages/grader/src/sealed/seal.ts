import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { SealedError } from './errors.ts';
import { type Header, headerBytes, readSealed, type Sealed, writeSealed } from './format.ts';
import { readKey } from './key.ts';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Far above any course, and far below a machine's memory. */
const MAX_CONTENT_BYTES = 64 * 1024 * 1024;

const filesSchema = z.record(z.string().check(z.regex(/^exercises\/(?!.*(^|\/)\.\.?(\/|$))[^\\\0]+$/)), z.string());

/** Files by their paths in the course, as in `exercises/ch8-4/hidden/checks.ts`. */
export type SealedFiles = ReadonlyMap<string, string>;

/** The text of a sealed file that holds `files`: only `key` opens it, and only a holder of `key` can have made it. */
export function seal(files: SealedFiles, about: Pick<Header, 'course' | 'exercises'>, key: string): string {
  const { cipherKey, fingerprint } = readKey(key);
  const nonce = randomBytes(NONCE_BYTES);
  const header = { ...about, key: fingerprint, nonce: nonce.toString('base64') };
  const cipher = createCipheriv(CIPHER, cipherKey, nonce, { authTagLength: TAG_BYTES }).setAAD(headerBytes(header));
  const packed = gzipSync(JSON.stringify(Object.fromEntries(files)));
  const content = Buffer.concat([cipher.update(packed), cipher.final(), cipher.getAuthTag()]);
  return writeSealed(header, content);
}

/** A sealed file of a course, without opening it. Throws `SealedError` where it is damaged or another course's. */
export function readFor(course: string, text: string): Sealed {
  const sealed = readSealed(text);
  if (sealed.course !== course)
    throw new SealedError({ kind: 'other-course', course: sealed.course, expected: course });
  return sealed;
}

/**
 * The files in a sealed file. Nothing of them is looked at before the cipher has proved that a holder of `key` sealed
 * them, with this header, for this course. Throws `SealedError`.
 */
export function openSealed(text: string, key: string, course: string): { files: SealedFiles; sealed: Sealed } {
  const sealed = readFor(course, text);
  const { cipherKey, fingerprint } = readKey(key);
  if (sealed.key !== fingerprint) throw new SealedError({ kind: 'wrong-key', fingerprint, expected: sealed.key });
  const packed = decrypt(sealed, cipherKey);
  const files = filesSchema.parse(JSON.parse(gunzipSync(packed, { maxOutputLength: MAX_CONTENT_BYTES }).toString()));
  return { files: new Map(Object.entries(files)), sealed };
}

function decrypt(sealed: Sealed, cipherKey: Buffer): Buffer {
  const nonce = Buffer.from(sealed.nonce, 'base64');
  const content = Buffer.from(sealed.content, 'base64');
  try {
    const decipher = createDecipheriv(CIPHER, cipherKey, nonce, { authTagLength: TAG_BYTES })
      .setAAD(headerBytes(sealed))
      .setAuthTag(content.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(content.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    throw new SealedError({ kind: 'forged' });
  }
}
