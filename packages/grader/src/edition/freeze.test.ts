import { expect, test } from 'vitest';
import { freeze, Unfreezable } from './freeze.ts';

const LIBRARY = "import { agrees, defineExercise } from '@chainrule/grader/exercise';";
const table = [
  { name: { en: 'zero', ko: '영' }, args: [0], result: -0 },
  { args: [[1.5, Number.NaN]], result: { a: Number.POSITIVE_INFINITY } },
];
const rows = [
  '        { name: { en: "zero", ko: "영" }, args: [0], result: -0 },',
  '        { args: [[1.5, Number.NaN]], result: { a: Number.POSITIVE_INFINITY } },',
];
const hidden = { checks: 2, points: 60 };
const tables = new Map([['f-1', table]]);

const frozen = (...lines: string[]) => freeze(lines.join('\n'), tables, hidden);

test('a check becomes a table: it keeps what it states, and loses how it gets its results', () => {
  const text = frozen(
    LIBRARY,
    'export default defineExercise({',
    "  id: 'toy-1',",
    '  checks: [',
    '    agrees<[number[]]>({',
    "      id: 'f-1',",
    '      ...base,',
    "      function: 'f',",
    '      // SECRET remark',
    "      title: { en: 'all', ko: '모두' },",
    '      points: 10,',
    '      edge: true,',
    '      tolerance: decimals(8),',
    '      reference: (x) => SECRET(x),',
    '      inputs: shaped({}, [SECRET]),',
    '      runs: 7,',
    '      cases: [SECRET],',
    '      given: SECRET,',
    '      of: SECRET,',
    "      wrt: { '': '0' },",
    '    }),',
    '  ],',
    '});',
  );
  expect(text).not.toContain('SECRET');
  expect(text.split('\n')).toEqual([
    "import { equals, agrees, defineExercise } from '@chainrule/grader/exercise';",
    'export default defineExercise({',
    '  hidden: { checks: 2, points: 60 },',
    "  id: 'toy-1',",
    '  checks: [',
    '    equals({',
    "      id: 'f-1',",
    '      ...base,',
    "      function: 'f',",
    "      title: { en: 'all', ko: '모두' },",
    '      points: 10,',
    '      edge: true,',
    '      tolerance: decimals(8),',
    '      table: [',
    ...rows,
    '      ],',
    '    }),',
    '  ],',
    '});',
  ]);
});

test('checks that are not among the tables stay', () => {
  const source = [LIBRARY, "export default defineExercise({ checks: [agrees({ id: 'f-2', reference: sigmoid })] });"];
  const text = freeze(source.join('\n'), new Map(), hidden);
  expect(text).toContain("agrees({ id: 'f-2', reference: sigmoid })");
  expect(text).not.toContain('equals');
});

test.each([
  [
    'in a list of its own',
    ['const checks = [agrees({ id: "f-1", points: 3 })];', 'export default defineExercise({ checks });'],
  ],
  [
    'in an exercise of its own',
    ["const toy = { checks: [agrees({ id: 'f-1' })] } satisfies Exercise;", 'export default defineExercise(toy);'],
  ],
  ['in a bare object', ["export default { checks: [agrees({ id: 'f-1' } as const)] } as Exercise;"]],
])('a check is found %s', (_, lines) => {
  const text = frozen(LIBRARY, ...lines);
  expect(text).toContain('hidden: { checks: 2, points: 60 }');
  expect(text).toContain(rows.join('\n'));
});

test('a count of what is hidden that is there already is replaced', () => {
  const text = freeze('export default { id: "x", hidden: { checks: 0, points: 0 } };', new Map(), hidden);
  expect(text).toBe('export default { id: "x", hidden: { checks: 2, points: 60 } };');
});

test('a check that is made otherwise is refused, with what to write', () => {
  const made = [
    LIBRARY,
    'const make = (id) => agrees({ id, reference });',
    "export default defineExercise({ checks: [make('f-1')] });",
  ];
  expect(() => frozen(...made)).toThrow(Unfreezable);
  expect(() => frozen(...made)).toThrow(/check 'f-1'.*write it as `agrees\(\{ id: 'f-1', … \}\)`, or as a table/);
});

test.each([
  ['is not there', 'export const exercise = {};'],
  ['comes from elsewhere', "import toy from './toy.ts';\nexport default toy;"],
])('an exercise whose default export %s is refused', (_, source) => {
  expect(() => freeze(source, new Map(), hidden)).toThrow(/its default export has to be `defineExercise\(\{ … \}\)`/);
});
