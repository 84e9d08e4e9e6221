import { describe, expect, test } from 'vitest';
import { agrees } from '../exercise/define.ts';
import type { Functions } from '../exercise/types.ts';
import { vector } from '../inputs/elements.ts';
import { numbers } from '../inputs/numbers.ts';
import { shaped } from '../inputs/shaped.ts';
import { programOf, withSandbox } from '../sandbox/testing.ts';
import { withAgain } from './again.ts';
import { runChecks } from './run.ts';
import { exerciseOf, runnerOf, title } from './testing.ts';

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
  const [only] = await withSandbox(withAgain(programOf({ 'index.ts': source })), (sandbox) =>
    runChecks(exerciseOf('lowest'), [{ check, visibility: 'public' }], sandbox, 1),
  );
  return only?.shown?.miss;
}

describe('a function that is wrong only after other calls', () => {
  test('is told so, such as one that answers its first result for ever', async () => {
    const source = 'let first;\nexport const lowest = (list) => (first ??= Math.min(...list));';
    expect(await shownOf(source)).toMatchObject({ kind: 'unsteady', how: 'history' });
  });

  test('and one that throws after other calls', async () => {
    const miss = await shownOf(`
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
  expect(await shownOf('export const lowest = (list) => Math.max(...list) + 1;')).toMatchObject({ kind: 'mismatch' });
});

test('nothing is loaded anew for right functions and unwritten ones', async () => {
  for (const functions of [{ lowest }, {}] as Functions[]) {
    const runner = runnerOf(functions);
    await runChecks(exerciseOf('lowest'), [{ check, visibility: 'public' }], runner, 1);
    expect(runner.batches).toHaveLength(1);
  }
});
