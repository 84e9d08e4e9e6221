import { readFileSync } from 'node:fs';
import { type Classification, classification } from './dataset.ts';

const SIDE = 8;

/**
 * 1,797 handwritten digits as pictures of 8 × 8 pixels.
 *
 * x: (1797 × 64), row after row of the picture, each pixel a count of ink from 0 to 16; divide by 16 to scale it to
 * [0, 1]. y: (1797), the digit itself.
 */
export function digits(): Classification {
  const lines = readFileSync(new URL('../data/digits.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return classification({
    id: 'digits',
    title: { en: 'Handwritten digits', ko: '손글씨 숫자' },
    origin:
      "E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits (test set), 1998; figures from scikit-learn's digits.csv.gz",
    licence: 'CC BY 4.0 (UCI Machine Learning Repository); data/LICENCES.md',
    features: Array.from({ length: SIDE * SIDE }, (_, i) => {
      const [row, column] = [Math.floor(i / SIDE), i % SIDE];
      return {
        name: `pixel${row}${column}`,
        title: { en: `pixel in row ${row}, column ${column}`, ko: `${row}행 ${column}열의 화소` },
        unit: 'ink, 0 to 16',
      };
    }),
    x: lines.map((line) => Array.from(line.slice(2), (pixel) => Number.parseInt(pixel, 17))),
    y: lines.map((line) => Number(line[0])),
    classes: Array.from({ length: 10 }, (_, digit) => ({
      name: String(digit),
      title: { en: `the digit ${digit}`, ko: `숫자 ${digit}` },
    })),
  });
}
