import { createRequire } from 'node:module';
import { stripVTControlCharacters } from 'node:util';

let segmenter: Intl.Segmenter | undefined;

function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** What a terminal would obey or hide instead of showing it: control characters, lone surrogates, text direction. */
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Letters, signs and Hangul syllables of which each takes one column or two, whatever stands beside it. */
const PLAIN = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u0391-\u03c9–—‘-”…−√Σ\u2500-\u257f✔✘○가-힣]*$/;
const HANGUL = /[가-힣]/g;

let stringWidth: ((text: string) => number) | undefined;

/**
 * How many columns a terminal needs for `text`; colours count for nothing, a Hangul syllable for two.
 *
 * Text with anything out of the ordinary is measured by string-width, which takes 30 ms to import.
 */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length + (text.match(HANGUL)?.length ?? 0);
  stringWidth ??= createRequire(import.meta.url)('string-width').default as (text: string) => number;
  return stringWidth(text);
}

/** `text` without anything that steers a terminal: no colours, a tab as two spaces, `�` for what cannot be shown. */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replaceAll(/\r\n?/g, '\n').replaceAll('\t', '  ').replaceAll(UNPRINTABLE, '�');
}

/** `text` filled up with spaces to `width` columns; a longer one stays as it is. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const spaces = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'left' ? text + spaces : spaces + text;
}

/** `text` on one line of at most `width` columns; where something is cut off, the line ends with `…`. */
export function truncate(text: string, width: number): string {
  const line = printable(text).replaceAll('\n', ' ');
  return displayWidth(line) <= width ? line : `${headOf(line, width - 1)}…`;
}

/**
 * The lines of `text`, each at most `width` columns: broken at spaces, and inside of a word only where the word
 * alone is too long. Line breaks in the text stay. `width` is at least 2, which one wide character needs.
 */
export function wrap(text: string, width: number): string[] {
  if (width < 2) throw new RangeError(`wrap: a width of ${width} cannot hold a wide character. Give at least 2.`);
  return printable(text)
    .split('\n')
    .flatMap((paragraph) => wrapParagraph(paragraph, width));
}

function wrapParagraph(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ').filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (displayWidth(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, width);
    line = pieces.pop() ?? '';
    lines.push(...pieces);
  }
  return [...lines, line];
}

function breakWord(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemesOf(word)) {
    const units = displayWidth(segment) > width ? [...segment] : [segment];
    for (const unit of units) {
      if (piece !== '' && displayWidth(piece + unit) > width) {
        pieces.push(piece);
        piece = '';
      }
      piece += unit;
    }
  }
  return [...pieces, piece];
}

/** As many whole characters from the start of `text` as `width` columns hold. */
function headOf(text: string, width: number): string {
  let head = '';
  for (const { segment } of graphemesOf(text)) {
    if (displayWidth(head + segment) > width) break;
    head += segment;
  }
  return head;
}
