import { readFileSync } from 'node:fs';
import { type Classification, classification } from './dataset.ts';

/**
 * 150 iris flowers of three species, fifty each, by four lengths.
 *
 * x: (150 × 4) in cm, y: (150) with 0 setosa, 1 versicolor, 2 virginica, in this order. The figures are those of
 * Fisher's paper of 1936; the copy at the UCI repository differs from it in two rows.
 */
export function iris(): Classification {
  const [header, ...lines] = readFileSync(new URL('../data/iris.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const rows = lines.map((line) => line.split(',').map(Number));
  const length = (name: string, en: string, ko: string) => ({ name, title: { en, ko }, unit: 'cm' });
  const features = [
    length('sepalLength', 'sepal length', '꽃받침 길이'),
    length('sepalWidth', 'sepal width', '꽃받침 너비'),
    length('petalLength', 'petal length', '꽃잎 길이'),
    length('petalWidth', 'petal width', '꽃잎 너비'),
  ];
  const columns = [...features.map(({ name }) => name), 'species'].join();
  if (header !== columns) throw new RangeError(`data/iris.csv: its columns are ${header}; expected ${columns}`);
  return classification({
    id: 'iris',
    title: { en: 'Iris flowers', ko: '붓꽃' },
    origin:
      "R. A. Fisher, The use of multiple measurements in taxonomic problems, 1936; figures from scikit-learn's iris.csv",
    licence: 'BSD-3-Clause (scikit-learn); data/LICENCES.md',
    features,
    x: rows.map((row) => row.slice(0, -1)),
    y: rows.map((row) => row.at(-1) as number),
    classes: [
      { name: 'setosa', title: { en: 'setosa', ko: '세토사' } },
      { name: 'versicolor', title: { en: 'versicolor', ko: '버시컬러' } },
      { name: 'virginica', title: { en: 'virginica', ko: '버지니카' } },
    ],
  });
}
