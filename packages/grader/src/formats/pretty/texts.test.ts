import { expect, test } from 'vitest';
import { textDifference } from './texts.ts';

test('the first line that differs is shown with its spaces', () => {
  expect(textDifference('a\nb  c\nd', 'a\nb c\ne', 40)).toEqual({
    line: 2,
    character: 3,
    expected: '"b  c"',
    actual: '"b c"',
  });
});

test('a text that ends early has an empty line there', () => {
  expect(textDifference('a\nb', 'a', 40)).toEqual({ line: 2, character: 1, expected: '"b"', actual: '""' });
});

test('an end of a line that differs is at the first character that only one has', () => {
  expect(textDifference('ab', 'ab ', 40)).toMatchObject({ line: 1, character: 3, actual: '"ab "' });
});

test('a long line begins shortly before the difference, and fits', () => {
  const text = (middle: string) => `${'-'.repeat(100)}${middle}${'='.repeat(100)}`;
  expect(textDifference(text('x'), text('y'), 40)).toEqual({
    line: 1,
    character: 101,
    expected: `…"${'-'.repeat(24)}x${'='.repeat(12)}…`,
    actual: `…"${'-'.repeat(24)}y${'='.repeat(12)}…`,
  });
});
