import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { CheckReport } from '../../report/schema.ts';
import { significant } from '../../terminal/numbers.ts';
import type { HtmlWords } from '../../words/html.ts';
import { Markup, markup } from './markup.ts';

const COLOURS = ['var(--yours)', 'var(--reference)'];

/** The loss of a training run, the student's beside the reference's, as a drawing with its figures in words. */
export function curveFigure({ curve = [] }: CheckReport, words: HtmlWords): Markup | undefined {
  const drawn = curve.filter(({ values }) => values.some(Number.isFinite));
  if (drawn.length === 0) return undefined;
  const format = significant(
    drawn.flatMap(({ values }) => [values[0] ?? 0, values.at(-1) ?? 0]),
    { digits: 4 },
  );
  const inWords = drawn.map(({ name, values }) =>
    words.curve(name, format(values[0] as number), format(values.at(-1) as number), values.length),
  );
  return markup`<figure><div role="img" aria-label="${inWords.join(' ')}">${drawing(drawn, words)}</div>
<figcaption>${drawn.map(
    (_, i) =>
      markup`<div><span class="${i === 0 ? 'key' : 'key second'}" style="border-color: ${COLOURS[i % 2]}"></span>${inWords[i]}</div>`,
  )}</figcaption></figure>`;
}

function drawing(curve: NonNullable<CheckReport['curve']>, words: HtmlWords): Markup {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = Plot.plot({
    document: document as never,
    width: 640,
    height: 260,
    style: { background: 'none' },
    x: { label: words.step },
    y: { label: words.loss, grid: true },
    marks: curve.map(({ values }, i) =>
      Plot.line(
        values.map((loss, step) => [step, Number.isFinite(loss) ? loss : undefined]),
        { stroke: COLOURS[i % 2] as string, strokeWidth: 2, ...(i > 0 && { strokeDasharray: '6 4' }) },
      ),
    ),
  });
  svg.setAttribute('aria-hidden', 'true');
  return new Markup(svg.outerHTML);
}
