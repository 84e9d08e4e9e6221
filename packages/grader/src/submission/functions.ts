import type { Export } from 'es-module-lexer';
import type { Location } from '../sandbox/types.ts';
import { locator } from './locate.ts';

/** A file of a submission, without its types. */
export type Module = { code: string; imports: Map<string, string>; exports: readonly Export[] };

/** Where the exported functions start, by their names. */
export function functionsIn(modules: ReadonlyMap<string, Module>): Record<string, Location> {
  const functions: Record<string, Location> = {};
  for (const [file, { code, exports }] of modules) {
    const locate = locator(code, file);
    const declared = declarationsIn(code);
    for (const found of exports) {
      if (found.type === 'reexport-all' || found.typeOnly) continue;
      if (found.type === 'reexport' && functions[found.name] !== undefined) continue;
      const name = found.type === 'direct' ? (found.localName ?? found.name) : found.name;
      functions[found.name] = locate(declared.get(name) ?? found.start);
    }
  }
  return functions;
}

/** Name → where it is declared first. */
function declarationsIn(code: string): Map<string, number> {
  const declared = new Map<string, number>();
  const declaration = /\b(?:function\*?|const|let|var|class)\s+([\p{ID_Start}$_][\p{ID_Continue}$]*)/gu;
  for (const found of code.matchAll(declaration)) {
    const name = found[1] as string;
    if (!declared.has(name)) declared.set(name, found.index);
  }
  return declared;
}
