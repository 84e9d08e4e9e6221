import { readFileSync } from 'node:fs';
import { parse } from 'es-module-lexer';
import { strip } from './strip.ts';

/** The one package that a submission may import. */
export const ARRAYS = '@chainrule/core/arrays';

const SOURCE = 'chainrule:arrays';

/** Offered to every submission, whatever the exercise: what a stub throws. */
export const ALWAYS = ['NotImplementedError'];

let source: { code: string; exports: ReadonlySet<string> } | undefined;

/**
 * `@chainrule/core/arrays` as the sandbox sees it: a module that hands on only the names given.
 * Names of types, which are gone by then, are passed over.
 */
export function arraysModules(names: readonly string[]): [string, { code: string; imports: Map<string, string> }][] {
  source ??= readSource();
  const offered = [...ALWAYS, ...names].filter((name) => source?.exports.has(name));
  const facade = `export { ${[...new Set(offered)].join(', ')} } from '${SOURCE}';\n`;
  return [
    [ARRAYS, { code: facade, imports: new Map([[SOURCE, SOURCE]]) }],
    [SOURCE, { code: source.code, imports: new Map() }],
  ];
}

function readSource() {
  const stripped = strip(readFileSync(new URL(import.meta.resolve(ARRAYS)), 'utf8'), 'arrays.ts');
  if ('problem' in stripped) throw new SyntaxError(`${ARRAYS} does not strip: ${JSON.stringify(stripped.problem)}`);
  const [, exports] = parse(stripped.code);
  return { code: stripped.code, exports: new Set(exports.flatMap((found) => ('name' in found ? [found.name] : []))) };
}
