import { join, sep } from 'node:path';
import type { Graded } from '@chainrule/grader';
import { type Sandbox, startSandbox } from '@chainrule/grader/sandbox';
import { openVault, takeKey } from '@chainrule/grader/vault';
import { watch } from 'chokidar';
import type { Destination } from '../destinations.ts';
import { EXIT } from '../failure.ts';
import { deliver, readable } from '../grading/deliver.ts';
import { type Assignment, assignment, type GradeFlags, gradeOne, passed } from '../grading/gradeOne.ts';
import { queue } from '../grading/queue.ts';
import { ROOT } from '../root.ts';
import { cliWords } from '../words.ts';
import { named } from './grade.ts';

const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/**
 * Grades exercises, and again whichever one's submission is saved, until it is interrupted; answers the exit code of
 * the last verdicts.
 *
 * The next sandbox is started as soon as the last one is done, and waits. Gradings run one after the other; a save
 * while one runs is graded once it is over, however many saves there were.
 */
export async function watchCommand(
  ids: readonly string[],
  flags: GradeFlags & { formats: readonly Destination[] },
  first: Sandbox,
): Promise<number> {
  let ready = first;
  const watched: Assignment[] = [];
  const last = new Map<Assignment, Graded>();
  const words = cliWords[flags.lang];
  try {
    const asked = readable(flags.formats, flags.lang);
    const key = takeKey();
    const vault = flags.public ? undefined : await openVault(ROOT, key);
    for (const id of named(ids, flags)) watched.push(await assignment(id, flags, vault));

    const pending = queue<Assignment>(async (one) => {
      const sandbox = ready;
      const before = last.get(one);
      try {
        const graded = await gradeOne(one, flags, sandbox);
        last.set(one, graded);
        const { changes } = await import('@chainrule/grader/changes');
        if (process.stdout.isTTY) process.stdout.write(CLEAR);
        await deliver([graded], asked, flags.lang);
        if (before !== undefined) process.stdout.write(changes(before.report, graded.report));
        process.stdout.write(`${words.watching}\n`);
      } catch (error) {
        const { explain } = await import('../explain.ts');
        process.stderr.write(`${explain(error, flags.lang)}\n`);
      } finally {
        await sandbox.close();
        ready = startSandbox({ isolation: flags.isolation });
      }
    });

    const watcher = watch(
      watched.map(({ folder }) => folder),
      { ignoreInitial: true, ignored: (path) => /[\\/](node_modules|\.git)$/.test(path) },
    );
    watcher.on('all', (_, path) => {
      for (const one of watched) if (path.startsWith(join(one.folder, sep))) pending.add(one);
    });
    for (const one of watched) pending.add(one);
    await interrupted();
    await watcher.close();
    await pending.idle();
  } finally {
    await ready.close();
  }
  const graded = watched.map((one) => last.get(one));
  return graded.every((one) => one !== undefined && passed(one.report)) ? EXIT.passed : EXIT.fellShort;
}

/** Resolves when the user, or the system, asks the process to end. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}
