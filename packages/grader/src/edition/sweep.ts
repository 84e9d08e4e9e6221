import { childrenOf, type Node, statementsOf, walk } from './syntax.ts';

/** A statement at the top level, with the comments before it. */
type Piece = { node: Node; start: number; end: number; declares: string[]; uses: Set<string> };

/**
 * A module without what its default export has no use for: declarations, types, imports and single names of imports,
 * each with the comments before it. Statements that do something stay.
 */
export function sweep(source: string): string {
  const pieces = piecesOf(source);
  const needed = namesNeeded(pieces);
  const kept = pieces.map((piece) => keptText(source, piece, needed));
  const tail = source.slice(pieces.at(-1)?.end ?? 0);
  return `${`${kept.join('')}${tail}`.replace(/\n{3,}/g, '\n\n').trim()}\n`;
}

function piecesOf(source: string): Piece[] {
  let start = 0;
  return statementsOf(source).map((node) => {
    // A comment on the statement's own last line goes with it.
    const [remark = ''] = /^[ \t]*\/\/[^\n]*/.exec(source.slice(node.end)) ?? [];
    const piece = { node, start, end: node.end + remark.length, declares: declaredBy(node), uses: namesUsedIn(node) };
    start = piece.end;
    return piece;
  });
}

/** Every name that what stays leads to. */
function namesNeeded(pieces: readonly Piece[]): Set<string> {
  const needed = new Set<string>();
  const waiting = pieces.filter(isRoot);
  for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
    for (const name of piece.uses) {
      if (needed.has(name)) continue;
      needed.add(name);
      waiting.push(...pieces.filter(({ declares }) => declares.includes(name)));
    }
  }
  return needed;
}

function isRoot({ node, declares }: Piece): boolean {
  if (node.type === 'ExportDefaultDeclaration') return true;
  return declares.length === 0 && !/^(Import|Export)/.test(node.type);
}

function keptText(source: string, piece: Piece, needed: ReadonlySet<string>): string {
  const text = source.slice(piece.start, piece.end);
  if (isRoot(piece)) return text;
  const { node } = piece;
  if (node.type !== 'ImportDeclaration') return piece.declares.some((name) => needed.has(name)) ? text : '';
  const specifiers = node['specifiers'] as Node[];
  const live = specifiers.filter((specifier) => needed.has(nameOf(specifier['local'])));
  if (live.length === specifiers.length) return text;
  if (live.length === 0) return '';
  return source.slice(piece.start, node.start) + importOf(source, node, live);
}

function importOf(source: string, node: Node, specifiers: readonly Node[]): string {
  const textOf = ({ start, end }: Node) => source.slice(start, end);
  const braced = specifiers.filter(({ type }) => type === 'ImportSpecifier').map(textOf);
  const others = specifiers.filter(({ type }) => type !== 'ImportSpecifier').map(textOf);
  const names = [...others, ...(braced.length > 0 ? [`{ ${braced.join(', ')} }`] : [])].join(', ');
  return `import ${node['importKind'] === 'type' ? 'type ' : ''}${names} from ${textOf(node['source'] as Node)};`;
}

function declaredBy(node: Node): string[] {
  const declaration = (node['declaration'] as Node | null | undefined) ?? node;
  if (node.type === 'ImportDeclaration') {
    return (node['specifiers'] as Node[]).map((specifier) => nameOf(specifier['local']));
  }
  if (node.type === 'ExportDefaultDeclaration') return [];
  if (declaration.type === 'VariableDeclaration') {
    return (declaration['declarations'] as Node[]).flatMap(({ id }) =>
      [...walk(id as Node)].filter(({ type }) => type === 'Identifier').map(nameOf),
    );
  }
  return declaration['id'] ? [nameOf(declaration['id'])] : [];
}

/** The names that a statement reads, without those of properties; the ones that it declares may be among them. */
function namesUsedIn(node: Node): Set<string> {
  const names = new Set<string>();
  if (node.type === 'ImportDeclaration') return names;
  const visit = (one: Node, parent?: Node) => {
    if (one.type === 'Identifier' && !isPropertyName(one, parent)) names.add(nameOf(one));
    for (const child of childrenOf(one)) visit(child, one);
  };
  visit(node);
  return names;
}

function isPropertyName(node: Node, parent: Node | undefined): boolean {
  if (parent === undefined || parent['computed'] === true) return false;
  const isKey = parent['key'] === node && parent['shorthand'] !== true;
  return isKey || (parent['property'] === node && /Member/.test(parent.type));
}

function nameOf(node: unknown): string {
  return (node as Node)['name'] as string;
}
