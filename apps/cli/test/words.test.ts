import { fileURLToPath } from 'node:url';
import { sealedWords } from '@chainrule/grader/sealed';
import { type Catalogue, cataloguesIn, unusedIn } from '@chainrule/grader/words-testing';
import { expect, test } from 'vitest';

const SOURCES = fileURLToPath(new URL('../src/', import.meta.url));
const own = await cataloguesIn(SOURCES, '**/words.ts');

test.each([...own, { name: 'sealedWords', ...sealedWords } as Catalogue])(
  'every entry of $name is used',
  (catalogue) => {
    expect(unusedIn(catalogue, SOURCES)).toEqual([]);
  },
);

test.each(own)('every entry of $name is there in both languages', ({ en, ko }) => {
  const keys = (entries: object): string[] =>
    Object.entries(entries).flatMap(([key, value]) =>
      typeof value === 'object' ? keys(value).map((inner) => `${key}.${inner}`) : [key],
    );
  expect(keys(ko)).toEqual(keys(en));
  expect(own.length).toBeGreaterThanOrEqual(2);
});
