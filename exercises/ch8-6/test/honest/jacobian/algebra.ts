export type Matrix = number[][];

export function dot(a: number[], b: number[]): number {
  if (a.length !== b.length) throw new RangeError('dot');
  return a.reduceRight((sum, one, i) => sum + one * b[i]!, 0);
}

export const outer = (a: number[], b: number[]): Matrix => a.map((x) => b.map((y) => x * y));

export const transpose = (m: Matrix): Matrix => (m[0] ?? []).map((_, j) => m.map((row) => row[j]!));

export const zeros = (n: number, k: number): Matrix => Array.from({ length: n }, () => Array.from({ length: k }, () => 0));
