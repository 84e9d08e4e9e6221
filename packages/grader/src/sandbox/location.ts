import type { Location, Program } from './types.ts';

/** Finds places in the student's own files in texts that name them as `file:line:column`. */
export type Places = {
  /** The first place in a text. */
  in(text: string): Location | undefined;
  /** The first frame of a stack, as V8 writes it, that lies in one of the files. */
  inStack(stack: string): Location | undefined;
};

/** The student's own files: the entry and what it reaches by relative imports. */
export function ownFiles(program: Program): Set<string> {
  const own = new Set<string>();
  const waiting = [program.entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (own.has(file)) continue;
    own.add(file);
    for (const [specifier, target] of program.imports.get(file) ?? []) {
      if (specifier.startsWith('.')) waiting.push(target);
    }
  }
  return own;
}

export function placesIn(files: Iterable<string>): Places {
  const names = [...files].map(RegExp.escape).join('|');
  const place = new RegExp(`(?:^|[ (\\[])(${names}):(\\d{1,7}):(\\d{1,7})`);
  const find = (text: string): Location | undefined => {
    const found = place.exec(text);
    if (found === null) return undefined;
    const [, file, line, column] = found as unknown as [string, string, string, string];
    return { file, line: Number(line), column: Number(column) };
  };
  return {
    in: find,
    inStack(stack) {
      for (const line of stack.split('\n')) {
        const found = /^\s+at /.test(line) ? find(line) : undefined;
        if (found !== undefined) return found;
      }
      return undefined;
    },
  };
}
