import { readdirSync } from 'node:fs';
import type { OperationSamples } from './samples.ts';

const FOLDER = new URL('../src/ops/', import.meta.url);
const names = readdirSync(FOLDER).sort();

/** Every operation: what each file of `src/ops` exports, by name. */
export const operations: Record<string, unknown> = await exportsOf(names.filter((name) => /^[^.]+\.ts$/.test(name)));

/** The samples of each operation, from the files beside them. */
export const samples = (await exportsOf(names.filter((name) => name.endsWith('.samples.ts')))) as Record<
  string,
  OperationSamples
>;

async function exportsOf(files: string[]): Promise<Record<string, unknown>> {
  return Object.assign({}, ...(await Promise.all(files.map((file) => import(new URL(file, FOLDER).href)))));
}

export type { Exact, Library, OperationSamples, Sample } from './samples.ts';
export { numbers, vector } from './samples.ts';
