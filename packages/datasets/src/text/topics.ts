import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { Text } from '../dataset.ts';

export type Language = 'en' | 'ko';

/** Short texts, and a topic for each: `y` holds indices into `classes`. */
export type LabelledTexts = {
  id: string;
  title: Text;
  origin: string;
  licence: string;
  texts: string[];
  y: number[];
  classes: readonly { name: string; title: Text }[];
};

const CLASSES = [
  { name: 'weather', title: { en: 'weather', ko: '날씨' } },
  { name: 'sport', title: { en: 'sport', ko: '운동' } },
  { name: 'cooking', title: { en: 'cooking', ko: '요리' } },
  { name: 'music', title: { en: 'music', ko: '음악' } },
] as const;

const line = z.tuple([
  z.enum(CLASSES.map(({ name }) => name) as [string, ...string[]]),
  z.string().check(z.regex(/^[\p{L}]+( [\p{L}]+)*$/u)),
]);

/**
 * Eighty sentences on four topics, twenty each: what an MLP learns to sort.
 *
 * Lower case, no punctuation, words apart by one space; in Korean the particles stand apart from their nouns, as a
 * morphological analyser leaves them. `y`: (80) with 0 weather, 1 sport, 2 cooking, 3 music, in this order.
 */
export function topics(language: Language): LabelledTexts {
  const file = `topics.${language}.txt`;
  const lines = readFileSync(new URL(`../../data/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const rows = lines.map((text, i) => {
    const row = z.safeParse(line, text.split('\t'));
    if (!row.success) {
      throw new RangeError(`data/${file}: line ${i + 1} is not a topic, a tab and words apart by one space: ${text}`);
    }
    return row.data;
  });
  return {
    id: `topics-${language}`,
    title: { en: 'Sentences on four topics', ko: '네 가지 주제의 문장' },
    origin: 'written for this course',
    licence: 'MIT',
    texts: rows.map(([, text]) => text),
    y: rows.map(([topic]) => CLASSES.findIndex(({ name }) => name === topic)),
    classes: CLASSES,
  };
}
