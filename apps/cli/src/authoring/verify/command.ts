import { availableParallelism } from 'node:os';
import { listExercises, UnknownExercise } from '@chainrule/grader';
import { EXIT, UsageError } from '../../failure.ts';
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
  if (asked.length === 0) throw new UsageError('There is no exercise to verify: begin one with `pnpm exercise new`.');
  const { json = false, write = false, force = false, jobs = availableParallelism() } = flags;
  if (flags.watch) {
    const { watch } = await import('./watch.ts');
    return watch(ROOT, asked, { write });
  }
  const results = await proveAll(ROOT, asked, { write, force, jobs, quiet: json });
  if (json) process.stdout.write(asJson(results));
  else {
    process.stderr.write(problemLines(results));
    process.stdout.write(asText(results));
  }
  return results.every(({ sound }) => sound) ? EXIT.passed : EXIT.fellShort;
}
