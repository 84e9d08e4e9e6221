import type { WrongVariant } from '@chainrule/grader/verify';
import type { Opt } from '../../hidden/references.ts';
import { coast, lengths, momentumBy } from './updates.ts';

/** Wrong versions of gradient descent and momentum that no misconception describes. */
export const descentVariants: WrongVariant[] = [
  {
    id: 'descent with a default of 0.1',
    function: 'sgd',
    wrong: (w: number[], g: number[], lr = 0.1) => {
      lengths(w, g);
      return w.map((x, i) => x - lr * g[i]);
    },
  },
  {
    id: 'descent that decays the weights',
    function: 'sgd',
    wrong: (w: number[], g: number[], lr = 0.01) => {
      lengths(w, g);
      return w.map((x, i) => x * (1 - 1e-4) - lr * g[i]);
    },
  },
  {
    id: 'descent that clips gradients',
    function: 'sgd',
    wrong: (w: number[], g: number[], lr = 0.01) => {
      lengths(w, g);
      return w.map((x, i) => x - lr * Math.max(-1, Math.min(1, g[i])));
    },
  },
  {
    id: 'descent in proportion to the weights',
    function: 'sgd',
    wrong: (w: number[], g: number[], lr = 0.01) => {
      lengths(w, g);
      return w.map((x, i) => x - lr * g[i] * x);
    },
  },
  {
    id: 'descent of the first weight',
    function: 'sgd',
    wrong: (w: number[], g: number[], lr = 0.01) => {
      lengths(w, g);
      return w.map((x, i) => (i === 0 ? x - lr * g[i] : x));
    },
  },
  {
    id: 'descent with as many gradients as it takes',
    function: 'sgd',
    wrong: (w: number[], g: number[], lr = 0.01) => w.map((x, i) => x - lr * (g[i] ?? 0)),
  },
  {
    id: 'momentum of 0 by default',
    function: 'momentum',
    wrong: (w: number[], g: number[], s: Opt, lr = 0.01, mu = 0, n = false) =>
      coast(
        lr,
        (v, d) => mu * v - d,
        (v, d) => (n ? mu * v - d : v),
      )(w, g, s),
  },
  {
    id: 'momentum with Nesterov always',
    function: 'momentum',
    wrong: (w: number[], g: number[], s: Opt, lr = 0.01, mu = 0.9) =>
      coast(
        lr,
        (v, d) => mu * v - d,
        (v, d) => mu * v - d,
      )(w, g, s),
  },
  {
    id: 'momentum with mu twice in Nesterov',
    function: 'momentum',
    wrong: momentumBy((lr, mu, n) =>
      coast(
        lr,
        (v, d) => mu * v - d,
        (v, d) => (n ? mu * mu * v - d : v),
      ),
    ),
  },
  {
    id: 'momentum with the gradient twice in Nesterov',
    function: 'momentum',
    wrong: momentumBy((lr, mu, n) =>
      coast(
        lr,
        (v, d) => mu * v - d,
        (v, d) => (n ? v - d : v),
      ),
    ),
  },
  {
    id: 'momentum that brakes',
    function: 'momentum',
    wrong: momentumBy((lr, mu, n) =>
      coast(
        lr,
        (v, d) => -mu * v - d,
        (v, d) => (n ? -mu * v - d : v),
      ),
    ),
  },
  {
    id: 'momentum that stops after two steps',
    function: 'momentum',
    wrong: (w: number[], g: number[], s: Opt, lr = 0.01, mu = 0.9, n = false) =>
      coast(
        lr,
        (v, d) => (s.t < 2 ? mu * v : 0) - d,
        (v, d) => (n ? mu * v - d : v),
      )(w, g, s),
  },
  {
    id: 'momentum with a speed limit',
    function: 'momentum',
    wrong: momentumBy((lr, mu, n) =>
      coast(
        lr,
        (v, d) => Math.max(-0.3, Math.min(0.3, mu * v - d)),
        (v, d) => (n ? mu * v - d : v),
      ),
    ),
  },
  {
    id: 'momentum with any number of gradients',
    function: 'momentum',
    wrong: (w: number[], g: number[], s: Opt, lr = 0.01, mu = 0.9, n = false) => {
      const v = w.map((_, i) => mu * (s.v[i] ?? 0) - lr * (g[i] ?? 0));
      return { w: w.map((x, i) => x + (n ? mu * v[i] - lr * (g[i] ?? 0) : v[i])), s: { t: s.t + 1, m: [], v } };
    },
  },
  {
    id: 'descent by the default instead of 0',
    function: 'sgd',
    wrong: (w: number[], g: number[], lr = 0.01) => {
      lengths(w, g);
      return w.map((x, i) => x - (lr || 0.01) * g[i]);
    },
  },
  {
    id: 'descent without gradients',
    function: 'sgd',
    wrong: (w: number[], g: number[], lr = 0.01) => {
      if (g.length > 0) lengths(w, g);
      return w.map((x, i) => x - lr * g[i]);
    },
  },
  {
    id: 'descent of no weights',
    function: 'sgd',
    wrong: (w: number[], g: number[], lr = 0.01) => {
      if (w.length > 0) lengths(w, g);
      return w.map((x, i) => x - lr * g[i]);
    },
  },
];
