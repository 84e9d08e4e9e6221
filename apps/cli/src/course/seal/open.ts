import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { courseOf, openSealed, SealedError, type SealedFiles, sealedWords } from '@chainrule/grader/sealed';
import { EXIT, UsageError } from '../../failure.ts';
import { ROOT } from '../../root.ts';
import { keyToOpen } from './key.ts';
import { type SealFlags, sealedPath } from './seal.ts';

/** Writes the files of a sealed file into an empty folder. */
export async function openCommand(sealed: string, out: string, { keyFile }: SealFlags): Promise<number> {
  const path = sealedPath(sealed);
  if (!existsSync(path)) throw new UsageError(`There is no sealed file ${path}.`);
  const folder = resolve(out);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new UsageError(`${folder} is not empty: give an empty folder.`);
  const files = opened(path, await keyToOpen(keyFile));
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  process.stdout.write(`${files.size} files in ${folder}\n`);
  return EXIT.passed;
}

function opened(path: string, key: string): SealedFiles {
  try {
    return openSealed(readFileSync(path, 'utf8'), key, courseOf(ROOT)).files;
  } catch (error) {
    if (error instanceof SealedError) throw new UsageError(sealedWords.en.closed(path, error.problem));
    throw error;
  }
}
