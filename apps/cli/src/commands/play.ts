import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadExercise } from '@chainrule/grader';
import type { Language } from '@chainrule/grader/language';
import { wantsColor } from '@chainrule/grader/terminal';
import { takeKey } from '@chainrule/grader/vault';
import { execa } from 'execa';
import { EXIT, UsageError } from '../failure.ts';
import type { Stage } from '../play/stage.ts';
import { ROOT } from '../root.ts';
import { submissionFolder } from '../submission.ts';
import { cliWords } from '../words.ts';

const STAGE = fileURLToPath(new URL('../play/stage.ts', import.meta.url));

export type PlayFlags = { submission?: string; lang: Language };

/** Runs an exercise's `play.ts` with the student's functions, in a process of its own; answers the exit code. */
export async function playCommand(id: string, { submission, lang }: PlayFlags): Promise<number> {
  const exercise = await loadExercise(ROOT, id);
  const scene = join(exercise.folder, 'play.ts');
  if (!existsSync(scene)) throw new UsageError(cliWords[lang].noPlay(id));
  const folder = submission === undefined ? join(exercise.folder, 'src') : submissionFolder(submission, lang);
  const { stdout } = process;
  const stage: Stage = {
    scene,
    folder,
    language: lang,
    width: stdout.columns ?? 80,
    color: wantsColor({ env: process.env, isTTY: stdout.isTTY === true }),
  };
  // What is played is not held in a sandbox.
  takeKey();
  const tsx = ['--import', import.meta.resolve('tsx')];
  const { exitCode } = await execa(process.execPath, [...tsx, STAGE, JSON.stringify(stage)], {
    stdio: 'inherit',
    reject: false,
  });
  return exitCode === 0 ? EXIT.passed : EXIT.fellShort;
}
