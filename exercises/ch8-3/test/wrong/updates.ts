import type { Opt, Out } from '../../hidden/references.ts';

type Update = (w: number[], g: number[], s: Opt) => Out;

export const lengths = (w: number[], g: number[]) => {
  if (w.length !== g.length) throw new RangeError('lengths');
};

/** Momentum, with its two uses of the velocity. */
export const coast =
  (lr: number, speed: (v: number, g: number) => number, move = (v: number, _g: number) => v): Update =>
  (w, g, s) => {
    lengths(w, g);
    const v = g.map((slope, i) => speed(s.v[i] ?? 0, lr * slope));
    return { w: w.map((x, i) => x + move(v[i], lr * g[i])), s: { t: s.t + 1, m: [], v } };
  };

/** A step divided by the root of what is kept of the squares. */
export const scale =
  (
    lr: number,
    start: number,
    keep: (v: number, square: number, t: number) => number,
    root = (v: number) => Math.sqrt(v + 1e-7),
  ): Update =>
  (w, g, s) => {
    lengths(w, g);
    const v = g.map((slope, i) => keep(s.t === 0 ? start : s.v[i], slope ** 2, s.t + 1));
    return { w: w.map((x, i) => x - (lr * g[i]) / root(v[i])), s: { t: s.t + 1, m: [], v } };
  };

export const adam =
  (lr: number, b1: number, b2: number, step: (m: number, v: number, t: number, g: number) => number): Update =>
  (w, g, s) => {
    lengths(w, g);
    const m = g.map((slope, i) => b1 * (s.m[i] ?? 0) + (1 - b1) * slope);
    const v = g.map((slope, i) => b2 * (s.v[i] ?? 0) + (1 - b2) * slope ** 2);
    return { w: w.map((x, i) => x - lr * step(m[i], v[i], s.t + 1, g[i])), s: { t: s.t + 1, m, v } };
  };
export const right = (b1: number, b2: number, eps: number) => (m: number, v: number, t: number) =>
  ((Math.sqrt(1 - b2 ** t) / (1 - b1 ** t)) * m) / (Math.sqrt(v) + eps);

/** An optimizer with the defaults of the task, by the update that it makes. */
export const momentumBy =
  (make: (lr: number, mu: number, nesterov: boolean) => Update) =>
  (w: number[], g: number[], s: Opt, lr = 0.01, mu = 0.9, nesterov = false) =>
    make(lr, mu, nesterov)(w, g, s);

export const adagradBy =
  (make: (lr: number, a0: number, eps: number) => Update) =>
  (w: number[], g: number[], s: Opt, lr = 0.001, a0 = 0.1, eps = 1e-7) =>
    make(lr, a0, eps)(w, g, s);

export const rmspropBy =
  (make: (lr: number, rho: number, eps: number) => Update) =>
  (w: number[], g: number[], s: Opt, lr = 0.001, rho = 0.9, eps = 1e-7) =>
    make(lr, rho, eps)(w, g, s);

export const adamBy =
  (make: (lr: number, b1: number, b2: number, eps: number) => Update) =>
  (w: number[], g: number[], s: Opt, lr = 0.001, b1 = 0.9, b2 = 0.999, eps = 1e-7) =>
    make(lr, b1, b2, eps)(w, g, s);
