import type { WrongVariant } from '@chainrule/grader/verify';
import * as right from '../solution/index.ts';

type Matrix = number[][];

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
/** The functions by name, where several get the same fault. */
const named = { ...right };
const lengthOf = (g: readonly number[]) => Math.hypot(...g);

/** Wrong versions that are no known mistakes: what a student might write who is nearly, or not at all, right. */
const variants: WrongVariant[] = [
  {
    id: 'scale-limit-of-three',
    function: 'initScale',
    wrong: (rule, a, b) => ({ ...right.initScale(rule, a, b), limit: Math.sqrt(3 / (rule === 'he' ? a : a + b)) }),
  },
  {
    id: 'scale-he-from-outputs',
    function: 'initScale',
    wrong: (rule, a, b) => (rule === 'he' ? right.initScale('he', b, a) : right.initScale(rule, a, b)),
  },
  {
    id: 'scale-mean-of-both',
    function: 'initScale',
    wrong: (rule, a, b) => (rule === 'xavier' ? right.initScale('he', (a + b) / 2, b) : right.initScale(rule, b, a)),
  },
  {
    id: 'scale-takes-fractions',
    function: 'initScale',
    wrong: (rule, a, b) => right.initScale(rule, Math.max(1, Math.round(a)), Math.max(1, Math.round(b))),
  },
  {
    id: 'scale-he-ignores-outputs',
    function: 'initScale',
    wrong: (rule, a, b) => (rule === 'he' ? right.initScale(rule, a, 1) : right.initScale(rule, a, b)),
  },
  {
    id: 'weights-of-open-interval',
    function: 'initWeights',
    wrong: (rule, a, b, rand) => right.initWeights(rule, a, b, rand).map((row) => row.map((w) => w || 1e-3)),
  },
  {
    id: 'weights-by-column',
    function: 'initWeights',
    wrong: (rule, a, b, rand) => {
      const turned = right.initWeights(rule, b, a, rand);
      const scale = right.initScale(rule, a, b).limit / right.initScale(rule, b, a).limit;
      return Array.from({ length: a }, (_, i) => Array.from({ length: b }, (__, j) => turned[j]![i]! * scale));
    },
  },
  {
    id: 'weights-mirrored',
    function: 'initWeights',
    wrong: (rule, a, b, rand) => right.initWeights(rule, a, b, rand).map((row) => row.map((w) => -w)),
  },
  {
    id: 'weights-drawn-per-row',
    function: 'initWeights',
    wrong: (rule, a, b, rand) => right.initWeights(rule, a, 1, rand).map(([w]) => Array.from({ length: b }, () => w!)),
  },
  {
    id: 'signals-last-first',
    function: 'gradientSignals',
    wrong: (kind, zs, ws) => right.gradientSignals(kind, zs, ws).toReversed(),
  },
  {
    id: 'signals-overflow',
    function: 'gradientSignals',
    wrong: (kind, zs, ws) => {
      if (kind !== 'sigmoid') return right.gradientSignals(kind, zs, ws);
      if (zs.length !== ws.length) throw new RangeError('lengths');
      let product = 1;
      return zs
        .map((z: number, l: number) => [z, ws[l]])
        .toReversed()
        .map(([z, w]: number[]) => {
          const e = Math.exp(-z!);
          product *= (w! * e) / (1 + e) ** 2;
          return product;
        })
        .toReversed();
    },
  },
  {
    id: 'signals-sizes-only',
    function: 'gradientSignals',
    wrong: (kind, zs, ws) => right.gradientSignals(kind, zs, ws).map(Math.abs),
  },
  {
    id: 'signals-tanh-not-squared',
    function: 'gradientSignals',
    wrong: (kind, zs, ws) => {
      const factors = zs.map((z: number) => (kind === 'tanh' ? 1 / (1 + Math.abs(Math.tanh(z))) : 1));
      return right
        .gradientSignals(kind, zs, ws)
        .map((s, l) => factors.slice(l).reduce((a: number, f: number) => a * f, s));
    },
  },
  {
    id: 'value-bounds-open',
    function: 'clipByValue',
    wrong: (g, min, max) => right.clipByValue(g, min, max).map((x) => (x === max && max !== min ? max - 1e-6 : x)),
  },
  {
    id: 'value-absolute',
    function: 'clipByValue',
    wrong: (g, min, max) => right.clipByValue(g.map(Math.abs), min, max),
  },
  {
    id: 'value-scaled-as-a-whole',
    function: 'clipByValue',
    wrong: (g, min, max) => {
      if (min > max) throw new RangeError('bounds');
      const worst = Math.max(1, ...g.map((x: number) => (x > 0 ? x / (max || 1) : x / (min || 1))));
      return g.map((x: number) => x / worst);
    },
  },
  {
    id: 'value-bounds-swapped-quietly',
    function: 'clipByValue',
    wrong: (g, min, max) => right.clipByValue(g, Math.min(min, max), Math.max(min, max)),
  },
  {
    id: 'norm-at-least',
    function: 'clipByNorm',
    wrong: (g, c) => (lengthOf(g) < c ? g.map((x: number) => (x * c) / (lengthOf(g) || 1)) : right.clipByNorm(g, c)),
  },
  {
    id: 'norm-nan-for-zeros',
    function: 'clipByNorm',
    wrong: (g, c) => {
      right.clipByNorm(g, c);
      const norm = lengthOf(g);
      return g.map((x: number) => (x / norm) * Math.min(norm, c));
    },
  },
  {
    id: 'norm-mean-of-squares',
    function: 'clipByNorm',
    wrong: (g, c) => {
      right.clipByNorm(g, c);
      const rms = lengthOf(g) / Math.sqrt(g.length || 1);
      return rms > c ? g.map((x: number) => (x * c) / rms) : [...g];
    },
  },
  {
    id: 'norm-with-eps',
    function: 'clipByNorm',
    wrong: (g, c) =>
      right.clipByNorm(g, c).map((x) => (lengthOf(g) > c ? (x * lengthOf(g)) / (lengthOf(g) + 1e-6) : x)),
  },
  {
    id: 'norm-half-way',
    function: 'clipByNorm',
    wrong: (g, c) => right.clipByNorm(g, c).map((x, i) => (x + g[i]!) / 2),
  },
  {
    id: 'global-norm-not-rooted',
    function: 'clipByGlobalNorm',
    wrong: (gs, c) => ({ ...right.clipByGlobalNorm(gs, c), norm: sum(gs.flat().map((x: number) => x * x)) }),
  },
  {
    id: 'global-largest-layer',
    function: 'clipByGlobalNorm',
    wrong: (gs, c) => {
      right.clipByGlobalNorm(gs, c);
      const norm = Math.max(0, ...gs.map(lengthOf));
      return { clipped: gs.map((g: number[]) => g.map((x) => (norm > c ? (x * c) / norm : x))), norm };
    },
  },
  {
    id: 'global-flat',
    function: 'clipByGlobalNorm',
    wrong: (gs, c) => {
      const { clipped, norm } = right.clipByGlobalNorm(gs, c);
      return { clipped: [clipped.flat()], norm };
    },
  },
  {
    id: 'global-first-layer-kept',
    function: 'clipByGlobalNorm',
    wrong: (gs, c) => {
      const { clipped, norm } = right.clipByGlobalNorm(gs, c);
      return { clipped: [gs[0]!, ...clipped.slice(1)], norm };
    },
  },
  {
    id: 'batch-mean-subtracted-twice',
    function: 'batchNorm',
    wrong: (X, gamma, beta, eps) => {
      const { Y, mean, variance } = right.batchNorm(X, gamma, beta, eps);
      return { Y: Y.map((row) => row.map((y, j) => y - mean[j]! * 1e-3)), mean, variance };
    },
  },
  {
    id: 'batch-whole-matrix',
    function: 'batchNorm',
    wrong: (X, gamma, beta, eps = 1e-5) => {
      right.batchNorm(X, gamma, beta, eps);
      const all = X.flat();
      const m = sum(all) / all.length;
      const v = sum(all.map((x: number) => (x - m) ** 2)) / all.length;
      const Y = X.map((row: number[]) => row.map((x, j) => (gamma[j]! * (x - m)) / Math.sqrt(v + eps) + beta[j]!));
      return { Y, mean: gamma.map(() => m), variance: gamma.map(() => v) };
    },
  },
  {
    id: 'batch-variance-with-eps',
    function: 'batchNorm',
    wrong: (X, gamma, beta, eps = 1e-5) => {
      const { Y, mean, variance } = right.batchNorm(X, gamma, beta, eps);
      return { Y, mean, variance: variance.map((v) => v + eps) };
    },
  },
  {
    id: 'batch-beta-scaled',
    function: 'batchNorm',
    wrong: (X, gamma, beta, eps) =>
      right.batchNorm(
        X,
        gamma,
        beta.map((b: number, j: number) => b * gamma[j]!),
        eps,
      ),
  },
  {
    id: 'batch-keras-eps',
    function: 'batchNorm',
    wrong: (X, gamma, beta, eps = 1e-3) => right.batchNorm(X, gamma, beta, eps),
  },
  {
    id: 'inference-eps-squared',
    function: 'batchNormInference',
    wrong: (X, gamma, beta, mean, variance, eps = 1e-5) =>
      right.batchNormInference(X, gamma, beta, mean, variance, eps * eps),
  },
  {
    id: 'inference-variance-as-deviation',
    function: 'batchNormInference',
    wrong: (X, gamma, beta, mean, variance, eps = 1e-5) =>
      right.batchNormInference(
        X,
        gamma,
        beta,
        mean,
        variance.map((v: number) => v ** 2),
        eps,
      ),
  },
  {
    id: 'inference-mean-scaled',
    function: 'batchNormInference',
    wrong: (X, gamma, beta, mean, variance, eps) =>
      right
        .batchNormInference(
          X,
          gamma,
          beta.map(() => 0),
          mean,
          variance,
          eps,
        )
        .map((row) => row.map((y, j) => y + beta[j]! * gamma[j]!)),
  },
  {
    id: 'average-of-two',
    function: 'movingAverage',
    wrong: (a, b) => right.movingAverage(a, b, 0.5),
  },
  {
    id: 'average-default-of-ninety',
    function: 'movingAverage',
    wrong: (a, b, momentum = 0.9) => right.movingAverage(a, b, momentum),
  },
  {
    id: 'average-of-squares',
    function: 'movingAverage',
    wrong: (a, b, momentum) =>
      right.movingAverage(
        a,
        b.map((x: number) => x * Math.abs(x)),
        momentum,
      ),
  },
  {
    id: 'layer-variance-with-all-but-two',
    function: 'layerNorm',
    wrong: (X, gamma, beta, eps) =>
      right.layerNorm(X, gamma, beta, eps).map((row) => row.map((y) => (gamma.length > 3 ? y * 1.01 : y))),
  },
  {
    id: 'layer-not-centered',
    function: 'layerNorm',
    wrong: (X, gamma, beta, eps = 1e-5) => {
      right.layerNorm(X, gamma, beta, eps);
      return X.map((row: number[]) => {
        const v = sum(row.map((x) => x * x)) / row.length;
        return row.map((x, j) => (gamma[j]! * x) / Math.sqrt(v + eps) + beta[j]!);
      });
    },
  },
  {
    id: 'batch-gradient-sign',
    function: 'batchNormGradient',
    wrong: (X, gamma, dY, eps) => {
      const { dX, dGamma, dBeta } = right.batchNormGradient(X, gamma, dY, eps);
      return { dX: dX.map((row) => row.map((x) => -x)), dGamma, dBeta };
    },
  },
  {
    id: 'batch-gradient-with-variance',
    function: 'batchNormGradient',
    wrong: (X, gamma, dY, eps = 1e-5) => {
      const { dX, dGamma, dBeta } = right.batchNormGradient(X, gamma, dY, eps);
      const { variance } = right.batchNorm(X, gamma, gamma, eps);
      return { dX: dX.map((row) => row.map((x, j) => x / Math.sqrt(variance[j]! + eps))), dGamma, dBeta };
    },
  },
  {
    id: 'batch-gradient-of-two-samples',
    function: 'batchNormGradient',
    wrong: (X, gamma, dY, eps) => {
      const { dX, dGamma, dBeta } = right.batchNormGradient(X, gamma, dY, eps);
      return { dX: dX.map((row) => row.map((x) => (x * X.length) / Math.max(1, X.length - 1))), dGamma, dBeta };
    },
  },
  {
    id: 'batch-gradient-beta-weighted',
    function: 'batchNormGradient',
    wrong: (X, gamma, dY, eps) => {
      const result = right.batchNormGradient(X, gamma, dY, eps);
      return { ...result, dBeta: result.dBeta.map((d, j) => d * gamma[j]!) };
    },
  },
  {
    id: 'layer-gradient-gamma-dropped',
    function: 'layerNormGradient',
    wrong: (X, gamma, dY, eps) => {
      const ones = gamma.map(() => 1);
      return { ...right.layerNormGradient(X, gamma, dY, eps), dX: right.layerNormGradient(X, ones, dY, eps).dX };
    },
  },
  {
    id: 'layer-gradient-first-sample',
    function: 'layerNormGradient',
    wrong: (X, gamma, dY, eps) => {
      const result = right.layerNormGradient(X, gamma, dY, eps);
      return { ...result, dBeta: [...dY[0]!] };
    },
  },
  {
    id: 'layer-gradient-swapped',
    function: 'layerNormGradient',
    wrong: (X, gamma, dY, eps) => {
      const { dX, dGamma, dBeta } = right.layerNormGradient(X, gamma, dY, eps);
      return { dX, dGamma: dBeta, dBeta: dGamma };
    },
  },
  {
    id: 'layer-gradient-raw-inputs',
    function: 'layerNormGradient',
    wrong: (X: Matrix, gamma, dY: Matrix, eps) => {
      const result = right.layerNormGradient(X, gamma, dY, eps);
      return { ...result, dGamma: gamma.map((_: number, j: number) => sum(X.map((row, i) => row[j]! * dY[i]![j]!))) };
    },
  },
  {
    id: 'scale-he-leads-to-none',
    function: 'initScale',
    wrong: (rule, fanIn, fanOut) => right.initScale(rule, fanIn, rule === 'he' && fanOut <= 0 ? 1 : fanOut),
  },
  {
    id: 'weights-xavier-leads-to-none',
    function: 'initWeights',
    wrong: (rule, fanIn, fanOut, rand) =>
      rule === 'xavier' && fanOut === 0 ? [] : right.initWeights(rule, fanIn, fanOut, rand),
  },
  {
    id: 'signals-none-before-checks',
    function: 'gradientSignals',
    wrong: (kind, zs, ws) => (zs.length === 0 ? [] : right.gradientSignals(kind, zs, ws)),
  },
  {
    id: 'value-checks-at-each-element',
    function: 'clipByValue',
    wrong: (g, min, max) => (g.length === 0 ? [] : right.clipByValue(g, min, max)),
  },
  {
    id: 'norm-short-before-checks',
    function: 'clipByNorm',
    wrong: (g, clipNorm) => (Math.hypot(...g) <= clipNorm ? [...g] : right.clipByNorm(g, clipNorm)),
  },
  {
    id: 'global-norm-of-nan',
    function: 'clipByGlobalNorm',
    wrong: (gs, clipNorm) => {
      if (clipNorm <= 0) throw new RangeError('clipNorm');
      return right.clipByGlobalNorm(gs, clipNorm || 1);
    },
  },
  {
    id: 'global-norm-of-three-layers',
    function: 'clipByGlobalNorm',
    wrong: (gs, clipNorm) => {
      const { norm } = right.clipByGlobalNorm(gs.slice(0, 3), clipNorm);
      const factor = Math.min(1, clipNorm / (norm || clipNorm));
      return { clipped: gs.map((g: number[]) => g.map((x) => x * factor)), norm };
    },
  },
  ...(['batchNorm', 'layerNorm'] as const).flatMap((name) => [
    {
      id: `${name}-gammas-left-over`,
      function: name,
      wrong: (X: number[][], gamma: number[], beta: number[], eps?: number) =>
        named[name](X, X.length === 0 ? gamma : gamma.slice(0, X[0]!.length), beta, eps),
    },
    {
      id: `${name}-eps-of-zero`,
      function: name,
      wrong: (X: number[][], gamma: number[], beta: number[], eps?: number) => named[name](X, gamma, beta, eps || 1e-5),
    },
  ]),
  {
    id: 'inference-means-left-over',
    function: 'batchNormInference',
    wrong: (X, gamma, beta, mean, variance, eps) =>
      right.batchNormInference(X, gamma, beta, mean.slice(0, gamma.length), variance, eps),
  },
  {
    id: 'average-begins-with-the-batch',
    function: 'movingAverage',
    wrong: (moving, batch, momentum) =>
      moving.length === 0 ? [...batch] : right.movingAverage(moving, batch, momentum),
  },
  ...(['batchNormGradient', 'layerNormGradient'] as const).map((name) => ({
    id: `${name}-rows-left-over`,
    function: name,
    wrong: (X: number[][], gamma: number[], dY: number[][], eps?: number) =>
      named[name](X, gamma, dY.slice(0, X.length), eps),
  })),
];

export default variants;
