import type { Text } from '../exercise/types.ts';
import { lineChart } from '../terminal/lineChart.ts';
import { style } from '../terminal/style.ts';
import { table } from '../terminal/table.ts';
import { wrap } from '../terminal/width.ts';
import type { Canvas, PlayOptions } from './types.ts';

/** Charts grow no wider: a curve is read best at a glance. */
const CHART_WIDTH = 80;

/** A canvas that hands finished lines to `add`. */
export function canvasFor(
  { language, width, color }: Pick<PlayOptions, 'language' | 'width' | 'color'>,
  add: (lines: readonly string[]) => void,
): Canvas {
  const paint = style(color);
  const say = (text: string | Text) => (typeof text === 'string' ? text : text[language]);
  return {
    language,
    text: (text) => add([...wrap(say(text), width), '']),
    lineChart({ title, series, height, x }) {
      const named = series.map(({ name, ...drawn }) => ({ name: say(name), ...drawn }));
      // Without colours, dots of one series cannot be told from those of another.
      const marks = color || series.length === 1 ? 'braille' : 'ascii';
      const lines = lineChart(named, {
        width: Math.min(width, CHART_WIDTH),
        marks,
        style: paint,
        ...(height !== undefined && { height }),
        ...(x !== undefined && { x }),
      });
      add([...wrap(say(title), width).map(paint.bold), ...lines, '']);
    },
    table: (headers, rows) => add([...table(headers.map(say), rows, { width, style: paint }), '']),
  };
}
