import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import type { Limits } from './types.ts';

/** Programs that go round the sandbox's process: bwrap takes files, network and other processes away, prlimit sets caps. */
export const OUTER_WALLS = ['bwrap', 'prlimit'] as const;
export type OuterWall = (typeof OUTER_WALLS)[number];

/** Why an outer wall does not stand: there is none on this system, it is not installed, or it was refused. */
export type Missing = { why: 'not-linux' } | { why: 'not-installed' } | { why: 'refused'; detail: string };

/** What the sandbox of a submission stands on, beside the isolate. */
export type Walls = {
  /** Node's permission model: no files but the sandbox's own, no other processes, no threads. */
  permission: boolean;
  /** Whether the network is out of reach. */
  offline: boolean;
  /** Whether the process's memory is watched from outside, beside its own watch. */
  watched: boolean;
  outer: Record<OuterWall, true | Missing>;
};

/** What prlimit allows the process for all its life; only what gets past the other limits comes up to it. */
export type Caps = { cpuSeconds: number; dataBytes: number };

/** Caps that leave the limits of a submission room: garbage is collected beside the code, and V8 reserves 1 GB ahead. */
export function capsFor({ total, memory }: Pick<Limits, 'total' | 'memory'>): Caps {
  return {
    cpuSeconds: 30 + Math.ceil((4 * total) / 1_000),
    dataBytes: (1_536 + 4 * memory) * 1_048_576,
  };
}

export type Found = Record<OuterWall, { file: string } | Missing>;

/** Where the programs are. That they are there does not say that they work. */
export function findOuterWalls(platform: string = process.platform, path: string = process.env['PATH'] ?? ''): Found {
  const find = (name: string) => {
    if (platform !== 'linux') return { why: 'not-linux' } as const;
    const folders = path.split(delimiter).filter(isAbsolute);
    const file = folders.map((folder) => join(folder, name)).find(isExecutable);
    return file === undefined ? ({ why: 'not-installed' } as const) : { file };
  };
  return { bwrap: find('bwrap'), prlimit: find('prlimit') };
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Descriptor on which bwrap says which process it started. */
export const INFO_FD = 3;

/** Where shared libraries are looked for; a folder that is not there is passed over. */
const LIBRARIES = ['/lib', '/lib64', '/usr/lib', '/usr/lib64', '/usr/local/lib', '/etc/ld.so.cache', '/nix/store'];

/** The command line that runs `command` behind outer walls; `readable` are the files and folders that it needs. */
export function behind(
  walls: { bwrap?: string; prlimit?: string },
  caps: Caps,
  readable: readonly string[],
  command: readonly string[],
): string[] {
  const { bwrap, prlimit } = walls;
  const box = bwrap === undefined ? [] : [bwrap, ...boxFlags(readable), '--'];
  const capped = prlimit === undefined ? [] : [prlimit, ...capFlags(caps), '--'];
  return [...capped, ...box, ...command];
}

function capFlags({ cpuSeconds, dataBytes }: Caps): string[] {
  // At the first of the two it is told, at the second it is ended: which limit it was can be seen by the signal.
  return [`--cpu=${cpuSeconds}:${cpuSeconds + 5}`, `--data=${dataBytes}`, '--nofile=64', '--fsize=0', '--core=0'];
}

function boxFlags(readable: readonly string[]): string[] {
  return [
    '--unshare-all',
    '--die-with-parent',
    '--new-session',
    '--clearenv',
    ...['--cap-drop', 'ALL'],
    ...['--info-fd', String(INFO_FD)],
    ...LIBRARIES.flatMap((folder) => ['--ro-bind-try', folder, folder]),
    ...readable.flatMap((path) => ['--ro-bind', path, path]),
    ...['--remount-ro', '/'],
    ...['--chdir', '/'],
  ];
}
