import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { LoadedExercise } from '../../src/index.ts';
import type { Isolation } from '../../src/sandbox/launch.ts';
import type { Attack } from './attack.ts';
import { ATTACKS } from './attacks/index.ts';
import { amiss, batchOf, type Graded, gradeBatch, loadHostile, makeGround } from './batch.ts';
import { descendants, watchMemory } from './watch.ts';

/** What came of a batch of attacks, and of the machine that they ran on. */
export type Outcome = {
  attacks: number;
  handIns: number;
  seconds: number;
  /** Verdicts that are not the expected ones. */
  amiss: string[];
  /** Connections to a port that was listening, files that were written outside, processes that are left. */
  connections: number;
  written: string[];
  left: string[];
  /** Largest resident memory of a sandbox's process in MB; 0 where it cannot be seen. */
  peak: number;
};

/** Every so many of the attacks of each class. */
export function sample(every: number, offset = 0): Record<string, Attack[]> {
  const some = (attacks: readonly Attack[]) => attacks.filter((_, i) => i % every === offset % every);
  return Object.fromEntries(Object.entries(ATTACKS).map(([kind, attacks]) => [kind, some(attacks)]));
}

/** Grades attacks in one batch with ordinary hand-ins between them, and looks at what that does to the machine. */
export async function run(
  attacks: Readonly<Record<string, readonly Attack[]>>,
  isolation: Isolation,
  exercise?: LoadedExercise,
): Promise<Outcome & { graded: Graded[] }> {
  let connections = 0;
  const server = createServer((socket) => {
    connections++;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const ground = makeGround((server.address() as { port: number }).port);
  const before = filesIn(ground.folder);
  const memory = process.platform === 'linux' ? watchMemory() : undefined;
  const begun = performance.now();
  try {
    const batch = batchOf(attacks);
    const graded = await gradeBatch(exercise ?? (await loadHostile()), batch, ground, isolation);
    const seconds = (performance.now() - begun) / 1_000;
    memory?.stop();
    return {
      attacks: batch.filter(({ attack }) => attack !== undefined).length,
      handIns: batch.length,
      seconds,
      amiss: graded.flatMap((one) => amiss(one) ?? []),
      connections,
      written: filesIn(ground.folder).filter((file) => !before.includes(file)),
      left: process.platform === 'linux' ? await leftProcesses() : [],
      peak: Math.max(0, ...(memory?.peaks.values() ?? [])),
      graded,
    };
  } finally {
    memory?.stop();
    server.close();
    rmSync(ground.folder, { recursive: true });
  }
}

/** What lies where hand-ins might write: where this process runs, beside the hand-ins, at home, in the root. */
function filesIn(ground: string): string[] {
  const folders = [
    process.cwd(),
    ground,
    fileURLToPath(new URL('../../src/sandbox/child/', import.meta.url)),
    homedir(),
    '/',
  ];
  return folders.flatMap((folder) => {
    try {
      const own = readdirSync(folder).filter((name) => folder !== ground || !/^\d+$/.test(name));
      return own.map((name) => `${folder}/${name}`);
    } catch {
      return [];
    }
  });
}

/** Sandbox processes that are still there a while after their sandboxes were closed. */
async function leftProcesses(): Promise<string[]> {
  for (let waited = 0; ; waited += 50) {
    const left = descendants().filter(({ command }) => command.includes('child.cjs'));
    if (left.length === 0 || waited >= 5_000) return left.map(({ pid, command }) => `${pid} ${command}`);
    await setTimeout(50);
  }
}

/** `node run.ts ISOLATION EVERY OFFSET` prints what came of it as JSON. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [isolation = 'auto', every = '1', offset = '0'] = process.argv.slice(2);
  // A folder of its own: other tests write to the one for temporary files meanwhile.
  const here = mkdtempSync(join(tmpdir(), 'chainrule-hostile-'));
  process.chdir(here);
  const { graded: _, ...outcome } = await run(sample(Number(every), Number(offset)), isolation as Isolation);
  console.log(JSON.stringify(outcome));
  process.chdir(tmpdir());
  rmSync(here, { recursive: true });
}
