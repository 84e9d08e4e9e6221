import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Isolation } from '../src/sandbox/launch.ts';
import { defaultLimits } from '../src/sandbox/limits.ts';
import { startSandbox } from '../src/sandbox/sandbox.ts';
import type { Call, Program } from '../src/sandbox/types.ts';

/**
 * What the sandbox costs: its start, from nothing to a loaded program, beside a bare `node -e 0`, and calls per second,
 * one at a time and in batches. Starts are taken in turns; medians and their ratios are printed.
 */
const ROUNDS = 41;
const ONE_BY_ONE = 2_000;
const BATCH = 5_000;
const BATCHES = 21;

const program: Program = {
  modules: new Map([
    ['index.ts', 'export const f = (x) => x;\nexport const add = (a, b) => a.map((one, i) => one + b[i]);'],
  ]),
  imports: new Map(),
  entry: 'index.ts',
};
const limits = { ...defaultLimits, total: 600_000 };

/** Runs what is measured; what it leaves behind is put away by the function that it answers. */
type Start = () => Promise<() => Promise<void>>;

async function bareNode() {
  const node = spawn(process.execPath, ['-e', '0'], { env: {}, stdio: ['pipe', 'pipe', 'pipe'] });
  await once(node, 'exit');
  return async () => undefined;
}

async function started(isolation: Isolation) {
  const sandbox = startSandbox({ isolation });
  await sandbox.load(program, defaultLimits);
  return () => sandbox.close();
}

async function time(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] as number;
}

const probe = startSandbox();
const { outer } = await probe.walls();
await probe.close();
const standing = Object.entries(outer).flatMap(([name, wall]) => (wall === true ? [name] : []));

const starts: Record<string, Start> = {
  'node -e 0': bareNode,
  'sandbox without outer walls': () => started('bare'),
  ...(standing.length > 0 && { [`sandbox behind ${standing.join(' and ')}`]: () => started('auto') }),
};
const times = Object.fromEntries(Object.keys(starts).map((name) => [name, [] as number[]]));
for (let round = -2; round < ROUNDS; round++) {
  for (const [name, start] of Object.entries(starts)) {
    const begun = performance.now();
    const putAway = await start();
    const took = performance.now() - begun;
    await putAway();
    if (round >= 0) (times[name] as number[]).push(took);
  }
}
const base = median(times['node -e 0'] as number[]);
console.log(`start, median of ${ROUNDS}`);
for (const [name, all] of Object.entries(times)) {
  const aim = name.includes('without') ? ' (aim: at most 1.5)' : '';
  console.log(
    `  ${name.padEnd(34)} ${median(all).toFixed(1).padStart(6)} ms   ${(median(all) / base).toFixed(2)}${aim}`,
  );
}

const sandbox = startSandbox();
await sandbox.load(program, limits);
const one = (i: number): Call => ({ function: 'f', args: [i] });
const alone = await time(async () => {
  for (let i = 0; i < ONE_BY_ONE; i++) await sandbox.call([one(i)]);
});
console.log('calls per second');
console.log(`  ${'one at a time'.padEnd(34)} ${perSecond(ONE_BY_ONE, alone)}`);
const batches: Record<string, Call[]> = {
  'batched, a number': Array.from({ length: BATCH }, (_, i) => one(i)),
  'batched, two arrays of three': Array.from({ length: BATCH }, (_, i) => ({
    function: 'add',
    args: [
      [i, 1, 2],
      [3, 4, 5],
    ],
  })),
};
for (const [name, calls] of Object.entries(batches)) {
  const took: number[] = [];
  for (let i = 0; i < BATCHES; i++) {
    const begun = performance.now();
    const outcomes = await sandbox.call(calls);
    took.push(performance.now() - begun);
    const other = outcomes.find(({ kind }) => kind !== 'returned');
    if (other !== undefined) throw new Error(`${name}: a call ${JSON.stringify(other)}`);
  }
  console.log(`  ${name.padEnd(34)} ${perSecond(BATCH, median(took))} (aim: at least 100,000)`);
}
await sandbox.close();

function perSecond(count: number, milliseconds: number): string {
  return Math.round((1_000 * count) / milliseconds)
    .toLocaleString('en')
    .padStart(9);
}
