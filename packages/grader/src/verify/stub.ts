import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const START = /^\s*\/\/ #region solution\s*$/;
const END = /^\s*\/\/ #endregion\s*$/;
const FUNCTION = /^export (?:async )?function\s*\*?\s*([\w$]+)/;
const METHOD = /^ {2}(?:static |async |get |set )*([\w$#]+)\(.*\{\s*$/;
const CLASS = /^(?:export )?class\s+([\w$]+)/;
const ARRAYS_IMPORT = /^import (type )?\{ ([^}]*) \} from '@chainrule\/core\/arrays';$/m;

/** A solution whose marks do not stand where a stub can be made from them. */
export class UnmarkedSolution extends Error {
  override readonly name = 'UnmarkedSolution';
}

/**
 * The stub of an exercise, from its solution.
 *
 * A region between `// #region solution` and `// #endregion` inside of a function becomes
 * `throw new NotImplementedError('NAME')`; one at the top level is left out. All else stays: types, docstrings,
 * signatures. Throws `UnmarkedSolution` where a mark has no partner, a region is in no function, or none is there.
 */
export function generateStub(solution: string, id: string): string {
  const kept: string[] = [];
  let open: number | undefined;
  let owner: string | undefined;
  let inClass: string | undefined;
  let bodies = 0;
  for (const [index, line] of solution.split('\n').entries()) {
    const at = `solution/index.ts:${index + 1}`;
    if (START.test(line)) {
      if (open !== undefined) throw new UnmarkedSolution(`${at}: a region opens inside of the one of line ${open}`);
      open = index + 1;
      const indent = line.slice(0, line.indexOf('//'));
      if (indent === '') continue;
      if (owner === undefined) throw new UnmarkedSolution(`${at}: this region is in no function`);
      kept.push(`${indent}throw new NotImplementedError('${owner}');`);
      bodies++;
    } else if (END.test(line)) {
      if (open === undefined) throw new UnmarkedSolution(`${at}: no region is open here`);
      open = undefined;
    } else if (open === undefined) {
      inClass = CLASS.exec(line)?.[1] ?? (line === '}' ? undefined : inClass);
      const method = inClass && METHOD.exec(line)?.[1];
      owner = FUNCTION.exec(line)?.[1] ?? (method ? `${inClass}.${method}` : owner);
      kept.push(line);
    }
  }
  if (open !== undefined) throw new UnmarkedSolution(`solution/index.ts:${open}: this region is not closed`);
  if (bodies === 0)
    throw new UnmarkedSolution('solution/index.ts: no function body is marked as `// #region solution`');
  const text = withImport(kept.join('\n'))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return `// ${id}: README.md · 한국어 README.ko.md · pnpm grade ${id}\n\n${text}\n`;
}

/** The stub of the exercise in `folder`; `undefined` where its solution is missing or not marked as it should be. */
export function stubOf(folder: string, id: string): string | undefined {
  try {
    return generateStub(readFileSync(join(folder, 'solution/index.ts'), 'utf8'), id);
  } catch {
    return undefined;
  }
}

/** The lines of a solution that its stub leaves out. */
export function solutionRegions(solution: string): { line: number; text: string }[] {
  let isOpen = false;
  return solution.split('\n').flatMap((text, i) => {
    if (START.test(text) || END.test(text)) {
      isOpen = START.test(text);
      return [];
    }
    return isOpen ? [{ line: i + 1, text }] : [];
  });
}

function withImport(code: string): string {
  const found = ARRAYS_IMPORT.exec(code);
  if (found === null) return `import { NotImplementedError } from '@chainrule/core/arrays';\n\n${code}`;
  const [statement, typeOnly, list] = found as unknown as [string, string | undefined, string];
  const names = list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const all = [...(typeOnly ? names.map((name) => `type ${name}`) : names), 'NotImplementedError'];
  const bare = (name: string) => name.replace(/^type /, '');
  all.sort((a, b) => bare(a).localeCompare(bare(b), 'en'));
  return code.replace(statement, `import { ${[...new Set(all)].join(', ')} } from '@chainrule/core/arrays';`);
}
