import { readdirSync } from 'node:fs';
import type { OperationSamples } from './samples.ts';

export type { Exact, Library, OperationSamples, Sample } from './samples.ts';
export { numbers, vector } from './samples.ts';

/** Functions by name, and by the same names how each is tried. */
export interface Registry {
  readonly functions: Record<string, unknown>;
  readonly samples: Record<string, OperationSamples>;
}

/** What the files of `src/ops` export: every operation. */
export const operations = await registryOf('../src/ops/');
/** What `losses` holds. */
export const losses = await registryOf('../src/losses/', 'index.ts');
/** What `metrics` holds. */
export const metrics = await registryOf('../src/metrics/', 'index.ts');

async function registryOf(path: string, index?: string): Promise<Registry> {
  const folder = new URL(path, import.meta.url);
  const names = readdirSync(folder).sort();
  const exportsOf = async (files: string[]) =>
    Object.assign({}, ...(await Promise.all(files.map((file) => import(new URL(file, folder).href)))));
  return {
    functions: await exportsOf(index ? [index] : names.filter((name) => /^[^.]+\.ts$/.test(name))),
    samples: await exportsOf(names.filter((name) => name.endsWith('.samples.ts'))),
  };
}
