import { posix } from 'node:path';
import { type Files, put, textOf } from './repository.ts';

type Manifest = {
  name: string;
  exports?: Record<string, string>;
  scripts?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
};

/**
 * Trims the package.json of each package of a release to what the release holds of it: without scripts, exports of
 * files that are not there, and dependencies that nothing in the package names any more.
 */
export function trimManifests(files: Files): void {
  for (const path of [...files.keys()].filter((file) =>
    /^(packages|apps|exercises)\/[^/]+\/package\.json$/.test(file),
  )) {
    const folder = posix.dirname(path);
    const { scripts: _, exports, dependencies, devDependencies, ...rest } = JSON.parse(textOf(files, path)) as Manifest;
    const sources = [...files.keys()].filter((file) => file.startsWith(`${folder}/`) && /\.[cm]?[jt]s$/.test(file));
    const code = sources.map((file) => textOf(files, file)).join('\n');
    // Sealed checks of an exercise may need what its open files do not.
    const isExercise = folder.startsWith('exercises/');
    const trimmed = {
      ...rest,
      ...withEntries('exports', exports, ([, target]) => target.includes('*') || files.has(posix.join(folder, target))),
      ...withEntries('dependencies', dependencies, ([name]) => isExercise || isNamed(name, code)),
      ...withEntries('devDependencies', devDependencies, ([name]) => isNamed(name, code)),
    };
    put(files, path, `${JSON.stringify(trimmed, undefined, 2)}\n`);
  }
}

function withEntries(
  key: string,
  entries: Record<string, string> = {},
  keep: (entry: [string, string]) => boolean,
): Record<string, Record<string, string>> {
  const kept = Object.entries(entries).filter(keep);
  return kept.length === 0 ? {} : { [key]: Object.fromEntries(kept) };
}

/** Whether code names a package, in an import or otherwise. */
function isNamed(name: string, code: string): boolean {
  return new RegExp(`['"\`]${RegExp.escape(name)}(/[^'"\`]*)?['"\`]`).test(code);
}
