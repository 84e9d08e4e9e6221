import { parse } from 'junit2json';
import { describe, expect, test } from 'vitest';
import { junit } from '../../src/formats/junit.ts';
import { gradedAs, KINDS } from './reports.ts';

type Counts = { tests: number; failures: number; errors: number; skipped: number };
type Case = { name: string; classname: string; failure?: object[]; error?: object[]; skipped?: object[] };
type Suite = Counts & { name: string; testcase: Case[]; 'system-out'?: string[] };

async function read(xml: string) {
  return (await parse(xml)) as unknown as Counts & { testsuite: Suite[] };
}

describe.each(KINDS)('a %s submission', (kind) => {
  test('has these bytes', async () => {
    await expect(junit([await gradedAs(kind)])).toMatchFileSnapshot(`golden/${kind}.junit.xml`);
  });

  test.each(['en', 'ko'] as const)('is read back with the same counts in %s', async (language) => {
    const graded = await gradedAs(kind, { language });
    const { testsuite, ...totals } = await read(junit([graded]));
    const [suite] = testsuite as [Suite];
    const with_ = (key: keyof Case) => suite.testcase.filter((one) => one[key] !== undefined).length;
    const counts = {
      tests: suite.testcase.length,
      failures: with_('failure'),
      errors: with_('error'),
      skipped: with_('skipped'),
    };
    expect(suite).toMatchObject(counts);
    expect(totals).toMatchObject(counts);
    const passed = graded.report.checks.filter(({ status }) => status === 'passed').length;
    expect(counts.tests - counts.failures - counts.errors - counts.skipped).toBe(passed);
  });
});

test('a check is a test case of its function', async () => {
  const { testsuite } = await read(junit([await gradedAs('wrong')]));
  expect(testsuite[0]?.testcase.map(({ classname, name }) => [classname, name])).toEqual([
    ['toy.mean', 'published | example'],
    ['toy.mean', 'other lists (hidden)'],
    ['toy.scale', 'matrices (hidden)'],
    ['toy.count', 'published example'],
  ]);
});

test('what a student printed comes back as it was, but for characters that XML has no place for', async () => {
  const graded = await gradedAs('hostile');
  const { testsuite } = await read(junit([graded]));
  const printed = testsuite[0]?.['system-out']?.join('') ?? '';
  expect(printed).toContain('<script>alert(1)</script> ]]> & ');
  expect(printed).toContain('</system-out>');
  for (const character of ['\0', '\u001b', '\ud800']) expect(printed).not.toContain(character);
});

test('several exercises are several suites', async () => {
  const { testsuite, tests } = await read(junit([await gradedAs('right'), await gradedAs('wrong')]));
  expect(testsuite).toHaveLength(2);
  expect(tests).toBe(8);
});

test('hidden checks that did not run are a skipped test case, and the suite says so', async () => {
  const { testsuite } = await read(junit([await gradedAs('right', { publicOnly: true })]));
  const [suite] = testsuite as [Suite];
  expect(suite.name).toBe('toy Means & <sums> (not all checks ran)');
  expect(suite.skipped).toBe(1);
  expect(suite.testcase.at(-1)?.name).toBe('checks that did not run (60 points)');
});
