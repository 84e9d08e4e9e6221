/** Text that is markup already, and is not escaped again. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | number | undefined | false | readonly Part[];

/**
 * A template of markup: whatever is put in is escaped, unless it is `Markup` itself; lists are put in one after the
 * other, `undefined` and `false` as nothing.
 */
export function markup(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(strings.map((string, i) => string + (i < parts.length ? written(parts[i]) : '')).join(''));
}

function written(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return part.map(written).join('');
}

/** Text for HTML; control characters, which no page shows, are replaced. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\P{Cc}]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Prose in which `code` stands between backticks. */
export function prose(text: string): Markup {
  return markup`${text.split('`').map((part, i, parts) => {
    const isCode = i % 2 === 1 && i < parts.length - 1;
    if (isCode) return markup`<code>${part}</code>`;
    return i % 2 === 1 ? `\`${part}` : part;
  })}`;
}
