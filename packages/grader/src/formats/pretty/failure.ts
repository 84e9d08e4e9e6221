import type { CheckReport, Failure, Report } from '../../report/schema.ts';
import { lineChart } from '../../terminal/lineChart.ts';
import { type LiteralOptions, literal, literalLines } from '../../terminal/literal.ts';
import { aligned, magnitude, type NumberFormat } from '../../terminal/numbers.ts';
import { displayWidth, pad, truncate, wrap } from '../../terminal/width.ts';
import { numbersIn } from '../../values/compare.ts';
import type { Data } from '../../values/data.ts';
import { fromJson, type Json } from '../../values/json.ts';
import { join } from '../../values/path.ts';
import { markOf } from './overview.ts';
import { type Field, fieldLines, type Page, paragraph, placeOf } from './page.ts';
import { textDifference } from './texts.ts';

const INDENT = 4;
/** A message may quote what the student's code made up; so many lines of it are enough. */
const MESSAGE_LIMIT = 8;
/** From so many numbers on, the worst one is hard to find among them. */
const MANY = 10;
/** Two texts of so many characters together are shown whole. */
const SHORT = 60;

/** A function's failed checks: the first in full, the others in one line each. */
export function failureLines(failed: readonly CheckReport[], report: Report, page: Page): string[] {
  const inFull = page.verbose ? failed : failed.slice(0, 1);
  const lines = inFull.flatMap((check, i) => [...(i === 0 ? [] : ['']), ...checkLines(check, report, page)]);
  const others = failed.slice(inFull.length).map((check) => {
    const { mark, paint } = markOf(check.status, page);
    const text = `${titleOf(check, page)}: ${check.failure?.message ?? ''}`;
    return `${' '.repeat(INDENT)}${paint(mark)} ${truncate(text, page.width - INDENT - 2)}`;
  });
  return [...lines, ...others];
}

function checkLines(check: CheckReport, report: Report, page: Page): string[] {
  const heading = wrap(`${check.function} — ${titleOf(check, page)}`, page.width - 2);
  const lines = heading.map((line) => `  ${page.paint.bold(line)}`);
  if (check.failure !== undefined) {
    const { failure } = check;
    const fields = [
      ...inputFields(failure, page),
      ...resultFields(failure, page),
      ...worstFields(failure, page),
      ...causeFields(check, failure, report, page),
    ];
    lines.push(...messageLines(failure.message, page), ...fieldLines(fields, INDENT, page));
  }
  return [...lines, ...curveLines(check, page)];
}

function messageLines(message: string, page: Page): string[] {
  const lines = paragraph(message, INDENT, page);
  if (page.verbose || lines.length <= MESSAGE_LIMIT) return lines;
  const shown = lines.slice(0, MESSAGE_LIMIT - 1);
  return [...shown, ' '.repeat(INDENT) + page.paint.dim(page.words.moreLines(lines.length - shown.length))];
}

function titleOf({ title, visibility }: CheckReport, { words }: Page): string {
  return visibility === 'hidden' ? `${title} (${words.hiddenCheck})` : title;
}

function inputFields({ name, input }: Failure, page: Page): Field[] {
  const fields: Field[] = [];
  if (name !== undefined) fields.push({ label: page.words.case, content: (room) => wrap(name, room) });
  const given = Object.entries(input ?? {}).map(([parameter, value]) => [parameter, fromJson(value)] as const);
  if (given.length > 0) {
    const label = name === undefined ? page.words.smallestInput : page.words.input;
    fields.push({ label, content: (room) => inputLines(given, room, page) });
  }
  return fields;
}

function inputLines(given: readonly (readonly [string, Data])[], room: number, page: Page): string[] {
  const options = { ...literalOptions(page), format: (value: number) => (Object.is(value, -0) ? '-0' : String(value)) };
  const line = given.map(([parameter, value]) => `${parameter} = ${literal(value, options)}`).join('   ');
  if (displayWidth(line) <= room) return [truncate(line, room)];
  return given.flatMap(([parameter, value]) => {
    const before = `${parameter} = `;
    const lines = literalLines(value, room - displayWidth(before), options);
    return lines.map((text, i) => (i === 0 ? before : ' '.repeat(displayWidth(before))) + text);
  });
}

function literalOptions({ words, verbose }: Page): LiteralOptions {
  return { more: words.more, rows: verbose ? Number.POSITIVE_INFINITY : 8 };
}

/** The expected and the student's result, of an object only the key in which the worst element lies. */
function resultFields(failure: Failure, page: Page): Field[] {
  const { words, paint } = page;
  const key = keyOfWorst(failure) ?? '';
  const sides = [
    { side: 'expected', label: words.expected(key), mark: paint.green },
    { side: 'actual', label: words.actual(key), mark: paint.red },
    { side: 'again', label: words.again, mark: paint.red },
  ] as const;
  const shown = sides
    .filter(({ side }) => failure[side] !== undefined)
    .map(({ side, label, mark }) => ({ label, mark, data: partOf(failure, side) }));
  const numbers = shown.flatMap(({ data }) => numbersIn(data));
  const format = aligned(numbers, { resolution: failure.worst?.tolerance ?? 0 });
  const options = { ...literalOptions(page), format };
  return shown.map(({ label, mark, data }) => ({ label, mark, content: (room) => literalLines(data, room, options) }));
}

