import { fileURLToPath } from 'node:url';
import { execa } from 'execa';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

const NEUTRAL = { LC_ALL: 'en_US.UTF-8', FORCE_COLOR: undefined, NO_COLOR: undefined, CHAINRULE_KEY: undefined };

export type Ended = { exitCode: number | undefined; stdout: string; stderr: string };

/** Runs a command line as the root scripts do, in English and without wishes about colours, unless `env` has them. */
export async function chainrule(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return chainruleIn(ROOT, args, env);
}

/** `chainrule` in the root of another copy of the course; `program` is the one that its root scripts start. */
export async function chainruleIn(
  root: string,
  args: readonly string[],
  env: Record<string, string> = {},
  program = 'chainrule.mjs',
): Promise<Ended> {
  const { exitCode, stdout, stderr } = await execa(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', `apps/cli/bin/${program}`, ...args],
    { cwd: root, reject: false, env: { ...NEUTRAL, ...env }, stripFinalNewline: false },
  );
  return { exitCode, stdout, stderr };
}
