import { join } from 'node:path';
import { loadExercise } from '@chainrule/grader';
import { writeDiagnoses } from '@chainrule/grader/verify';
import { execa } from 'execa';
import { EXIT } from '../../failure.ts';
import { ROOT } from '../../root.ts';
import { pnpm } from '../pnpm.ts';
import { prove } from '../verify/prove.ts';
import { problemLines } from '../verify/results.ts';
import { requireNewId, titleOf } from './names.ts';
import { scaffold } from './scaffold.ts';

export type NewFlags = { title: string; titleKo?: string };

/** Begins an exercise: writes its folder, which is sound as it is, and makes it known to pnpm. */
export async function newCommand(id: string, flags: NewFlags): Promise<number> {
  requireNewId(ROOT, id);
  const en = titleOf(flags.title, '--title');
  const ko = flags.titleKo === undefined ? koreanFor(id, en) : titleOf(flags.titleKo, '--title-ko');
  const folder = join(ROOT, 'exercises', id);
  scaffold(folder, { id, en, ko });
  await execa('biome', ['check', '--write', folder], { cwd: ROOT, preferLocal: true, localDir: ROOT, reject: false });
  say(`exercises/${id} is written`);
  if (flags.titleKo === undefined && ko !== en) {
    say(`Its Korean title is '${ko}' for now: change it in exercise.ts and README.ko.md, or give --title-ko`);
  }
  // In CI pnpm leaves the lockfile alone, and would not know the folder.
  const { ok, output } = await pnpm(ROOT, ['install', '--no-frozen-lockfile', '--prefer-offline']);
  if (!ok) {
    process.stderr.write(
      `${output}\n\npnpm could not install it, so its imports do not work yet. When the reason above is out of the way, run \`pnpm install\`, then \`pnpm exercise verify ${id} --write\`.\n`,
    );
    return EXIT.impossible;
  }
  say('pnpm-lock.yaml knows it');
  const verified = await prove(ROOT, id, { write: true });
  process.stderr.write(problemLines([verified]));
  if (!verified.sound) return EXIT.fellShort;
  say('It is sound as it is');
  await writeDiagnoses(await loadExercise(ROOT, id));
  say(`\nNext: \`pnpm exercise verify ${id} --watch\`, and change it step by step (docs/authoring.md)`);
  return EXIT.passed;
}

/** A title that holds Korean already serves for both languages. */
function koreanFor(id: string, title: string): string {
  return /[가-힣]/.test(title) ? title : `${id} 과제`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
