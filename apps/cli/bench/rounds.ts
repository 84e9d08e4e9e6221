import { spawnSync } from 'node:child_process';

/** Arguments of Node, and the exit code that they have to end with. */
export type Command = { args: readonly string[]; status: number };

/** The median wall time of each command in milliseconds: bare processes in turns, after one round that is not timed. */
export function medianTimes<Name extends string>(
  commands: Record<Name, Command>,
  rounds: number,
  cwd: string,
): Record<Name, number> {
  const names = Object.keys(commands) as Name[];
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = -1; round < rounds; round++) {
    for (const name of names) {
      const { args, status: expected } = commands[name];
      const begun = performance.now();
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
      if (status !== expected) throw new Error(`${name} ended with ${status}:\n${stdout}${stderr}`);
      if (round >= 0) times.get(name)?.push(performance.now() - begun);
    }
  }
  return Object.fromEntries([...times].map(([name, own]) => [name, median(own)])) as Record<Name, number>;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
}
