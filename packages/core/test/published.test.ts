import { describe, expect, test } from 'vitest';
import {
  add,
  grad,
  layers,
  matMul,
  mul,
  sequential,
  sigmoid,
  square,
  sub,
  sum,
  type Tensor,
  tensor2d,
  train as trainOptimizer,
  valueAndGrads,
  variable,
} from '../src/index.ts';

const W1 = tensor2d([
  [0.3, 0.4],
  [0.25, 0.35],
]);
const W2 = tensor2d([
  [0.45, 0.7],
  [0.4, 0.6],
]);
const X = tensor2d([[0.1, 0.2]]);
const T = tensor2d([[0.4, 0.6]]);

const output = (x: Tensor, V1: Tensor, V2: Tensor) => sigmoid(matMul(sigmoid(matMul(x, V1)), V2));

/** E = ½ Σ (t − o)², the mean of it over the samples. */
function error(x: Tensor, t: Tensor) {
  const samples = x.shape[0] as number;
  return (V1: Tensor, V2: Tensor) => mul(0.5 / samples, sum(square(sub(t, output(x, V1, V2)))));
}

/** The weights after so many steps of learning rate 0.5, and the error that they make. */
function train(steps: number): { weights: Tensor[]; value: number } {
  const step = valueAndGrads(error(X, T));
  let weights = [W1, W2];
  for (let i = 0; i < steps; i++) {
    const { grads } = step(weights);
    weights = weights.map((W, layer) => sub(W, mul(0.5, grads[layer] as Tensor)));
  }
  return { weights, value: step(weights).value.arraySync() as number };
}

/** Half a unit of the tenth significant digit, relative to a number that begins with 1. */
const TEN_DIGITS = 5e-10;

/** Within half a unit of the last printed digit. */
function expectDigits(actual: Tensor, printed: number[][], digits: number) {
  const expected = tensor2d(printed);
  expect(actual.shape).toEqual(expected.shape);
  actual.values.forEach((value, i) => {
    expect(Math.abs(value - (expected.values[i] as number))).toBeLessThanOrEqual(0.5000001 * 10 ** -digits);
  });
}

function expectTenDigits(actual: Tensor, printed: number[]) {
  expect(actual.size).toBe(printed.length);
  actual.values.forEach((value, i) => {
    expect(Math.abs(value / (printed[i] as number) - 1)).toBeLessThan(TEN_DIGITS);
  });
}

