import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { agrees } from '../../src/exercise/define.ts';
import { json } from '../../src/formats/json.ts';
import { sandboxStatus } from '../../src/sandbox/status.ts';
import { ATTACKS } from './attacks/index.ts';
import { batchOf, gradeBatch, loadHostile, makeGround } from './batch.ts';
import { exchangeIntrinsics } from './intrinsics.ts';
import { type Outcome, run, sample } from './run.ts';

/**
 * Every third attack of each class in one batch, and every twelfth once more in other circumstances; all of them, in
 * all circumstances, by `pnpm soak`.
 */
const [EVERY, EVERY_ELSEWHERE] = [3, 12];

/** A process without a program takes some 60 MB, a program 64, and half as much again before it is ended. */
const MOST_MB = 400;

const status = await sandboxStatus();
const outer = status.ready ? Object.entries(status.walls.outer) : [];
const standing = outer.filter(([, wall]) => wall === true).map(([name]) => name);
const how = standing.length > 0 ? `behind ${standing.join(' and ')}` : 'without outer walls, of which none stands here';

const SOUND = { amiss: [], connections: 0, written: [], left: [] };

function expectSound({ peak, ...outcome }: Outcome): void {
  expect(outcome).toMatchObject(SOUND);
  expect(peak).toBeLessThan(MOST_MB);
}

test('there are enough attacks of every class', () => {
  expect(Object.values(ATTACKS).flat().length).toBeGreaterThan(250);
  const names = Object.values(ATTACKS).flatMap((attacks) => attacks.map(({ name }) => name));
  expect(Math.min(...Object.values(ATTACKS).map((attacks) => attacks.length))).toBeGreaterThan(6);
  expect(names.every((name) => name !== '')).toBe(true);
});

describe('hostile hand-ins in one batch with ordinary ones', { timeout: 600_000 }, () => {
  test(`each gets its verdict and leaves nothing behind, ${how}`, async () => {
    const outcome = await run(sample(EVERY), 'auto');
    expect(outcome.attacks).toBeGreaterThan(80);
    expectSound(outcome);
  });

  test.runIf(standing.length > 0)('each does without outer walls, too', async () => {
    expectSound(await run(sample(EVERY_ELSEWHERE, 1), 'bare'));
  });

  const isRoot = process.getuid?.() === 0;
  const RUN = fileURLToPath(new URL('run.ts', import.meta.url));
  const asNobody = ['--reuid=65534', '--regid=65534', '--clear-groups', '--'];
  const nobodyCan = isRoot && spawnSync('setpriv', [...asNobody, process.execPath, '--check', RUN]).status === 0;
  const why = !isRoot
    ? ' (this user is not root: all of this is run by one without privileges)'
    : nobodyCan
      ? ''
      : ' (no setpriv here, or nobody cannot read this folder)';

  test.runIf(nobodyCan)(`each does for a user without privileges, too${why}`, () => {
    const flags = ['--disable-warning=ExperimentalWarning', RUN, 'auto', String(EVERY_ELSEWHERE), '2'];
    const env = { ...process.env, HOME: '/nonexistent', NODE_COMPILE_CACHE: '' };
    const printed = execFileSync('setpriv', [...asNobody, process.execPath, ...flags], { encoding: 'utf8', env });
    expectSound(JSON.parse(printed));
  });
});

test('whatever of the language is exchanged, calls come to the same', { timeout: 300_000 }, async () => {
  const { tried, wrong } = await exchangeIntrinsics(61);
  expect(tried).toBeGreaterThan(150);
  expect(wrong).toEqual([]);
});

describe('a hand-in that spies', () => {
  /** Stands in an expected result of a hidden check, and in nothing that a hand-in is given. */
  const SECRET = 98_765.4321;

  test('shows nothing in its report that it was not given', async () => {
    const { hidden = [], ...loaded } = await loadHostile();
    const secret = agrees({
      id: 'secret',
      function: 'scale',
      title: { en: 'a secret number', ko: '비밀 수' },
      points: 1,
      reference: (_x: number[], _k: number) => [SECRET],
      runs: 0,
      cases: [{ name: { en: 'once', ko: '한 번' }, args: [[1], 2] }],
    });
    const exercise = { ...loaded, hidden: [...hidden, secret] };
    const { spying = [], forgery = [] } = ATTACKS;
    const { graded } = await run({ spying, forgery: forgery.slice(0, 4) }, 'auto', exercise);
    expect(graded.length).toBeGreaterThan(10);
    for (const { report } of graded) expect(json(report)).not.toContain('98765');
  });
});

describe('chance and time', () => {
  test('give the same report, byte for byte, each time', async () => {
    const exercise = await loadHostile();
    const { chance = [], results = [], recursion = [] } = ATTACKS;
    const batch = batchOf({ chance, results: results.slice(0, 6), recursion: recursion.slice(0, 1) });
    const reports = await Promise.all([0, 1].map(() => gradeBatch(exercise, batch, makeGround(9), 'auto')));
    const [first, second] = reports.map((graded) => graded.map(({ report }) => json(report)));
    expect(first).toEqual(second);
  });
});
