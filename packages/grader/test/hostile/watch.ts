import { readdirSync, readFileSync } from 'node:fs';

/** Processes that descend from one, by /proc: Linux only. */
export function descendants(of: number = process.pid): { pid: number; command: string }[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = / [A-Z] (\d+) /.exec(read(`/proc/${name}/stat`).replace(/\(.*\)/s, ''))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const found = new Set<number>([of]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  found.delete(of);
  return [...found].map((pid) => ({ pid, command: read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ') }));
}

/** Largest resident memory that each sandbox process below this one has had, in MB, as far as it was looked at. */
export function watchMemory(everyMilliseconds = 20): { peaks: Map<number, number>; stop: () => void } {
  const peaks = new Map<number, number>();
  const timer = setInterval(() => {
    for (const { pid, command } of descendants()) {
      if (!command.includes('child.cjs')) continue;
      const peak = /^VmHWM:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1];
      if (peak !== undefined) peaks.set(pid, Math.max(peaks.get(pid) ?? 0, Number(peak) / 1024));
    }
  }, everyMilliseconds);
  return { peaks, stop: () => clearInterval(timer) };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}