describe('the published 2-2-2 network', () => {
  const hidden = matMul(X, W1);

  test('has its forward values to 8 decimals', () => {
    expectDigits(hidden, [[0.08, 0.11]], 8);
    expectDigits(sigmoid(hidden), [[0.51998934, 0.5274723]], 8);
    expectDigits(matMul(sigmoid(hidden), W2), [[0.44498412, 0.68047592]], 8);
    expectDigits(output(X, W1, W2), [[0.609446, 0.66384491]], 8);
    expectDigits(mul(0.5, square(sub(T, output(X, W1, W2)))), [[0.02193381, 0.00203809]], 8);
  });

  test('has its slopes on the way back to 8 decimals', () => {
    const o = output(X, W1, W2);
    const ofO = (x: Tensor) => mul(0.5, sum(square(sub(T, x))));
    expectDigits(grad(ofO)(o), [[0.209446, 0.06384491]], 8);
    expectDigits(grad(sigmoid)(matMul(sigmoid(hidden), W2)), [[0.23802157, 0.22315485]], 8);
    expectDigits(grad(sigmoid)(hidden), [[0.24960043, 0.24924527]], 8);
    const ofFirstOutput = (h: Tensor) => mul(0.5, square(sub(T, sigmoid(matMul(h, W2)))));
    expectDigits(grad(ofFirstOutput)(sigmoid(hidden), [[1, 0]]).slice([0, 0], [1, 1]), [[0.0224337]], 8);
  });

  test('has its deltas to 8 decimals', () => {
    const ofOutput = (z: Tensor) => mul(0.5, sum(square(sub(T, sigmoid(z)))));
    const ofHidden = (z: Tensor) => ofOutput(matMul(sigmoid(z), W2));
    expectDigits(grad(ofOutput)(matMul(sigmoid(hidden), W2)), [[0.04985267, 0.0142473]], 8);
    expectDigits(grad(ofHidden)(hidden), [[0.00808875, 0.00710086]], 8);
    expectDigits(grad((h) => ofOutput(matMul(h, W2)))(sigmoid(hidden)), [[0.03240681, 0.02848945]], 8);
  });

  test('has its gradients to 8 decimals', () => {
    const { value, grads } = valueAndGrads(error(X, T))([W1, W2]);
    expectDigits(value.reshape([1, 1]), [[0.0239719]], 8);
    expectDigits(
      grads[0] as Tensor,
      [
        [0.00080888, 0.00071009],
        [0.00161775, 0.00142017],
      ],
      8,
    );
    expectDigits(
      grads[1] as Tensor,
      [
        [0.02592286, 0.00740844],
        [0.0262959, 0.00751506],
      ],
      8,
    );
  });

  test('has its new weights to 8 decimals', () => {
    const { weights } = train(1);
    expectDigits(
      weights[0] as Tensor,
      [
        [0.29959556, 0.39964496],
        [0.24919112, 0.34928991],
      ],
      8,
    );
    expectDigits(
      weights[1] as Tensor,
      [
        [0.43703857, 0.69629578],
        [0.38685205, 0.59624247],
      ],
      8,
    );
  });

  test('has its forward values after one step to 8 decimals', () => {
    const [V1, V2] = train(1).weights as [Tensor, Tensor];
    const z = matMul(X, V1);
    expectDigits(z, [[0.07979778, 0.10982248]], 8);
    expectDigits(sigmoid(z), [[0.51993887, 0.52742806]], 8);
    expectDigits(matMul(sigmoid(z), V2), [[0.43126996, 0.67650625]], 8);
    expectDigits(output(X, V1, V2), [[0.60617688, 0.66295848]], 8);
    expectDigits(mul(0.5, square(sub(T, output(X, V1, V2)))), [[0.02125445, 0.00198189]], 8);
    expectDigits(error(X, T)(V1, V2).reshape([1, 1]), [[0.02323634]], 8);
  });

  test('is trained to the same weights by an optimizer', () => {
    const [V1, V2] = [variable(W1), variable(W2)];
    const optimizer = trainOptimizer.sgd(0.5);
    for (let i = 0; i < 100; i++) optimizer.minimize(() => error(X, T)(V1, V2));
    train(100).weights.forEach((W, layer) => {
      expect([V1, V2][layer]!.arraySync()).toEqual(W.arraySync());
    });
  });

  test.each([
    [1, 0.02323633887],
    [2, 0.02251964843],
    [10, 0.0174367319],
    [100, 0.0008489693111],
  ])('has its error after %d steps to 10 digits', (steps, expected) => {
    expect(Math.abs(train(steps).value / expected - 1)).toBeLessThan(TEN_DIGITS);
  });

  test('has an error of 3.0e-16 after 1000 steps', () => {
    expect(train(1000).value).toBeGreaterThan(2.95e-16);
    expect(train(1000).value).toBeLessThan(3.05e-16);
  });
});

test('the published batch of two samples has its loss and mean gradients to 10 digits', () => {
  const x = tensor2d([
    [0.1, 0.2],
    [0.5, -0.3],
  ]);
  const t = tensor2d([
    [0.4, 0.6],
    [0.1, 0.9],
  ]);
  const { value, grads } = valueAndGrads(error(x, t))([W1, W2]);
  expectTenDigits(value, [0.09076965372]);
  const [dW1, dW2] = grads as [Tensor, Tensor];
  expectTenDigits(dW1, [0.001496823469, 0.001398546426, 0.0001534439174, 0.000083983959]);
  expectTenDigits(dW2, [0.04439636457, -0.01001866249, 0.04488533078, -0.01009738775]);
});

test('a second published network, whose biases stay as they are, has its errors before and after a step', () => {
  const output = (V1: Tensor, V2: Tensor) => {
    const h = sigmoid(add(matMul(tensor2d([[0.05, 0.1]]), V1), 0.35));
    return sigmoid(add(matMul(h, V2), 0.6));
  };
  const step = valueAndGrads((V1: Tensor, V2: Tensor) =>
    mul(0.5, sum(square(sub(tensor2d([[0.01, 0.99]]), output(V1, V2))))),
  );
  const weights = [
    tensor2d([
      [0.15, 0.25],
      [0.2, 0.3],
    ]),
    tensor2d([
      [0.4, 0.5],
      [0.45, 0.55],
    ]),
  ];
  const { value, grads } = step(weights);
  expectTenDigits(value, [0.2983711088]);
  const after = step(weights.map((W, layer) => sub(W, mul(0.5, grads[layer] as Tensor)))).value;
  expectTenDigits(after, [0.2910277737]);
});

test('a batch has 32 samples where nothing else is asked for, and normalization adds 1e-3 to a variance, as in Keras', () => {
  const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
  model.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });
  const samples = Array.from({ length: 65 }, (_, i) => [i / 65]);
  model.fit(samples, samples);
  expect(model.optimizer.iterations).toBe(3);
  model.fit(samples.slice(0, 32), samples.slice(0, 32));
  expect(model.optimizer.iterations).toBe(4);
  expect(layers.batchNormalization().getConfig()).toMatchObject({ epsilon: 1e-3 });
  expect(layers.layerNormalization().getConfig()).toMatchObject({ epsilon: 1e-3 });
});
