import { describe, expect, test } from 'vitest';
import { loadOracle } from '../src/index.ts';

describe('loadOracle', () => {
  test('loads what ORACLE asks for, and says so', async () => {
    const { backend, title, tf } = await loadOracle('tfjs-cpu');
    expect([backend, tf.getBackend()]).toEqual(['tfjs cpu', 'cpu']);
    expect(title).toMatch(/^tfjs cpu 4\.22\.0, float32 \(as ORACLE asks\)$/);
  });

  test('takes tfjs-node where it runs, else the CPU backend with the reason', async () => {
    const { title } = await loadOracle('');
    expect(title).toMatch(/^(tfjs-node .*as it is present|tfjs cpu .*as @tensorflow\/tfjs-node does not load: .+)\)$/);
  });

  test('makes the absence of tfjs-node an error where ORACLE asks for it', async () => {
    const loaded = await loadOracle('tfjs-node').then(
      ({ backend }) => backend,
      (error: Error) => error.message,
    );
    expect(loaded).toMatch(
      /^tfjs-node$|^ORACLE=tfjs-node, but @tensorflow\/tfjs-node does not load: .* or unset ORACLE/,
    );
  });

  test('refuses an ORACLE that there is not', async () => {
    await expect(loadOracle('numpy')).rejects.toThrow(/^ORACLE is numpy; set it to tfjs-node or tfjs-cpu/);
  });
});
