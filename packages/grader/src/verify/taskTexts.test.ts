import { expect, test } from 'vitest';
import { textDifferences } from './taskTexts.ts';

const EN = `# Loss

\`\`\`
pnpm grade toy    # everything
\`\`\`

## Mean

\`mse(y, yHat)\` is 0.375 for 4 samples.

\`\`\`math
\\frac1n
\`\`\`

| a   | b   |
| --- | --- |
| 1   | 2   |

- Divide by \`n\`.

<details>
<summary>Hint</summary>
</details>
`;
const KO = `# 손실

\`\`\`
pnpm grade toy    # 전체
\`\`\`

## 평균

샘플 4개에서 \`mse(y, yHat)\`는 0.375입니다.

\`\`\`math
\\frac1n
\`\`\`

| 가  | 나  |
| --- | --- |
| 1   | 2   |

- \`n\`으로 나눕니다.

<details>
<summary>힌트</summary>
</details>
`;

test('texts that differ in words, and in the order of what they name, are the same', () => {
  expect(textDifferences(EN, KO)).toEqual([]);
});

test.each([
  ['a number', '0.375', '0.376', ['numbers: only in English: 0.375', 'numbers: only in Korean: 0.376']],
  ['a name in code', '`n`', '엔', ['code: only in English: `n`']],
  ['a formula', '\\frac1n', '\\frac2n', ['blocks: only in English: \\frac1n\n', 'blocks: only in Korean: \\frac2n\n']],
  [
    'a table row',
    '| 1   | 2   |\n',
    '',
    ['numbers: only in English: 1', 'numbers: only in English: 2', 'pieces: only in English: |'],
  ],
  ['a list item', '- `n`', '`n`', ['pieces: only in English: - ']],
  ['a hint', '<details>', '', ['pieces: only in English: <details']],
  ['the level of a heading', '## 평균', '### 평균', ['headings of different levels']],
])('%s that differs is named, with its section', (_, from, to, differences) => {
  const where = "'Mean' and '평균': ";
  expect(textDifferences(EN, KO.replace(from, to))).toEqual(differences.map((text) => where + text));
});

test('how often a number of one digit is written is a matter of the language', () => {
  expect(textDifferences(EN, KO.replace('샘플 4개에서', '샘플 4개에서, 곧 4행에서'))).toEqual([]);
  expect(textDifferences(EN, KO.replace('샘플 4개에서', '샘플 4개에서, 곧 44행에서'))).toEqual([
    "'Mean' and '평균': numbers: only in Korean: 44",
  ]);
});

test('a command that differs is named, and a comment beside it is not', () => {
  expect(textDifferences(EN, KO.replace('grade', 'play'))).toEqual([
    "'Loss' and '손실': blocks: only in English: pnpm grade toy\n",
    "'Loss' and '손실': blocks: only in Korean: pnpm play toy\n",
  ]);
});

test('a missing section is told before all else', () => {
  expect(textDifferences(EN, KO.replace('## 평균', '평균'))).toEqual(['2 sections in English, 1 in Korean']);
});
