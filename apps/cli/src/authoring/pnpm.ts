import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { execa } from 'execa';

/** How a run of pnpm ended; `output` is all that it said. */
export type PnpmRun = { ok: boolean; output: string };

/** Runs pnpm in a folder: the one that runs this script, or else the version that the root's package.json names. */
export async function pnpm(root: string, args: readonly string[], cwd = root): Promise<PnpmRun> {
  const [file, ...before] = command(root);
  const { failed, all, shortMessage } = await execa(file as string, [...before, ...args], {
    cwd,
    all: true,
    reject: false,
    stdin: 'ignore',
  });
  return { ok: !failed, output: all || (shortMessage ?? '') };
}

function command(root: string): string[] {
  const own = process.env['npm_execpath'];
  if (own !== undefined && basename(own).startsWith('pnpm')) {
    return /\.[cm]?js$/.test(own) ? [process.execPath, own] : [own];
  }
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { packageManager: string };
  return ['npx', '-y', packageManager.replace(/\+.*$/, '')];
}
