import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, posix, relative, sep } from 'node:path';
import { type Export, type Import, init, parse } from 'es-module-lexer';
import type { Location } from '../sandbox/types.ts';
import { ARRAYS, arraysModules } from './arrays.ts';
import { locate } from './locate.ts';
import { strip } from './strip.ts';
import type { Problem, ReadResult, Submission } from './types.ts';

/** The file that a submission's folder must hold. */
export const ENTRY = 'index.ts';

const MAX_FILES = 64;
const MAX_FILE_BYTES = 256 * 1024;

/** What a submission is linked with. */
export type Linking = {
  /** Names that it may import from `@chainrule/core/arrays`. */
  imports: readonly string[];
  /** The exercise's driver module, as TypeScript. */
  driver?: string;
};

class Unreadable extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.kind);
    this.problem = problem;
  }
}

type Module = { code: string; imports: Map<string, string>; exports: readonly Export[] };

/**
 * Reads the submission in `folder`: `index.ts` and the files that it imports, directly or not, stripped of their
 * types and linked. Nothing of it is run.
 *
 * Relative imports stay inside the folder, also through links; beside these only the names of `linking.imports`
 * can be imported. Throws only where the folder itself cannot be read.
 */
export async function readSubmission(folder: string, linking: Linking): Promise<ReadResult> {
  await init();
  const root = realpathSync(folder);
  const sources = new Map<string, string>();
  const modules = new Map<string, Module>();
  let problem: Problem | undefined;
  try {
    const waiting = [ENTRY];
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (modules.has(file)) continue;
      if (modules.size === MAX_FILES) throw new Unreadable({ kind: 'too-many-files', limit: MAX_FILES });
      sources.set(file, readText(root, file));
      const module = readModule(root, file, sources.get(file) as string);
      modules.set(file, module);
      waiting.push(...[...module.imports.values()].filter((target) => target !== ARRAYS));
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    problem = error.problem;
  }
  const submission = summarize(sources, modules);
  if (problem !== undefined) return { submission, problem };
  return { submission, program: link(modules, linking) };
}

function link(modules: ReadonlyMap<string, Module>, { imports, driver }: Linking) {
  const sources = new Map<string, string>();
  const links = new Map<string, Map<string, string>>();
  for (const [file, module] of modules) {
    sources.set(file, module.code);
    links.set(file, module.imports);
  }
  for (const [key, module] of arraysModules(imports)) {
    sources.set(key, module.code);
    links.set(key, module.imports);
  }
  if (driver === undefined) return { modules: sources, imports: links, entry: ENTRY };
  const stripped = strip(driver, 'driver.ts');
  if ('problem' in stripped) throw new SyntaxError(`driver.ts: ${JSON.stringify(stripped.problem)}`);
  const key = 'chainrule:driver';
  sources.set(key, stripped.code);
  links.set(key, new Map());
  return { modules: sources, imports: links, entry: ENTRY, driver: key };
}

function readModule(root: string, file: string, source: string): Module {
  const stripped = strip(source, file);
  if ('problem' in stripped) throw new Unreadable(stripped.problem);
  const [imports, exports] = lex(stripped.code, file);
  const targets = new Map<string, string>();
  for (const found of imports) {
    if (found.type === 'import-meta') continue;
    const location = locate(stripped.code, found.importStart, file);
    if (found.type === 'dynamic') throw new Unreadable({ kind: 'dynamic-import', location });
    targets.set(found.specifier, resolve(root, file, found.specifier, location));
  }
  return { code: stripped.code, imports: targets, exports };
}

function lex(code: string, file: string): readonly [readonly Import[], readonly Export[]] {
  try {
    const [imports, exports] = parse(code);
    return [imports, exports];
  } catch (error) {
    const location = locate(code, (error as { idx?: number }).idx ?? 0, file);
    throw new Unreadable({ kind: 'syntax', detail: 'Unexpected syntax', location });
  }
}

/** The module that an import means: `@chainrule/core/arrays` or a file of the submission. */
function resolve(root: string, from: string, specifier: string, location: Location): string {
  if (specifier === ARRAYS) return ARRAYS;
  if (!/^\.\.?\//.test(specifier)) throw new Unreadable({ kind: 'forbidden-import', specifier, location });
  const target = posix.join(posix.dirname(from), specifier);
  if (target.startsWith('../')) throw new Unreadable({ kind: 'outside', specifier, location });
  for (const candidate of [target, target.replace(/\.js$/, '.ts'), `${target}.ts`, `${target}/index.ts`]) {
    const path = realPath(join(root, candidate));
    if (path === undefined || !statSync(path).isFile()) continue;
    if (!/\.[cm]?[jt]s$/.test(candidate)) break;
    if (!isInside(root, path)) throw new Unreadable({ kind: 'outside', specifier, location });
    return posix.normalize(candidate);
  }
  throw new Unreadable({ kind: 'no-file', specifier, location });
}

function readText(root: string, file: string): string {
  const path = realPath(join(root, file));
  if (path === undefined || !statSync(path).isFile()) throw new Unreadable({ kind: 'no-entry' });
  if (!isInside(root, path)) {
    throw new Unreadable({ kind: 'outside', specifier: file, location: { file, line: 1, column: 1 } });
  }
  const bytes = statSync(path).size;
  if (bytes > MAX_FILE_BYTES) throw new Unreadable({ kind: 'too-large', file, bytes, limit: MAX_FILE_BYTES });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch {
    throw new Unreadable({ kind: 'not-text', file });
  }
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
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

function functionsIn(modules: ReadonlyMap<string, Module>): Record<string, Location> {
  const functions: Record<string, Location> = {};
  for (const [file, { code, exports }] of modules) {
    for (const found of exports) {
      if (found.type === 'reexport-all' || found.typeOnly) continue;
      if (found.type === 'reexport' && functions[found.name] !== undefined) continue;
      const name = found.type === 'direct' ? (found.localName ?? found.name) : found.name;
      const declared = code.search(
        new RegExp(`\\b(?:function\\*?|const|let|var|class)\\s+${RegExp.escape(name)}(?![\\w$])`),
      );
      functions[found.name] = locate(code, declared === -1 ? found.start : declared, file);
    }
  }
  return functions;
}
