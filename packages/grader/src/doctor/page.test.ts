import { describe, expect, test } from 'vitest';
import { NoAddon, SandboxError, TooFewWalls } from '../sandbox/errors.ts';
import { displayWidth } from '../terminal/width.ts';
import type { Finding } from './examine.ts';
import { canGrade, doctorPage, explainSandbox } from './page.ts';

const sound: Finding[] = [
  { part: 'runtime', ok: true, detail: '26.10.0' },
  { part: 'addon', ok: true },
  { part: 'permission', ok: true },
  { part: 'bwrap', ok: true },
  { part: 'prlimit', ok: true },
];
const without = (part: Finding['part'], more: Partial<Finding> = {}) =>
  sound.map((one) => (one.part === part ? { part, ok: false, ...more } : one));
const PAGE = { language: 'en', width: 80, color: false, strict: false } as const;

describe('the page', () => {
  test('says what is there, and that grading works', () => {
    const page = doctorPage(sound, PAGE);
    expect(page).toMatch(/✔ Node +runs it all \(26\.10\.0\)/);
    expect(page).toMatch(/✔ Grading works here\.\n$/);
  });

  test('says what is missing and what helps, a line no longer than the terminal', () => {
    const page = doctorPage(without('bwrap', { missing: { why: 'not-installed' } }), PAGE);
    expect(page).toMatch(/– bwrap +not installed\n +On Debian and Ubuntu: `apt-get install bubblewrap`/);
    for (const line of page.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
    const refused = doctorPage(without('bwrap', { missing: { why: 'refused', detail: 'bwrap: no' } }), PAGE);
    expect(refused).toContain('does not work here: bwrap: no');
  });

  test('has no remedy where there is none', () => {
    const page = doctorPage(without('prlimit', { missing: { why: 'not-linux' } }), PAGE);
    expect(page).toContain('there is none on this system');
    expect(page).not.toContain('util-linux');
  });

  test('says that grading does not work where the sandbox is missing, with the remedy', () => {
    const page = doctorPage(without('addon', { error: new NoAddon('darwin-x64', '147', false) }), PAGE);
    expect(page).toMatch(/✘ isolated-vm +The sandbox has no binary for darwin-x64/);
    expect(page).toContain('✘ Grading does not work here.');
  });

  test('marks a wall as needed where isolation is strict', () => {
    const findings = without('bwrap', { missing: { why: 'not-installed' } });
    expect(canGrade(findings, false)).toBe(true);
    expect(canGrade(findings, true)).toBe(false);
    expect(doctorPage(findings, { ...PAGE, strict: true })).toMatch(/✘ bwrap/);
  });

  test('is Korean in Korean', () => {
    expect(doctorPage(sound, { ...PAGE, language: 'ko' })).toContain('이 컴퓨터에서 채점할 수 있습니다');
  });
});

describe('an error of the sandbox is explained in both languages', () => {
  test.each([
    [new NoAddon('darwin-x64', '147', false), /darwin-x64.*pnpm rebuild isolated-vm/],
    [new NoAddon('linux-x64', '115', true), /Node \d+.*Node 26/],
    [new TooFewWalls([{ wall: 'bwrap', missing: { why: 'not-installed' } }]), /bwrap.*--doctor/],
    [new SandboxError('another one'), /another one/],
  ])('%s', (error, text) => {
    expect(explainSandbox(error, 'en')).toMatch(text);
    expect(explainSandbox(error, 'ko')).toMatch(text);
  });

  test('and another error is none of its business', () => {
    expect(explainSandbox(new Error('x'), 'en')).toBeUndefined();
  });
});
