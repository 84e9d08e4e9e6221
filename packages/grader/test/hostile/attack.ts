import type { CheckReport } from '../../src/report/schema.ts';

/** What a hand-in comes to: the statuses that its checks may have, or that it cannot be graded. */
export type Status = CheckReport['status'];

/** A hand-in that does something to the grader, and what it gets for it. */
export type Attack = {
  name: string;
  /** The body of `scale(x, k)`; without it, the right one. */
  scale?: string;
  /** Code before the functions. */
  prelude?: string;
  /** Further files, by path; `index.ts` replaces the whole hand-in. */
  files?: Record<string, string>;
  /** What the checks of `scale` come to. */
  is: Status | readonly Status[] | 'ungradable';
  /** What those of the other two functions come to; they are right by themselves. */
  others?: Status | readonly Status[];
};

const RIGHT = `
  const y = [];
  for (let i = 0; i < x.length; i++) y[i] = x[i] * k;
  return y;`;

/** A hand-in whose `total` and `Value` are right, and which does `scale` in its own way. */
export function handIn({
  scale = RIGHT,
  prelude = '',
  files = {},
}: Omit<Attack, 'name' | 'is'>): Record<string, string> {
  const index = `${prelude}
export function scale(x: number[], k: number): any {${scale}
}

export function total(x: number[]): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i];
  return sum;
}

export class Value {
  data: number;
  constructor(data: number) {
    this.data = data;
  }
  times(other: Value): Value {
    return new Value(this.data * other.data);
  }
}
`;
  return { 'index.ts': index, ...files };
}

/** Hand-ins as students write them, with the points that they get. */
export const ORDINARY: { name: string; files: Record<string, string>; points: number }[] = [
  { name: 'right', files: handIn({}), points: 100 },
  { name: 'wrong in one function', files: handIn({ scale: 'return x.map((one) => one + k);' }), points: 60 },
  { name: 'half of it written', files: handIn({ scale: "throw new Error('not yet');" }), points: 60 },
  {
    name: 'right in its own way',
    files: handIn({ scale: 'return Float64Array.from(x, (one) => one * k);' }),
    points: 100,
  },
  {
    name: 'right in two files',
    files: {
      'index.ts': "export { scale } from './scale.ts'; export { total, Value } from './rest.ts';",
      'scale.ts':
        "import type { Matrix } from '@chainrule/core/arrays'; type K = Matrix[0]; export const scale = (x: K, k: number) => x.map((one) => one * k);",
      'rest.ts': handIn({})['index.ts'] as string,
    },
    points: 100,
  },
];
