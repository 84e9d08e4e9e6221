import { readFileSync } from 'node:fs';
import { parse } from 'es-module-lexer';
import { type Stripper, strip } from './strip.ts';

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
export async function arraysModules(
  names: readonly string[],
  stripper: Stripper,
): Promise<[string, { code: string; imports: Map<string, string> }][]> {
  source ??= await readSource(stripper);
  const { code, exports } = source;
  const offered = [...ALWAYS, ...names].filter((name) => exports.has(name));
  const facade = `export { ${[...new Set(offered)].join(', ')} } from '${SOURCE}';\n`;
  return [
    [ARRAYS, { code: facade, imports: new Map([[SOURCE, SOURCE]]) }],
    [SOURCE, { code, imports: new Map() }],
  ];
}

async function readSource(stripper: Stripper) {
  const text = readFileSync(new URL(import.meta.resolve(ARRAYS)), 'utf8');
  const stripped = await strip(text, 'arrays.ts', stripper);
  if ('problem' in stripped) throw new SyntaxError(`${ARRAYS} does not strip: ${JSON.stringify(stripped.problem)}`);
  const [, exports] = parse(stripped.code);
  return { code: stripped.code, exports: new Set(exports.flatMap((found) => ('name' in found ? [found.name] : []))) };
}
