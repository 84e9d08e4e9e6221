import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { medianTimes } from './rounds.ts';

/**
 * Wall time of `grade ch8-4` on wrong hand-ins, whose failing inputs are shrunk and whose mistakes are looked for,
 * beside the right one that they were made from.
 */
const ROUNDS = 15;
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const HONEST = join(ROOT, 'exercises/ch8-4/test/honest/independent');
const source = readFileSync(join(HONEST, 'index.ts'), 'utf8');

/** All nine functions, each with numbers that no known mistake gives. */
const ALL_BENT = `import * as right from './right.ts';
const bent = (v) => {
  if (typeof v === 'number') return 1.01 * v + 0.001;
  return Array.isArray(v) ? v.map(bent) : Object.fromEntries(Object.entries(v).map(([key, part]) => [key, bent(part)]));
};
${[...source.matchAll(/^export function (\w+)/gm)]
  .map(([, name]) => `export const ${name} = (...args) => bent(right.${name}(...args));`)
  .join('\n')}
`;

const folder = mkdtempSync(join(tmpdir(), 'chainrule-bench-'));
try {
  const handIns = {
    right: source,
    'a known mistake': replaced('b * slopeH[j]', 'b'),
    'an unknown mistake': replaced('b * slopeH[j]', 'b * slopeH[j] ** 1.5'),
    'nine unknown ones': ALL_BENT,
  };
  const commands = Object.fromEntries(
    Object.entries(handIns).map(([name, index]) => [
      name,
      { args: grading(name, index), status: name === 'right' ? 0 : 1 },
    ]),
  ) as Record<keyof typeof handIns, { args: string[]; status: number }>;
  const { right, ...wrong } = medianTimes(commands, ROUNDS, ROOT);
  console.log(`grade ch8-4 on a right hand-in   ${right.toFixed(0)} ms`);
  for (const [name, time] of Object.entries(wrong)) {
    console.log(
      `  with ${name.padEnd(22)}    ${time.toFixed(0)} ms   ratio ${(time / right).toFixed(2)} (aim: at most 2)`,
    );
  }
  console.log(`medians of ${ROUNDS} rounds each`);
} finally {
  rmSync(folder, { recursive: true });
}

function replaced(right: string, wrong: string): string {
  if (!source.includes(right)) throw new Error(`the honest hand-in has no '${right}'`);
  return source.replace(right, () => wrong);
}

function grading(name: string, index: string): string[] {
  const handIn = join(folder, name);
  cpSync(HONEST, handIn, { recursive: true });
  writeFileSync(join(handIn, 'right.ts'), source);
  writeFileSync(join(handIn, 'index.ts'), index);
  const main = join(ROOT, 'apps/cli/bin/chainrule.mjs');
  return ['--disable-warning=ExperimentalWarning', main, 'grade', 'ch8-4', '--submission', handIn];
}
