import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A number as it is written: its value, and how many significant digits it shows. */
export type Written = { text: string; value: number; digits: number };

/** A row of the page: numbers, and the files that are to assert them. */
export type Row = { section: string; numbers: Written[]; what: string; files: string[] };

/** Digits from which on two roundings of one number count as the same. */
const ENOUGH_DIGITS = 4;

const CONSTANTS: Record<string, number> = { 'Math.LN2': Math.LN2, 'Math.LN10': Math.LN10, 'Math.E': Math.E };

/**
 * All numbers of a text: with − or -, with or without a zero before the point, with `_` or `,` between thousands. A sign
 * counts where nothing stands before it from which it could subtract.
 */
export function numbersIn(text: string): Written[] {
  const plain = text
    .replaceAll('−', '-')
    .replaceAll(/Math\.(?:LN2|LN10|E)\b/g, (name) => String(CONSTANTS[name]))
    .replaceAll(/(?<!\d)\d{1,3}(?:,\d{3})+(?![\d,])|\d+(?:_\d+)+/g, (thousands) => thousands.replaceAll(/[,_]/g, ''));
  const found = plain.matchAll(/(?<![\p{L}\p{N}$_.])(?:\d+(?:\.\d+)?|\.\d+)(?:e[-+]?\d+)?(?![\p{L}\d])/gu);
  return [...found].map(({ 0: digits, index }) => {
    const sign = /(?:^|[^\p{L}\p{N}$_)\]])-$/u.test(plain.slice(Math.max(0, index - 2), index)) ? '-' : '';
    return { text: sign + digits, value: Number(sign + digits), digits: significant(digits) };
  });
}

/** Whether two writings mean one number: they are equal, or so to the digits of the shorter one, if it has enough. */
export function isSame(a: Written, b: Written): boolean {
  if (a.value === b.value) return true;
  const digits = Math.min(a.digits, b.digits);
  if (digits < ENOUGH_DIGITS || Math.sign(a.value) !== Math.sign(b.value)) return false;
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(a.value))) + 1 - digits);
  return Math.abs(a.value - b.value) <= 0.500001 * unit;
}

/** The rows of the page's tables that name a file. */
export function rowsOf(page: string): Row[] {
  const rows: Row[] = [];
  let section = '';
  let asserting = false;
  for (const line of page.split('\n')) {
    if (line.startsWith('## ')) section = line.slice(3);
    if (!line.startsWith('|')) continue;
    const cells = line.split('|').slice(1, -1);
    if (cells[0]?.trim() === 'published') asserting = cells.length === 3;
    else if (asserting && !line.startsWith('| ---')) {
      const [numbers = '', what = '', where = ''] = cells.map((cell) => cell.trim());
      const files = [...where.matchAll(/`([^`]+)`/g)].map(([, file]) => file as string);
      rows.push({ section, numbers: numbersIn(numbers), what, files });
    }
  }
  return rows;
}

/** What is wrong with a row: files that are not there, numbers that stand in none of them, files without any. */
export function problemsOf(row: Row, root: string): string[] {
  const missing = row.files.filter((file) => !existsSync(join(root, file)));
  if (missing.length > 0) return missing.map((file) => `${file} is not there`);
  const problems: string[] = [];
  if (row.files.length === 0) problems.push('no file is named');
  if (row.numbers.length === 0) problems.push('no number is named');
  const standing = row.files.map((file) =>
    sourcesOf(join(root, file)).flatMap((text) => numbersIn(withoutComments(text))),
  );
  const holds = (number: Written) => standing.map((found) => found.some((one) => isSame(number, one)));
  const held = row.numbers.map(holds);
  held.forEach((files, i) => {
    if (!files.includes(true)) problems.push(`${row.numbers[i]?.text} stands in none of ${row.files.join(', ')}`);
  });
  row.files.forEach((file, i) => {
    if (!held.some((files) => files[i])) problems.push(`none of the numbers stands in ${file}`);
  });
  return problems;
}

/** A file's text; of an `exercise.ts`, that of the published checks, too, which it takes from the folder beside it. */
function sourcesOf(path: string): string[] {
  const folder = join(dirname(path), 'published');
  const parts = path.endsWith('/exercise.ts') && existsSync(folder) ? readdirSync(folder, { recursive: true }) : [];
  const beside = parts.map(String).filter((file) => file.endsWith('.ts'));
  return [path, ...beside.map((file) => join(folder, file))].map((file) => readFileSync(file, 'utf8'));
}

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

/** How many digits count: 0.0230 has three, 1.50e-3 has three. */
function significant(digits: string): number {
  return digits.replace(/e.*$/, '').replace('.', '').replace(/^0+/, '').length;
}
