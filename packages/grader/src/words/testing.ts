import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** An entry of a catalogue: a text, what makes one, or more entries. */
export type Entry = string | ((...args: never[]) => string) | { [key: string]: Entry };

export type Catalogue = { name: string; en: { [key: string]: Entry }; ko: { [key: string]: Entry } };

/** The catalogues in the modules under `root` that `pattern` names. */
export async function cataloguesIn(root: string, pattern: string): Promise<Catalogue[]> {
  const found: Catalogue[] = [];
  for (const path of globSync(pattern, { cwd: root }).sort()) {
    if (/\btesting\.ts$|\.test\.ts$/.test(path)) continue;
    for (const [name, value] of Object.entries(await import(join(root, path)))) {
      if (name.endsWith('Words')) found.push({ name, ...(value as Omit<Catalogue, 'name'>) });
    }
  }
  return found;
}

/** A variable with words in it, and what picks a language out of a catalogue. */
const WORDS = String.raw`(?:\b\w*[wW]ords|\bown|\b\w+Texts)(?:\[.*?\]|\.en|\.ko)?`;

/**
 * The entries of a catalogue, such as `limit.time`, that no source under `root` uses. A use is the entry's name after
 * a variable that holds words, or in a pattern that takes them apart; a group that is indexed is used as a whole.
 */
export function unusedIn({ name, en }: Catalogue, root: string): string[] {
  const text = usersOf(name, root);
  return unused(en, []);

  function unused(entries: { [key: string]: Entry }, groups: readonly string[]): string[] {
    const holder = [WORDS, ...groups].join('\\.');
    if (groups.length > 0 && has(`${holder}\\[`)) return [];
    const isNamed = groups.length > 0 && has(`${holder};`);
    return Object.entries(entries).flatMap(([key, entry]) => {
      const isUsed =
        has(`${holder}\\??\\.${key}\\b`) ||
        has(`\\{[^{}]*\\b${key}\\b[^{}]*\\}\\s*=\\s*${holder}`) ||
        (isNamed && has(`${WORDS}\\.${key}\\b`));
      if (isUsed && typeof entry === 'object') return unused(entry, [...groups, key]);
      return isUsed ? [] : [[...groups, key].join('.')];
    });
  }

  function has(pattern: string): boolean {
    return new RegExp(pattern).test(text);
  }
}

/** The sources in which a catalogue is named, and those that import one of these: words are handed on. */
function usersOf(name: string, root: string): string {
  const files = globSync('**/*.ts', { cwd: root }).map((path) => join(root, path));
  const sources = files
    .filter((file) => !/\.test\.ts$/.test(file))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }));
  const isDefinition = new RegExp(`export const ${name} =`);
  const users = sources.filter(({ text }) => !isDefinition.test(text));
  const base = name.replace(/Words$/, '');
  const isNamed = new RegExp(`\\b(${base}|${base.replace(/^./, (first) => first.toUpperCase())})(Words|Texts)\\b`);
  const direct = users.filter(({ text }) => isNamed.test(text));
  const handedOn = users.filter(({ file, text }) =>
    importsOf(file, text).some((one) => direct.some((user) => user.file === one)),
  );
  return [...new Set([...direct, ...handedOn])].map(({ text }) => text).join('\n');
}

function importsOf(file: string, text: string): string[] {
  const found = text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g);
  return [...found].map(([, specifier]) => resolve(dirname(file), specifier as string));
}
