import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addonNames, findAddon, thisPlatform } from './addon.ts';
import { NoAddon } from './errors.ts';
import { sandboxStatus } from './status.ts';

describe('the binary of isolated-vm', () => {
  test.each([
    [{ platform: 'linux', arch: 'x64', abi: '147', musl: false }, 'linux-x64/isolated-vm.abi147.glibc.node'],
    [{ platform: 'linux', arch: 'arm64', abi: '137', musl: true }, 'linux-arm64/isolated-vm.abi137.musl.node'],
    [{ platform: 'darwin', arch: 'arm64', abi: '147', musl: false }, 'darwin-arm64/isolated-vm.abi147.node'],
    [{ platform: 'win32', arch: 'x64', abi: '137', musl: false }, 'win32-x64/isolated-vm.abi137.node'],
  ])('for %o is the one that is shipped', (platform, name) => {
    expect(addonNames(platform)[0]).toBe(join('prebuilds', ...name.split('/')));
    expect(existsSync(findAddon(platform))).toBe(true);
  });

  let folder: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'addon-')));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('is the one compiled here where none is shipped, and the shipped one before that', () => {
    for (const name of addonNames(thisPlatform).reverse()) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), '');
      expect(findAddon(thisPlatform, folder)).toBe(join(folder, name));
    }
  });

  test('that is missing for a platform, such as an Intel Mac, is told apart from one for another Node', () => {
    const find = (platform: string, abi: string) => () => findAddon({ platform, arch: 'x64', abi, musl: false });
    expect(find('darwin', '147')).toThrow(NoAddon);
    expect(find('darwin', '147')).toThrow(expect.objectContaining({ platform: 'darwin-x64', isOtherNode: false }));
    expect(find('linux', '115')).toThrow(expect.objectContaining({ platform: 'linux-x64', isOtherNode: true }));
  });
});

describe('the status', () => {
  test('says what the sandbox stands on', async () => {
    expect(await sandboxStatus()).toMatchObject({
      ready: true,
      addon: findAddon(),
      child: { node: process.versions.node, permission: true },
    });
  });
});
