import type { Library } from './library.ts';

/**
 * One library, named by the argument, in this process: what it computes and how long it takes, as JSON on the standard
 * output. `run.ts` starts it.
 */

/** One task's result: what was computed, as proof of the same work, and the median time of one run of it. */
export interface Measured {
  readonly value: number;
  readonly milliseconds: number;
}

const MEASUREMENTS = 7;

/** A measurement takes at least so long, so that the clock's grain and one pause do not count. */
const AT_LEAST = 150;

type Run = (times: number) => number | Promise<number>;

const { library } = (await import(`./libraries/${process.argv[2]}.ts`)) as { library: Library };

/** `check` runs on a fresh set-up give the value; the time is that of one run, when warm. */
async function measured(setUp: () => Run, check: number): Promise<Measured> {
  const value = await setUp()(check);
  const run = setUp();
  let times = 1;
  for (let took = 0; took < AT_LEAST; ) {
    took = await timed(run, times);
    if (took < AT_LEAST) times = Math.ceil(times * Math.min(10, (1.3 * AT_LEAST) / Math.max(took, 0.1)));
  }
  const all: number[] = [];
  for (let i = 0; i < MEASUREMENTS; i++) all.push((await timed(run, times)) / times);
  return { value, milliseconds: all.sort((a, b) => a - b)[Math.floor(MEASUREMENTS / 2)] as number };
}

async function timed(run: Run, times: number): Promise<number> {
  const begun = performance.now();
  await run(times);
  return performance.now() - begun;
}

const results: Record<string, Measured> = {
  'step of the 2-2-2 network': await measured(() => library.network(), 101),
  'epoch of the MLP 64-128-10': await measured(() => library.mlp(), 2),
};
for (const size of [32, 128, 512]) {
  results[`matMul ${size} × ${size}`] = await measured(() => library.matMul(size), 1);
}
process.stdout.write(`${JSON.stringify(results)}\n`, () => process.exit());
