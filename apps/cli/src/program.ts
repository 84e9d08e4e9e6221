import { detectLanguage, type Language } from '@chainrule/grader/language';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';

import { type Destination, destinations } from './destinations.ts';
import { EXIT } from './failure.ts';
import type { GradeFlags } from './grading/gradeOne.ts';
import { cliWords } from './words.ts';

const MAX_SEED = 2 ** 32 - 1;

/** Adds commands to the program. What only instructors have lives in groups, which a student's copy goes without. */
export type Group = (program: Command, language: Language) => void;

/** Runs a command line, and sets the process's exit code. */
export async function run(argv: readonly string[], groups: readonly Group[] = []): Promise<void> {
  const language = languageOf(argv);
  try {
    const root = program(language);
    for (const add of groups) add(root, language);
    await root.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode !== 0) process.stderr.write(`${refusal(error, language)}\n`);
      process.exitCode = error.exitCode === 0 ? EXIT.passed : EXIT.impossible;
      return;
    }
    const { explain } = await import('./explain.ts');
    process.stderr.write(`${explain(error, language)}\n`);
    process.exitCode = EXIT.impossible;
  }
}

function program(language: Language): Command {
  const words = cliWords[language];
  const root = new Command('chainrule').description(words.description);
  shaped(root);
  const lang = () => new Option('--lang <language>', words.lang).choices(['en', 'ko']).default(language);

  const formats: Destination[] = [];
  const { onFormat, onOutput } = destinations(formats);
  shaped(root.command('grade'))
    .description(words.grade)
    .argument('[exercises...]', words.exerciseId)
    .option('--submission <dir>', words.submission)
    .addOption(new Option('--format <name>', words.format).argParser(onFormat))
    .addOption(new Option('--output <file>', words.output).argParser(onOutput))
    .option('--only <name>', words.only)
    .option('--public', words.publicOnly)
    .option('--watch', words.watch)
    .addOption(new Option('--seed <n>', words.seed).argParser((text) => seed(text, language)))
    .addOption(new Option('--reveal <what>', words.reveal).choices(['all', 'input', 'name']))
    .addOption(new Option('--isolation <how>', words.isolation).choices(['auto', 'strict']).default('auto'))
    .option('--doctor', words.doctor)
    .addOption(lang())
    .action(async (exercises: string[], flags: GradeFlags & { watch?: boolean; doctor?: boolean }) => {
      if (flags.doctor) {
        process.exitCode = await (await import('./commands/doctor.ts')).doctorCommand(flags);
        return;
      }
      // Its process starts up while the rest is being imported.
      const { startSandbox } = await import('@chainrule/grader/sandbox');
      const sandbox = startSandbox({ isolation: flags.isolation });
      const command = flags.watch
        ? (await import('./commands/watch.ts')).watchCommand
        : (await import('./commands/grade.ts')).gradeCommand;
      process.exitCode = await command(exercises, { ...flags, formats }, sandbox);
    });

  shaped(root.command('play'))
    .description(words.play)
    .argument('<exercise>', words.exerciseId)
    .option('--submission <dir>', words.submission)
    .addOption(lang())
    .action(async (id: string, flags: { lang: Language; submission?: string }) => {
      const { playCommand } = await import('./commands/play.ts');
      process.exitCode = await playCommand(id, flags);
    });
  return root;
}

/** How every command refuses and helps: what is wrong with a command line is said by `refusal`. */
export function shaped(command: Command): Command {
  return command
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .helpCommand(false);
}

/** What is wrong with a command line. Commander's messages quote the option first, then its value. */
function refusal({ code, message }: CommanderError, language: Language): string {
  const words = cliWords[language];
  const [what = '', value = ''] = message.match(/'[^']*'/g) ?? [];
  const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1];
  const why = choices === undefined ? (message.split(' is invalid. ')[1] ?? '') : words.expected(words.oneOf(choices));
  return `${words.commandLine[code]?.(what, value, why) ?? message}\n${words.help}`;
}

function seed(text: string, language: Language): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > MAX_SEED) {
    const words = cliWords[language];
    throw new InvalidArgumentError(words.expected(words.notANumber));
  }
  return value;
}

/** The language of the command line itself, before it is parsed. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.indexOf('--lang');
  const asked = at === -1 ? argv.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length) : argv[at + 1];
  return asked === 'en' || asked === 'ko' ? asked : detectLanguage(process.env);
}
