import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SealedFiles } from './seal.ts';

/**
 * Lets opened files be imported from the places in `root` where an instructor has them, from memory: nothing of them
 * is written. They go before files that lie there, so that what a student changed in a copy does not take part.
 */
export function serveModules(root: string, files: SealedFiles): void {
  const sources = new Map([...files].map(([path, text]) => [pathToFileURL(join(root, path)).href, text]));
  registerHooks({
    resolve(specifier, context, next) {
      const url = targetOf(specifier, context.parentURL);
      return url !== undefined && sources.has(url) ? { url, shortCircuit: true } : next(specifier, context);
    },
    load(url, context, next) {
      const source = sources.get(url);
      if (source === undefined) return next(url, context);
      return { format: 'module', source: stripTypeScriptTypes(source), shortCircuit: true };
    },
  });
}

function targetOf(specifier: string, parent: string | undefined): string | undefined {
  if (specifier.startsWith('file:')) return specifier;
  return /^\.\.?\//.test(specifier) && parent?.startsWith('file:') ? new URL(specifier, parent).href : undefined;
}
