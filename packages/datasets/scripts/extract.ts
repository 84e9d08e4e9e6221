/**
 * Writes data/iris.csv and data/digits.txt anew from Debian's package python3-sklearn.
 *
 * Needs apt-get and dpkg-deb. Refuses files whose SHA-256 is not the recorded one, so that another release of the
 * package cannot change the course's figures unnoticed.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { execa } from 'execa';

const SOURCES = 'usr/lib/python3/dist-packages/sklearn/datasets/data';
const SHA256 = {
  'iris.csv': 'f13ffa8fdd56fd8e6c8d16d4081a3fbd3114bcd0aae4256c43205169cd9d1449',
  'digits.csv.gz': '46abec6b12486ad9e51943373abcf22bbea1b5a51a1619b361570d8893f1464a',
};

const folder = mkdtempSync(join(tmpdir(), 'chainrule-data-'));
try {
  await execa('apt-get', ['download', 'python3-sklearn'], { cwd: folder });
  const archive = readdirSync(folder).find((name) => name.endsWith('.deb'));
  if (archive === undefined) throw new Error('apt-get downloaded no package python3-sklearn');
  await execa('dpkg-deb', ['--extract', archive, '.'], { cwd: folder });

  const [, ...irisLines] = source('iris.csv').toString('utf8').trim().split('\n');
  const iris = ['sepalLength,sepalWidth,petalLength,petalWidth,species', ...irisLines];
  writeFileSync(new URL('../data/iris.csv', import.meta.url), `${iris.join('\n')}\n`);

  const digits = gunzipSync(source('digits.csv.gz')).toString('utf8').trim().split('\n').map(compact);
  writeFileSync(new URL('../data/digits.txt', import.meta.url), `${digits.join('\n')}\n`);
  console.log(`${irisLines.length} irises, ${digits.length} digits`);
} finally {
  rmSync(folder, { recursive: true });
}

function source(name: keyof typeof SHA256): Buffer {
  const bytes = readFileSync(join(folder, SOURCES, name));
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== SHA256[name]) {
    throw new Error(`${name}: its SHA-256 is ${found}, the course's figures are from ${SHA256[name]}`);
  }
  return bytes;
}

/** 64 pixels of 0 to 16 and the label → the label, a space, and a pixel a character: 0 to 9, then a to g. */
function compact(line: string): string {
  const numbers = line.split(',').map(Number);
  return `${numbers.at(-1)} ${numbers
    .slice(0, -1)
    .map((pixel) => pixel.toString(17))
    .join('')}`;
}
