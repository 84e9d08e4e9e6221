import type { EqualsCheck } from '../exercise/types.ts';
import { literal } from './literal.ts';
import { bare, type Node, propertiesOf, statementsOf, walk } from './syntax.ts';

const LIBRARY = '@chainrule/grader/exercise';
/** What a check states besides how it gets its expected results. */
const KEPT = ['id', 'function', 'title', 'points', 'entry', 'parameters', 'edge', 'exhaustive', 'tolerance'];

type Edit = { start: number; end: number; text: string };

/** A public exercise.ts that is not written so that it can be changed for a student's copy. */
export class Unfreezable extends Error {
  override readonly name = 'Unfreezable';
}

/**
 * An exercise.ts with the checks in `tables` (by id) as `equals` checks on these tables, and with the count of what is
 * hidden. Throws `Unfreezable` where a check is not written out as `agrees({ id: '…', … })`, or the exercise is not
 * the default export.
 */
export function freeze(
  source: string,
  tables: ReadonlyMap<string, EqualsCheck['table']>,
  hidden: { checks: number; points: number },
): string {
  const statements = statementsOf(source);
  const edits = [hiddenCount(statements, hidden)];
  for (const [id, table] of tables) edits.push(asTable(source, callOf(statements, id), table));
  if (tables.size > 0) edits.push(...importOfEquals(statements));
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), source);
}

function hiddenCount(statements: readonly Node[], { checks, points }: { checks: number; points: number }): Edit {
  const exported = statements.find(({ type }) => type === 'ExportDefaultDeclaration')?.['declaration'] as
    | Node
    | undefined;
  const stated = exported && objectIn(resolved(exported, statements), statements);
  if (stated === undefined) {
    throw new Unfreezable(
      'exercise.ts: its default export has to be `defineExercise({ … })`, written out in this file',
    );
  }
  const known = propertiesOf(stated).get('hidden');
  const text = `hidden: { checks: ${checks}, points: ${points} }`;
  if (known !== undefined) return { start: known.start, end: known.end, text };
  return { start: stated.start + 1, end: stated.start + 1, text: `\n  ${text},` };
}

/** The object literal that an expression is, or that is handed to the function which it calls. */
function objectIn(node: Node, statements: readonly Node[]): Node | undefined {
  if (node.type === 'ObjectExpression') return node;
  if (node.type !== 'CallExpression') return undefined;
  const [argument] = node['arguments'] as Node[];
  return argument && objectIn(resolved(argument, statements), statements);
}

/** What a name stands for, where it is a constant of this file. */
function resolved(node: Node, statements: readonly Node[]): Node {
  const inner = bare(node);
  if (inner.type !== 'Identifier') return inner;
  for (const statement of statements) {
    const declaration = (statement['declaration'] as Node | null | undefined) ?? statement;
    for (const { id, init } of (declaration['declarations'] as Node[] | undefined) ?? []) {
      if ((id as Node)['name'] === inner['name'] && init) return bare(init as Node);
    }
  }
  return inner;
}

/** The call that makes the check of an id, such as `agrees({ id: 'softmax-published', … })`. */
function callOf(statements: readonly Node[], id: string): Node {
  for (const node of statements.flatMap((statement) => [...walk(statement)])) {
    if (node.type !== 'CallExpression') continue;
    const [argument] = node['arguments'] as Node[];
    const stated = argument && bare(argument);
    if (stated?.type !== 'ObjectExpression') continue;
    const value = propertiesOf(stated).get('id')?.['value'] as Node | undefined;
    if (value?.type === 'StringLiteral' && value['value'] === id) return node;
  }
  throw new Unfreezable(
    `exercise.ts: check '${id}' has a reference that students must not see, and is not written out: write it as \`agrees({ id: '${id}', … })\`, or as a table`,
  );
}

function asTable(source: string, call: Node, table: EqualsCheck['table']): Edit {
  const stated = bare((call['arguments'] as Node[])[0] as Node);
  const kept = (stated['properties'] as Node[]).filter((property) => {
    const name = [...propertiesOf(stated)].find(([, one]) => one === property)?.[0];
    return name === undefined || KEPT.includes(name);
  });
  const rows = table.map(({ name, args, result }) => {
    const named = name === undefined ? '' : `name: ${literal(name)}, `;
    return `        { ${named}args: ${literal(args)}, result: ${literal(result)} },`;
  });
  const properties = kept.map(({ start, end }) => `      ${source.slice(start, end)},`);
  const text = ['equals({', ...properties, '      table: [', ...rows, '      ],', '    })'].join('\n');
  return { start: call.start, end: call.end, text };
}

function importOfEquals(statements: readonly Node[]): Edit[] {
  const from = statements.filter(({ type, source: from, importKind }) => {
    return type === 'ImportDeclaration' && (from as Node)['value'] === LIBRARY && importKind !== 'type';
  });
  const specifiers = from.flatMap((node) => node['specifiers'] as Node[]);
  if (specifiers.some(({ local }) => (local as Node)['name'] === 'equals')) return [];
  const first = specifiers.find(({ type }) => type === 'ImportSpecifier');
  if (first === undefined) throw new Unfreezable(`exercise.ts: import the kinds of checks by name from '${LIBRARY}'`);
  return [{ start: first.start, end: first.start, text: 'equals, ' }];
}
