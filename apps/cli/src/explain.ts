import { FaultyExercise, UnknownExercise, UnknownSelection } from '@chainrule/grader';
import { explainSandbox } from '@chainrule/grader/doctor';
import type { Language } from '@chainrule/grader/language';
import { SEALED_FILE, SealedError, sealedWords } from '@chainrule/grader/sealed';
import { UsageError } from './failure.ts';
import { cliWords } from './words.ts';

/** What to tell the user about an error that ended a command. */
export function explain(error: unknown, language: Language): string {
  const words = cliWords[language];
  if (error instanceof UnknownExercise) return words.unknownExercise(error.id, error.known.join(', ') || '–');
  if (error instanceof UnknownSelection) return words.unknownSelection(error.only, error.known.join(', '));
  if (error instanceof UsageError || error instanceof FaultyExercise) return error.message;
  if (error instanceof SealedError) {
    const { closed, withoutIt } = sealedWords[language];
    return `${closed(SEALED_FILE, error.problem)}\n${withoutIt}`;
  }
  return (
    explainSandbox(error, language) ??
    `${words.fault}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
  );
}
