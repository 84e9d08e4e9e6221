import { expect, test } from 'vitest';
import { type Report, reportSchema } from '../report/schema.ts';
import { formats } from './index.ts';
import { json } from './json.ts';
import { sampleReport } from './testing/report.ts';

test('the JSON is the report, indented by two spaces, with a newline at the end', () => {
  const text = json(sampleReport('ko'));
  expect(text).toMatch(/^\{\n {2}"schema": "chainrule\/report\/v1",\n {2}"exercise": "ch8-4",\n.*\n\}\n$/s);
  expect(reportSchema.parse(JSON.parse(text))).toEqual(sampleReport('ko'));
});

test('the same report gives the same bytes, in whatever order its keys were set', () => {
  const report = sampleReport('en');
  const turned = Object.fromEntries(Object.entries(report).reverse()) as Report;
  turned.checks = report.checks.map((check) => Object.fromEntries(Object.entries(check).reverse()) as typeof check);
  expect(json(turned)).toBe(json(report));
});

test('the arguments keep the order of the parameters', () => {
  expect(json(sampleReport('en'))).toMatch(/"x": .*"t": .*"n": /s);
});

test('what is no report is refused', () => {
  expect(() => json({ ...sampleReport('en'), score: '76' } as unknown as Report)).toThrow(/score/);
});

test('every format is found by its name', async () => {
  const names = ['pretty', 'json', 'junit', 'github', 'gradescope', 'html', 'classroom50'];
  expect(Object.keys(formats)).toEqual(names);
  const format = await formats['json']?.();
  expect(format?.([{ report: sampleReport('en') }], { width: 80, color: false })).toBe(json(sampleReport('en')));
});

test('several reports are a list', async () => {
  const format = await formats['json']?.();
  const text = format?.([{ report: sampleReport('en') }, { report: sampleReport('ko') }], { width: 80, color: false });
  expect(JSON.parse(text ?? '')).toEqual([sampleReport('en'), sampleReport('ko')]);
});
