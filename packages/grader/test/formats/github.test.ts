import { describe, expect, test } from 'vitest';
import { github } from '../../src/formats/github/github.ts';
import { summary } from '../../src/formats/github/summary.ts';
import { gradedAs, KINDS } from './reports.ts';

const OPTIONS = { width: 80, color: false };

/** The commands that GitHub's runner would act on: it looks for them behind blanks, and for `##[…]` anywhere. */
function commandsIn(log: string): string[] {
  const commands: string[] = [];
  let token: string | undefined;
  for (const line of log.split(/\r\n|\r|\n/)) {
    const text = line.trimStart();
    if (token !== undefined) {
      if (text.startsWith(`::${token}::`)) token = undefined;
    } else if (text.startsWith('::stop-commands::')) {
      token = text.slice('::stop-commands::'.length);
    } else if (text.startsWith('::') || text.includes('##[')) {
      commands.push(text);
    }
  }
  return commands;
}

describe.each(KINDS)('a %s submission', (kind) => {
  test('has this log and this summary', async () => {
    const graded = await gradedAs(kind);
    await expect(github([graded], OPTIONS)).toMatchFileSnapshot(`golden/${kind}.github.txt`);
    await expect(summary([graded])).toMatchFileSnapshot(`golden/${kind}.github.md`);
  });
});

test('a right submission gets a notice with its score, and nothing else', async () => {
  expect(commandsIn(github([await gradedAs('right')], OPTIONS))).toEqual([
    '::notice title=toy Means & <sums>::100 / 100',
  ]);
});

test("a wrong one gets an error a function, on the student's own line, with the mistake named", async () => {
  const [mean, scale, count] = commandsIn(github([await gradedAs('wrong')], OPTIONS));
  expect(mean).toMatch(/^::error file=work\/index\.ts,line=3,col=\d+,title=toy mean%3A published \| example::/);
  expect(mean).toContain('%0AThis is the sum: divide it by n.');
  expect(scale).toContain('file=work/index.ts,line=7,');
  expect(count).toMatch(/^::error title=|^::notice/);
});

test('a syntax error is annotated where it is', async () => {
  const [error] = commandsIn(github([await gradedAs('ungradable')], OPTIONS));
  expect(error).toMatch(/^::error file=work\/index\.ts,line=2,col=\d+,title=toy::/);
});

test('nothing that a student prints or throws is a command', async () => {
  const commands = commandsIn(github([await gradedAs('hostile')], OPTIONS));
  expect(commands.map((command) => /^::(\w+)/.exec(command)?.[1])).toEqual(['error', 'error', 'error', 'notice']);
  for (const command of commands) {
    expect(command).not.toMatch(/README\.md|[\r\n]/);
    expect(command.slice(2).split('::')[0]).not.toContain('forged');
  }
  expect(commands[0]).toContain('a,b:c%250A::error::forged%0D%0A::warning title=x::forged');
});

test('in the summary, what a student made up stands in code blocks that it cannot close', async () => {
  const text = summary([await gradedAs('hostile')]);
  let fence: string | undefined;
  const outside: string[] = [];
  for (const line of text.split('\n')) {
    const run = /^(`{3,})(\w*)$/.exec(line);
    if (fence === undefined && run) fence = run[1];
    else if (fence !== undefined && line === fence) fence = undefined;
    else if (fence === undefined) outside.push(line);
  }
  expect(fence).toBeUndefined();
  expect(outside.join('\n')).not.toMatch(/forged|script|heading/);
});

test('a run without hidden checks is a warning in the log, and said at the head of the summary', async () => {
  const graded = await gradedAs('right', { publicOnly: true });
  expect(commandsIn(github([graded], OPTIONS))).toEqual([
    '::warning title=toy::2 hidden checks (60 points) did not run: only the public checks were asked for.',
    '::notice title=toy Means & <sums>::40 / 100',
  ]);
  expect(summary([graded])).toMatch(/^## toy .*: 40 \/ 100\n\n> \*\*checks that did not run \(60 points\)\*\*/);
});

test('a summary stays below what GitHub takes', async () => {
  const graded = await gradedAs('wrong');
  const text = summary(Array.from({ length: 2000 }, () => graded));
  expect(Buffer.byteLength(text)).toBeLessThan(1_048_576);
  expect(text).toMatch(/The rest is left out: the summary would be too long\.\n$/);
});
