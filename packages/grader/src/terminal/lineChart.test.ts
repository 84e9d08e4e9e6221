import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineChart } from './lineChart.ts';
import { style } from './style.ts';
import { displayWidth } from './width.ts';

fc.configureGlobal({ seed: 84 });

const falling = [1, 0.5, 0.25, 0.125, 0];

describe('lineChart', () => {
  test('draws one series in ASCII', () => {
    expect(
      lineChart([{ name: 'loss', values: falling }], { width: 30, height: 5, marks: 'ascii' }),
    ).toMatchInlineSnapshot(`
      [
        "  1 |**",
        "    |  ***",
        "0.5 |     ****",
        "    |         *********",
        "  0 |                  *******",
        "    +-------------------------",
        "     0                       4",
      ]
    `);
  });

  test('draws one series in braille', () => {
    expect(lineChart([{ name: 'loss', values: falling }], { width: 30, height: 5 })).toMatchInlineSnapshot(`
      [
        "  1 │⠑⠢⡀",
        "    │  ⠈⠑⣄",
        "0.5 │     ⠑⠤⢄⣀",
        "    │         ⠉⠑⠢⠤⣀⣀⡀",
        "  0 │               ⠈⠉⠉⠑⠒⠲⠤⠤⢄⣀",
        "    └─────────────────────────",
        "     0                       4",
      ]
    `);
  });

  test('draws single points over the lines, wherever they stand among the series', () => {
    const series = [
      { name: 'samples', points: true, values: [1, Number.NaN, 0.25, Number.NaN, 0.5] },
      { name: 'fit', values: falling },
    ];
    expect(lineChart(series, { width: 30, height: 5, marks: 'ascii' })).toMatchInlineSnapshot(`
      [
        "  1 |*+",
        "    |  +++",
        "0.5 |     ++++               *",
        "    |         +++*+++++",
        "  0 |                  +++++++",
        "    +-------------------------",
        "     0                       4",
        "**  samples",
        "++  fit",
      ]
    `);
    expect(lineChart(series, { width: 30, height: 5 })).toMatchInlineSnapshot(`
      [
        "  1 │⣿⠢⡀",
        "    │  ⠈⠑⣄",
        "0.5 │     ⠑⠤⢄⣀               ⣿",
        "    │         ⠉⠑⠢⣿⣀⣀⡀",
        "  0 │               ⠈⠉⠉⠑⠒⠲⠤⠤⢄⣀",
        "    └─────────────────────────",
        "     0                       4",
        " ⣿  samples",
        "──  fit",
      ]
    `);
  });

  test('gives each of several series a mark and a place in the legend', () => {
    const series = [
      { name: 'training', values: falling },
      { name: '검증', values: [1, 0.75, 0.5, 0.75, 1] },
    ];
    expect(lineChart(series, { width: 30, height: 5, marks: 'ascii', x: [0, 1000] })).toMatchInlineSnapshot(`
      [
        "  1 |+++                   +++",
        "    |  *++++++       ++++++",
        "0.5 |     ****+++++++",
        "    |         *********",
        "  0 |                  *******",
        "    +-------------------------",
        "     0                    1000",
        "**  training",
        "++  검증",
      ]
    `);
  });

  test('leaves a gap where a value is not finite, and says from where on', () => {
    const series = [{ name: 'loss', values: [1, 2, Number.NaN, 4] }];
    expect(lineChart(series, { width: 30, height: 4, marks: 'ascii', x: [0, 30] })).toMatchInlineSnapshot(`
      [
        "4 |                          *",
        "3 |",
        "  |     *****",
        "1 |*****",
        "  +---------------------------",
        "   0                        30",
        "**  loss (20: NaN)",
      ]
    `);
  });

  test('draws a constant, a single value and no value at all', () => {
    const chart = (values: number[]) => lineChart([{ name: 'w', values }], { width: 26, height: 3, marks: 'ascii' });
    expect(chart([2, 2, 2])).toEqual([
      '3 |',
      '2 |***********************',
      '1 |',
      '  +-----------------------',
      '   0                     2',
    ]);
    expect(chart([2])[1]).toBe('2 |*');
    expect(chart([])).toHaveLength(5);
    expect(chart([0])[1]).toBe(' 0 |*');
  });

  test('a higher value never stands lower', () => {
    const lines = lineChart([{ name: 'w', values: [0, 1] }], { width: 26, height: 3, marks: 'ascii' });
    const columnOf = (row: number) => lines[row]?.indexOf('*') ?? -1;
    expect(columnOf(0)).toBeGreaterThan(columnOf(1));
    expect(columnOf(1)).toBeGreaterThan(columnOf(2));
  });

  test('colours do not change the drawing', () => {
    const series = [{ name: 'loss', values: falling }];
    const painted = lineChart(series, { width: 30, height: 5, style: style(true) });
    expect(painted.map(displayWidth)).toEqual(lineChart(series, { width: 30, height: 5 }).map(displayWidth));
    expect(painted.join('')).toContain('\u001b[36m');
  });

  test('never exceeds the width', () => {
    const series = fc.array(fc.record({ name: fc.string(), values: fc.array(fc.double()) }), { maxLength: 8 });
    fc.assert(
      fc.property(
        series,
        fc.integer({ min: 24, max: 80 }),
        fc.constantFrom('ascii', 'braille'),
        (some, width, marks) => {
          for (const line of lineChart(some, { width, height: 4, marks })) {
            expect(displayWidth(line)).toBeLessThanOrEqual(width);
          }
        },
      ),
    );
  });
});
