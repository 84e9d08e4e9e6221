import type { CheckReport, Report } from '../../report/schema.ts';
import { formatWords } from '../../words/formats.ts';
import { htmlWords } from '../../words/html.ts';
import { prettyWords } from '../../words/pretty.ts';
import { notRun } from '../notRun.ts';
import { checkTitle } from '../plain.ts';
import { byFunction, points } from '../pretty/page.ts';
import { stepsOf } from '../pretty.ts';
import type { Graded } from '../types.ts';
import { checkDetails } from './check.ts';
import { type Markup, markup, prose } from './markup.ts';
import { style } from './style.ts';

/**
 * The reports as one HTML file that needs nothing else: no script, no network, no font.
 *
 * Light or dark as the reader's system is; readable on a phone, on paper, and by a screen reader.
 */
export function html(graded: readonly Graded[]): string {
  const language = graded[0]?.report.language ?? 'en';
  const title = graded.map(({ report }) => `${report.exercise} ${report.title}`).join(', ');
  const page = markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
${graded.map(reportSection)}
</main>
</body>
</html>
`;
  return page.text;
}

function reportSection(graded: Graded): Markup {
  const { report } = graded;
  const words = htmlWords[report.language];
  const score = markup`<p class="score">${points(report.score)} / ${points(report.maxScore)}</p>`;
  const label = words.progress(points(report.score), points(report.maxScore));
  return markup`<section class="report">
<div class="head"><h1>${report.exercise} ${report.title}</h1>${score}</div>
<progress value="${report.score}" max="${report.maxScore}" aria-label="${label}">${label}</progress>
${problemNote(graded)}${incompleteNote(report)}
${report.status === 'graded' && overview(report)}
${failures(graded)}${nextNote(report)}${printed(report)}
<footer>${words.footer(report.seed, report.submission.sha256)}</footer>
</section>
`;
}

function problemNote({ report, folder }: Graded): Markup | undefined {
  const { problem, status, language } = report;
  if (status !== 'ungradable') return undefined;
  const place = problem?.location;
  const where = place && `${folder ? `${folder}/` : ''}${place.file}:${place.line}:${place.column}`;
  return markup`<div class="note warn"><p><strong>${prettyWords[language].ungradable}</strong></p>${
    where !== undefined && markup`<p><code>${where}</code></p>`
  }<p>${prose(problem?.message ?? '')}</p></div>`;
}

function incompleteNote(report: Report): Markup | undefined {
  const missing = notRun(report);
  if (missing === undefined) return undefined;
  const title = htmlWords[report.language].incompleteTitle;
  return markup`<div class="note warn"><p><strong>${title}</strong></p><p>${missing.reason}</p></div>`;
}

function overview(report: Report): Markup {
  const { language, checks } = report;
  const [words, own] = [formatWords[language], htmlWords[language]];
  const missing = notRun(report);
  const groups = [...byFunction(checks)].map(([name, group]) => functionRows(name, group, language));
  return markup`<h2>${own.checksOf}</h2>
<table class="overview">
<thead><tr><th scope="col">${words.check}</th><th scope="col">${words.result}</th><th scope="col" class="points">${own.points}</th></tr></thead>
${groups}${
  missing !== undefined &&
  markup`<tbody><tr><th scope="row">${words.notRun(missing.points)}</th><td class="failed">${words.status.skipped}</td><td class="points">0 / ${points(missing.points)}</td></tr></tbody>`
}</table>${givenNotes(report)}`;
}

function functionRows(name: string, checks: readonly CheckReport[], language: Report['language']): Markup {
  const words = formatWords[language];
  const rows = checks.map(
    (check) =>
      markup`<tr><td>${checkTitle(check, language)}</td><td class="${check.status}">${words.status[check.status]}</td><td class="points">${points(check.earned)} / ${points(check.points)}</td></tr>`,
  );
  return markup`<tbody><tr><th scope="rowgroup" colspan="3"><code>${name}</code></th></tr>${rows}</tbody>`;
}

/** Functions whose points were kept though one that they build on is wrong. */
function givenNotes({ checks, language }: Report): Markup[] {
  const words = prettyWords[language];
  const notes = checks.flatMap((check) => (check.given === undefined ? [] : words.given(check.function, check.given)));
  return [...new Set(notes)].map((note) => markup`<p>${prose(note)}</p>`);
}

function failures(graded: Graded): Markup | undefined {
  const told = graded.report.checks.filter(
    ({ status, curve }) => status === 'failed' || status === 'error' || status === 'limit' || curve !== undefined,
  );
  if (told.length === 0) return undefined;
  const { failures: title } = htmlWords[graded.report.language];
  return markup`<h2>${title}</h2>${[...byFunction(told).values()].map((group) =>
    group.map((check, i) => checkDetails(check, graded, i === 0)),
  )}`;
}

function nextNote(report: Report): Markup | undefined {
  const steps = stepsOf(report);
  if (steps.length === 0) return undefined;
  const named = steps.flatMap(({ functions }) => functions);
  return markup`<p class="note">${prettyWords[report.language].next(steps, named.length < report.next.length)}</p>`;
}

function printed({ console: text, language }: Report): Markup | undefined {
  if (text.trim() === '') return undefined;
  return markup`<h2>${prettyWords[language].printed}</h2><pre tabindex="0"><code>${text.trimEnd()}</code></pre>`;
}
