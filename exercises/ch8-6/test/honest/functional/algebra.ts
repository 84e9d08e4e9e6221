export type Matrix = number[][];
export const transpose = (m: Matrix): Matrix => (m[0] ?? []).map((_, j) => m.map((row) => row[j]!));
export const map = (m: Matrix, f: (x: number) => number): Matrix => m.map((row) => row.map((x) => f(x)));
export const dot = (a: number[], b: number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
export const matmul = (a: Matrix, b: Matrix): Matrix => ((columns) => a.map((row) => columns.map((column) => dot(row, column))))(transpose(b));
export const add = (a: Matrix, b: Matrix): Matrix => a.map((row, i) => row.map((x, j) => x + b[i]![j]!));
export const outer = (a: number[], b: number[]): Matrix => a.map((x) => b.map((y) => x * y));
