import { describe, expect, test } from 'vitest';
import { style, wantsColor } from './style.ts';

describe('style', () => {
  test('marks text where colours are wanted', () => {
    expect(style(true).red('x')).toBe('\u001b[31mx\u001b[39m');
    expect(style(true).bold('x')).toBe('\u001b[1mx\u001b[22m');
    expect(style(true).red('')).toBe('');
  });

  test('changes nothing where they are not', () => {
    expect(Object.values(style(false)).map((mark) => mark('x'))).toEqual(['x', 'x', 'x', 'x', 'x', 'x']);
  });
});

describe('wantsColor', () => {
  test.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ TERM: 'dumb' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  ])('with %j on a terminal: %s, it says %s', (env, isTTY, expected) => {
    expect(wantsColor({ env, isTTY })).toBe(expected);
  });
});
