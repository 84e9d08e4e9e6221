import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Vault } from '../sealed/vault.ts';
import { FaultyExercise, UnknownExercise } from './errors.ts';
import type { Check, Driver, Exercise, Functions, Given, Misconception } from './types.ts';

/** An exercise as it stands in its folder. What only a failed check needs is read on demand. */
export type LoadedExercise = {
  folder: string;
  exercise: Exercise;
  /** Hidden checks; `undefined` in a student's copy, which has none. */
  hidden: readonly Check[] | undefined;
  /** Whether the hidden checks are here, but sealed. */
  sealed: boolean;
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

/**
 * `loadExercise`, but validated only when that is asked for: `grade` does so while the sandbox is at work. What an
 * opened `vault` holds goes before what lies in the folder.
 */
export async function openExercise(root: string, id: string, vault?: Vault): Promise<LoadedExercise> {
  const known = listExercises(root);
  if (!known.includes(id)) throw new UnknownExercise(id, known);
  const files = new ExerciseFiles(root, id, vault);
  const [stated, hidden, granted = {}, driver] = await Promise.all([
    files.importDefault<Exercise>('exercise.ts'),
    files.importDefault<readonly Check[]>('hidden/checks.ts'),
    files.importDefault<Record<string, Given>>('hidden/given.ts'),
    files.importModule<Driver>('driver.ts'),
  ]);
  if (stated === undefined) throw new FaultyExercise(`Exercise ${id}`, 'exercise.ts has no default export');
  let valid: Promise<void> | undefined;
  const loaded: LoadedExercise = {
    folder: files.folder,
    exercise: withGiven(id, stated, granted),
    hidden,
    sealed: hidden === undefined && vault?.isClosed(id) === true,
    driver: driver && { entries: driver, source: files.text('driver.ts') },
    misconceptions: async () => (await files.importDefault('hidden/misconceptions.ts')) ?? [],
    solution: () => files.importModule('solution/index.ts'),
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

/** The files of one exercise, in its folder or in an opened vault. */
class ExerciseFiles {
  readonly folder: string;
  readonly #id: string;
  readonly #vault: Vault | undefined;

  constructor(root: string, id: string, vault: Vault | undefined) {
    this.folder = join(root, 'exercises', id);
    this.#id = id;
    this.#vault = vault;
  }

  text(file: string): string {
    return this.#vault?.source(this.#id, file) ?? readFileSync(join(this.folder, file), 'utf8');
  }

  async importModule<T>(file: string): Promise<T | undefined> {
    const path = join(this.folder, file);
    if (this.#vault?.source(this.#id, file) === undefined && !existsSync(path)) return undefined;
    try {
      return (await import(pathToFileURL(path).href)) as T;
    } catch (error) {
      throw new FaultyExercise(`Exercise ${this.#id}`, `${file} cannot be loaded: ${reason(error)}`);
    }
  }

  async importDefault<T>(file: string): Promise<T | undefined> {
    return (await this.importModule<{ default: T }>(file))?.default;
  }
}

/** Why a module could not be loaded, and where. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, name, message, stack = '' } = error as Error & { code?: string };
  const place = /(?:file:\/\/)?(\/[^\s()]*\.[cm]?[jt]s:\d+(?::\d+)?)/.exec(stack)?.[1];
  const remedy = code === 'ERR_MODULE_NOT_FOUND' ? '. Where a package is missing, run `pnpm install`' : '';
  return `${name}: ${message}${place === undefined || message.includes(place) ? '' : ` (${place})`}${remedy}`;
}
