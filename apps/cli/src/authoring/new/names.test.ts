import { describe, expect, test } from 'vitest';
import { UsageError } from '../../failure.ts';
import { ROOT } from '../../root.ts';
import { requireNewId, titleOf } from './names.ts';

test.each(['ch9-1', 'ch10-2-3', 'intro', 'a'.repeat(32)])("'%s' can be the id of a new exercise", (id) => {
  expect(() => requireNewId(ROOT, id)).not.toThrow();
});

describe('an id is refused', () => {
  test.each([
    ['of an exercise', 'ch8-4', /exercises\/ch8-4 is there already/],
    ['of a package', 'grader', /as packages\/grader\/package\.json is/],
    ['with a path in it', '../ch9-2', /cannot be an exercise's id/],
    ['with a capital', 'Ch9-2', /cannot be an exercise's id/],
    ['with two hyphens in a row', 'ch9--2', /cannot be an exercise's id/],
    ['with a hyphen at its end', 'ch9-', /cannot be an exercise's id/],
    ['with a blank', 'ch9 2', /cannot be an exercise's id/],
    ['with a line break at its end', 'ch9-2\n', /cannot be an exercise's id/],
    ['with a dot', 'ch9.2', /cannot be an exercise's id/],
    ['in Korean', '과제', /cannot be an exercise's id/],
    ['that begins with a digit', '9-2', /cannot be an exercise's id/],
    ['that Windows keeps', 'con', /cannot be a folder on Windows/],
    ['that is empty', '', /cannot be an exercise's id/],
    ['that is very long', 'a'.repeat(33), /cannot be an exercise's id/],
  ])('%s', (_, id, message) => {
    expect(() => requireNewId(ROOT, id)).toThrow(UsageError);
    expect(() => requireNewId(ROOT, id)).toThrow(message);
  });
});

test('a title is taken as it is, without blanks around it', () => {
  expect(titleOf('  $& "x" 뉴런 ', '--title')).toBe('$& "x" 뉴런');
  expect(titleOf('가'.repeat(80), '--title')).toHaveLength(80);
});

describe('a title is refused', () => {
  test.each([
    ['that is empty', ' ', /--title is empty/],
    ['of two lines', 'a\nb', /--title has a line break/],
    ['with a control character', 'a\u001bb', /--title has a line break or a control character/],
    ['that is very long', 'a'.repeat(81), /--title is longer than 80/],
  ])('%s', (_, title, message) => {
    expect(() => titleOf(title, '--title')).toThrow(message);
  });
});
