import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { getCompileCacheDir } from 'node:module';
import { join } from 'node:path';

/**
 * What an earlier process made of the same source, where there is a compile cache: Node takes 30 ms to start its
 * stripper. Blanks stand for types, so that anything of another length is no answer.
 */
export function readStripped(source: string): string | undefined {
  const file = fileFor(source);
  if (file === undefined) return undefined;
  try {
    const code = readFileSync(file, 'utf8');
    return code.length === source.length ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a stripped source for later processes; without a compile cache, or room for it, nothing is kept. */
export function keepStripped(source: string, code: string): void {
  const file = fileFor(source);
  if (file === undefined || code.length !== source.length) return;
  try {
    mkdirSync(join(file, '..'), { recursive: true });
    const own = `${file}.${process.pid}`;
    writeFileSync(own, code);
    renameSync(own, file);
  } catch {
    // A cache that cannot be written is none.
  }
}

function fileFor(source: string): string | undefined {
  const folder = getCompileCacheDir();
  if (folder === undefined) return undefined;
  const key = createHash('sha256').update(`${process.version}\0${source}`).digest('hex');
  return join(folder, 'chainrule-stripped', `${key}.js`);
}