/** A side's result, of an object only the key in which the worst element lies. */
function partOf(failure: Failure, side: 'expected' | 'actual' | 'again'): Data {
  const key = keyOfWorst(failure);
  const data = fromJson(failure[side] as Json);
  return key === undefined ? data : (data as Record<string, Data>)[key];
}

/** The key of a result that is an object, where both sides have it. */
function keyOfWorst({ expected, actual, worst }: Failure): string | undefined {
  const path = worst?.path;
  if (path === undefined) return undefined;
  const isObject = (side: Failure['actual']): side is Record<string, Json> =>
    typeof side === 'object' && side !== null && !Array.isArray(side);
  const sides = [expected, actual].filter((side) => side !== undefined);
  if (!sides.every(isObject)) return undefined;
  return Object.keys(sides[0] ?? {}).find((key) => {
    const start = join('', key);
    const isIn = path === start || path.startsWith(`${start}.`) || path.startsWith(`${start}[`);
    return isIn && sides.every((side) => Object.hasOwn(side, key));
  });
}

function worstFields(failure: Failure, { words }: Page): Field[] {
  const { worst } = failure;
  // A difference in form has no tolerance, and the message says all of it.
  if (worst?.tolerance === undefined) return [];
  const { expected, actual, absError, tolerance } = worst;
  const where = worst.path === '' ? words.result : worst.path;
  if (typeof expected === 'string' && typeof actual === 'string' && expected.length + actual.length > SHORT) {
    return [{ label: words.firstDifference, content: (room) => textLines(where, expected, actual, room, words) }];
  }
  const parts: string[] = [];
  const isSeen =
    failure.actual !== undefined && absError !== undefined && numbersIn(partOf(failure, 'actual')).length < MANY;
  if (expected !== undefined && actual !== undefined && !isSeen) {
    const values = [fromJson(expected), fromJson(actual)];
    const format = trimmed(aligned(values.flatMap(numbersIn), { resolution: tolerance }));
    const [right, yours] = values.map((value) => literal(value, { format })) as [string, string];
    parts.push(words.values(right, yours));
  }
  if (absError !== undefined) {
    const off = words.offBy(magnitude(absError), expected === undefined && failure.expected === undefined);
    parts.push(`${off}, ${words.allowed(magnitude(tolerance))}`);
  }
  if (parts.length === 0 && worst.path === '') return [];
  const text = parts.length === 0 ? where : `${where}: ${parts.join('; ')}`;
  return [{ label: words.worst, content: (room) => wrap(text, room) }];
}

/** The line in which two long texts part: wrapping would fold the spaces that may be all that differs. */
function textLines(where: string, expected: string, actual: string, room: number, words: Page['words']): string[] {
  const labels = [words.expected(''), words.actual('')];
  const width = Math.max(...labels.map(displayWidth)) + 1;
  const found = textDifference(expected, actual, room - width);
  const lines = [found.expected, found.actual].map((text, i) => pad(labels[i] as string, width) + text);
  return [...wrap(words.textDiffers(where, found.line, found.character), room), ...lines];
}

function trimmed(format: NumberFormat): NumberFormat {
  return (value) => format(value).trim();
}

/** Where it was thrown, which mistake it is, and what to read again. */
function causeFields(check: CheckReport, failure: Failure, report: Report, page: Page): Field[] {
  const { words } = page;
  const { location, diagnosis, evidence } = failure;
  const fields: Field[] = [];
  if (location !== undefined) {
    fields.push({ label: words.thrownAt, content: (room) => wrap(placeOf(location, page), room) });
  }
  const explained = diagnosis.flatMap(({ explanation }, i) => [i === 0 ? explanation : `${words.or} ${explanation}`]);
  if (explained.length > 0 && evidence !== undefined) explained.push(words.evidence(evidence));
  const isValue = failure.worst?.tolerance !== undefined;
  if (explained.length === 0 && check.status === 'failed' && isValue) explained.push(words.unknownMistake);
  if (explained.length > 0) {
    const text = diagnosis.length > 1 ? explained.join('\n') : explained.join(' ');
    fields.push({ label: words.happened, content: (room) => wrap(text, room) });
  }
  const places = placesToRead(check, failure, report, page);
  if (places.length > 0) {
    fields.push({ label: words.lookAgain, content: (room) => wrap(places.join('; '), room) });
  }
  return fields;
}

function placesToRead(
  check: CheckReport,
  { diagnosis, sections: read = [] }: Failure,
  report: Report,
  page: Page,
): string[] {
  const { words } = page;
  const start = report.submission.functions[check.function];
  const sections = new Set([...diagnosis.flatMap(({ section }) => section ?? []), ...read]);
  return [
    ...(start === undefined ? [] : [words.startsAt(check.function, placeOf(start, page))]),
    ...[...sections].map((section) => words.section(words.readme, section)),
  ];
}

function curveLines({ curve }: CheckReport, { width, paint, color }: Page): string[] {
  if (curve === undefined || curve.length === 0) return [];
  const marks = curve.length === 1 || color ? 'braille' : 'ascii';
  return lineChart(curve, { width: width - INDENT, height: 8, marks, style: paint }).map(
    (line) => ' '.repeat(INDENT) + line,
  );
}
