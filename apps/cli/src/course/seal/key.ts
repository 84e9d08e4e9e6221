import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { generateKey, readKey } from '@chainrule/grader/sealed';
import { takeKey } from '@chainrule/grader/vault';
import { UsageError } from '../../failure.ts';
import { ROOT } from '../../root.ts';
import { MARKER } from '../release/marker.ts';

/** Where a key came from. A new one is to be shown, once; one in a file is not. */
export type KeyFrom = { key: string; from: 'given' | 'written' | 'new' };

/** The key to seal with: from the environment, else from the key file, else a new one. */
export function keyToSeal(keyFile: string | undefined): KeyFrom {
  const given = takeKey();
  if (given !== undefined) return { key: whole(given, 'CHAINRULE_KEY'), from: 'given' };
  if (keyFile === undefined) return { key: generateKey(), from: 'new' };
  if (existsSync(keyFile)) return { key: whole(readFileSync(keyFile, 'utf8').trim(), keyFile), from: 'given' };
  const path = resolve(keyFile);
  const around = repositoryAround(path);
  if (around !== undefined) {
    throw new UsageError(
      `${keyFile} lies in the repository ${around}, where it would be handed out: keep the key elsewhere.`,
    );
  }
  const key = generateKey();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${key}\n`, { mode: 0o600, flag: 'wx' });
  return { key, from: 'written' };
}

/** A key, if it is one. Throws `UsageError` where a character is missing, wrong or too many. */
function whole(key: string, where: string): string {
  try {
    readKey(key);
    return key;
  } catch {
    throw new UsageError(`${where} holds no whole key: a character is missing, wrong or too many. Nothing was sealed.`);
  }
}

/** The key to open with: from the environment, else from the key file, else asked for where somebody can answer. */
export async function keyToOpen(keyFile: string | undefined): Promise<string> {
  const given = takeKey();
  if (given !== undefined) return given;
  if (keyFile !== undefined) {
    if (!existsSync(keyFile)) throw new UsageError(`There is no key file ${keyFile}.`);
    return readFileSync(keyFile, 'utf8').trim();
  }
  if (!process.stdin.isTTY) throw new UsageError('The key is missing: put it into CHAINRULE_KEY, or give --key-file.');
  const { default: password } = await import('@inquirer/password');
  return password({ message: 'Key:', mask: true });
}

/** The repository, or the release that is to become one, in which a file would lie. */
function repositoryAround(path: string): string | undefined {
  for (let folder = dirname(path), inner = path; folder !== inner; inner = folder, folder = dirname(folder)) {
    const marks = ['.git', MARKER].map((name) => join(folder, name));
    if (folder === resolve(ROOT) || marks.some((mark) => existsSync(mark))) return folder;
  }
  return undefined;
}
