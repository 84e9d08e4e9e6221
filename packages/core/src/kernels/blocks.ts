/**
 * Sums over the middle of [outer, count, inner]: y[o, i] = Σⱼ x[o, j, i].
 *
 * Every sum runs from the first j to the last.
 */
export function sumBlocks(x: Float64Array, outer: number, count: number, inner: number): Float64Array {
  const sums = new Float64Array(outer * inner);
  if (inner === 1) {
    for (let o = 0, from = 0; o < outer; o++) {
      let total = 0;
      for (const end = from + count; from < end; from++) total += x[from]!;
      sums[o] = total;
    }
    return sums;
  }
  for (let o = 0, from = 0; o < outer; o++) {
    for (let j = 0; j < count; j++) {
      for (let to = o * inner, end = to + inner; to < end; to++) sums[to]! += x[from++]!;
    }
  }
  return sums;
}

/** The transpose of `sumBlocks`: repeats [outer, inner] along a new middle axis, y[o, j, i] = x[o, i]. */
export function repeatBlocks(x: Float64Array, outer: number, count: number, inner: number): Float64Array {
  const y = new Float64Array(outer * count * inner);
  if (inner === 1) {
    for (let o = 0; o < outer; o++) y.fill(x[o]!, o * count, (o + 1) * count);
    return y;
  }
  for (let o = 0, to = 0; o < outer; o++) {
    for (let j = 0; j < count; j++) {
      for (let from = o * inner, end = from + inner; from < end; from++) y[to++] = x[from]!;
    }
  }
  return y;
}
