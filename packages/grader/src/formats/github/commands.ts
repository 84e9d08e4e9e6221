import { createHash } from 'node:crypto';

/** A workflow command of GitHub Actions: an annotation, here. Whatever stands in it stays in it. */
export function annotation(
  level: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const given = Object.entries(properties).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${property(String(value))}`],
  );
  return `::${level}${given.length === 0 ? '' : ` ${given.join()}`}::${data(message)}`;
}

/**
 * `text` as a part of the log in which nothing is taken for a workflow command.
 *
 * GitHub reads commands anywhere behind the blanks that a line begins with. The token that ends the part is made from
 * the text itself, so nothing in the text can name it.
 */
export function bracketed(text: string): string {
  const token = createHash('sha256').update(text).digest('hex');
  return `::stop-commands::${token}\n${text.endsWith('\n') ? text : `${text}\n`}::${token}::\n`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
