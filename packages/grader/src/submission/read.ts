import { createHash } from 'node:crypto';
import { type Export, type Import, init, parse } from 'es-module-lexer';
import { ARRAYS, arraysModules } from './arrays.ts';
import { Files } from './files.ts';
import { functionsIn, type Module } from './functions.ts';
import { locator } from './locate.ts';
import { type Stripper, strip } from './strip.ts';
import { type Problem, type ReadResult, type Submission, Unreadable } from './types.ts';

/** The file that a submission's folder must hold. */
export const ENTRY = 'index.ts';

const MAX_FILES = 64;
const MAX_IMPORTS = 1_000;

/** What a submission is linked with. */
export type Linking = {
  /** Names that it may import from `@chainrule/core/arrays`. */
  imports: readonly string[];
  /** The exercise's driver module, as TypeScript. */
  driver?: string;
};

/**
 * Reads the submission in `folder`: `index.ts` and the files that it imports, directly or not, stripped of their
 * types and linked. Nothing of it is run.
 *
 * Relative imports stay inside the folder, also through links; beside these only the names of `linking.imports`
 * can be imported. Throws only where the folder itself cannot be read, or what `stripper` throws.
 */
export async function readSubmission(folder: string, linking: Linking, stripper: Stripper): Promise<ReadResult> {
  await init();
  const files = new Files(folder);
  const sources = new Map<string, string>();
  const modules = new Map<string, Module>();
  let problem: Problem | undefined;
  let imports = 0;
  try {
    const waiting = [ENTRY];
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (modules.has(file)) continue;
      if (modules.size === MAX_FILES) throw new Unreadable({ kind: 'too-many-files', limit: MAX_FILES });
      const source = files.read(file);
      sources.set(file, source);
      const stripped = await strip(source, file, stripper);
      if ('problem' in stripped) throw new Unreadable(stripped.problem);
      const [found, exports] = lex(stripped.code, file);
      imports += found.length;
      if (imports > MAX_IMPORTS) throw new Unreadable({ kind: 'too-many-imports', limit: MAX_IMPORTS });
      const targets = resolve(files, file, stripped.code, found);
      modules.set(file, { code: stripped.code, imports: targets, exports });
      waiting.push(...[...targets.values()].filter((target) => target !== ARRAYS));
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    problem = error.problem;
  }
  const submission = summarize(sources, modules);
  if (problem !== undefined) return { submission, problem };
  return { submission, program: await link(modules, linking, stripper) };
}

async function link(modules: ReadonlyMap<string, Module>, { imports, driver }: Linking, stripper: Stripper) {
  const sources = new Map<string, string>();
  const links = new Map<string, Map<string, string>>();
  for (const [file, module] of [...modules, ...(await arraysModules(imports, stripper))]) {
    sources.set(file, module.code);
    links.set(file, module.imports);
  }
  if (driver === undefined) return { modules: sources, imports: links, entry: ENTRY };
  const stripped = await strip(driver, 'driver.ts', stripper);
  if ('problem' in stripped) throw new SyntaxError(`driver.ts: ${JSON.stringify(stripped.problem)}`);
  const key = 'chainrule:driver';
  sources.set(key, stripped.code);
  links.set(key, new Map());
  return { modules: sources, imports: links, entry: ENTRY, driver: key };
}

function lex(code: string, file: string): readonly [readonly Import[], readonly Export[]] {
  try {
    const [imports, exports] = parse(code);
    return [imports, exports];
  } catch (error) {
    const location = locator(code, file)((error as { idx?: number }).idx ?? 0);
    throw new Unreadable({ kind: 'syntax', detail: 'Unexpected syntax', location });
  }
}

/** Specifier → the module that it means: `@chainrule/core/arrays` or a file of the submission. */
function resolve(files: Files, file: string, code: string, imports: readonly Import[]): Map<string, string> {
  const targets = new Map<string, string>();
  const locate = locator(code, file);
  for (const found of imports) {
    if (found.type === 'import-meta') continue;
    const location = () => locate(found.importStart);
    if (found.type === 'dynamic') throw new Unreadable({ kind: 'dynamic-import', location: location() });
    const { specifier } = found;
    if (specifier === ARRAYS) targets.set(specifier, ARRAYS);
    else if (/^\.\.?\//.test(specifier)) targets.set(specifier, files.resolve(file, specifier, location));
    else throw new Unreadable({ kind: 'forbidden-import', specifier, location: location() });
  }
  return targets;
}

function summarize(sources: ReadonlyMap<string, string>, modules: ReadonlyMap<string, Module>): Submission {
  const files = [...sources.keys()].sort();
  const hash = createHash('sha256');
  for (const file of files) {
    const source = sources.get(file) as string;
    hash.update(`${file}\0${Buffer.byteLength(source)}\0${source}`);
  }
  return { sha256: hash.digest('hex'), files, functions: functionsIn(modules) };
}
