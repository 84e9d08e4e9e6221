import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Measured } from './measure.ts';

/**
 * core beside TensorFlow.js (CPU and WASM), jax-js and ml-matrix: the same work, each library in processes of its own,
 * taking turns. Medians over all rounds, and their ratios to core, are printed; what the libraries compute has to agree.
 */
const ROUNDS = 3;

/** How much of a result float32, and another place of Adam's ε, may change. */
const TOLERANCE = 1e-3;

const libraries = {
  core: 'core, float64',
  tfjsCpu: 'tfjs cpu, float32',
  tfjsWasm: 'tfjs wasm, float32 SIMD',
  jax: 'jax-js, float64',
  mlMatrix: 'ml-matrix, float64',
};
type Name = keyof typeof libraries;
const names = Object.keys(libraries) as Name[];

const rounds = Array.from({ length: ROUNDS }, () =>
  Object.fromEntries(
    names.map((name) => {
      process.stderr.write(`${libraries[name]} …\n`);
      return [name, measure(name)];
    }),
  ),
) as Record<Name, Record<string, Measured>>[];

const tasks = Object.keys(rounds[0]!.core);
console.log(`Node ${process.version}, ${cpus()[0]?.model}; medians of ${ROUNDS} processes each, ratios to core\n`);
for (const task of tasks) {
  requireSameWork(task);
  const own = median(names[0]!, task);
  console.log(task);
  for (const name of names) {
    const time = median(name, task);
    const ratio = name === 'core' ? '' : `${(time / own).toPrecision(3)} times core`;
    console.log(
      `  ${libraries[name].padEnd(25)}${duration(time).padStart(10)}   ${ratio || speed(task, time)}`.trimEnd(),
    );
  }
}

const time = (name: Name, task: number) => median(name, tasks[task]!);
const ratio = (name: Name, task: number) => time(name, task) / time('core', task);
const gigaflops = (2 * 512 ** 3) / time('core', 4) / 1e6;
console.log(`
aims
  the step at least 20 times faster than tfjs cpu      ${verdict(ratio('tfjsCpu', 0), 20)}
  the epoch at least 3 times faster than tfjs cpu      ${verdict(ratio('tfjsCpu', 1), 3)}
  the epoch no slower than tfjs wasm                   ${verdict(ratio('tfjsWasm', 1), 1)}
  matMul 512 at least 3 GFLOP/s                        ${verdict(gigaflops, 3)}`);

function measure(name: Name): Record<string, Measured> {
  const file = fileURLToPath(new URL('./measure.ts', import.meta.url));
  return JSON.parse(
    execFileSync(process.execPath, [file, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }),
  );
}

function median(name: Name, task: string): number {
  const all = rounds.map((round) => round[name][task]!.milliseconds).sort((a, b) => a - b);
  return all[Math.floor(all.length / 2)]!;
}

/** Throws where a library did not compute what core did. */
function requireSameWork(task: string): void {
  for (const round of rounds) {
    const { value } = round.core[task]!;
    for (const name of names) {
      const other = round[name][task]!.value;
      if (Math.abs(other / value - 1) < TOLERANCE) continue;
      throw new Error(`${task}: ${libraries[name]} gives ${other}, core ${value}; they did not do the same work`);
    }
  }
}

function duration(milliseconds: number): string {
  if (milliseconds < 0.1) return `${(1000 * milliseconds).toPrecision(3)} µs`;
  return milliseconds < 1000 ? `${milliseconds.toPrecision(3)} ms` : `${(milliseconds / 1000).toPrecision(3)} s`;
}

/** The speed of a product of matrices. */
function speed(task: string, milliseconds: number): string {
  const size = Number(/^matMul (\d+)/.exec(task)?.[1]);
  return Number.isNaN(size) ? '' : `${((2 * size ** 3) / milliseconds / 1e6).toPrecision(3)} GFLOP/s`;
}

function verdict(reached: number, aim: number): string {
  return `${reached >= aim ? 'reached' : 'missed'}: ${reached.toPrecision(3)}`;
}
