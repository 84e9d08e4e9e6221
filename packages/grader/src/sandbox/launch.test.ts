import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { folderOf } from '../submission/testing.ts';
import type { launch as launchSandbox } from './launch.ts';

/** What does not work is remembered by the module: each test has one of its own. */
let launch: typeof launchSandbox;
beforeEach(async () => {
  vi.resetModules();
  ({ launch } = await import('./launch.ts'));
});
afterEach(() => vi.unstubAllEnvs());

/** A PATH with programs that do what these lines of sh do. */
function pathOf(programs: Record<string, string>): string {
  const scripts = Object.entries(programs).map(([name, script]) => [name, `#!/bin/sh\n${script}\n`]);
  const folder = folderOf(Object.fromEntries(scripts));
  for (const name of Object.keys(programs)) chmodSync(join(folder, name), 0o755);
  return folder;
}

const REFUSING = 'echo "bwrap: No permissions to create a new namespace" >&2; exit 1';
/** Takes its own options off and runs the rest. */
const PASSING = 'while [ "$1" != "--" ]; do shift; done; shift; exec "$@"';

async function wallsFor(programs: Record<string, string>, isolation: 'auto' | 'bare' = 'auto') {
  vi.stubEnv('PATH', pathOf(programs));
  const { child, walls } = await launch(isolation);
  child.kill('the test is over');
  await child.exited;
  return walls;
}

describe.runIf(process.platform === 'linux')('a sandbox', () => {
  test('starts without outer walls where there are none, and says so', async () => {
    const none = { why: 'not-installed' };
    expect(await wallsFor({})).toEqual({
      permission: true,
      offline: Number.parseInt(process.versions.node, 10) >= 25,
      watched: true,
      outer: { bwrap: none, prlimit: none },
    });
  });

  test('starts without a wall that does not work, says why, and does not try it again', async () => {
    const refused = { why: 'refused', detail: 'bwrap: No permissions to create a new namespace' };
    const { outer } = await wallsFor({ bwrap: REFUSING, prlimit: PASSING });
    expect(outer).toEqual({ bwrap: refused, prlimit: true });
    expect((await wallsFor({ bwrap: PASSING, prlimit: PASSING })).outer.bwrap).toEqual(refused);
  });

  test('starts without both where neither works', async () => {
    const { outer } = await wallsFor({ bwrap: REFUSING, prlimit: 'echo "prlimit: not permitted" >&2; exit 1' });
    expect(outer).toMatchObject({
      bwrap: { why: 'refused' },
      prlimit: { why: 'refused', detail: 'prlimit: not permitted' },
    });
  });

  test('that is to be bare starts without them', async () => {
    expect((await wallsFor({ bwrap: PASSING, prlimit: PASSING }, 'bare')).outer.bwrap).not.toBe(true);
  });
});

describe('strict isolation', () => {
  test.each([
    ['none is there', {}, ['bwrap', 'prlimit']],
    ['one is not there', { bwrap: PASSING }, ['prlimit']],
    ['one does not work', { bwrap: REFUSING, prlimit: PASSING }, ['bwrap']],
  ])('is refused where %s, with what is missing', async (_, programs, missing) => {
    vi.stubEnv('PATH', pathOf(programs as Record<string, string>));
    await expect(launch('strict')).rejects.toMatchObject({
      name: 'TooFewWalls',
      missing: missing.map((wall) => expect.objectContaining({ wall })),
    });
  });

  test.runIf(process.platform === 'linux')('is had where both work', async () => {
    vi.stubEnv('PATH', pathOf({ bwrap: PASSING, prlimit: PASSING }));
    const { child, walls } = await launch('strict');
    child.kill('the test is over');
    expect(walls.outer).toEqual({ bwrap: true, prlimit: true });
  });
});
