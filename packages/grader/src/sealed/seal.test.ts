import { describe, expect, test } from 'vitest';
import { SealedError } from './errors.ts';
import { headerBytes, readSealed, type Sealed, writeSealed } from './format.ts';
import { generateKey, readKey } from './key.ts';
import { openSealed, readFor, seal } from './seal.ts';

const files = new Map([
  ['exercises/toy-1/hidden/checks.ts', "export default ['HIDDEN CHECK'];\n"],
  ['exercises/toy-1/solution/index.ts', 'export const f = () => 42; // 모범 답안\n'],
]);
const about = {
  course: 'toys',
  exercises: { 'toy-1': { checks: 3, points: 65 }, 'toy-2': { checks: 1, points: 0.5 } },
};
const key = generateKey();
const sealed = seal(files, about, key);

/** The sealed file with some of its fields changed, and the hash over it made to fit. */
function forged(changes: Partial<Sealed>): string {
  const changed = { ...readSealed(sealed), ...changes };
  return writeSealed(changed, Buffer.from(changed.content, 'base64'));
}

/** Why a text cannot be opened. */
function problemOf(text: string, withKey = key, course = 'toys'): string {
  try {
    openSealed(text, withKey, course);
  } catch (error) {
    if (error instanceof SealedError) return error.problem.kind;
    throw error;
  }
  return 'opened';
}

/** The text with one character, at the given place, replaced by another of its kind. */
function flipped(text: string, at: number): string {
  const other = text[at] === 'A' ? 'B' : text[at] === '1' ? '2' : /[0-9]/.test(text[at] as string) ? '1' : 'A';
  return text.slice(0, at) + other + text.slice(at + 1);
}

describe('what was sealed', () => {
  test('comes back with its key, to the character', () => {
    expect(openSealed(sealed, key, 'toys').files).toEqual(files);
  });

  test('can be read about without the key, and not be read', () => {
    expect(readFor('toys', sealed)).toMatchObject(about);
    const bytes = Buffer.from(readSealed(sealed).content, 'base64').toString('latin1');
    for (const text of [sealed, bytes]) expect(text).not.toMatch(/HIDDEN|hidden|solution/);
  });

  test('is another file each time, and each opens', () => {
    const again = seal(files, about, key);
    expect(readSealed(again).content).not.toBe(readSealed(sealed).content);
    expect(readSealed(again).nonce).not.toBe(readSealed(sealed).nonce);
    expect(openSealed(again, key, 'toys').files).toEqual(files);
  });

  test('survives what mail and version control do to a text: line ends, spacing, another order of keys', () => {
    expect(openSealed(sealed.replaceAll('\n', '\r\n'), key, 'toys').files).toEqual(files);
    const parsed = JSON.parse(sealed);
    const reordered = Object.fromEntries(Object.entries(parsed).reverse());
    reordered['exercises'] = Object.fromEntries(Object.entries(parsed.exercises).reverse());
    expect(openSealed(JSON.stringify(reordered), key, 'toys').files).toEqual(files);
  });
});

describe('a sealed file stays closed', () => {
  test('with another key', () => {
    expect(problemOf(sealed, generateKey())).toBe('wrong-key');
  });

  test.each([
    ['a character too few', key.slice(0, -1)],
    ['a character too many', `${key}a`],
    ['a slip in its middle', flipped(key, 20)],
    ['its beginning missing', key.slice(5)],
    ['nothing at all', ''],
    ['another text', 'secret'],
  ])('with a key that has %s', (_, text) => {
    expect(problemOf(sealed, text)).toBe('malformed-key');
  });

  test('in another course', () => {
    expect(problemOf(sealed, key, 'other')).toBe('other-course');
    expect(() => readFor('other', sealed)).toThrow(SealedError);
  });

  test('where any one character of its values was changed by accident', () => {
    const values = [...sealed.matchAll(/: "?([^"{,\n]+)"?,?$/gm)];
    expect(values.length).toBeGreaterThan(8);
    for (const { index, 0: line, 1: value } of values) {
      const start = index + line.indexOf(value as string);
      for (const at of [start, start + Math.floor((value as string).length / 2)]) {
        expect(problemOf(flipped(sealed, at)), `${line.slice(0, 40)} at ${at}`).toBe('damaged');
      }
    }
  });

  test.each([
    ['cut off', sealed.slice(0, -40)],
    ['empty', ''],
    ['no JSON', 'hello'],
    ['another JSON', '{"schema":"chainrule/report/v1"}'],
    ['a list', '[]'],
  ])('where it is %s', (_, text) => {
    expect(problemOf(text)).toBe('damaged');
  });

  test.each<[string, Partial<Sealed>]>([
    ['points', { exercises: { ...about.exercises, 'toy-1': { checks: 3, points: 66 } } }],
    ['checks', { exercises: { ...about.exercises, 'toy-1': { checks: 4, points: 65 } } }],
    ['an exercise more', { exercises: { ...about.exercises, 'toy-3': { checks: 0, points: 0 } } }],
    ['an exercise fewer', { exercises: { 'toy-1': { checks: 3, points: 65 } } }],
    ['nonce', { nonce: Buffer.alloc(12).toString('base64') }],
    ['content', { content: flipped(readSealed(sealed).content, 8) }],
    ['nothing but a tag', { content: Buffer.alloc(16).toString('base64') }],
    ['less than a tag', { content: Buffer.alloc(3).toString('base64') }],
  ])('where its header or content was changed on purpose, with a hash that fits: %s', (_, changes) => {
    expect(problemOf(forged(changes))).toBe('forged');
  });

  test('where another course’s file was given this course’s name', () => {
    expect(problemOf(forged({ course: 'other' }), key, 'other')).toBe('forged');
  });

  test('where somebody without the key sealed his own code under its name', () => {
    const others = seal(files, about, generateKey());
    const { key: fingerprint } = readSealed(sealed);
    const renamed = { ...readSealed(others), key: fingerprint };
    expect(problemOf(writeSealed(renamed, Buffer.from(renamed.content, 'base64')))).toBe('forged');
  });
});

test('paths that lead out of the course are refused, even from a holder of the key', () => {
  for (const path of [
    '../x.ts',
    'exercises/../../x.ts',
    '/etc/passwd',
    'exercises/toy-1/..',
    'packages/core/src/index.ts',
  ]) {
    const text = seal(new Map([[path, '']]), about, key);
    expect(() => openSealed(text, key, 'toys'), path).toThrow();
  }
});

test('the header’s bytes depend on every field of it', () => {
  const header = { ...about, key: 'a', nonce: 'b' };
  const others = [
    { ...header, course: 'toy' },
    { ...header, key: 'b' },
    { ...header, nonce: 'c' },
    { ...header, exercises: {} },
  ];
  const texts = [header, ...others].map((one) => headerBytes(one).toString());
  expect(new Set(texts).size).toBe(texts.length);
});

describe('a key', () => {
  test('is new each time, and long enough never to be guessed', () => {
    const keys = Array.from({ length: 50 }, generateKey);
    expect(new Set(keys).size).toBe(50);
    expect(readKey(key).cipherKey).toHaveLength(32);
  });

  test('has a name that gives nothing of it away', () => {
    const { fingerprint, cipherKey } = readKey(key);
    expect(fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(readKey(key).fingerprint).toBe(fingerprint);
    expect(cipherKey.toString('hex')).not.toContain(fingerprint);
    expect(Buffer.from(key.slice(5, 48), 'base64url').toString('hex')).not.toContain(fingerprint);
  });

  test('may have blanks around it, as a copied one has', () => {
    expect(readKey(` ${key}\n`)).toEqual(readKey(key));
  });
});
