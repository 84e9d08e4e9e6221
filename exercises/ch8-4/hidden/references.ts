// File by file, not from '@chainrule/core' as a whole: a verdict waits for these imports.
import { grads } from '@chainrule/core/autodiff/grads';
import { tensor2d } from '@chainrule/core/creation';
import { sigmoid } from '@chainrule/core/ops/activations';
import { add, mul, sub } from '@chainrule/core/ops/arithmetic';
import { matMul } from '@chainrule/core/ops/matMul';
import { square } from '@chainrule/core/ops/powers';
import { sum } from '@chainrule/core/ops/sums';
import type { Tensor } from '@chainrule/core/tensor';

export type Matrix = number[][];
export type Net = { W1: Matrix; W2: Matrix };
export type Pass = { z1: number[]; h: number[]; z2: number[]; o: number[] };
export type Gradients = { dW1: Matrix; dW2: Matrix; deltaH: number[]; deltaO: number[] };

/** The layers of a network as tensors, with `offset1` and `offset2` added to the weighted sums. */
function layers(x: number[], W1: Tensor, W2: Tensor, offset1: Tensor, offset2: Tensor) {
  const z1 = add(matMul(tensor2d([x]), W1), offset1);
  const h = sigmoid(z1);
  const z2 = add(matMul(h, W2), offset2);
  return { z1, h, z2, o: sigmoid(z2) };
}

function halfSquaredError(o: Tensor, t: Tensor): Tensor {
  return mul(0.5, sum(square(sub(t, o))));
}

function rowOf(tensor: Tensor): number[] {
  return (tensor.arraySync() as Matrix)[0] as number[];
}

function zerosLike(row: number[]): Tensor {
  return tensor2d([row.map(() => 0)]);
}

function widths(n: Net): { hidden: Tensor; outputs: Tensor } {
  return { hidden: zerosLike(n.W1[0] as number[]), outputs: zerosLike(n.W2[0] as number[]) };
}

export function forward(x: number[], n: Net): Pass {
  const { hidden, outputs } = widths(n);
  const { z1, h, z2, o } = layers(x, tensor2d(n.W1), tensor2d(n.W2), hidden, outputs);
  return { z1: rowOf(z1), h: rowOf(h), z2: rowOf(z2), o: rowOf(o) };
}

export function loss(o: number[], t: number[]): number {
  return halfSquaredError(tensor2d([o]), tensor2d([t])).arraySync() as number;
}

/** E as a function of the sample and the network. */
export function error(x: number[], t: number[], n: Net): number {
  return loss(forward(x, n).o, t);
}

/** The gradients by automatic differentiation; a delta is the gradient for an offset of the weighted sum. */
export function backward(x: number[], t: number[], n: Net): Gradients {
  const { hidden, outputs } = widths(n);
  const target = tensor2d([t]);
  const gradientsOf = grads((W1: Tensor, W2: Tensor, offset1: Tensor, offset2: Tensor) =>
    halfSquaredError(layers(x, W1, W2, offset1, offset2).o, target),
  );
  const [dW1, dW2, deltaH, deltaO] = gradientsOf([tensor2d(n.W1), tensor2d(n.W2), hidden, outputs]) as [
    Tensor,
    Tensor,
    Tensor,
    Tensor,
  ];
  return {
    dW1: dW1.arraySync() as Matrix,
    dW2: dW2.arraySync() as Matrix,
    deltaH: rowOf(deltaH),
    deltaO: rowOf(deltaO),
  };
}

/** The mean error of a batch, as a function of its samples and the network. */
export function batchError(X: Matrix, T: Matrix, n: Net): number {
  return X.reduce((total, x, i) => total + error(x, T[i] as number[], n), 0) / X.length;
}

export function batchGradient(X: Matrix, T: Matrix, n: Net): { dW1: Matrix; dW2: Matrix } {
  return meanGradient(X.map((x, i) => backward(x, T[i] as number[], n)));
}

