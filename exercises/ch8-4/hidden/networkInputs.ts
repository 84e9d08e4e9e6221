import { matrix, numbers, vector, weights } from '@chainrule/grader/inputs';
import type { Matrix, Net } from './references.ts';

export const inputs = numbers(-1.5, 1.5);
export const targets = numbers(0, 1);
export const sizes = { inputs: [1, 4], hidden: [1, 4], outputs: [1, 4] } as const;
export const net = { W1: matrix('inputs', 'hidden', weights()), W2: matrix('hidden', 'outputs', weights()) };

/** A sample and a network for it. */
export const sample = [vector('inputs', inputs), vector('outputs', targets), net] as const;

const isNotZero = (value: number) => value !== 0;
const livelyWeights = numbers(-1, 1).filter(isNotZero);

/** A sample that even a wrong `backward` learns something from: one all of whose gradients are 0 is not granted. */
export const livelySample = [
  vector('inputs', numbers(-1, 1).filter(isNotZero)),
  vector('outputs', targets),
  { W1: matrix('inputs', 'hidden', livelyWeights), W2: matrix('hidden', 'outputs', livelyWeights) },
] as const;

export const n222: Net = {
  W1: [
    [0.5, -0.4],
    [0.3, 0.8],
  ],
  W2: [
    [-0.6, 0.7],
    [0.2, 0.9],
  ],
};

export const n231: Net = {
  W1: [
    [0.2, -0.3, 0.5],
    [0.1, 0.4, -0.6],
  ],
  W2: [[0.7], [-0.5], [0.3]],
};

export const n322: Net = {
  W1: [
    [0.1, -0.2],
    [0.4, 0.3],
    [-0.5, 0.2],
  ],
  W2: [
    [0.6, -0.4],
    [0.2, 0.8],
  ],
};

export const n113: Net = { W1: [[0.5]], W2: [[0.3, -0.6, 0.9]] };

/** Larger than any generated network. */
export const wide = { name: { en: 'a wide network', ko: '넓은 신경망' }, n: { W1: table(6, 8), W2: table(8, 7) } };
export const wideInputs = [0.5, -1, 0, 1, -0.5, 0.25];
export const wideTargets = [0, 1, 0.5, 1, 0, 1, 0.25];

function table(rows: number, columns: number): Matrix {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => (((r + 1) * (c + 2)) % 5) / 4 - 0.5),
  );
}

/** Samples that do not fit their network, in each of the ways that `backward` and what builds on it can notice. */
export const misfits: { name: { en: string; ko: string }; args: [number[], number[], Net] }[] = [
  { name: { en: 'one target too few', ko: '목표값이 하나 모자람' }, args: [[1, 2, 3], [1], n322] },
  { name: { en: 'one target too many', ko: '목표값이 하나 남음' }, args: [[1, 2], [1, 0], n231] },
  { name: { en: 'one input too few', ko: '입력이 하나 모자람' }, args: [[1, 2], [1, 0], n322] },
  { name: { en: 'one input too many', ko: '입력이 하나 남음' }, args: [[1, 2, 3], [1], n231] },
  {
    name: { en: 'W2 has one row too few', ko: 'W2의 행이 하나 모자람' },
    args: [[1, 2], [1], { ...n231, W2: [[0.7], [-0.5]] }],
  },
];

/** The same, with one more argument. */
export function misfitsWith(last: number) {
  return misfits.map(({ name, args }) => ({ name, args: [...args, last] }));
}
