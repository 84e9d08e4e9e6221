import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { displayWidth, pad, printable, truncate, wrap } from './width.ts';

fc.configureGlobal({ seed: 84 });

/** Text as students and teachers write it, and as a hostile program might. */
const words = fc.array(
  fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'Z', '9', '한', '글', '을', '—', 'é', '😀', '👨‍👩‍👧', '🇰🇷', '́') }),
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
  ),
);

describe('displayWidth', () => {
  test('counts a Hangul syllable and an emoji as two columns', () => {
    expect(displayWidth('가중치 w')).toBe(8);
    expect(displayWidth('😀')).toBe(2);
    expect(displayWidth('👨‍👩‍👧')).toBe(2);
    expect(displayWidth('✔ ✘ ○ – …')).toBe(9);
  });

  test('counts colours as nothing', () => {
    expect(displayWidth('\u001b[31mred\u001b[39m')).toBe(3);
  });
});

describe('pad', () => {
  test('fills up to the width on either side', () => {
    expect(pad('손실', 6)).toBe('손실  ');
    expect(pad('손실', 6, 'right')).toBe('  손실');
    expect(pad('loss', 2)).toBe('loss');
  });
});

describe('truncate', () => {
  test('leaves what fits and marks what it cuts off', () => {
    expect(truncate('loss', 4)).toBe('loss');
    expect(truncate('losses', 4)).toBe('los…');
    expect(truncate('검증 손실', 6)).toBe('검증 …');
    expect(truncate('검증손실', 6)).toBe('검증…');
  });

  test('makes one line of several', () => {
    expect(truncate('a\nb', 10)).toBe('a b');
  });

  test('never exceeds the width', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (parts, width) => {
        expect(displayWidth(truncate(parts.join(' '), width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('wrap', () => {
  test('breaks at spaces', () => {
    expect(wrap('the hidden delta lacks a factor', 12)).toEqual(['the hidden', 'delta lacks', 'a factor']);
    expect(wrap('은닉층 델타에 미분을 곱하지 않았습니다.', 14)).toEqual([
      '은닉층 델타에',
      '미분을 곱하지',
      '않았습니다.',
    ]);
  });

  test('breaks a word only where it alone is too long', () => {
    expect(wrap('a categoricalCrossEntropy', 10)).toEqual(['a', 'categorica', 'lCrossEntr', 'opy']);
    expect(wrap('역전파알고리즘', 5)).toEqual(['역전', '파알', '고리', '즘']);
  });

  test('keeps line breaks and empty lines', () => {
    expect(wrap('one\n\ntwo', 10)).toEqual(['one', '', 'two']);
    expect(wrap('', 10)).toEqual(['']);
  });

  test('never exceeds the width and loses no word', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 60 }), (parts, width) => {
        const text = parts.join(' ');
        const lines = wrap(text, width);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        const squeeze = (one: string) => one.replaceAll(/[ \n]/g, '');
        expect(squeeze(lines.join(''))).toBe(squeeze(printable(text)));
      }),
    );
  });

  test('refuses a width that cannot hold a wide character', () => {
    expect(() => wrap('가', 1)).toThrow('wrap: a width of 1 cannot hold a wide character. Give at least 2.');
  });
});

describe('printable', () => {
  test('removes what would steer the terminal', () => {
    expect(printable('\u001b[2Jclean\u001b]0;title\u0007\u0008!')).toBe('clean�!');
    expect(printable('a\tb\r\nc\rd')).toBe('a  b\nc\nd');
    expect(printable('\u202eevil\u2066')).toBe('�evil�');
  });

  test('leaves no control character whatever comes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}]/u);
      }),
    );
  });
});

test('every character that is measured without string-width has the width that it says', () => {
  const wrong: string[] = [];
  for (let code = 0x20; code < 0xd7b0; code++) {
    const character = String.fromCharCode(code);
    if (displayWidth(character) !== stringWidth(character)) wrong.push(character);
  }
  expect(wrong).toEqual([]);
});
