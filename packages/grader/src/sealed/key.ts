import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { SealedError } from './errors.ts';

const KEY_BYTES = 32;
const FORM = /^crk1-([A-Za-z0-9_-]{43})-([0-9a-f]{6})$/;

/** What a key text stands for: the cipher's own key, and a name for the key that gives nothing of it away. */
export type Key = { cipherKey: Buffer; fingerprint: string };

/** A new key as text: 256 random bits, with a checksum by which a slip in copying is told from a wrong key. */
export function generateKey(): string {
  const bytes = randomBytes(KEY_BYTES);
  return `crk1-${bytes.toString('base64url')}-${checksum(bytes)}`;
}

/** Reads a key text. Throws `SealedError` where it is none, or not copied whole. */
export function readKey(text: string): Key {
  const [, encoded = '', sum] = FORM.exec(text.trim()) ?? [];
  const bytes = Buffer.from(encoded, 'base64url');
  if (bytes.length !== KEY_BYTES || checksum(bytes) !== sum) throw new SealedError({ kind: 'malformed-key' });
  return {
    cipherKey: derive(bytes, 'content', KEY_BYTES),
    fingerprint: derive(bytes, 'fingerprint', 8).toString('hex'),
  };
}

function checksum(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 6);
}

function derive(bytes: Buffer, purpose: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', bytes, '', `chainrule/sealed/v1 ${purpose}`, length));
}
