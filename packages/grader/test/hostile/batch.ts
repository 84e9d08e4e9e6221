import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { grade, type LoadedExercise, loadExercise, type Report } from '../../src/index.ts';
import type { Isolation } from '../../src/sandbox/launch.ts';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { type Attack, handIn, ORDINARY } from './attack.ts';

const ROOT = fileURLToPath(new URL('.', import.meta.url));

export const loadHostile = (): Promise<LoadedExercise> => loadExercise(ROOT, 'hostile-1');

/** One hand-in of a batch: an attack by its class, or an ordinary one. */
export type HandIn = { name: string; files: Record<string, string>; attack?: Attack; points?: number };

/** Attacks with ordinary hand-ins between them: after each third one, and at both ends. */
export function batchOf(attacks: Readonly<Record<string, readonly Attack[]>>): HandIn[] {
  const batch: HandIn[] = [];
  const ordinary = () => batch.push(ORDINARY[batch.length % ORDINARY.length] as HandIn);
  let count = 0;
  for (const [kind, some] of Object.entries(attacks)) {
    for (const attack of some) {
      if (count++ % 3 === 0) ordinary();
      batch.push({ name: `${kind}: ${attack.name}`, files: handIn(attack), attack });
    }
  }
  ordinary();
  return batch;
}

export type Graded = { handIn: HandIn; report: Report; milliseconds: number };

/** Where hand-ins lie, and what their `PORT` and `CANARY` stand for. */
export type Ground = { folder: string; port: number };

export function makeGround(port: number): Ground {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'chainrule-hostile-')));
  writeFileSync(join(folder, 'secret.ts'), 'export const secret = 1;');
  return { folder, port };
}

/** Grades a batch, as many at a time as there are cores. */
export async function gradeBatch(
  exercise: LoadedExercise,
  batch: readonly HandIn[],
  { folder, port }: Ground,
  isolation: Isolation,
): Promise<Graded[]> {
  const graded: Graded[] = [];
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < batch.length; i = next++) {
      const handIn = batch[i] as HandIn;
      const own = join(folder, `${i}`);
      for (const [file, text] of Object.entries(handIn.files)) {
        mkdirSync(dirname(join(own, file)), { recursive: true });
        writeFileSync(join(own, file), text.replaceAll('PORT', String(port)).replaceAll('CANARY', folder));
      }
      const begun = performance.now();
      const report = await grade(exercise, own, { sandbox: startSandbox({ isolation }) });
      graded[i] = { handIn, report, milliseconds: performance.now() - begun };
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return graded;
}

/** What is wrong with a verdict; nothing where it is the one that was to be expected. */
export function amiss({ handIn: { name, attack, points }, report }: Graded): string | undefined {
  const told = JSON.stringify({
    problem: report.problem?.message,
    checks: report.checks.map(({ id, status, failure }) => [id, status, failure?.message]),
  });
  if (attack === undefined) return report.score === points ? undefined : `${name}: ${report.score} points: ${told}`;
  if (attack.is === 'ungradable') return report.status === 'ungradable' ? undefined : `${name}: ${told}`;
  const allowed = (statuses: Attack['others']) => [statuses ?? 'passed'].flat() as string[];
  const isAsExpected = report.checks.every(({ function: of, status }) =>
    allowed(of === 'scale' ? (attack.is as Attack['others']) : attack.others).includes(status),
  );
  return report.status === 'graded' && isAsExpected ? undefined : `${name}: ${told}`;
}
