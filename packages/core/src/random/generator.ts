/** Draws the next number. */
export type Draw = () => number;

/**
 * Numbers evenly spread over [0, 1), in multiples of 2⁻⁵³; the same seed draws the same numbers on every machine.
 *
 * xoshiro128** of Blackman and Vigna (2018), period 2¹²⁸ − 1, its state filled by splitmix32 from all 64 bits of the
 * seed. Without a seed, one is taken from `Math.random`. Throws RangeError for a seed that is no finite number.
 */
export function uniforms(seed: number = Math.random()): Draw {
  if (!Number.isFinite(seed)) throw new RangeError(`seed: ${seed} is no finite number; give a number such as 42`);
  const [low, high] = new Uint32Array(Float64Array.of(seed + 0).buffer) as unknown as [number, number];
  const mix = splitmix32(low ^ Math.imul(high, 0x9e3779b1));
  let [a, b, c, d] = [mix() ^ high, mix(), mix(), mix() | 1];
  const next = (): number => {
    const scrambled = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return scrambled;
  };
  return () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
}

/**
 * Numbers of the standard normal distribution, from evenly spread ones: √(−2 ln(1 − u)) · cos and sin of 2πv.
 *
 * Two uniform draws make two normal ones (Box and Muller, 1958).
 */
export function normals(uniform: Draw): Draw {
  let kept: number | undefined;
  return () => {
    if (kept !== undefined) {
      const draw = kept;
      kept = undefined;
      return draw;
    }
    const radius = Math.sqrt(-2 * Math.log1p(-uniform()));
    const angle = 2 * Math.PI * uniform();
    kept = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

/** Numbers of the standard normal distribution that are at most 2 from 0: what lies farther out is drawn again. */
export function truncatedNormals(uniform: Draw): Draw {
  const normal = normals(uniform);
  return () => {
    let draw = normal();
    while (Math.abs(draw) > 2) draw = normal();
    return draw;
  };
}

function splitmix32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
