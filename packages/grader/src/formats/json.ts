import { type Report, reportSchema } from '../report/schema.ts';
import type { Graded } from './types.ts';

/**
 * The report as JSON, indented by two spaces, with a newline at the end. The keys stand in the schema's order, so
 * that the same report gives the same bytes. Throws where `report` is not one.
 */
export function json(report: Report): string {
  return `${JSON.stringify(reportSchema.parse(report), null, 2)}\n`;
}

/** The report of one exercise; of several, a list of their reports. */
export function jsonOf(graded: readonly Graded[]): string {
  const [only, ...more] = graded;
  if (only !== undefined && more.length === 0) return json(only.report);
  return `${JSON.stringify(
    graded.map(({ report }) => reportSchema.parse(report)),
    null,
    2,
  )}\n`;
}
