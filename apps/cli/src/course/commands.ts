import { Option } from 'commander';
import { type Group, shaped } from '../program.ts';
import type { GradescopeFlags } from './gradescope/gradescope.ts';
import type { ReleaseFlags } from './release/command.ts';
import type { SealFlags } from './seal/seal.ts';
import { courseWords } from './words.ts';

/** `course release|seal|open`. */
export const course: Group = (program, language) => {
  const words = courseWords[language];
  const root = shaped(program.command('course')).description(words.course);

  shaped(root.command('release'))
    .description(words.release)
    .argument('<out>', words.out)
    .option('--unverified', words.unverified)
    .action(async (out: string, flags: ReleaseFlags) => {
      const { releaseCommand } = await import('./release/command.ts');
      process.exitCode = await releaseCommand(out, flags);
    });

  shaped(root.command('seal'))
    .description(words.seal)
    .argument('<out>', words.sealedFile)
    .option('--key-file <file>', words.keyFile)
    .action(async (out: string, flags: SealFlags) => {
      const { sealCommand } = await import('./seal/seal.ts');
      process.exitCode = await sealCommand(out, flags);
    });

  shaped(root.command('gradescope'))
    .description(words.gradescope)
    .argument('<exercise>', words.exercise)
    .option('--output <file>', words.zip)
    .addOption(new Option('--reveal <what>', words.reveal).choices(['all', 'input', 'name']))
    .addOption(new Option('--lang <language>', words.lang).choices(['en', 'ko']).default(language))
    .action(async (id: string, flags: GradescopeFlags) => {
      const { gradescopeCommand } = await import('./gradescope/gradescope.ts');
      process.exitCode = await gradescopeCommand(id, flags);
    });

  shaped(root.command('open'))
    .description(words.open)
    .argument('<sealed>', words.sealed)
    .argument('<out>', words.into)
    .option('--key-file <file>', words.keyFile)
    .action(async (sealed: string, out: string, flags: SealFlags) => {
      const { openCommand } = await import('./seal/open.ts');
      process.exitCode = await openCommand(sealed, out, flags);
    });
};
