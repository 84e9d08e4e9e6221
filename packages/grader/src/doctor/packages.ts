import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder of a package as another one of the workspace finds it; `undefined` where it is not installed.
 *
 * Looked for in the `node_modules` from that package upwards: pnpm's scripts set NODE_PATH, by which Node itself would
 * find packages of another installation.
 */
export function packageFolder(root: string, from: string, name: string): string | undefined {
  if (!existsSync(join(root, from, 'package.json'))) return undefined;
  for (let folder = realpathSync(join(root, from)); ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return realpathSync(found);
    if (folder === dirname(folder)) return undefined;
  }
}
