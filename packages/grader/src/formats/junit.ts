import type { CheckReport, Report } from '../report/schema.ts';
import { formatWords } from '../words/formats.ts';
import { notRun } from './notRun.ts';
import { checkTitle, failureText } from './plain.ts';
import type { Graded } from './types.ts';

type Attributes = Record<string, string | number>;
type Case = { xml: string; outcome: 'passed' | 'failure' | 'error' | 'skipped' };

/**
 * JUnit's XML: a `testsuite` an exercise, a `testcase` a check, and what the student's code printed as `system-out`.
 *
 * A check that is not started is a failure. Hidden checks that did not run are a skipped test case of their own, and
 * the suite's name says so. There are no times in it: the same report gives the same bytes.
 */
export function junit(graded: readonly Graded[]): string {
  const suites = graded.map(suite);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', totals(suites.flatMap(({ cases }) => cases)), suites.map(({ xml }) => xml).join('\n'))}\n`;
}

function suite(graded: Graded): { xml: string; cases: Case[] } {
  const { report } = graded;
  const words = formatWords[report.language];
  const cases =
    report.status === 'ungradable' ? [ungradable(graded)] : report.checks.map((check) => checkCase(check, graded));
  const missing = notRun(report);
  if (missing !== undefined) {
    const skipped = element('skipped', { message: missing.reason });
    cases.push(testcase(report, '', words.notRun(missing.points), 'skipped', skipped));
  }
  const title = `${report.exercise} ${report.title}${missing === undefined ? '' : ` (${words.partial})`}`;
  const { score, maxScore, complete, seed, submission } = report;
  const facts = { score, maxScore, complete: String(complete), seed, sha256: submission.sha256 };
  const properties = Object.entries(facts).map(([name, value]) => element('property', { name, value }));
  const printed = report.console === '' ? [] : [element('system-out', {}, escaped(report.console))];
  const inner = [element('properties', {}, properties.join('\n')), ...cases.map(({ xml }) => xml), ...printed];
  return { xml: element('testsuite', { name: title, ...totals(cases) }, inner.join('\n')), cases };
}

function totals(cases: readonly Case[]): Attributes {
  const count = (asked: Case['outcome']) => cases.filter(({ outcome }) => outcome === asked).length;
  return { tests: cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') };
}

function checkCase(check: CheckReport, graded: Graded): Case {
  const { report } = graded;
  const title = checkTitle(check, report.language);
  const outcome = outcomeOf(check.status);
  if (outcome === 'passed') return testcase(report, check.function, title, outcome, '');
  const message = check.failure?.message ?? '';
  if (outcome === 'skipped') {
    return testcase(report, check.function, title, outcome, element('skipped', { message }));
  }
  const detail = element(outcome, { message, type: check.status }, escaped(failureText(check, graded)));
  return testcase(report, check.function, title, outcome, detail);
}

function outcomeOf(status: CheckReport['status']): Case['outcome'] {
  switch (status) {
    case 'passed':
    case 'skipped':
      return status;
    case 'failed':
    case 'not-started':
      return 'failure';
    case 'error':
    case 'limit':
      return 'error';
  }
}

function ungradable({ report }: Graded): Case {
  const { problem, language } = report;
  const place = problem?.location;
  const where = place === undefined ? '' : `${place.file}:${place.line}:${place.column}\n`;
  const message = problem?.message ?? '';
  const detail = element('error', { message, type: 'ungradable' }, escaped(where + message));
  return testcase(report, '', formatWords[language].submission, 'error', detail);
}

function testcase({ exercise }: Report, name: string, title: string, outcome: Case['outcome'], inner: string): Case {
  const classname = name === '' ? exercise : `${exercise}.${name}`;
  return { outcome, xml: element('testcase', { classname, name: title }, inner) };
}

function element(name: string, attributes: Attributes, inner = ''): string {
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(String(value))}"`)];
  if (inner === '') return `<${start.join(' ')}/>`;
  const isText = !inner.startsWith('<');
  return isText ? `<${start.join(' ')}>${inner}</${name}>` : `<${start.join(' ')}>\n${inner}\n</${name}>`;
}

/** Text for XML 1.0: what marks up is written as an entity, and characters that XML has no place for are replaced. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"\t\r\n]/g, (character) => ENTITIES[character] as string);
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\r': '&#13;',
  '\n': '&#10;',
};
