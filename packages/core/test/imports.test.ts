import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const SOURCE = new URL('../src/', import.meta.url);

/** All files that a file of `src` imports when it runs, itself included. */
function importsOf(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const code = readFileSync(new URL(file, SOURCE), 'utf8');
  for (const [, path] of code.matchAll(/^(?:import|export)(?! type)[^;]*? from '(\.[^']+)'|^import '(\.[^']+)'/gm)) {
    importsOf(new URL(path as string, new URL(file, SOURCE)).href.slice(SOURCE.href.length), found);
  }
  return found;
}

test('operations and gradients come without layers, optimizers, losses and methods: a verdict waits for them', () => {
  const files = [
    'autodiff/grads.ts',
    'creation.ts',
    'ops/activations.ts',
    'ops/matMul.ts',
    'ops/powers.ts',
    'ops/sums.ts',
  ];
  const imported = new Set(files.flatMap((file) => [...importsOf(file)]));
  const folders = new Set([...imported].map((file) => file.split('/')[0]));
  for (const folder of ['layers', 'losses', 'metrics', 'models', 'optimizers', 'random']) {
    expect(folders).not.toContain(folder);
  }
  expect(imported).not.toContain('methods.ts');
  expect(imported.size).toBeGreaterThan(15);
  expect(imported.size).toBeLessThanOrEqual(24);
});

test('arrays imports nothing', () => {
  expect([...importsOf('arrays.ts')]).toEqual(['arrays.ts']);
});
