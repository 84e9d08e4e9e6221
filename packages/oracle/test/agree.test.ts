import { numbers, type Sample, vector } from '@chainrule/core/testing';
import { describe, expect, test } from 'vitest';
import { disagreements, loadOracle } from '../src/index.ts';

const oracle = await loadOracle();
const isCore = (nn: object) => !('version_core' in nn);

/** A program in which core computes something else than the oracle. */
function apart(program: Sample['program'], instead?: Sample['instead']): Sample {
  return { title: '', args: [numbers([3], 1)], program, ...(instead && { instead }) };
}

describe('disagreements finds', () => {
  test('nothing where the libraries agree', () => {
    expect(
      disagreements(
        oracle,
        apart((nn, x) => nn.exp(x)),
      ),
    ).toEqual([]);
  });

  test('a wrong value, a wrong gradient, a wrong shape', () => {
    const off = (nn: object) => (isCore(nn) ? 1.00001 : 1);
    expect(
      disagreements(
        oracle,
        apart((nn, x) => nn.mul(x, off(nn))),
      ),
    ).not.toEqual([]);
    const flat = apart((nn, x) => (isCore(nn) ? nn.mul(x, x.dataSync()) : nn.square(x)));
    expect(disagreements(oracle, flat)[0]).toMatch(/^gradient of argument 0\[0\]: /);
    const tall = apart((nn, x) => nn.reshape(x, isCore(nn) ? [3, 1] : [3]));
    expect(disagreements(oracle, tall)[0]).toBe('value: shape [3,1] instead of [3]');
  });

  test('NaN and infinities that only one of them has', () => {
    const nan = apart((nn, x) => nn.mul(x, isCore(nn) ? [1, Number.NaN, 1] : [1, 1, 1]));
    expect(disagreements(oracle, nan)[0]).toMatch(/^value\[1\]: NaN instead of/);
    const infinite = apart((nn, x) => nn.add(x, isCore(nn) ? [0, 0, Infinity] : [0, 0, -Infinity]));
    expect(disagreements(oracle, infinite)[0]).toMatch(/^value\[2\]: Infinity instead of -Infinity/);
  });

  test('a sample that the oracle refuses', () => {
    const refused = apart((nn, x) => nn.reshape(x, isCore(nn) ? [3] : [4]));
    expect(disagreements(oracle, refused)[0]).toMatch(/^the oracle refuses: /);
  });

  test('an exception that is not needed, and one that core does not meet', () => {
    const exact = { because: '', value: [1, 2] };
    const program: Sample['program'] = (nn, x) => nn.mul(x, 1);
    const needless = { title: '', args: [vector(1, 2)], program, instead: exact };
    if (oracle.backend === 'tfjs cpu') {
      expect(disagreements(oracle, needless)).toEqual(['value: the oracle has it right; compare with it']);
    }
    const unmet = { ...needless, instead: { because: '', gradients: [[1, 2]] } };
    expect(disagreements(oracle, unmet)).toContain('gradient of argument 0[1]: 1 instead of 2');
  });
});
