import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoadedExercise } from '../../exercise/load.ts';
import type { AnyFunction, Functions } from '../../exercise/types.ts';
import { honestHandIns } from '../evidence.ts';

/** The functions of an exercise's honest hand-ins, by the hand-in's name. One that does not load is left out. */
export async function honestFunctions(loaded: LoadedExercise): Promise<Map<string, Functions>> {
  const found = new Map<string, Functions>();
  for (const folder of honestHandIns(loaded)) {
    const functions = await import(pathToFileURL(join(folder, 'index.ts')).href).catch(() => undefined);
    if (functions !== undefined) found.set(`test/honest/${basename(folder)}`, inPlainData(functions));
  }
  return found;
}

/** Functions whose results are plain data, as they are when they come out of the sandbox. */
function inPlainData(functions: Functions): Functions {
  return Object.fromEntries(
    Object.entries(functions).map(([name, own]) => [
      name,
      (...args: unknown[]) => plain((own as AnyFunction)(...args)),
    ]),
  );
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array);
  if (typeof value !== 'object' || value === null) return value;
  if ('arraySync' in value) return (value as { arraySync(): unknown }).arraySync();
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}
