import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { html } from '../../src/formats/html/html.ts';
import type { Graded } from '../../src/formats/index.ts';
import { withCurve } from './curve.ts';
import { gradedAs, KINDS } from './reports.ts';

/** The page as a reader's browser has it. */
async function pageOf(kind: (typeof KINDS)[number], options: Parameters<typeof gradedAs>[1] = {}) {
  return parseHTML(html([await gradedAs(kind, options)])).document;
}

type Found = { textContent: string | null };
type Scope = { querySelectorAll(selector: string): Iterable<Found> };

const textOf = (scope: unknown, selector: string) =>
  [...(scope as Scope).querySelectorAll(selector)].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());

describe.each(KINDS)('a %s submission', (kind) => {
  test('has these bytes', async () => {
    await expect(html([await gradedAs(kind)])).toMatchFileSnapshot(`golden/${kind}.html`);
  });

  test('loads nothing: no script, no link, no address', async () => {
    const page = await pageOf(kind);
    expect(page.querySelectorAll('script, link, img, iframe, object, [src], [href], [onload], [onerror]')).toHaveLength(
      0,
    );
    expect(html([await gradedAs(kind)])).not.toMatch(/https?:(?!\/\/www\.w3\.org\/)/);
  });
});

test('the score stands at the head, in words too', async () => {
  const page = await pageOf('wrong');
  expect(textOf(page, '.score')).toEqual(['0 / 100']);
  expect(page.querySelector('progress')?.getAttribute('aria-label')).toBe('0 of 100 points');
});

test('expected and actual stand side by side, and the worst element is framed and named', async () => {
  const page = await pageOf('wrong', { reveal: 'all' });
  const [, hidden] = page.querySelectorAll('details');
  expect(textOf(hidden, 'caption')).toEqual(['expected', 'your result']);
  expect(textOf(hidden, '.worst')).toEqual([expect.stringContaining('(worst element)')]);
});

test('what a result became when the function was called again stands beside it', async () => {
  const { report, folder } = await gradedAs('wrong', { reveal: 'all' });
  const [check] = report.checks.filter(({ failure }) => failure?.actual !== undefined);
  const failure = { message: 'It changed.', diagnosis: [], actual: [1, 2], again: [1, 3] };
  const page = parseHTML(html([{ report: { ...report, checks: [{ ...check!, failure }] }, folder }])).document;
  expect(textOf(page, '.matrix caption')).toEqual(['your result', 'called again']);
  expect(textOf(page, '.matrix td')).toEqual(['1', '2', '1', '3']);
});

test('what is not revealed is not in the page', async () => {
  const { report } = await gradedAs('wrong', { reveal: 'all' });
  const hidden = report.checks.find(({ id }) => id === 'scale-others');
  expect(hidden?.failure?.expected).toBeDefined();
  const page = await pageOf('wrong', { reveal: 'input' });
  const details = [...page.querySelectorAll('details')].find((one) => one.textContent?.includes('scale'));
  expect(textOf(details, 'caption')).toEqual(['your result']);
});

test('the named mistake is told, and where to look', async () => {
  const page = await pageOf('wrong');
  const first = page.querySelector('details');
  expect(textOf(first, '.cause')[0]).toMatch(/^This is the sum: divide it by n\. ?That is exactly/);
  expect(textOf(first, 'dd').at(-1)).toBe('mean, which starts at work/index.ts:3');
});

test('what a student made up is text', async () => {
  const page = await pageOf('hostile');
  expect(page.querySelectorAll('script, b')).toHaveLength(0);
  expect([...page.querySelectorAll('pre')].at(-1)?.textContent).toContain('<script>alert(1)</script> ]]> &');
});

test('a syntax error is told with its place', async () => {
  const page = await pageOf('ungradable');
  expect(textOf(page, '.note')[0]).toMatch(/^This could not be graded\. ?work\/index\.ts:2:\d+ ?Syntax error/);
  expect(page.querySelectorAll('table')).toHaveLength(0);
});

test('a run without hidden checks is no final score, and has a row for what did not run', async () => {
  const page = await pageOf('right', { publicOnly: true });
  expect(textOf(page, '.warn strong')).toEqual(['Not the final score']);
  expect(textOf(page, '.overview tr').at(-1)).toContain('checks that did not run (60 points)');
  expect(textOf(page, '.overview tr').at(-1)).toContain('0 / 60');
});

test('a training run is drawn beside the reference, and told in words', async () => {
  const graded = withCurve(await gradedAs('right'));
  const page = parseHTML(html([graded])).document;
  expect(page.querySelector('figure [role=img]')?.getAttribute('aria-label')).toBe(
    'yours: from 1 to 0.0625 in 5 values. reference: from 1 to 0.01235 in 5 values.',
  );
  expect(page.querySelectorAll('figure [stroke^="var("]')).toHaveLength(2);
});

test('in Korean the page says so, and reads so', async () => {
  const page = await pageOf('wrong', { language: 'ko' });
  expect(page.documentElement.getAttribute('lang')).toBe('ko');
  expect(textOf(page, 'h2')).toEqual(['검사', '틀린 곳', '코드가 출력한 내용']);
});

test('several exercises are sections of one page', async () => {
  const graded: Graded[] = [await gradedAs('right'), await gradedAs('wrong')];
  expect(parseHTML(html(graded)).document.querySelectorAll('section.report')).toHaveLength(2);
});
