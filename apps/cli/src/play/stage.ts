import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Language } from '@chainrule/grader/language';
import { type Play, play } from '@chainrule/grader/play';
import { cliWords } from '../words.ts';

/** What is played, with whose functions, and how it is drawn. */
export type Stage = { scene: string; folder: string; language: Language; width: number; color: boolean };

const { scene, folder, ...drawing }: Stage = JSON.parse(process.argv[2] as string);

const student = await importStudent();
if (student === undefined) {
  process.exitCode = 1;
} else {
  const { default: written } = (await import(pathToFileURL(scene).href)) as { default: Play };
  const drawn = await play(written, student, { ...drawing, folder, write: (text) => process.stdout.write(text) });
  process.exitCode = drawn ? 0 : 1;
}

async function importStudent() {
  try {
    return await import(pathToFileURL(join(folder, 'index.ts')).href);
  } catch (error) {
    const words = cliWords[drawing.language];
    process.stdout.write(`✘ ${words.notLoaded(error instanceof Error ? error.message : String(error))}\n`);
    return undefined;
  }
}
