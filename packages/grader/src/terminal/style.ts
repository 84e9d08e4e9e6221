import { styleText } from 'node:util';

const NAMES = ['bold', 'dim', 'red', 'green', 'yellow', 'cyan'] as const;

/** Marks text for the eye; without colours, each function returns its text as it is. */
export type Style = Record<(typeof NAMES)[number], (text: string) => string>;

/** The colours of the course, or none. */
export function style(enabled: boolean): Style {
  const entries = NAMES.map((name) => [
    name,
    (text: string) => (enabled && text !== '' ? styleText(name, text, { validateStream: false }) : text),
  ]);
  return Object.fromEntries(entries) as Style;
}

/** Whether to use colours: as FORCE_COLOR says, else not with NO_COLOR or a dumb terminal, else on a terminal. */
export function wantsColor(at: { env: Record<string, string | undefined>; isTTY: boolean }): boolean {
  const forced = at.env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (at.env['NO_COLOR'] || at.env['TERM'] === 'dumb') return false;
  return at.isTTY;
}
