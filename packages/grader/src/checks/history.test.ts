import { describe, expect, test } from 'vitest';
import { agrees } from '../exercise/define.ts';
import { vector } from '../inputs/elements.ts';
import { numbers } from '../inputs/numbers.ts';
import { shaped } from '../inputs/shaped.ts';
import { defaultLimits } from '../sandbox/limits.ts';
import { startSandbox } from '../sandbox/sandbox.ts';
import { programOf, withSandbox } from '../sandbox/testing.ts';
import { withAgain } from './again.ts';
import { mayKeepState } from './history.ts';
import { runChecks } from './run.ts';
import { exerciseOf, title } from './testing.ts';

const lowest = (list: number[]) => Math.min(...list);
const check = agrees<[number[]]>({
  id: 'lowest-lists',
  function: 'lowest',
  title,
  points: 1,
  reference: lowest,
  inputs: shaped({ n: [1, 4] }, [vector('n', numbers(1, 9))]),
});

async function shownOf(source: string) {
  const program = programOf({ 'index.ts': source });
  let started = 0;
  const fresh = async () => {
    started++;
    const another = startSandbox();
    await another.load(program, defaultLimits);
    return another;
  };
  const [only] = await withSandbox(withAgain(program), (sandbox) =>
    runChecks(exerciseOf('lowest'), [{ check, visibility: 'public' }], sandbox, 1, undefined, fresh),
  );
  return { miss: only?.shown?.miss, started };
}

describe('a function that is wrong only after other calls', () => {
  test('is told so, such as one that answers its first result for ever', async () => {
    const source = 'let first;\nexport const lowest = (list) => (first ??= Math.min(...list));';
    expect(await shownOf(source)).toMatchObject({ miss: { kind: 'unsteady', how: 'history' }, started: 1 });
  });

  test('and one that throws after other calls', async () => {
    const { miss } = await shownOf(`
      let calls = 0;
      export function lowest(list) {
        if (++calls > 2) throw new Error('no');
        return Math.min(...list);
      }
    `);
    expect(miss).toEqual({ kind: 'unsteady', how: 'history' });
  });
});

test('a function that is wrong by itself is wrong alone too', async () => {
  const { miss, started } = await shownOf('export const lowest = (list) => Math.max(...list) + 1;');
  expect(miss?.kind).toBe('mismatch');
  expect(started).toBe(1);
});

test('nothing is started anew for a right one, or one that is not written', async () => {
  expect(await shownOf('export const lowest = (list) => Math.min(...list);')).toEqual({ miss: undefined, started: 0 });
  expect((await shownOf('export const other = 1;')).started).toBe(0);
});

describe('a program may keep something', () => {
  test.each([
    ['in a variable', 'let best = 1;\nexport function f() {}'],
    ['in an exported variable', 'export var best;'],
    ['in a list', 'const seen = [];\n'],
    ['in an object with a type', 'const cache                        = {};'],
    ['in a map', 'const cache = new Map();'],
    ['in a typed array', 'const scratch = Float64Array.of(1, 2);'],
    ['in a closure', 'export const f = (() => { let n = 0; return () => ++n; })();'],
    ['in a static field', 'class A {\n  static n = 0;\n}'],
    ['in a global', 'export function f() { globalThis.n = 1; }'],
    ['on a function', 'export function f() { f.calls = (f.calls ?? 0) + 1; }'],
  ])('%s', (_, source) => {
    expect(mayKeepState(programOf({ 'index.ts': source }))).toBe(true);
    expect(mayKeepState(programOf({ 'index.ts': '', 'helper.ts': source }))).toBe(true);
  });

  test.each([
    ['functions', 'export function f(x) {\n  let y = x;\n  const list = [];\n  return y;\n}'],
    ['arrow functions', 'const sigmoid = (z) => 1 / (1 + Math.exp(-z));\nexport const f = (x) => sigmoid(x);'],
    ['imports and numbers', "import { map } from '@chainrule/core/arrays';\nconst EPS = 1e-7;\nconst name = 'f';"],
    ['a class', 'class Node {\n  grad = 0;\n}'],
    ['comparisons of a function’s property', 'export function f() { return f.length === 0; }'],
  ])('but not in %s', (_, source) => {
    expect(mayKeepState(programOf({ 'index.ts': source }))).toBe(false);
  });

  test('and the grader’s own modules do not count', () => {
    expect(mayKeepState(withAgain(programOf({ 'index.ts': '' }, 'export const list = [];\nlet n = 0;')))).toBe(false);
  });
});
