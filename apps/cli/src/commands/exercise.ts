import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FaultyExercise, listExercises, loadExercise } from '@chainrule/grader';
import { table } from '@chainrule/grader/terminal';
import { generateStub, UnmarkedSolution, type Verification, verifyExercise } from '@chainrule/grader/verify';
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

/** Proves exercises sound, all of them where none is named, and prints the figures. */
export async function verifyCommand(ids: readonly string[]): Promise<number> {
  const verified: { verification: Verification; seconds: number }[] = [];
  for (const id of ids.length > 0 ? ids : listExercises(ROOT)) {
    const start = performance.now();
    const verification = await verifyExercise(await loadExercise(ROOT, id));
    verified.push({ verification, seconds: (performance.now() - start) / 1000 });
    for (const problem of verification.problems) process.stderr.write(`${id}: ${problem}\n`);
  }
  const headings = Object.keys(verified[0]?.verification.figures ?? {});
  const rows = verified.map(({ verification: { id, sound, figures }, seconds }) => [
    id,
    sound ? 'sound' : 'broken',
    ...headings.map((heading) => String(figures[heading] ?? '')),
    seconds.toFixed(1),
  ]);
  process.stdout.write(`${table(['exercise', '', ...headings, 'seconds'], rows).join('\n')}\n`);
  return verified.every(({ verification }) => verification.sound) ? EXIT.passed : EXIT.fellShort;
}
