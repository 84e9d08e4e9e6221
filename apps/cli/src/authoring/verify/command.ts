import { availableParallelism } from 'node:os';
import { FaultyExercise, listExercises, loadExercise, UnknownExercise } from '@chainrule/grader';
import { writeDiagnoses } from '@chainrule/grader/verify';
import { EXIT } from '../../failure.ts';
import { ROOT } from '../../root.ts';
import { proveAll } from './progress.ts';
import { asJson, asText, problemLines } from './results.ts';

export type VerifyFlags = { json?: boolean; write?: boolean; watch?: boolean; force?: boolean; jobs?: number };

/** Proves exercises sound, all of them where none is named, and tells the figures; answers the exit code. */
export async function verifyCommand(ids: readonly string[], flags: VerifyFlags): Promise<number> {
  const known = listExercises(ROOT);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new UnknownExercise(unknown, known);
  const asked = ids.length > 0 ? known.filter((id) => ids.includes(id)) : known;
  if (flags.watch) {
    const { watch } = await import('./watch.ts');
    return watch(ROOT, asked);
  }
  if (flags.write) for (const id of asked) await write(id);
  const { json = false, force = false, jobs = availableParallelism() } = flags;
  const results = await proveAll(ROOT, asked, { force, jobs, quiet: json });
  if (json) process.stdout.write(asJson(results));
  else {
    process.stderr.write(problemLines(results));
    process.stdout.write(asText(results, process.stdout.columns));
  }
  return results.every(({ sound }) => sound) ? EXIT.passed : EXIT.fellShort;
}

/** Writes what the known mistakes yield. What keeps an exercise from it is said by its proof. */
async function write(id: string): Promise<void> {
  try {
    await writeDiagnoses(await loadExercise(ROOT, id));
  } catch (error) {
    if (!(error instanceof FaultyExercise)) throw error;
  }
}
