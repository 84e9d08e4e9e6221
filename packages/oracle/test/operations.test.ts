import { losses, metrics, operations } from '@chainrule/core/testing';
import { describe, expect, test } from 'vitest';
import { disagreements, loadOracle } from '../src/index.ts';

const oracle = await loadOracle();
const samples = [operations, losses, metrics].flatMap((registry) => Object.entries(registry.samples));

describe(`core and ${oracle.title}`, () => {
  test.each(samples)('agree on %s', (_, { differentiable, smooth, extreme = [] }) => {
    const problems = [...smooth, ...extreme].flatMap((sample) =>
      disagreements(oracle, sample, differentiable).map((problem) => `${sample.title}: ${problem}`),
    );
    expect(problems.join('\n')).toBe('');
  });
});
