import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The first line of an error's stack that lies in the student's own `folder` (an absolute path), as
 * `index.ts:41:7`; `undefined` where none does, or where no folder is given.
 */
export function studentLine(error: Error, folder: string | undefined): string | undefined {
  if (folder === undefined) return undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  for (const frame of frames) {
    const match = /(file:\/\/[^\s()]+|\/[^()]+|[A-Za-z]:\\[^()]+):(\d+):(\d+)\)?$/.exec(frame);
    if (match === null) continue;
    const [, where, line, column] = match as unknown as [string, string, string, string];
    const file = path.relative(folder, where.startsWith('file:') ? fileURLToPath(where) : where);
    if (file.startsWith('..') || path.isAbsolute(file)) continue;
    return `${file.split(path.sep).join('/')}:${line}:${column}`;
  }
  return undefined;
}
