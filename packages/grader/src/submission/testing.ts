import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Stripped } from '../sandbox/types.ts';

/** A folder with these files, by path; it is gone when the test is over. */
export function folderOf(files: Record<string, string | Uint8Array>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'chainrule-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  return folder;
}

/** Drops types in this process, as the sandbox's does. */
export async function stripHere(source: string): Promise<Stripped> {
  try {
    return { code: stripTypeScriptTypes(source) };
  } catch (error) {
    const { code = '', message, stack = '' } = error as Error & { code?: string };
    return { refused: { code, message, stack } };
  }
}
