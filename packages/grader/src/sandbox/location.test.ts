import { describe, expect, test } from 'vitest';
import { ownFiles, placesIn } from './location.ts';

const places = placesIn(['index.ts', 'lib/index.ts', 'my file.ts', 'a(1).ts']);

describe('the place of an exception', () => {
  test.each([
    ['    at f (index.ts:12:5)', 'index.ts', 12, 5],
    ['    at index.ts:1:2', 'index.ts', 1, 2],
    ['    at async index.ts:1:2', 'index.ts', 1, 2],
    ['    at async f (lib/index.ts:3:4)', 'lib/index.ts', 3, 4],
    ['    at my file.ts:5:6', 'my file.ts', 5, 6],
    ['    at f (a(1).ts:7:8)', 'a(1).ts', 7, 8],
    ['    at eval (eval at f (index.ts:9:1), <anonymous>:1:1)', 'index.ts', 9, 1],
    ['    at h (chainrule:arrays:1:1)\n    at g (index.ts:2:2)\n    at f (index.ts:1:1)', 'index.ts', 2, 2],
  ])('is read from %j', (stack, file, line, column) => {
    expect(places.inStack(stack)).toEqual({ file, line, column });
  });

  test.each([
    '',
    'Error: index.ts:1:1',
    '    at f (other/index.ts:1:1)',
    '    at f (index.tsx:1:1)',
    '    at f (index.ts)',
  ])('is not found in %j', (stack) => {
    expect(places.inStack(stack)).toBeUndefined();
  });

  test('is looked for in the entry and what it reaches by relative imports', () => {
    const program = {
      modules: new Map(),
      imports: new Map([
        [
          'index.ts',
          new Map([
            ['./a.ts', 'a.ts'],
            ['@chainrule/core/arrays', '@chainrule/core/arrays'],
          ]),
        ],
        ['a.ts', new Map([['./index.ts', 'index.ts']])],
        ['@chainrule/core/arrays', new Map([['chainrule:arrays', 'chainrule:arrays']])],
      ]),
      entry: 'index.ts',
      driver: 'chainrule:driver',
    };
    expect([...ownFiles(program)].sort()).toEqual(['a.ts', 'index.ts']);
  });
});
