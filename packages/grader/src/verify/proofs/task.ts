import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textDifferences } from '../taskTexts.ts';
import type { Proof } from '../types.ts';

const FILES = { en: 'README.md', ko: 'README.ko.md' } as const;

/** The task is there in both languages, which differ in words alone, and the sections that are referred to exist. */
export const taskIsWhole: Proof = async ({ loaded, misconceptions }) => {
  const missing = Object.values(FILES).filter((file) => !existsSync(join(loaded.folder, file)));
  if (missing.length > 0) return { problems: missing.map((file) => `${file} is missing: write the task text`) };
  const [en, ko] = Object.values(FILES).map((file) => readFileSync(join(loaded.folder, file), 'utf8')) as [
    string,
    string,
  ];
  const problems = textDifferences(en, ko).map(
    (difference) => `README.md and README.ko.md differ in more than words: ${difference}`,
  );
  for (const [language, text] of [['en', en] as const, ['ko', ko] as const]) {
    const headings = new Set([...text.matchAll(/^#+ +(.+?) *$/gm)].map(([, heading]) => heading));
    for (const { id, section } of misconceptions) {
      if (section === undefined || headings.has(section[language])) continue;
      problems.push(
        `hidden/misconceptions.ts: '${id}' refers to '${section[language]}', which is no heading of ${FILES[language]}`,
      );
    }
  }
  return { problems };
};
