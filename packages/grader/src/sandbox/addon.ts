import { existsSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NoAddon, SandboxError } from './errors.ts';

/** What decides which binary of isolated-vm fits. */
export type Platform = {
  platform: string;
  arch: string;
  /** Version of Node's binary interface. */
  abi: string;
  musl: boolean;
};

export const thisPlatform: Platform = {
  platform: process.platform,
  arch: process.arch,
  abi: process.versions.modules,
  musl: process.platform === 'linux' && existsSync('/etc/alpine-release'),
};

/** File names in isolated-vm's folder that may hold the binary, best first: shipped with it, or compiled on installing it. */
export function addonNames({ platform, arch, abi, musl }: Platform): string[] {
  const libc = platform !== 'linux' ? '' : musl ? '.musl' : '.glibc';
  return [
    join('prebuilds', `${platform}-${arch}`, `isolated-vm.abi${abi}${libc}.node`),
    join('build', 'Release', 'isolated_vm.node'),
  ];
}

/**
 * The isolated-vm binary for this platform and this Node, found by name: its own loader looks around in the file system,
 * which the sandbox does not allow. Throws `NoAddon` where there is none, and `SandboxError` where isolated-vm is not installed.
 */
export function findAddon(on: Platform = thisPlatform, folder: string = packageFolder()): string {
  const found = addonNames(on)
    .map((name) => join(folder, name))
    .find(existsSync);
  if (found !== undefined) return realpathSync(found);
  const shipped = join(folder, 'prebuilds', `${on.platform}-${on.arch}`);
  throw new NoAddon(`${on.platform}-${on.arch}${on.musl ? ' (musl)' : ''}`, on.abi, existsSync(shipped));
}

function packageFolder(): string {
  try {
    return dirname(createRequire(import.meta.url).resolve('isolated-vm/package.json'));
  } catch (cause) {
    throw new SandboxError('isolated-vm is not installed. Run `pnpm install` in the course folder.', { cause });
  }
}
