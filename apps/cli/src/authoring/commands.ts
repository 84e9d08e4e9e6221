import { InvalidArgumentError, Option } from 'commander';
import { type Group, shaped } from '../program.ts';
import { cliWords } from '../words.ts';
import type { NewFlags } from './new/command.ts';
import type { VerifyFlags } from './verify/command.ts';
import { authoringWords } from './words.ts';

const MAX_JOBS = 64;

/** `exercise list|new|stub|verify`. */
export const authoring: Group = (program, language) => {
  const words = authoringWords[language];
  const { exerciseId, expected } = cliWords[language];
  const exercise = shaped(program.command('exercise')).description(words.exercise);

  shaped(exercise.command('list'))
    .description(words.list)
    .option('--json', words.json)
    .action(async (flags: { json?: boolean }) => {
      const { listCommand } = await import('./list.ts');
      process.exitCode = await listCommand(flags);
    });

  shaped(exercise.command('new'))
    .description(words.make)
    .argument('<exercise>', exerciseId)
    .requiredOption('--title <text>', words.title)
    .option('--title-ko <text>', words.titleKo)
    .action(async (id: string, flags: NewFlags) => {
      const { newCommand } = await import('./new/command.ts');
      process.exitCode = await newCommand(id, flags);
    });

  shaped(exercise.command('stub'))
    .description(words.stub)
    .argument('<exercise>', exerciseId)
    .action(async (id: string) => {
      const { stubCommand } = await import('./stub.ts');
      process.exitCode = await stubCommand(id);
    });

  const jobs = (text: string) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= 1 && value <= MAX_JOBS) return value;
    throw new InvalidArgumentError(expected(words.notJobs));
  };
  shaped(exercise.command('verify'))
    .description(words.verify)
    .argument('[exercises...]', exerciseId)
    .option('--json', words.json)
    .option('--write', words.write)
    .addOption(new Option('--watch', words.watch).conflicts('json'))
    .option('--force', words.force)
    .addOption(new Option('--jobs <n>', words.jobs).argParser(jobs))
    .action(async (ids: string[], flags: VerifyFlags) => {
      const { verifyCommand } = await import('./verify/command.ts');
      process.exitCode = await verifyCommand(ids, flags);
    });
};
