import { type Report, reportSchema } from '../report/schema.ts';

/**
 * The report as JSON, indented by two spaces, with a newline at the end. The keys stand in the schema's order, so
 * that the same report gives the same bytes. Throws where `report` is not one.
 */
export function json(report: Report): string {
  return `${JSON.stringify(reportSchema.parse(report), null, 2)}\n`;
}
