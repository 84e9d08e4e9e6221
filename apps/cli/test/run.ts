import { fileURLToPath } from 'node:url';
import { execa } from 'execa';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const NEUTRAL = { LC_ALL: 'en_US.UTF-8', FORCE_COLOR: undefined, NO_COLOR: undefined };

export type Ended = { exitCode: number | undefined; stdout: string; stderr: string };

/** Runs a command line as the root scripts do, in English and without wishes about colours, unless `env` has them. */
export async function chainrule(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  const { exitCode, stdout, stderr } = await execa(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'apps/cli/bin/chainrule.mjs', ...args],
    { cwd: ROOT, reject: false, env: { ...NEUTRAL, ...env }, stripFinalNewline: false },
  );
  return { exitCode, stdout, stderr };
}
