import { stripTypeScriptTypes } from 'node:module';
import type { Location } from '../sandbox/types.ts';
import { keepStripped, readStripped } from './stripCache.ts';
import type { Problem } from './types.ts';

/** JavaScript with every character where it was, or what keeps the types from being dropped. */
export type Stripped = { code: string } | { problem: Problem };

/** Drops a file's types by blanking them, so that lines and columns stay the student's own. */
export function strip(source: string, file: string): Stripped {
  const known = readStripped(source);
  if (known !== undefined) return { code: known };
  try {
    const code = stripTypeScriptTypes(source);
    keepStripped(source, code);
    return { code };
  } catch (error) {
    const { code, message, stack } = error as Error & { code?: string };
    const kind = code === 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX' ? 'not-erasable' : 'syntax';
    // The stripper overflows its stack on code that is nested thousands of levels deep.
    if (kind === 'syntax' && code !== 'ERR_INVALID_TYPESCRIPT_SYNTAX') {
      return { problem: { kind: 'too-deep', file } };
    }
    return { problem: { kind, detail: message, location: placeIn(stack ?? '', file) } };
  }
}

/** The stripper's stack opens with `:LINE`, source lines up to that one, and carets under the fault. */
function placeIn(stack: string, file: string): Location {
  const line = /^:(\d+)/.exec(stack)?.[1];
  const carets = /^( *)\^+/m.exec(stack)?.[1];
  return { file, line: Number(line ?? 1), column: (carets?.length ?? 0) + 1 };
}
