import { expect, test } from 'vitest';
import { withSandbox } from '../sandbox/testing.ts';
import { ALWAYS } from './arrays.ts';
import { loadProblem } from './loadProblem.ts';
import { readSubmission } from './read.ts';
import { folderOf, stripHere } from './testing.ts';
import type { Problem } from './types.ts';

const imports = ['sigmoid', 'matmul'];
const offered = [...ALWAYS, ...imports];

/** What keeps a submission from being loaded into a real sandbox. */
async function problemOf(files: Record<string, string>): Promise<Problem> {
  const read = await readSubmission(folderOf(files), { imports }, stripHere);
  if ('problem' in read) throw new Error(JSON.stringify(read.problem));
  return withSandbox(read.program, async (_, failure) => {
    if (failure?.kind !== 'threw') throw new Error(`it is no failure to load: ${JSON.stringify(failure)}`);
    return loadProblem(failure, read.program, offered);
  });
}

test('a name that the exercise does not offer is told with those that it offers, and its import', async () => {
  const problem = await problemOf({
    'index.ts': "// mine\nimport {\n  outer,\n} from '@chainrule/core/arrays';\nexport const f = outer;",
  });
  expect(problem).toEqual({
    kind: 'no-export',
    name: 'outer',
    from: '@chainrule/core/arrays',
    offered,
    location: { file: 'index.ts', line: 2, column: 1 },
  });
});

test('a name that the student’s own file does not export is told with those that it exports', async () => {
  const problem = await problemOf({
    'index.ts': "import { forwrad } from './net.ts';\nforwrad();",
    'net.ts': 'export function forward() {}\nexport const h = 1;',
  });
  expect(problem).toEqual({
    kind: 'no-export',
    name: 'forwrad',
    from: './net.ts',
    offered: ['forward', 'h'],
    location: { file: 'index.ts', line: 1, column: 1 },
  });
});

test('of two imports of one module, the one that asks for the name is shown', async () => {
  const problem = await problemOf({
    'index.ts': "import { h } from './net.ts';\nimport { f } from './net.ts';\nf(h);",
    'net.ts': 'export const h = 1;',
  });
  expect(problem).toMatchObject({ name: 'f', location: { line: 2 } });
});

test('a type imported as a value is an import that does not link', async () => {
  const problem = await problemOf({
    'index.ts': "import { Matrix } from '@chainrule/core/arrays';\nexport const f = (m: Matrix) => m;",
  });
  expect(problem).toMatchObject({ kind: 'no-export', name: 'Matrix' });
});

test('what the top level throws is told with its place', async () => {
  const problem = await problemOf({ 'index.ts': "const a = 1;\nthrow new RangeError('no such layer');" });
  expect(problem).toEqual({
    kind: 'load',
    name: 'RangeError',
    detail: 'no such layer',
    location: { file: 'index.ts', line: 2, column: 7 },
  });
});

test('an undefined name at the top level is told with its place', async () => {
  const problem = await problemOf({ 'index.ts': 'export const f = 1;\nprepare();' });
  expect(problem).toMatchObject({ kind: 'load', name: 'ReferenceError', location: { file: 'index.ts', line: 2 } });
});
