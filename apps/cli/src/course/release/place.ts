import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MARKER, type Marker } from './marker.ts';
import type { Files } from './repository.ts';

/** Writes a release to `out`, and removes what an earlier one wrote there and this one does not. */
export function place(out: string, files: Files, earlier: Marker | undefined): void {
  for (const path of Object.keys(earlier?.files ?? {}).filter((one) => !files.has(one))) remove(out, path);
  for (const [path, content] of files) write(out, path, content);
}

/** Writes a release's marker, which makes it one. */
export function mark(out: string, marker: Marker): void {
  write(out, MARKER, `${JSON.stringify(marker, undefined, 2)}\n`);
}

function write(out: string, path: string, content: Buffer | string): void {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), content);
}

/** Removes a file, and the folders that it leaves empty. */
function remove(out: string, path: string): void {
  rmSync(join(out, path), { force: true });
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    if (!existsSync(join(out, folder))) continue;
    if (readdirSync(join(out, folder)).length > 0) return;
    rmdirSync(join(out, folder));
  }
}
