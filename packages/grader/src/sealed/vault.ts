import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sealed } from './format.ts';
import type { SealedFiles } from './seal.ts';

/** The name of a sealed file in the root of a students' repository. */
export const SEALED_FILE = 'hidden.sealed';

const KEY_VARIABLE = 'CHAINRULE_KEY';

/** The key from the environment, and out of it: no process that is started from here inherits it. */
export function takeKey(): string | undefined {
  const key = process.env[KEY_VARIABLE];
  delete process.env[KEY_VARIABLE];
  return key === '' ? undefined : key;
}

/** What a repository holds sealed: opened with the key, or closed without it. */
export class Vault {
  readonly #sealed: Sealed;
  readonly #files: SealedFiles | undefined;

  constructor(sealed: Sealed, files: SealedFiles | undefined) {
    this.#sealed = sealed;
    this.#files = files;
  }

  /** Whether an exercise's hidden checks are sealed, and the key that opens them is not there. */
  isClosed(id: string): boolean {
    return this.#files === undefined && Object.hasOwn(this.#sealed.exercises, id);
  }

  /** The source of an exercise's file, where it is opened. */
  source(id: string, file: string): string | undefined {
    return this.#files?.get(`exercises/${id}/${file}`);
  }
}

/**
 * The vault of the repository in `root`; `undefined` where there is none. With the key its modules can be imported
 * from then on; without it, nothing is tried. Throws `SealedError`.
 */
export async function openVault(root: string, key: string | undefined): Promise<Vault | undefined> {
  const path = join(root, SEALED_FILE);
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  // The cipher and its like are loaded only where there is something to open.
  const { openSealed, readFor } = await import('./seal.ts');
  if (key === undefined) return new Vault(readFor(courseOf(root), text), undefined);
  const { sealed, files } = openSealed(text, key, courseOf(root));
  const { serveModules } = await import('./modules.ts');
  serveModules(root, files);
  return new Vault(sealed, files);
}

/** A course is known by the name in the package.json of its root. */
export function courseOf(root: string): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string }).name;
}
