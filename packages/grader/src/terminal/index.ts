export { type LineChartOptions, lineChart, type Series } from './lineChart.ts';
export { type LiteralOptions, literal, literalLines } from './literal.ts';
export { aligned, magnitude, type NumberFormat, significant } from './numbers.ts';
export { type Style, style, wantsColor } from './style.ts';
export { type TableOptions, table } from './table.ts';
export { displayWidth, pad, printable, truncate, wrap } from './width.ts';
