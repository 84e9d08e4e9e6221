import { cpSync, mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pnpm } from '../src/authoring/pnpm.ts';
import { repositoryFiles } from '../src/course/release/repository.ts';
import { ROOT } from './run.ts';

/** A new folder for temporary files, by its real path. */
export function temporaryFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'chainrule-course-')));
}

/**
 * Copies this repository with some of its exercises to `folder`, and installs it there, out of the store that it was
 * installed from itself.
 */
export async function copyRepository(folder: string, exercises: readonly string[]): Promise<void> {
  for (const file of repositoryFiles(ROOT)) {
    const [, id] = /^exercises\/([^/]+)\//.exec(file) ?? [];
    if (id !== undefined && !exercises.includes(id)) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(ROOT, file), join(folder, file));
  }
  await install(folder, '--no-frozen-lockfile');
}

/** Installs a copy of the course, as its lockfile says where nothing else is asked for. Throws where pnpm cannot. */
export async function install(folder: string, lockfile = '--frozen-lockfile'): Promise<void> {
  const { ok, output } = await pnpm(ROOT, ['install', lockfile, '--prefer-offline'], folder);
  if (!ok) throw new Error(output);
}
