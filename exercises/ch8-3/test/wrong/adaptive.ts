import type { WrongVariant } from '@chainrule/grader/verify';
import type { Opt } from '../../hidden/references.ts';
import { adagradBy, adam, adamBy, lengths, right, rmspropBy, scale } from './updates.ts';

/** Wrong versions of Adagrad, RMSprop and Adam that no misconception describes. */
export const adaptiveVariants: WrongVariant[] = [
  {
    id: 'Adagrad with lr 0.01 by default',
    function: 'adagrad',
    wrong: (w: number[], g: number[], s: Opt, lr = 0.01, a0 = 0.1, eps = 1e-7) =>
      scale(
        lr,
        a0,
        (v, q) => v + q,
        (v) => Math.sqrt(v + eps),
      )(w, g, s),
  },
  {
    id: 'Adagrad with ε 1e-6 by default',
    function: 'adagrad',
    wrong: (w: number[], g: number[], s: Opt, lr = 0.001, a0 = 0.1, eps = 1e-6) =>
      scale(
        lr,
        a0,
        (v, q) => v + q,
        (v) => Math.sqrt(v + eps),
      )(w, g, s),
  },
  {
    id: 'Adagrad with a cube root',
    function: 'adagrad',
    wrong: adagradBy((lr, a0, eps) =>
      scale(
        lr,
        a0,
        (v, q) => v + q,
        (v) => Math.cbrt(v + eps),
      ),
    ),
  },
  {
    id: 'Adagrad that averages',
    function: 'adagrad',
    wrong: adagradBy((lr, a0, eps) =>
      scale(
        lr,
        a0,
        (v, q, t) => v + (q - v) / t,
        (v) => Math.sqrt(v + eps),
      ),
    ),
  },
  {
    id: 'Adagrad with the square of a0',
    function: 'adagrad',
    wrong: adagradBy((lr, a0, eps) =>
      scale(
        lr,
        a0 ** 2,
        (v, q) => v + q,
        (v) => Math.sqrt(v + eps),
      ),
    ),
  },
  {
    id: 'Adagrad with the larger of the squares',
    function: 'adagrad',
    wrong: adagradBy((lr, a0, eps) =>
      scale(
        lr,
        a0,
        (v, q) => Math.max(v, q),
        (v) => Math.sqrt(v + eps),
      ),
    ),
  },
  {
    id: 'Adagrad that climbs',
    function: 'adagrad',
    wrong: adagradBy((lr, a0, eps) =>
      scale(
        -lr,
        a0,
        (v, q) => v + q,
        (v) => Math.sqrt(v + eps),
      ),
    ),
  },
  {
    id: 'RMSprop from a0',
    function: 'rmsprop',
    wrong: rmspropBy((lr, rho, eps) =>
      scale(
        lr,
        0.1,
        (v, q) => rho * v + (1 - rho) * q,
        (v) => Math.sqrt(v + eps),
      ),
    ),
  },
  {
    id: 'RMSprop with ε 1e-6 by default',
    function: 'rmsprop',
    wrong: (w: number[], g: number[], s: Opt, lr = 0.001, rho = 0.9, eps = 1e-6) =>
      scale(
        lr,
        0,
        (v, q) => rho * v + (1 - rho) * q,
        (v) => Math.sqrt(v + eps),
      )(w, g, s),
  },
  {
    id: 'RMSprop with rho 0.99 by default',
    function: 'rmsprop',
    wrong: (w: number[], g: number[], s: Opt, lr = 0.001, rho = 0.99, eps = 1e-7) =>
      scale(
        lr,
        0,
        (v, q) => rho * v + (1 - rho) * q,
        (v) => Math.sqrt(v + eps),
      )(w, g, s),
  },
  {
    id: 'RMSprop that begins with the first square',
    function: 'rmsprop',
    wrong: rmspropBy((lr, rho, eps) =>
      scale(
        lr,
        0,
        (v, q, t) => (t === 1 ? q : rho * v + (1 - rho) * q),
        (v) => Math.sqrt(v + eps),
      ),
    ),
  },
  {
    id: 'RMSprop of the gradients themselves',
    function: 'rmsprop',
    wrong: rmspropBy((lr, rho, eps) =>
      scale(
        lr,
        0,
        (v, q) => rho * v + (1 - rho) * Math.sqrt(q),
        (v) => v + eps,
      ),
    ),
  },
  {
    id: 'RMSprop with the old average',
    function: 'rmsprop',
    wrong: (w: number[], g: number[], s: Opt, lr = 0.001, rho = 0.9, eps = 1e-7) => {
      lengths(w, g);
      const old = g.map((_, i) => s.v[i] ?? 0);
      return {
        w: w.map((x, i) => x - (lr * g[i]) / Math.sqrt(old[i] + eps)),
        s: { t: s.t + 1, m: [], v: old.map((v, i) => rho * v + (1 - rho) * g[i] ** 2) },
      };
    },
  },
  {
    id: 'RMSprop with ε squared',
    function: 'rmsprop',
    wrong: rmspropBy((lr, rho, eps) =>
      scale(
        lr,
        0,
        (v, q) => rho * v + (1 - rho) * q,
        (v) => Math.sqrt(v + eps ** 2),
      ),
    ),
  },
  {
    id: 'Adam with ε 1e-8 by default',
    function: 'adam',
    wrong: (w: number[], g: number[], s: Opt, lr = 0.001, b1 = 0.9, b2 = 0.999, eps = 1e-8) =>
      adam(lr, b1, b2, right(b1, b2, eps))(w, g, s),
  },
  {
    id: 'Adam that is right in the first step only',
    function: 'adam',
    wrong: adamBy((lr, b1, b2, eps) => adam(lr, b1, b2, (m, v, t) => right(b1, b2, eps)(m, v, t === 1 ? 1 : t + 1))),
  },
  {
    id: 'Adam with the root of the whole',
    function: 'adam',
    wrong: adamBy((lr, b1, b2, eps) =>
      adam(lr, b1, b2, (m, v, t) => (Math.sqrt(1 - b2 ** t) / Math.sqrt(1 - b1 ** t)) * (m / (Math.sqrt(v) + eps))),
    ),
  },
  {
    id: 'Adam that corrects v the wrong way',
    function: 'adam',
    wrong: adamBy((lr, b1, b2, eps) =>
      adam(lr, b1, b2, (m, v, t) => ((1 - b2 ** t) / (1 - b1 ** t)) * (m / (Math.sqrt(v) + eps))),
    ),
  },
  {
    id: 'Nadam',
    function: 'adam',
    wrong: adamBy((lr, b1, b2, eps) =>
      adam(lr, b1, b2, (m, v, t, slope) => right(b1, b2, eps)(b1 * m + (1 - b1) * slope, v, t)),
    ),
  },
  {
    id: 'Adamax',
    function: 'adam',
    wrong: (w: number[], g: number[], s: Opt, lr = 0.001, b1 = 0.9, b2 = 0.999, eps = 1e-7) => {
      lengths(w, g);
      const m = g.map((x, i) => b1 * (s.m[i] ?? 0) + (1 - b1) * x);
      const v = g.map((x, i) => Math.max(b2 * (s.v[i] ?? 0), Math.abs(x)));
      return { w: w.map((x, i) => x - ((lr / (1 - b1 ** (s.t + 1))) * m[i]) / (v[i] + eps)), s: { t: s.t + 1, m, v } };
    },
  },
  {
    id: 'Adam whose state never grows older',
    function: 'adam',
    wrong: (w: number[], g: number[], s: Opt, lr = 0.001, b1 = 0.9, b2 = 0.999, eps = 1e-7) => {
      const out = adam(lr, b1, b2, right(b1, b2, eps))(w, g, s);
      return { w: out.w, s: { t: out.s.t, m: [], v: [] } };
    },
  },
  {
    id: 'Adam with the gradient averaged over the weights',
    function: 'adam',
    wrong: (w: number[], g: number[], s: Opt, lr = 0.001, b1 = 0.9, b2 = 0.999, eps = 1e-7) => {
      lengths(w, g);
      const mean = g.reduce((a, b) => a + b, 0) / g.length;
      return adam(
        lr,
        b1,
        b2,
        right(b1, b2, eps),
      )(
        w,
        g.map(() => mean),
        s,
      );
    },
  },
  {
    id: 'Adam with NaN for a first gradient of 0',
    function: 'adam',
    wrong: adamBy((lr, b1, b2, eps) =>
      adam(lr, b1, b2, (m, v, t) => (v === 0 ? Number.NaN : right(b1, b2, eps)(m, v, t))),
    ),
  },
];
