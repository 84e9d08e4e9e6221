import { expect, test } from 'vitest';
import { toyExercise } from '../verify/testing.ts';
import { studentExercise } from './edition.ts';

const ARRAYS = import.meta.resolve('@chainrule/core/arrays');
const LIBRARY = new URL('../exercise/index.ts', import.meta.url).href;
const EXERCISE = `import { slope } from './hidden/references.ts';
import { agrees, equals } from '@chainrule/grader/exercise';
import { sigmoid } from '${ARRAYS}';
const published = { en: 'published', ko: '공개' };
/** (x, h) → f′ */
const central = (f: any, x: number, h: number) => (f(x + h) - f(x - h)) / (2 * h);
const at = (x: number) => ({ name: { en: 'x = ' + x, ko: '입력 ' + x }, args: [x] });
export default {
  id: 'toy-1',
  title: { en: 'Squares', ko: '제곱' },
  section: '1',
  functions: { square: ['x'], slope: ['x'] },
  parts: [{ id: 'A', title: { en: 'Both', ko: '둘 다' }, functions: ['square', 'slope'] }],
  imports: [],
  checks: [
    agrees({ id: 'square-inline', function: 'square', title: published, points: 10, reference: (x: number) => central((y: number) => y ** 2, x, 1) * (x / 2), cases: [2, -3].map(at) }),
    agrees({ id: 'slope-hidden', function: 'slope', title: published, points: 10, reference: slope, cases: [0, 0.5].map(at) }),
    agrees({ id: 'slope-core', function: 'slope', title: published, points: 10, reference: sigmoid, cases: [at(1)] }),
    equals({ id: 'square-table', function: 'square', title: published, points: 10, table: [{ args: [2], result: 4 }] }),
  ],
};
`;

test('public checks with references are tables in a student’s copy, but for those that are in core', async () => {
  const loaded = await toyExercise({
    'exercise.ts': EXERCISE,
    'hidden/references.ts': 'export const slope = (x: number) => x + x;\n',
    'node_modules/@chainrule/grader/package.json': '{ "type": "module", "exports": { "./exercise": "./exercise.js" } }',
    'node_modules/@chainrule/grader/exercise.js': `export * from '${LIBRARY}';\n`,
  });
  const { source, frozen } = studentExercise(loaded);
  expect(frozen).toEqual(['square-inline', 'slope-hidden']);
  expect(source).toContain('{ name: { en: "x = 2", ko: "입력 2" }, args: [2], result: 4 }');
  expect(source).toContain('{ name: { en: "x = 0.5", ko: "입력 0.5" }, args: [0.5], result: 1 }');
  expect(source).toContain('reference: sigmoid');
  expect(source).toContain('hidden: { checks: 3, points: 60 }');
  expect(source).not.toMatch(/references|central|x \+ h/);
});
