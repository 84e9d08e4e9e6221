import { parse } from 'es-module-lexer';
import type { LoadFailure, Location, Program } from '../sandbox/types.ts';
import { ARRAYS } from './arrays.ts';
import { locator } from './locate.ts';
import type { Problem } from './types.ts';

/** V8's words for an import that does not link. */
const NO_EXPORT = /^The requested module '(.+)' does not provide an export named '(.+)'$/;

/** What the student has to mend where the program did not load; `offered` are the names of `@chainrule/core/arrays`. */
export function loadProblem(
  failure: LoadFailure & { kind: 'threw' },
  program: Program,
  offered: readonly string[],
): Problem {
  const [, from, name] = NO_EXPORT.exec(failure.message) ?? [];
  if (from === undefined || name === undefined) {
    const { name: kind, message: detail, location } = failure;
    return { kind: 'load', name: kind, detail, ...(location && { location }) };
  }
  const { location, target } = importing(program, from, name);
  const names = from === ARRAYS || target === undefined ? offered : exportsOf(program, target);
  return { kind: 'no-export', name, from, offered: names, ...(location && { location }) };
}

/** The import statement that asks `specifier` for `name`, and the module that it means. */
function importing(program: Program, specifier: string, name: string): { location?: Location; target?: string } {
  for (const [file, targets] of program.imports) {
    const target = targets.get(specifier);
    const code = program.modules.get(file);
    if (target === undefined || code === undefined || file.startsWith('chainrule:') || file === ARRAYS) continue;
    for (const found of parse(code)[0]) {
      if (found.specifier !== specifier) continue;
      const statement = code.slice(found.importStart, found.importEnd);
      if (!new RegExp(`(?<![\\w$])${RegExp.escape(name)}(?![\\w$])`).test(statement)) continue;
      return { location: locator(code, file)(found.importStart), target };
    }
  }
  return {};
}

function exportsOf(program: Program, module: string): string[] {
  const [, found] = parse(program.modules.get(module) ?? '');
  return found.flatMap((one) => ('name' in one && !one.typeOnly ? [one.name] : []));
}
