import { expect, test } from 'vitest';
import { Host } from './host.ts';
import type { Launch } from './launch.ts';
import { Child } from './process.ts';
import { type Caps, capsFor } from './walls.ts';

const usual = capsFor({ total: 10_000, memory: 256 });
const wide = capsFor({ total: 60_000, memory: 256 });

/** A host whose processes start with the caps that are asked for, prlimit round them or not, and those caps. */
function hostWith(prlimit: boolean): { host: Host; asked: Caps[] } {
  const asked: Caps[] = [];
  const launch: Launch = async (caps = usual) => {
    asked.push(caps);
    const child = new Child({ caps });
    const missing = { why: 'not-installed' } as const;
    const outer = { bwrap: missing, prlimit: prlimit || missing };
    return { child, facts: await child.ready, walls: { permission: true, offline: true, watched: true, outer } };
  };
  return { host: new Host(launch), asked };
}

test('a program that may spend more than usual gets a process with wider caps', async () => {
  const { host, asked } = hostWith(true);
  await host.provide(wide);
  expect((await host.process()).child.caps).toEqual(wide);
  expect(asked).toEqual([usual, wide]);
  await host.close();
});

test.each([
  ['the caps are wide enough', true, usual],
  ['there are none', false, wide],
])('a process is kept where %s', async (_, prlimit, caps) => {
  const { host, asked } = hostWith(prlimit);
  await host.provide(caps);
  await host.process();
  expect(asked).toEqual([usual]);
  await host.close();
});