export function meanGradient(samples: readonly Gradients[]): { dW1: Matrix; dW2: Matrix } {
  const mean = (matrices: Matrix[]) => {
    const total = matrices.reduce((sums, matrix) => combine(sums, matrix, (a, b) => a + b));
    return total.map((row) => row.map((value) => value / samples.length));
  };
  return { dW1: mean(samples.map(({ dW1 }) => dW1)), dW2: mean(samples.map(({ dW2 }) => dW2)) };
}

/** The network one step down the given gradients. */
export function stepAlong(n: Net, { dW1, dW2 }: { dW1: Matrix; dW2: Matrix }, lr: number): Net {
  const down = (weight: number, slope: number) => weight - lr * slope;
  return { W1: combine(n.W1, dW1, down), W2: combine(n.W2, dW2, down) };
}

export function trainStep(x: number[], t: number[], n: Net, lr: number): Net {
  return stepAlong(n, backward(x, t, n), lr);
}

export function trainSteps(x: number[], t: number[], n: Net, lr: number, steps: number): Net {
  return Array.from({ length: steps }).reduce<Net>((net) => trainStep(x, t, net, lr), n);
}

/** Each weight's place, as the network with that weight moved by any amount. */
export function placesOf(n: Net): { layer: 'W1' | 'W2'; i: number; j: number; moved: (by: number) => Net }[] {
  return (['W1', 'W2'] as const).flatMap((layer) =>
    n[layer].flatMap((row, i) =>
      row.map((weight, j) => ({
        layer,
        i,
        j,
        moved: (by: number) => ({ ...n, [layer]: n[layer].with(i, row.with(j, weight + by)) }),
      })),
    ),
  );
}

export function gradientCheck(x: number[], t: number[], n: Net, h = 1e-5): number {
  const { dW1, dW2 } = backward(x, t, n);
  const differences = placesOf(n).map(({ layer, i, j, moved }) => {
    const analytic = ((layer === 'W1' ? dW1 : dW2)[i] as number[])[j] as number;
    return Math.abs((error(x, t, moved(h)) - error(x, t, moved(-h))) / (2 * h) - analytic);
  });
  return Math.max(...differences);
}

export function l1(w: number[], lambda: number): { penalty: number; grad: number[] } {
  const signs = w.map((weight) => Number(weight > 0) - Number(weight < 0));
  return {
    penalty: lambda * w.reduce((norm, weight, i) => norm + weight * (signs[i] as number), 0),
    grad: signs.map((sign) => sign * lambda),
  };
}

export function l2(w: number[], lambda: number): { penalty: number; grad: number[] } {
  return {
    penalty: (lambda * w.reduce((norm, weight) => norm + weight * weight, 0)) / 2,
    grad: w.map((weight) => weight * lambda),
  };
}

/** `dropout` as the driver calls it: `draws` are what `rand` answers. */
export function dropout(a: number[], p: number, draws: number[], training: boolean): number[] {
  const kept = a.map((_, i) => !training || (draws[i] as number) >= p);
  const scale = training && p < 1 ? 1 / (1 - p) : 1;
  return a.map((activation, i) => (kept[i] ? activation * scale : 0));
}

export function earlyStopping(valLoss: number[], patience: number): { stop: number; best: number } {
  const bestUntil = valLoss.map((_, epoch) => {
    const soFar = valLoss.slice(0, epoch + 1);
    return soFar.indexOf(Math.min(...soFar));
  });
  const impatient = bestUntil.findIndex((best, epoch) => epoch - best >= patience);
  const stop = impatient === -1 ? valLoss.length - 1 : impatient;
  return { stop, best: bestUntil[stop] as number };
}

function combine(a: Matrix, b: Matrix, f: (x: number, y: number) => number): Matrix {
  return a.map((row, i) => row.map((x, j) => f(x, (b[i] as number[])[j] as number)));
}
