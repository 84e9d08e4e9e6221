import { globSync, readFileSync } from 'node:fs';
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

const SOURCES = globSync('**/*.ts', { cwd: SOURCE })
  .filter((file) => !/\.(test|samples)\.ts$/.test(file))
  .map((file) => readFileSync(new URL(file, SOURCE), 'utf8'))
  .join('\n');

/** The members of every interface, where what implements them is described. */
const promised = new Map(
  [...SOURCES.matchAll(/^export interface (\w+)[\s\S]*?^\}/gm)].map(([body, name]) => [
    name!,
    [...body.matchAll(/^ {2}(?:readonly )?(\w+)\??[(:]/gm)].map(([, member]) => member!),
  ]),
);

/** The public methods and accessors of every class, each with the line above it. */
const members = [...SOURCES.matchAll(/^export (?:abstract )?class (\w+)(?:.*implements (\w+))?[\s\S]*?^\}/gm)].flatMap(
  ([body, owner, contract]) =>
    [...body.matchAll(/^(.*)\n {2}(?:abstract )?(?:get )?(\w+)\(/gm)]
      .filter(([, , name]) => name !== 'constructor' && !promised.get(contract!)?.includes(name!))
      .map(([, above, name]): [string, string] => [`${owner}.${name}`, above!]),
);

test('every public method of a class has a docstring, or its interface has', () => {
  expect(members.length).toBeGreaterThan(40);
  expect(members.filter(([, above]) => !above.endsWith('*/')).map(([name]) => name)).toEqual([]);
});
