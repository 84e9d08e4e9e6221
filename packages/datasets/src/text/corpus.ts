import { readFileSync } from 'node:fs';
import type { Language } from './topics.ts';

/**
 * Fifty short sentences of some seventy words: what a language model learns to continue.
 *
 * One list of words a sentence, in lower case and without punctuation; in Korean the particles stand apart from their
 * nouns. Many sentences begin alike, so that more than the last word decides what comes next. Written for this course.
 */
export function corpus(language: Language): string[][] {
  const text = readFileSync(new URL(`../../data/corpus.${language}.txt`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((sentence) => sentence.split(' '));
}
