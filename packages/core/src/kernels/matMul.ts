/** Rows and columns of one block. */
const SIDE = 4;
/** Below so many multiplications, packing costs more than it brings. */
const WORTH_PACKING = 1500;

let packedA = new Float64Array(0);
let packedB = new Float64Array(0);

/**
 * Writes Y = A · B, [rows, inner] · [inner, columns], each in row-major order, A or B stored as its transpose where so said.
 *
 * Every element is the sum over the inner index from 0 upwards, whatever the sizes: blocks change the speed, never a
 * bit of the result.
 */
export function multiply(
  y: Float64Array,
  a: Float64Array,
  b: Float64Array,
  rows: number,
  inner: number,
  columns: number,
  transposeA: boolean,
  transposeB: boolean,
): void {
  const small = rows < SIDE || rows * inner * columns < WORTH_PACKING;
  (small ? multiplyStrips : multiplyBlocks)(y, a, b, rows, inner, columns, transposeA, transposeB);
}

/** Four columns of one row at a time, read from where they lie. */
function multiplyStrips(
  y: Float64Array,
  a: Float64Array,
  b: Float64Array,
  rows: number,
  inner: number,
  columns: number,
  transposeA: boolean,
  transposeB: boolean,
): void {
  const rowOfA = transposeA ? 1 : inner;
  const alongA = transposeA ? rows : 1;
  const columnOfB = transposeB ? inner : 1;
  const alongB = transposeB ? 1 : columns;
  for (let i = 0; i < rows; i++) {
    let j = 0;
    for (; j + SIDE <= columns; j += SIDE) {
      let y0 = 0;
      let y1 = 0;
      let y2 = 0;
      let y3 = 0;
      for (let k = 0, atA = i * rowOfA, atB = j * columnOfB; k < inner; k++, atA += alongA, atB += alongB) {
        const factor = a[atA]!;
        y0 += factor * b[atB]!;
        y1 += factor * b[atB + columnOfB]!;
        y2 += factor * b[atB + 2 * columnOfB]!;
        y3 += factor * b[atB + 3 * columnOfB]!;
      }
      const to = i * columns + j;
      y[to] = y0;
      y[to + 1] = y1;
      y[to + 2] = y2;
      y[to + 3] = y3;
    }
    for (; j < columns; j++) {
      let total = 0;
      for (let k = 0, atA = i * rowOfA, atB = j * columnOfB; k < inner; k++, atA += alongA, atB += alongB) {
        total += a[atA]! * b[atB]!;
      }
      y[i * columns + j] = total;
    }
  }
}

/**
 * Blocks of 4 × 4 elements, whose sums stay in registers.
 *
 * A and B are first copied to panels of four rows and four columns, so that a block reads both in one stride; what is
 * missing from a last panel is 0 there and is not written to y.
 */
function multiplyBlocks(
  y: Float64Array,
  a: Float64Array,
  b: Float64Array,
  rows: number,
  inner: number,
  columns: number,
  transposeA: boolean,
  transposeB: boolean,
): void {
  const panel = SIDE * inner;
  const panels = Math.ceil(columns / SIDE);
  if (packedA.length < panel) packedA = new Float64Array(panel);
  if (packedB.length < panels * panel) packedB = new Float64Array(panels * panel);
  for (let p = 0; p < panels; p++) pack(b, !transposeB, p * SIDE, columns, inner, packedB, p * panel);
  for (let i = 0; i < rows; i += SIDE) {
    pack(a, transposeA, i, rows, inner, packedA, 0);
    const height = Math.min(SIDE, rows - i);
    for (let p = 0; p < panels; p++) {
      const width = Math.min(SIDE, columns - p * SIDE);
      multiplyBlock(p * panel, inner, y, i * columns + p * SIDE, columns, height, width);
    }
  }
}

/**
 * Copies four neighbouring rows of a matrix [count, inner], or where it is stored as its transpose four columns of that:
 * the four elements of inner index 0 first, then those of 1, and so on.
 */
function pack(
  from: Float64Array,
  transposed: boolean,
  first: number,
  count: number,
  inner: number,
  to: Float64Array,
  start: number,
): void {
  const next = transposed ? 1 : inner;
  const along = transposed ? count : 1;
  const present = Math.min(SIDE, count - first);
  if (present === SIDE) {
    for (let k = 0, at = first * next, place = start; k < inner; k++, at += along, place += SIDE) {
      to[place] = from[at]!;
      to[place + 1] = from[at + next]!;
      to[place + 2] = from[at + 2 * next]!;
      to[place + 3] = from[at + 3 * next]!;
    }
    return;
  }
  for (let k = 0, at = first * next, place = start; k < inner; k++, at += along, place += SIDE) {
    for (let i = 0; i < SIDE; i++) to[place + i] = i < present ? from[at + i * next]! : 0;
  }
}

/** The packed panel of A times the panel of B that begins at `atB`. */
function multiplyBlock(
  atB: number,
  inner: number,
  y: Float64Array,
  to: number,
  columns: number,
  height: number,
  width: number,
): void {
  const a = packedA;
  const b = packedB;
  let y00 = 0;
  let y01 = 0;
  let y02 = 0;
  let y03 = 0;
  let y10 = 0;
  let y11 = 0;
  let y12 = 0;
  let y13 = 0;
  let y20 = 0;
  let y21 = 0;
  let y22 = 0;
  let y23 = 0;
  let y30 = 0;
  let y31 = 0;
  let y32 = 0;
  let y33 = 0;
  for (let k = 0, at = 0, from = atB; k < inner; k++, at += SIDE, from += SIDE) {
    const b0 = b[from]!;
    const b1 = b[from + 1]!;
    const b2 = b[from + 2]!;
    const b3 = b[from + 3]!;
    const a0 = a[at]!;
    y00 += a0 * b0;
    y01 += a0 * b1;
    y02 += a0 * b2;
    y03 += a0 * b3;
    const a1 = a[at + 1]!;
    y10 += a1 * b0;
    y11 += a1 * b1;
    y12 += a1 * b2;
    y13 += a1 * b3;
    const a2 = a[at + 2]!;
    y20 += a2 * b0;
    y21 += a2 * b1;
    y22 += a2 * b2;
    y23 += a2 * b3;
    const a3 = a[at + 3]!;
    y30 += a3 * b0;
    y31 += a3 * b1;
    y32 += a3 * b2;
    y33 += a3 * b3;
  }
  writeRow(y, to, width, y00, y01, y02, y03);
  if (height > 1) writeRow(y, to + columns, width, y10, y11, y12, y13);
  if (height > 2) writeRow(y, to + 2 * columns, width, y20, y21, y22, y23);
  if (height > 3) writeRow(y, to + 3 * columns, width, y30, y31, y32, y33);
}

function writeRow(y: Float64Array, to: number, width: number, y0: number, y1: number, y2: number, y3: number): void {
  y[to] = y0;
  if (width > 1) y[to + 1] = y1;
  if (width > 2) y[to + 2] = y2;
  if (width > 3) y[to + 3] = y3;
}
