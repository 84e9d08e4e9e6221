import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FaultyExercise, UnknownExercise } from './errors.ts';
import type { Check, Driver, Exercise, Functions, Given, Misconception } from './types.ts';

/** An exercise as it stands in its folder. What only a failed check needs is read on demand. */
export type LoadedExercise = {
  folder: string;
  exercise: Exercise;
  /** Hidden checks; `undefined` in a student's copy, which has none. */
  hidden: readonly Check[] | undefined;
  /** The driver's source for the sandbox, and its entries for use in process. */
  driver: { source: string; entries: Driver } | undefined;
  misconceptions(): Promise<readonly Misconception[]>;
  /** The model answer's exports; `undefined` in a student's copy. */
  solution(): Promise<Functions | undefined>;
  /** Rejects with `FaultyExercise` where the exercise is not whole. */
  validate(): Promise<void>;
};

/** The ids of the exercises under `root`, in the order of their numbers. */
export function listExercises(root: string): string[] {
  const folder = join(root, 'exercises');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'exercise.ts')))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** Loads `exercises/ID`. Throws `UnknownExercise` where there is none and `FaultyExercise` where it is broken. */
export async function loadExercise(root: string, id: string): Promise<LoadedExercise> {
  const loaded = await openExercise(root, id);
  await loaded.validate();
  return loaded;
}

/** `loadExercise`, but validated only when that is asked for: `grade` does so while the sandbox is at work. */
export async function openExercise(root: string, id: string): Promise<LoadedExercise> {
  const known = listExercises(root);
  if (!known.includes(id)) throw new UnknownExercise(id, known);
  const folder = join(root, 'exercises', id);
  const [stated, hidden, granted = {}, driver] = await Promise.all([
    importDefault<Exercise>(folder, 'exercise.ts'),
    importDefault<readonly Check[]>(folder, 'hidden/checks.ts'),
    importDefault<Record<string, Given>>(folder, 'hidden/given.ts'),
    importDriver(folder),
  ]);
  if (stated === undefined) throw new FaultyExercise(`Exercise ${id}`, 'exercise.ts has no default export');
  let valid: Promise<void> | undefined;
  const loaded: LoadedExercise = {
    folder,
    exercise: withGiven(id, stated, granted),
    hidden,
    driver,
    misconceptions: async () => (await importDefault(folder, 'hidden/misconceptions.ts')) ?? [],
    solution: () => importModule(folder, 'solution/index.ts'),
    validate: () => {
      valid ??= import('./validate.ts').then(({ validate }) => validate(id, loaded));
      return valid;
    },
  };
  return loaded;
}

/** Public checks with what hidden/given.ts grants them: in exercise.ts it would give the formulas away. */
function withGiven(id: string, exercise: Exercise, granted: Record<string, Given>): Exercise {
  const stray = Object.keys(granted).filter((name) => !exercise.checks?.some((check) => check.id === name));
  if (stray.length > 0) {
    const problems = stray.map((name) => `hidden/given.ts: no public check is called '${name}'`);
    throw new FaultyExercise(`Exercise ${id}`, problems);
  }
  const checks = exercise.checks?.map((check) => ({
    ...check,
    ...(granted[check.id] && { given: granted[check.id] }),
  }));
  return { ...exercise, checks: checks as Check[] };
}

async function importDriver(folder: string) {
  const entries = await importModule<Driver>(folder, 'driver.ts');
  return entries && { entries, source: readFileSync(join(folder, 'driver.ts'), 'utf8') };
}

async function importModule<T>(folder: string, file: string): Promise<T | undefined> {
  const path = join(folder, file);
  return existsSync(path) ? ((await import(pathToFileURL(path).href)) as T) : undefined;
}

async function importDefault<T>(folder: string, file: string): Promise<T | undefined> {
  return (await importModule<{ default: T }>(folder, file))?.default;
}
