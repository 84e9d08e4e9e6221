import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Language } from '@chainrule/grader/language';
import { UsageError } from './failure.ts';
import { cliWords } from './words.ts';

/** The folder that `--submission` names. Throws `UsageError` where it is none. */
export function submissionFolder(path: string, language: Language): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new UsageError(cliWords[language].noFolder(path));
  if (!found.isDirectory()) throw new UsageError(cliWords[language].noFolderButFile(path));
  return resolve(path);
}
