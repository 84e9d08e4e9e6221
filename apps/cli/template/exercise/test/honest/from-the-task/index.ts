/** z = Σ xᵢ wᵢ + b, as the task states it. */
export const weightedSum = (x: number[], w: number[], b: number): number => {
  if (x.length !== w.length) throw new RangeError(`${x.length} inputs, ${w.length} weights`);
  let z = 0;
  x.forEach((input, i) => {
    z += input * w[i]!;
  });
  return z + b;
};
