import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The folder of a package as another one of the workspace finds it; `undefined` where it is not installed. */
export function packageFolder(root: string, from: string, name: string): string | undefined {
  const manifest = join(root, from, 'package.json');
  if (!existsSync(manifest)) return undefined;
  try {
    return dirname(createRequire(manifest).resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
}
