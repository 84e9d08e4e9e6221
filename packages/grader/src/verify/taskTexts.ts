/** What a section of a task holds, apart from its words. */
type Section = {
  heading: string;
  level: number;
  /** Fenced blocks; of commands, what stands before the comment. */
  blocks: string[];
  /** Inline code and inline formulas. */
  code: string[];
  numbers: string[];
  /** Table rows, list items and hints. */
  pieces: string[];
};

const FENCE = /^```(\w*)\n([\s\S]*?)^```$/gm;
const CODE = /`[^`\n]+`|\$[^$\n]+\$/g;
const NUMBER = /\d+(?:\.\d+)?(?:e[-−]?\d+)?/g;

/**
 * Where the two language versions of a task differ in more than words; empty where they do not.
 *
 * Compared are, section by section: the level of the heading, the fenced blocks (formulas and code, but not the
 * comments beside commands), names in code, inline formulas, numbers, and how many table rows, list items and hints
 * there are. The order of code and numbers within a section is each language's own, and so is how often it writes a
 * number of one digit: what is `0` in one language may be 'zeros' in the other.
 */
export function textDifferences(en: string, ko: string): string[] {
  const [english, korean] = [sectionsOf(en), sectionsOf(ko)];
  if (english.length !== korean.length) {
    return [`${english.length} sections in English, ${korean.length} in Korean`];
  }
  return english.flatMap((section, i) => {
    const other = korean[i] as Section;
    const where = `'${section.heading}' and '${other.heading}'`;
    const differences = (['blocks', 'code', 'numbers', 'pieces'] as const).flatMap((kind) => [
      ...without(section[kind], other[kind], kind).map((text) => `${where}: ${kind}: only in English: ${text}`),
      ...without(other[kind], section[kind], kind).map((text) => `${where}: ${kind}: only in Korean: ${text}`),
    ]);
    return section.level === other.level ? differences : [`${where}: headings of different levels`, ...differences];
  });
}

function sectionsOf(text: string): Section[] {
  const blocks: string[] = [];
  const bare = text.replace(FENCE, (_, language: string, content: string) => {
    blocks.push(language === '' ? content.replace(/ *#.*$/gm, '') : content);
    return `\u0000${blocks.length - 1}\u0000`;
  });
  return bare.split(/^(?=#+ )/m).map((part) => {
    const [, marks = '', heading = ''] = /^(#+) +(.+)$/m.exec(part) ?? [];
    const own = [...part.matchAll(/\0(\d+)\0/g)].map(([, index]) => blocks[Number(index)] as string);
    const words = part.replace(/\0\d+\0/g, '');
    return {
      heading,
      level: marks.length,
      blocks: own,
      code: words.match(CODE) ?? [],
      numbers: words.replace(CODE, '').match(NUMBER) ?? [],
      pieces: words.match(/^(?:\||- |\d+\. |<details)/gm) ?? [],
    };
  });
}

/** What `a` has more of than `b`; of numbers of one digit, which `b` does not have. */
function without(a: readonly string[], b: readonly string[], kind: keyof Section): string[] {
  const left = [...b];
  return a.filter((text) => {
    if (kind === 'numbers' && text.length === 1) return !b.includes(text);
    const at = left.indexOf(text);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}
