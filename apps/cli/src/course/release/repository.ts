import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The files of the instructor's repository by their paths in it, without what git ignores. Where there is no git,
 * without installed packages and hidden files.
 */
export function repositoryFiles(root: string): string[] {
  return (listedByGit(root) ?? found(root)).filter((file) => existsSync(join(root, file))).sort();
}

function listedByGit(root: string): string[] | undefined {
  const options = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  try {
    const output = execFileSync('git', options, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
    return output.toString().split('\0').filter(Boolean);
  } catch {
    return undefined;
  }
}

function found(root: string): string[] {
  const exclude = ({ name }: { name: string }) => name === 'node_modules' || name.startsWith('.');
  return globSync('**/*', { cwd: root, withFileTypes: true, exclude })
    .filter((entry) => entry.isFile() && !exclude(entry))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length));
}

/** The files of a release by their paths in it. */
export type Files = Map<string, Buffer>;

/** Adds a file of the instructor's repository to a release, as it is. */
export function copy(files: Files, root: string, path: string, target = path): void {
  files.set(target, readFileSync(join(root, path)));
}

/** Adds a text to a release. */
export function put(files: Files, path: string, text: string): void {
  files.set(path, Buffer.from(text));
}

/** A file of a release as text. */
export function textOf(files: Files, path: string): string {
  const content = files.get(path);
  if (content === undefined) throw new Error(`the release has no ${path}`);
  return content.toString();
}
