import { fileURLToPath } from 'node:url';
import { execa } from 'execa';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export type Ended = { exitCode: number | undefined; stdout: string; stderr: string };

/** Runs a command line as the root scripts do. */
export async function chainrule(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  const { exitCode, stdout, stderr } = await execa(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'apps/cli/bin/chainrule.mjs', ...args],
    { cwd: ROOT, reject: false, env: { LC_ALL: 'en_US.UTF-8', ...env }, stripFinalNewline: false },
  );
  return { exitCode, stdout, stderr };
}
