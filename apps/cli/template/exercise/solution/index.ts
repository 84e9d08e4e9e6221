/**
 * z = Σ xᵢ wᵢ + b
 *
 * x: inputs, w: weights, of the same length, b: the bias. Throws a RangeError where the lengths differ.
 *
 * 가중합입니다. 입력마다 가중치를 곱해 모두 더하고 편향을 더합니다. 길이가 다르면 RangeError를 던집니다.
 */
export function weightedSum(x: number[], w: number[], b: number): number {
  // #region solution
  if (x.length !== w.length) throw new RangeError(`There are ${x.length} inputs and ${w.length} weights`);
  return x.reduce((sum, input, i) => sum + input * (w[i] as number), b);
  // #endregion
}
