import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const SOURCE = new URL('../src/', import.meta.url);

/** Everything that a file offers, re-exports included, by name: the docstring above its declaration, if there is one. */
function exportsOf(file: URL, prefix = ''): [name: string, docstring: string | undefined][] {
  const text = readFileSync(file, 'utf8');
  const declared = [
    ...text.matchAll(
      /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?^export (?:abstract )?(?:function|class|const|interface|type) (\w+)/gm,
    ),
  ];
  const spaces = [...text.matchAll(/^export \* as (\w+) from '(.+)';/gm)];
  const whole = [...text.matchAll(/^export \* from '(.+)';/gm)];
  const passedOn = [...text.matchAll(/^export (?:type )?\{([^}]+)\} from '(.+)';/gm)];
  return [
    ...declared.map(([, docstring, name]): [string, string | undefined] => [prefix + name, docstring]),
    ...spaces.flatMap(([, name, path]) => exportsOf(new URL(path!, file), `${prefix}${name}.`)),
    ...whole.flatMap(([, path]) => exportsOf(new URL(path!, file), prefix)),
    ...passedOn.flatMap(([, names, path]) => {
      const known = new Map(exportsOf(new URL(path!, file), prefix));
      const wanted = [...names!.matchAll(/(?:type )?(\w+)/g)].map(([, name]) => prefix + name);
      return wanted.map((name): [string, string | undefined] => [name, known.get(name)]);
    }),
  ];
}

describe.each(['index.ts', 'arrays.ts'])('what %s exports', (file) => {
  const found = exportsOf(new URL(file, SOURCE));

  test.each(found)('%s has a docstring that opens with a sentence or a formula', (_, docstring) => {
    const [first] = (docstring ?? '').replace(/^\/\*\*\s*(\* )?/, '').split('\n');
    expect(first).toMatch(/^\S.{10,}/);
  });

  test('is all of it', async () => {
    const names = new Set(found.map(([name]) => name.split('.')[0]));
    for (const name of Object.keys(await import(new URL(file, SOURCE).href))) expect(names).toContain(name);
  });
});
