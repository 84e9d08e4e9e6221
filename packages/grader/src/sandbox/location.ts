import type { Location, Program } from './types.ts';

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

/** The first frame of a stack, as V8 writes it, that lies in one of the files. */
export function locationIn(stack: string, files: ReadonlySet<string>): Location | undefined {
  for (const line of stack.split('\n')) {
    const frame = /^\s+at /.test(line) ? placeIn(line, files) : undefined;
    if (frame !== undefined) return frame;
  }
  return undefined;
}

/** The place in a text that names it as `file:line:column`. */
export function placeIn(text: string, files: ReadonlySet<string>): Location | undefined {
  for (const file of files) {
    const found = new RegExp(`(?:^|[ (\\[])${RegExp.escape(file)}:(\\d{1,7}):(\\d{1,7})`).exec(text);
    if (found !== null) return { file, line: Number(found[1]), column: Number(found[2]) };
  }
  return undefined;
}
