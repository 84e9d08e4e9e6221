import { expect, test } from 'vitest';
import { style } from './style.ts';
import { table } from './table.ts';
import { displayWidth } from './width.ts';

test('a table aligns text to the left and numbers to the right, by their display width', () => {
  const rows = [
    ['[0, 1]', '배타적 논리합', 0.98, 1],
    ['[1, 1]', 'xor', 0.0213, -10],
  ];
  expect(table(['입력', 'name', '출력', 'n'], rows)).toEqual([
    '입력    name             출력    n',
    '──────  ─────────────  ──────  ───',
    '[0, 1]  배타적 논리합  0.9800    1',
    '[1, 1]  xor            0.0213  -10',
  ]);
});

test('a row that is too short is filled with empty cells', () => {
  expect(table(['a', 'b'], [['x'], ['y', 1]])).toEqual(['a  b', '─  ─', 'x', 'y  1']);
});

test('a table without rows shows its headers', () => {
  expect(table(['a', 'bb'], [])).toEqual(['a  bb', '─  ──']);
});

test('a table that is too wide cuts off its widest cells', () => {
  const lines = table(['id', 'text'], [['a1', '아주 긴 설명이 들어 있는 칸입니다']], { width: 16 });
  expect(lines).toEqual(['id  text', '──  ────────────', 'a1  아주 긴 설…']);
  for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(16);
});

test('colours do not move the columns', () => {
  const plain = table(['a', 'b'], [['x', 1]]);
  const painted = table(['a', 'b'], [['x', 1]], { style: style(true) });
  expect(painted.map(displayWidth)).toEqual(plain.map(displayWidth));
  expect(painted[0]).toContain('\u001b[1m');
});
