import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FaultyExercise, loadExercise } from '@chainrule/grader';
import { generateStub, UnmarkedSolution } from '@chainrule/grader/verify';
import { EXIT } from '../failure.ts';
import { ROOT } from '../root.ts';

/** Writes `src/index.ts` from the marked regions of `solution/index.ts`. */
export async function stubCommand(id: string): Promise<number> {
  const { folder } = await loadExercise(ROOT, id);
  const stub = generated(readFileSync(join(folder, 'solution/index.ts'), 'utf8'), id);
  mkdirSync(join(folder, 'src'), { recursive: true });
  writeFileSync(join(folder, 'src/index.ts'), stub);
  process.stdout.write(`exercises/${id}/src/index.ts is written\n`);
  return EXIT.passed;
}

function generated(solution: string, id: string): string {
  try {
    return generateStub(solution, id);
  } catch (error) {
    if (error instanceof UnmarkedSolution) throw new FaultyExercise(`Exercise ${id}`, error.message);
    throw error;
  }
}
