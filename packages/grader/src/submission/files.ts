import { closeSync, constants, fstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, posix, relative, sep } from 'node:path';
import type { Location } from '../sandbox/types.ts';
import { Unreadable } from './types.ts';

const MAX_FILE_BYTES = 256 * 1024;
const MAX_BYTES = 1024 * 1024;

/** The files of a submission's folder: nothing outside of it is read, and of one file not more than is allowed. */
export class Files {
  readonly #root: string;
  #bytes = 0;

  /** Throws where the folder cannot be read. */
  constructor(folder: string) {
    this.#root = realpathSync(folder);
  }

  /** The file that a relative import means. Throws `Unreadable`. */
  resolve(from: string, specifier: string, locate: () => Location): string {
    const target = posix.join(posix.dirname(from), specifier);
    if (target.startsWith('../')) throw new Unreadable({ kind: 'outside', specifier, location: locate() });
    for (const candidate of [target, target.replace(/\.js$/, '.ts'), `${target}.ts`, `${target}/index.ts`]) {
      const path = realPath(join(this.#root, candidate));
      if (path === undefined || !statSync(path).isFile()) continue;
      if (!/\.[cm]?[jt]s$/.test(candidate)) break;
      if (!this.#holds(path)) throw new Unreadable({ kind: 'outside', specifier, location: locate() });
      return posix.normalize(candidate);
    }
    throw new Unreadable({ kind: 'no-file', specifier, location: locate() });
  }

  /** The text of a file. Throws `Unreadable`. */
  read(file: string): string {
    const path = realPath(join(this.#root, file));
    if (path === undefined) throw new Unreadable({ kind: 'no-entry' });
    if (!this.#holds(path)) {
      throw new Unreadable({ kind: 'outside', specifier: file, location: { file, line: 1, column: 1 } });
    }
    const bytes = this.#bytesOf(path, file);
    this.#bytes += bytes.length;
    if (this.#bytes > MAX_BYTES) throw new Unreadable({ kind: 'too-much', limit: MAX_BYTES });
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      throw new Unreadable({ kind: 'not-text', file });
    }
  }

  /** What is opened is what is looked at: the folder may change meanwhile. */
  #bytesOf(path: string, file: string): Buffer {
    const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = fstatSync(handle);
      if (!found.isFile()) throw new Unreadable({ kind: 'no-entry' });
      if (found.size > MAX_FILE_BYTES) {
        throw new Unreadable({ kind: 'too-large', file, bytes: found.size, limit: MAX_FILE_BYTES });
      }
      const bytes = Buffer.alloc(found.size);
      let read = 0;
      for (let more = 1; more > 0 && read < bytes.length; read += more)
        more = readSync(handle, bytes, read, bytes.length - read, null);
      return bytes.subarray(0, read);
    } finally {
      closeSync(handle);
    }
  }

  #holds(path: string): boolean {
    const way = relative(this.#root, path);
    return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
  }
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
