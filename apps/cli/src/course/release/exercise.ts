import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FaultyExercise, loadExercise } from '@chainrule/grader';
import { studentExercise } from '@chainrule/grader/edition';
import { isSecret, linkedFiles, reachable, stubOf } from '@chainrule/grader/verify';
import { copy, type Files, put } from './repository.ts';

const AS_THEY_ARE = ['README.md', 'README.ko.md', 'driver.ts', 'play.ts', 'public/diagnoses.json', 'package.json'];
const CHECKS_TEST = `import { testChecks } from '@chainrule/grader/vitest';

await testChecks(import.meta.dirname);
`;

/**
 * Adds an exercise to a release: its task, the stub, the public checks, and what the task and `play` need. The stub is
 * made from the solution, whatever lies in `src` at the time.
 */
export async function addExercise(files: Files, root: string, id: string): Promise<void> {
  const loaded = await loadExercise(root, id);
  const { folder } = loaded;
  const stub = stubOf(folder, id);
  if (stub === undefined) throw new FaultyExercise(`Exercise ${id}`, 'no stub can be made from solution/index.ts');
  const { source } = studentExercise(loaded);
  const at = (file: string) => `exercises/${id}/${file}`;
  put(files, at('exercise.ts'), source);
  put(files, at('src/index.ts'), stub);
  put(files, at('checks.test.ts'), CHECKS_TEST);
  const needed = await reachable(folder, ['driver.ts', 'play.ts'], { types: true });
  for (const file of new Set([...AS_THEY_ARE, ...needed, ...linkedFiles(folder)])) {
    if (!isSecret(file) && existsSync(join(folder, file))) copy(files, root, at(file));
  }
}
