import type { CheckReport, Failure } from '../../report/schema.ts';
import { literal } from '../../terminal/literal.ts';
import { magnitude, significant } from '../../terminal/numbers.ts';
import { numbersIn } from '../../values/compare.ts';
import { fromJson } from '../../values/json.ts';
import { formatWords } from '../../words/formats.ts';
import { htmlWords } from '../../words/html.ts';
import { prettyWords } from '../../words/pretty.ts';
import { checkTitle } from '../plain.ts';
import type { Graded } from '../types.ts';
import { curveFigure } from './curve.ts';
import { type Markup, markup, prose } from './markup.ts';
import { comparison } from './values.ts';

/** All there is to say of one check: what came, what was expected, which mistake it is, where to look. */
export function checkDetails(check: CheckReport, graded: Graded, isOpen: boolean): Markup {
  const { report } = graded;
  const { language } = report;
  const title = markup`<span class="${check.status}">${formatWords[language].status[check.status]}</span> <h3><code>${check.function}</code> ${checkTitle(check, language)}</h3>`;
  const figure = curveFigure(check, htmlWords[language]);
  return markup`<details${isOpen && ' open'}><summary>${title}</summary><div class="body">
${check.failure && failureBody(check.failure, check, graded)}${figure}
</div></details>`;
}

function failureBody(failure: Failure, check: CheckReport, graded: Graded): Markup {
  const { report } = graded;
  const words = prettyWords[report.language];
  return markup`<p>${prose(failure.message)}</p><dl>
${failure.name !== undefined && entry(words.case, markup`${failure.name}`)}
${inputEntry(failure, graded)}
${sides(failure, graded)}
${worstEntry(failure, graded)}
${causeEntry(failure, graded)}
${placeEntry(failure, check, graded)}
</dl>`;
}

function entry(term: string, description: Markup): Markup {
  return markup`<dt>${term}</dt><dd>${description}</dd>`;
}

function inputEntry({ input, name }: Failure, { report }: Graded): Markup | undefined {
  const words = prettyWords[report.language];
  const given = Object.entries(input ?? {}).map(([parameter, value]) => [parameter, fromJson(value)] as const);
  if (given.length === 0) return undefined;
  const lines = given.map(([parameter, value]) => {
    const format = significant(numbersIn(value), { digits: 17 });
    return `${parameter} = ${literal(value, { format })}`;
  });
  return entry(
    name === undefined ? words.smallestInput : words.input,
    markup`<pre><code>${lines.join('\n')}</code></pre>`,
  );
}

/** Expected and actual beside each other, part by part; what is not revealed is left out. */
function sides({ expected, actual, again, worst }: Failure, { report }: Graded): Markup | undefined {
  if (actual === undefined && expected === undefined) return undefined;
  const { language } = report;
  const words = htmlWords[language];
  const tables = comparison(
    {
      ...(expected !== undefined && { expected: fromJson(expected) }),
      ...(actual !== undefined && { actual: fromJson(actual) }),
      ...(again !== undefined && { again: fromJson(again) }),
      ...(worst && { worst: worst.path }),
      tolerance: worst?.tolerance ?? 0,
    },
    language,
  );
  const isColoured = expected !== undefined && actual !== undefined && worst?.tolerance !== undefined;
  return markup`<dt>${words.numbers}</dt><dd>${tables}${isColoured && markup`<p>${words.colours}</p>`}</dd>`;
}

function worstEntry({ worst, expected }: Failure, { report }: Graded): Markup | undefined {
  if (worst?.tolerance === undefined || worst.absError === undefined) return undefined;
  const words = prettyWords[report.language];
  const error = words.offBy(magnitude(worst.absError), worst.expected === undefined && expected === undefined);
  const where = worst.path === '' ? words.result : worst.path;
  return entry(words.worst, markup`<code>${where}</code>: ${error}, ${words.allowed(magnitude(worst.tolerance))}`);
}

function causeEntry({ diagnosis, evidence }: Failure, { report }: Graded): Markup | undefined {
  if (diagnosis.length === 0) return undefined;
  const words = prettyWords[report.language];
  const causes = diagnosis.map(({ explanation }, i) => markup`<p>${i > 0 && `${words.or} `}${prose(explanation)}</p>`);
  return entry(
    words.happened,
    markup`<div class="cause">${causes}${evidence !== undefined && markup`<p>${words.evidence(evidence)}</p>`}</div>`,
  );
}

function placeEntry(
  { location, diagnosis, sections: read = [] }: Failure,
  check: CheckReport,
  { report, folder }: Graded,
): Markup[] {
  const words = prettyWords[report.language];
  const written = ({ file, line }: { file: string; line: number }) =>
    `${folder ? `${folder.replace(/\/+$/, '')}/` : ''}${file}:${line}`;
  const start = report.submission.functions[check.function];
  const sections = new Set([...diagnosis.flatMap(({ section }) => section ?? []), ...read]);
  const places = [
    ...(start === undefined ? [] : [words.startsAt(check.function, written(start))]),
    ...[...sections].map((section) => words.section(words.readme, section)),
  ];
  return [
    ...(location === undefined ? [] : [entry(words.thrownAt, markup`<code>${written(location)}</code>`)]),
    ...(places.length === 0 ? [] : [entry(words.lookAgain, markup`${places.join('; ')}`)]),
  ];
}
