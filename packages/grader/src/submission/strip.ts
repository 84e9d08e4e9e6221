import type { Location, Stripped } from '../sandbox/types.ts';
import { keepStripped, readStripped } from './stripCache.ts';
import type { Problem } from './types.ts';

/** Drops the types of a source; the sandbox's process does it, for the parser may never come back. */
export type Stripper = (source: string) => Promise<Stripped>;

/** Drops a file's types by blanking them, so that lines and columns stay the student's own. */
export async function strip(
  source: string,
  file: string,
  stripper: Stripper,
): Promise<{ code: string } | { problem: Problem }> {
  const known = readStripped(source);
  if (known !== undefined) return { code: known };
  const stripped = await stripper(source);
  if ('code' in stripped) {
    keepStripped(source, stripped.code);
    return stripped;
  }
  if ('ended' in stripped) return { problem: { kind: 'too-deep', file } };
  const { code, message, stack } = stripped.refused;
  const kind = code === 'ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX' ? 'not-erasable' : 'syntax';
  // The stripper overflows its stack on code that is nested thousands of levels deep.
  if (kind === 'syntax' && code !== 'ERR_INVALID_TYPESCRIPT_SYNTAX') return { problem: { kind: 'too-deep', file } };
  return { problem: { kind, detail: message, location: placeIn(stack, file) } };
}

/** The stripper's stack opens with `:LINE`, source lines up to that one, and carets under the fault. */
function placeIn(stack: string, file: string): Location {
  const line = /^:(\d+)/.exec(stack)?.[1];
  const carets = /^( *)\^+/m.exec(stack)?.[1];
  return { file, line: Number(line ?? 1), column: (carets?.length ?? 0) + 1 };
}
