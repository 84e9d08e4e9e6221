import type { WrongVariant } from '@chainrule/grader/verify';
import { type Act, activate, activationGradient, backSignal, collapse } from '../../hidden/references.ts';

/** Wrong versions of part B that no misconception describes. */
export const activationVariants: WrongVariant[] = [
  {
    id: 'sigmoid by a tanh of z',
    function: 'activate',
    wrong: (kind: Act, z: number, a?: number) => (kind === 'sigmoid' ? (1 + Math.tanh(z)) / 2 : activate(kind, z, a)),
  },
  {
    id: 'hard sigmoid',
    function: 'activate',
    wrong: (kind: Act, z: number, a?: number) =>
      kind === 'sigmoid' ? Math.min(1, Math.max(0, 0.2 * z + 0.5)) : activate(kind, z, a),
  },
  {
    id: 'softsign as tanh',
    function: 'activate',
    wrong: (kind: Act, z: number, a?: number) => (kind === 'tanh' ? z / (1 + Math.abs(z)) : activate(kind, z, a)),
  },
  {
    id: 'tanh clipped to 5',
    function: 'activate',
    wrong: (kind: Act, z: number, a?: number) =>
      kind === 'tanh' ? Math.tanh(Math.max(-3, Math.min(3, z))) : activate(kind, z, a),
  },
  {
    id: 'ReLU6',
    function: 'activate',
    wrong: (kind: Act, z: number, a?: number) => (kind === 'relu' ? Math.min(6, Math.max(0, z)) : activate(kind, z, a)),
  },
  {
    id: 'softplus as ReLU',
    function: 'activate',
    wrong: (kind: Act, z: number, a?: number) => (kind === 'relu' ? Math.log1p(Math.exp(z)) : activate(kind, z, a)),
  },
  {
    id: 'leaky with a default of 0.1',
    function: 'activate',
    wrong: (kind: Act, z: number, a = 0.1) => activate(kind, z, a),
  },
  {
    id: 'leaky with a default of 0.001',
    function: 'activate',
    wrong: (kind: Act, z: number, a = 0.001) => activate(kind, z, a),
  },
  {
    id: 'ELU as leaky ReLU',
    function: 'activate',
    wrong: (kind: Act, z: number, a = 0.01) =>
      kind === 'leakyRelu' && z < 0 ? a * Math.expm1(z) : activate(kind, z, a),
  },
  {
    id: 'activations rounded to 4 digits',
    function: 'activate',
    wrong: (kind: Act, z: number, a?: number) => Number(activate(kind, z, a).toFixed(4)),
  },
  {
    id: 'sigmoid slope of the absolute',
    function: 'activationGradient',
    wrong: (kind: Act, z: number, a?: number) =>
      kind === 'sigmoid' ? activate('sigmoid', z) : activationGradient(kind, z, a),
  },
  {
    id: 'sigmoid slope squared',
    function: 'activationGradient',
    wrong: (kind: Act, z: number, a?: number) =>
      kind === 'sigmoid' ? activationGradient(kind, z) ** 2 : activationGradient(kind, z, a),
  },
  {
    id: 'tanh slope negative on the left',
    function: 'activationGradient',
    wrong: (kind: Act, z: number, a?: number) =>
      kind === 'tanh' && z < 0 ? -activationGradient(kind, z) : activationGradient(kind, z, a),
  },
  {
    id: 'tanh slope of half the sum',
    function: 'activationGradient',
    wrong: (kind: Act, z: number, a?: number) =>
      kind === 'tanh' ? activationGradient(kind, z / 2) : activationGradient(kind, z, a),
  },
  {
    id: 'tanh slope NaN far out',
    function: 'activationGradient',
    wrong: (kind: Act, z: number, a?: number) =>
      kind === 'tanh' && Math.abs(z) > 700 ? Number.NaN : activationGradient(kind, z, a),
  },
  {
    id: 'ReLU slope NaN at 0',
    function: 'activationGradient',
    wrong: (kind: Act, z: number, a?: number) =>
      kind === 'relu' ? (Math.abs(z) + z) / (2 * z) : activationGradient(kind, z, a),
  },
  {
    id: 'leaky slope with a default of 0.1',
    function: 'activationGradient',
    wrong: (kind: Act, z: number, a = 0.1) => activationGradient(kind, z, a),
  },
  {
    id: 'forward difference as a slope',
    function: 'activationGradient',
    wrong: (kind: Act, z: number, a?: number) => (activate(kind, z + 1e-6, a) - activate(kind, z, a)) / 1e-6,
  },
  {
    id: 'signal of absolute weights',
    function: 'backSignal',
    wrong: (kind: Act, zs: number[], ws: number[]) => Math.abs(backSignal(kind, zs, ws)),
  },
  {
    id: 'signal with shifted weights',
    function: 'backSignal',
    wrong: (kind: Act, zs: number[], ws: number[]) => backSignal(kind, zs, [1, ...ws.slice(0, -1)]),
  },
  {
    id: 'signal that averages the layers',
    function: 'backSignal',
    wrong: (kind: Act, zs: number[], ws: number[]) => backSignal(kind, zs, ws) / zs.length,
  },
  {
    id: 'signal that passes ReLU at the right only',
    function: 'backSignal',
    wrong: (kind: Act, zs: number[], ws: number[]) => backSignal(kind === 'leakyRelu' ? 'relu' : kind, zs, ws),
  },
  {
    id: 'signal that takes the shorter list',
    function: 'backSignal',
    wrong: (kind: Act, zs: number[], ws: number[]) => backSignal(kind, zs.slice(0, ws.length), ws.slice(0, zs.length)),
  },
  {
    id: 'signal that rounds small ones to 0',
    function: 'backSignal',
    wrong: (kind: Act, zs: number[], ws: number[]) => {
      const s = backSignal(kind, zs, ws);
      return Math.abs(s) < 1e-9 ? 0 : s;
    },
  },
  {
    id: 'collapse that starts from bs[0] twice',
    function: 'collapse',
    wrong: (ws: number[], bs: number[]) => {
      const { w, b } = collapse(ws, bs);
      return { w, b: b + bs[0] };
    },
  },
  {
    id: 'collapse of two layers only',
    function: 'collapse',
    wrong: (ws: number[], bs: number[]) => collapse(ws.slice(0, 2), bs.slice(0, 2)),
  },
  {
    id: 'collapse with swapped names',
    function: 'collapse',
    wrong: (ws: number[], bs: number[]) => {
      const { w, b } = collapse(ws, bs);
      return { w: b, b: w };
    },
  },
  {
    id: 'collapse that drops a bias too many',
    function: 'collapse',
    wrong: (ws: number[], bs: number[]) => {
      if (bs.length < ws.length) throw new RangeError();
      return collapse(ws, bs.slice(0, ws.length));
    },
  },
  {
    id: 'leaky by its default instead of 0',
    function: 'activate',
    wrong: (kind: Act, z: number, a?: number) => activate(kind, z, a || 0.01),
  },
  {
    id: 'leaky slope by its default instead of 0',
    function: 'activationGradient',
    wrong: (kind: Act, z: number, a?: number) => activationGradient(kind, z, a || 0.01),
  },
  {
    id: 'tanh clipped to 8',
    function: 'activate',
    wrong: (kind: Act, z: number, a?: number) =>
      kind === 'tanh' && Math.abs(z) > 8 ? Math.sign(z) : activate(kind, z, a),
  },
  {
    id: 'ReLU slope that dies at 100',
    function: 'activationGradient',
    wrong: (kind: Act, z: number, a?: number) => (kind === 'relu' && z > 100 ? 0 : activationGradient(kind, z, a)),
  },
  {
    id: 'signal without sums',
    function: 'backSignal',
    wrong: (kind: Act, zs: number[], ws: number[]) => {
      if (zs.length > 0 && zs.length !== ws.length) throw new RangeError('lengths');
      return backSignal(kind, zs, ws);
    },
  },
  {
    id: 'collapse without weights',
    function: 'collapse',
    wrong: (ws: number[], bs: number[]) => {
      if (ws.length > 0 && ws.length !== bs.length) throw new RangeError('lengths');
      return collapse(ws, bs);
    },
  },
  {
    id: 'collapse without biases',
    function: 'collapse',
    wrong: (ws: number[], bs: number[]) => {
      if (bs.length > 0 && ws.length !== bs.length) throw new RangeError('lengths');
      return collapse(
        ws,
        ws.map((_, i) => bs[i] ?? 0),
      );
    },
  },
];
