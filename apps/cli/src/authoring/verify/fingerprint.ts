import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** What all exercises are proved with, besides their own folder and the packages that they depend on. */
const SHARED = ['tsconfig.base.json', 'pnpm-lock.yaml'];

/**
 * A hash over all that a proof of an exercise depends on: its folder, the packages that it uses, directly or not,
 * the versions of what they depend on, and Node's. Tests of packages, and what tools leave behind, are left out.
 */
export function fingerprint(root: string, id: string): string {
  const hash = createHash('sha256').update(process.version);
  const own = join(root, 'exercises', id);
  for (const file of [...filesIn(own), ...packagesOf(root, own).flatMap(sourcesIn), ...SHARED.map(inRoot(root))]) {
    if (existsSync(file)) hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

const inRoot = (root: string) => (name: string) => join(root, name);

/** Files of a folder, without hidden ones and installed packages, in the order of their paths. */
function filesIn(folder: string): string[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true, exclude: ({ name }) => name === 'node_modules' })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function sourcesIn(folder: string): string[] {
  const sources = filesIn(join(folder, 'src')).filter((file) => !file.endsWith('.test.ts'));
  return [join(folder, 'package.json'), ...sources];
}

/** The folders of this repository's packages that a package depends on. */
function packagesOf(root: string, folder: string): string[] {
  const manifests = globSync('packages/*/package.json', { cwd: root }).map(inRoot(root));
  const folders = new Map(manifests.map((file) => [manifest(file).name, dirname(file)]));
  const found = new Set<string>();
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { dependencies = {}, devDependencies = {} } = manifest(join(next, 'package.json'));
    for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
      const dependency = folders.get(name);
      if (dependency === undefined || found.has(dependency)) continue;
      found.add(dependency);
      waiting.push(dependency);
    }
  }
  return [...found].sort();
}

type Manifest = { name?: string; dependencies?: object; devDependencies?: object };

function manifest(file: string): Manifest {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
