import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../src/doctor/chromium.ts';
import { html } from '../../src/formats/html/html.ts';
import type { Graded } from '../../src/formats/index.ts';
import { withCurve } from './curve.ts';
import { gradedAs, KINDS } from './reports.ts';

const executable = chromiumPath();
const shots = fileURLToPath(new URL('../../.test-results/html/', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Chromium asks for nothing over the network. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const LOOKS = {
  light: { colorScheme: 'light', width: 1000, language: 'en' },
  dark: { colorScheme: 'dark', width: 1000, language: 'en' },
  phone: { colorScheme: 'light', width: 360, language: 'en' },
  korean: { colorScheme: 'dark', width: 360, language: 'ko' },
} as const;

const why = executable === undefined ? ' (no Chromium here: `apt-get install chromium`)' : '';

describe.skipIf(executable === undefined)(`the HTML report in a browser${why}`, () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executable as string, args: FLAGS });
    folder = mkdtempSync(join(tmpdir(), 'chainrule-html-'));
    mkdirSync(shots, { recursive: true });
  });

  afterAll(async () => {
    await browser?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true });
  });

  describe.each(Object.keys(LOOKS) as (keyof typeof LOOKS)[])('%s', (look) => {
    test.each(KINDS)('a %s submission is readable and complains of nothing', async (kind) => {
      const { colorScheme, width, language } = LOOKS[look];
      const graded = withCurve(await gradedAs(kind, { language, reveal: 'all' }));
      const file = join(folder, `${kind}.${look}.html`);
      writeFileSync(file, html([graded] satisfies Graded[]));
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
      const page = await context.newPage();
      const complaints: string[] = [];
      const requests: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(pathToFileURL(file).href);
      await page.screenshot({ path: join(shots, `${kind}.${look}.png`), fullPage: true });
      expect(complaints).toEqual([]);
      expect(requests).toEqual([pathToFileURL(file).href]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
      await page.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = true; })`);
      await page.evaluate(axe);
      const { violations } = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: unknown[] }[] };
      expect(violations.map(({ id, nodes }) => [id, nodes])).toEqual([]);
      await context.close();
    });
  });
});
