import { existsSync, globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join, posix } from 'node:path';
import { init, parse } from 'es-module-lexer';

/** Where a student's copy begins to read: each is there, or not. */
export const PUBLIC_ENTRIES = ['exercise.ts', 'driver.ts', 'play.ts'] as const;

/** The task, in both languages. */
export const TASKS = ['README.md', 'README.ko.md'] as const;

/** What an instructor alone has: each of these folders is left out of a student's copy. */
export const SECRET_FOLDERS = ['hidden', 'solution', 'test'] as const;

/** All files of an exercise by their paths in its folder, but for installed packages and what tools leave behind. */
export function filesIn(folder: string): string[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true, exclude: ({ name }) => isIgnored(name) })
    .filter((entry) => entry.isFile() && !isIgnored(entry.name))
    .map((entry) => posix.relative(toPosix(folder), toPosix(join(entry.parentPath, entry.name))))
    .sort();
}

/** The files that `entries` lead to by relative imports, themselves among them; imports of types count on demand. */
export async function reachable(
  folder: string,
  entries: readonly string[],
  { types }: { types: boolean },
): Promise<Set<string>> {
  await init();
  const found = new Set<string>();
  const waiting = entries.filter((file) => existsSync(join(folder, file)));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    if (!/\.[cm]?[jt]s$/.test(file) || !existsSync(join(folder, file))) continue;
    waiting.push(...importsOf(readFileSync(join(folder, file), 'utf8'), file, { types }));
  }
  return found;
}

/** The relative imports of a module's source, as paths in the exercise's folder. `init` has to have been awaited. */
export function importsOf(source: string, file: string, { types }: { types: boolean }): string[] {
  const [imports] = parse(types ? source : stripTypeScriptTypes(source));
  return imports.flatMap((found) => {
    if (found.type === 'import-meta' || !/^\.\.?\//.test(found.specifier ?? '')) return [];
    return [posix.join(posix.dirname(file), found.specifier as string)];
  });
}

/** The files of an exercise's folder that its task texts show or link to, such as a picture. */
export function linkedFiles(folder: string): string[] {
  return TASKS.flatMap((file) => {
    if (!existsSync(join(folder, file))) return [];
    const links = readFileSync(join(folder, file), 'utf8').matchAll(/(?:\]\(|src=")([^)"#\s]+)/g);
    return [...links].map(([, link]) => posix.normalize(link as string));
  }).filter((link) => !link.startsWith('../') && existsSync(join(folder, link)));
}

/** Whether a path in an exercise's folder is part of what only an instructor has. */
export function isSecret(file: string): boolean {
  return SECRET_FOLDERS.some((secret) => file.startsWith(`${secret}/`));
}

function isIgnored(name: string): boolean {
  return name === 'node_modules' || name.startsWith('.');
}

function toPosix(path: string): string {
  return path.replaceAll('\\', '/');
}
