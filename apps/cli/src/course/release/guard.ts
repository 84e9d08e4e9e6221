import { join, posix } from 'node:path';
import { leaksIn, secretLines, stubOf } from '@chainrule/grader/verify';
import { init, parse } from 'es-module-lexer';
import { type Files, textOf } from './repository.ts';

const MODULE = /\.[cm]?[jt]s$/;
/** What no file of a student's copy may lie in. */
const SECRET = /^exercises\/[^/]+\/(hidden|solution|test)\//;

/** What would give an instructor's files away, or not stand alone, in a release. None of it can be let out. */
export async function releaseProblems(files: Files, root: string, exercises: readonly string[]): Promise<string[]> {
  await init();
  return [
    ...[...files.keys()].filter((file) => SECRET.test(file)).map((file) => `${file} is the instructor's`),
    ...[...files.keys()].filter((file) => MODULE.test(file)).flatMap((file) => danglingImports(files, file)),
    ...exercises.flatMap((id) => leaks(files, root, id)),
  ];
}

function danglingImports(files: Files, file: string): string[] {
  const [imports] = parse(textOf(files, file));
  return imports.flatMap((found) => {
    if (found.type === 'import-meta' || !/^\.\.?\//.test(found.specifier ?? '')) return [];
    const target = posix.join(posix.dirname(file), found.specifier as string);
    return files.has(target) ? [] : [`${file} imports ${target}, which is not among the students' files`];
  });
}

/** Lines of the model answer and of hidden files in the exercise's own files, which `verify` looks through as well. */
function leaks(files: Files, root: string, id: string): string[] {
  const folder = join(root, 'exercises', id);
  const stub = stubOf(folder, id);
  if (stub === undefined) return [];
  const secrets = secretLines(folder, stub);
  return [...files.keys()]
    .filter((file) => file.startsWith(`exercises/${id}/`) && !file.endsWith('/driver.ts'))
    .flatMap((file) =>
      leaksIn(textOf(files, file), secrets)
        .filter(({ secret }) => secret.file.startsWith('solution/') || file.endsWith('.json'))
        .map(({ line, secret }) => `${file}:${line} repeats ${secret.file}:${secret.line}: \`${secret.text}\``),
    );
}
