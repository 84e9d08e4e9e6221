import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from './folder.ts';
import { solutionRegions } from './stub.ts';

/** Shorter lines, blanks not counted, are anybody's. */
const TELLING = 20;

/** A line of code that a student must not see: where it stands, and the line itself. */
export type SecretLine = { file: string; line: number; text: string };

/** A line of a student's copy that repeats a secret one. */
export type Leak = { line: number; secret: SecretLine };

/**
 * The lines of code that only an instructor has, by what they say: those of `hidden/` and `test/`, and those of the
 * model answer that the stub leaves out. Lines that stand in the stub too, or that state a check's function, entry or
 * parameters, are no secret.
 */
export function secretLines(folder: string, stub: string): Map<string, SecretLine> {
  const open = new Set(stub.split('\n').map(squeezed));
  const secrets = new Map<string, SecretLine>();
  const add = (file: string, line: number, text: string) => {
    const key = squeezed(text);
    if (key.length >= TELLING && !open.has(key) && !isPlain(text)) secrets.set(key, { file, line, text: text.trim() });
  };
  for (const file of filesIn(folder).filter((name) => /^(hidden|test)\/.*\.ts$/.test(name))) {
    const lines = readFileSync(join(folder, file), 'utf8').split('\n');
    for (const [i, text] of lines.entries()) add(file, i + 1, text);
  }
  for (const { line, text } of solutionRegions(readFileSync(join(folder, 'solution/index.ts'), 'utf8'))) {
    add('solution/index.ts', line, text);
  }
  return secrets;
}

/** The lines of a text that repeat secret ones. */
export function leaksIn(text: string, secrets: ReadonlyMap<string, SecretLine>): Leak[] {
  return text.split('\n').flatMap((line, i) => {
    const secret = secrets.get(squeezed(line));
    return secret === undefined ? [] : [{ line: i + 1, secret }];
  });
}

function squeezed(line: string): string {
  return line.replace(/\s+/g, '');
}

/** Comments, imports, types, the outer form of a check or of a text, and data: what public and hidden files share. */
function isPlain(text: string): boolean {
  const isForm = /^\s*(\/\/|\/?\*|import\b|(export )?(type|interface)\b)/.test(text);
  const isStated = /^\s*(function|entry|parameters|title|name|inputs|en|ko):/.test(text);
  const value = text.replace(/^\s*(export )?(const|let) [^=]+= /, '');
  return isForm || isStated || /^(?:[\w\s.,:'"[\]{}]|-(?=[\d.]))*;?$/.test(value);
}
