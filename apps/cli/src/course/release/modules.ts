import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { init, parse } from 'es-module-lexer';
import { copy, type Files, textOf } from './repository.ts';

const MODULE = /\.[cm]?[jt]s$/;
/** What only the authors of a package use. */
const AUTHORS = /^packages\/[^/]+\/((test|bench|scripts|template)\/|(tsconfig|turbo)\.json$)/;

type Manifest = { name: string; exports?: Record<string, string> };
type Packages = ReadonlyMap<string, { folder: string; exports: Record<string, string> }>;

/**
 * Completes a release by the modules that its own modules lead to: by imports, also of types and across packages, and
 * by `new URL('…', import.meta.url)`. A package that is reached brings its other files (data, styles, scripts for the
 * sandbox) with it. `available` are the files of the instructor's repository; `specifiers`, such as `@chainrule/core`,
 * are wanted besides.
 */
export async function completeModules(
  files: Files,
  root: string,
  available: readonly string[],
  specifiers: readonly string[],
): Promise<void> {
  await init();
  const known = new Set(available);
  const packages = packagesIn(root, available);
  const asked = specifiers.flatMap((specifier) => exportedBy(specifier, packages));
  for (const file of asked) copy(files, root, file);
  const waiting = [...files.keys()].filter((file) => MODULE.test(file));
  const seen = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const target of targetsOf(textOf(files, file), file, packages)) {
      if (files.has(target) || !known.has(target)) continue;
      copy(files, root, target);
      if (MODULE.test(target)) waiting.push(target);
    }
    waiting.push(...assetsOf(file, files, root, available));
  }
}

/** What comes with a package besides its modules, the first time that it is reached. */
function assetsOf(file: string, files: Files, root: string, available: readonly string[]): string[] {
  const folder = /^packages\/[^/]+\//.exec(file)?.[0];
  if (folder === undefined || files.has(`${folder}package.json`)) return [];
  const assets = available.filter((one) => one.startsWith(folder) && !AUTHORS.test(one) && !/\.[cm]?ts$/.test(one));
  for (const asset of assets) copy(files, root, asset);
  return assets.filter((asset) => MODULE.test(asset));
}

/** The files that a module leads to, as paths in the repository; some may not be there. */
function targetsOf(source: string, file: string, packages: Packages): string[] {
  const beside = (path: string) => posix.join(posix.dirname(file), path);
  const urls = [...source.matchAll(/new URL\(\s*['"`](\.[^'"`$]+)['"`]/g)].map(([, path]) => beside(path as string));
  const imported = specifiersIn(source).flatMap((specifier) =>
    specifier.startsWith('.') ? [beside(specifier)] : exportedBy(specifier, packages),
  );
  return [...urls, ...imported];
}

/** What a module imports. `init` has to have been awaited. */
export function specifiersIn(source: string): string[] {
  const [imports] = parse(source);
  return imports.flatMap((found) => (found.type === 'import-meta' ? [] : [found.specifier ?? '']));
}

/** The file that one of this repository's packages exports under a specifier, if it is one of theirs. */
function exportedBy(specifier: string, packages: Packages): string[] {
  const [, name = '', path = ''] = /^(@chainrule\/[^/]+)(\/.*)?$/.exec(specifier) ?? [];
  const found = packages.get(name);
  const target = found && targetOf(`.${path}`, found.exports);
  return target === undefined ? [] : [posix.join(found?.folder ?? '', target)];
}

/** What `exports` of a package.json lead a path to; a pattern such as `./*` serves what has no entry of its own. */
function targetOf(path: string, exports: Readonly<Record<string, string>>): string | undefined {
  if (exports[path] !== undefined) return exports[path];
  for (const [pattern, target] of Object.entries(exports)) {
    const [before = '', after] = pattern.split('*');
    if (after === undefined || !path.startsWith(before) || !path.endsWith(after)) continue;
    return target.replaceAll('*', () => path.slice(before.length, path.length - after.length));
  }
  return undefined;
}

function packagesIn(root: string, available: readonly string[]): Packages {
  const manifests = available.filter((file) => /^(packages|apps)\/[^/]+\/package\.json$/.test(file));
  return new Map(
    manifests.map((file) => {
      const { name, exports = {} } = JSON.parse(readFileSync(join(root, file), 'utf8')) as Manifest;
      return [name, { folder: posix.dirname(file), exports }];
    }),
  );
}
