import { parse } from '@babel/parser';

/** A node of a syntax tree, as far as it is read here: where it stands, and whatever else it has. */
export type Node = { type: string; start: number; end: number } & { readonly [key: string]: unknown };

/** The top-level statements of a TypeScript module. Throws a SyntaxError where it is none. */
export function statementsOf(source: string): Node[] {
  return parse(source, { sourceType: 'module', plugins: ['typescript'] }).program.body as unknown as Node[];
}

/** The nodes directly below a node. */
export function childrenOf(node: Node): Node[] {
  return Object.entries(node)
    .filter(([key]) => !key.endsWith('Comments'))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
}

/** A node and all below it, outer ones first. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

/** The properties of an object literal, by their names; what is spread into it is not among them. */
export function propertiesOf(object: Node): Map<string, Node> {
  const named = (object['properties'] as Node[]).flatMap((property): [string, Node][] => {
    const key = property['key'] as Node | undefined;
    if (key === undefined || property['computed'] === true) return [];
    return [[(key['name'] ?? key['value']) as string, property]];
  });
  return new Map(named);
}

/** An expression without the types around it: `x satisfies T`, `x as T`, `(x)`. */
export function bare(node: Node): Node {
  return /^(TS|Parenthesized)/.test(node.type) && isNode(node['expression']) ? bare(node['expression']) : node;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string' && 'start' in value;
}
