export function weightedSum(x: number[], w: number[], b: number): number {
  if (w.length !== x.length) throw new RangeError('as many weights as inputs, please');
  let z = 0;
  for (let i = x.length - 1; i >= 0; i--) z += w[i]! * x[i]!;
  return z + b;
}
