// ch8-2: README.md · 한국어 README.ko.md · pnpm grade ch8-2

import { type Matrix, NotImplementedError } from '@chainrule/core/arrays';

/** The activation function of a layer. */
export type Act = 'linear' | 'relu' | 'sigmoid' | 'tanh' | 'softmax';

/** A dense layer: W is (inputs × units), b has one bias for each unit. */
export type Layer = { W: Matrix; b: number[]; act: Act };

/** How many numbers each layer learns, and all of them together. */
export type Counts = { perLayer: number[]; total: number };

/** The shapes of Y = X·W + B, each as [rows, columns]. */
export type Shapes = { X: [number, number]; W: [number, number]; B: [number, number]; Y: [number, number] };

/** Weighted sums and activations of every layer; X itself is not among them. */
export type Trace = { z: Matrix[]; a: Matrix[] };

/**
 * inputs · units + units for each layer, without the last term if bias is false
 *
 * sizes: the number of inputs, then the number of neurons in each layer. perLayer has one entry for each pair of
 * neighbours in sizes.
 *
 * 층마다 학습하는 매개변수의 개수와 그 합입니다. sizes에는 먼저 입력의 개수가, 이어서 층마다 뉴런의 개수가 들어 있습니다.
 * perLayer에는 sizes에서 이웃한 두 수마다 값이 하나씩 있습니다. bias가 false이면 뒤의 항이 빠집니다.
 */
export function paramCount(sizes: number[], bias = true): Counts {
  throw new NotImplementedError('paramCount');
}

/**
 * X (batch × inputs) · W (inputs × units) + B (batch × units) = Y (batch × units), for each layer
 *
 * sizes: the number of inputs, then the number of neurons in each layer; batch: samples at once. B is given the shape of
 * Y, although all its rows are the same.
 *
 * 층마다 행렬 X, W, B, Y의 모양을 [행, 열]로 나타냅니다. B는 행이 모두 같지만 Y와 같은 모양으로 씁니다. batch는 한꺼번에
 * 넣는 샘플의 개수입니다.
 */
export function layerShapes(sizes: number[], batch: number): Shapes[] {
  throw new NotImplementedError('layerShapes');
}

/**
 * W[i][j] = w[j · nIn + i], the weight of the arrow from input i to output j
 *
 * w: nIn · nOut weights, those of the first output's arrows first; the result is (nIn × nOut). All indices count from 0.
 * Throws a RangeError if w holds another number of weights.
 *
 * 그림의 화살표 순서대로 적힌 가중치를 행렬 (nIn × nOut)로 만듭니다. 첫째 출력으로 가는 화살표들이 먼저 나옵니다. 인덱스는
 * 모두 0부터 셉니다. 가중치의 개수가 nIn · nOut이 아니면 RangeError를 던집니다.
 */
export function fromArrows(w: number[], nIn: number, nOut: number): Matrix {
  throw new NotImplementedError('fromArrows');
}

/**
 * Z[i][j] + b[j]: the same biases for every row
 *
 * Z: (samples × units), b: (units); a new matrix of Z's shape. No rows give no rows. Throws a RangeError if a row of Z
 * differs in length from b.
 *
 * 모든 행에 같은 편향을 더해 새 행렬을 만듭니다. 행이 없으면 결과에도 행이 없습니다. 행의 길이가 b와 다르면 RangeError를
 * 던집니다.
 */
export function addBias(Z: Matrix, b: number[]): Matrix {
  throw new NotImplementedError('addBias');
}

/**
 * P[i][j] = e^Z[i][j] / Σₖ e^Z[i][k], each row separately
 *
 * Z: (samples × classes), logits of any size, −∞ among them; each row of the result adds up to 1. No rows give no rows.
 * Throws a RangeError if the rows differ in length.
 *
 * 행마다 따로 소프트맥스를 적용합니다. 로짓이 아무리 크거나 작아도, −∞여도 NaN이 나오지 않아야 합니다. 행이 없으면 결과에도
 * 행이 없습니다. 행의 길이가 서로 다르면 RangeError를 던집니다.
 */
export function softmaxRows(Z: Matrix): Matrix {
  throw new NotImplementedError('softmaxRows');
}

/**
 * act(X·W + b)
 *
 * X: (samples × inputs), layer.W: (inputs × units), layer.b: (units); the result is (samples × units). No rows give no
 * rows. Throws a RangeError if the shapes do not fit, or if the rows of a matrix differ in length.
 *
 * 밀집층 하나를 지납니다. 활성화 함수는 편향을 더한 뒤에 적용합니다. X에 행이 없으면 결과에도 행이 없습니다. 모양이 맞지
 * 않거나 한 행렬의 행 길이가 서로 다르면 RangeError를 던집니다.
 */
export function dense(X: Matrix, layer: Layer): Matrix {
  throw new NotImplementedError('dense');
}

/**
 * The output of the last layer, where each layer takes the output of the one before
 *
 * X: (samples × inputs). No rows give no rows. Throws a RangeError if the shapes do not fit.
 *
 * 순전파입니다. 앞 층의 출력이 다음 층의 입력이 되고, 마지막 층의 출력을 돌려줍니다. X에 행이 없으면 결과에도 행이 없습니다.
 * 모양이 맞지 않으면 RangeError를 던집니다.
 */
export function forward(X: Matrix, layers: Layer[]): Matrix {
  throw new NotImplementedError('forward');
}

/**
 * z = a₋₁·W + b and a = act(z) of every layer, where a₋₁ is the a of the layer before, or X
 *
 * z and a hold one matrix for each layer, (samples × units); X is not in a. Throws a RangeError if the shapes do not fit.
 *
 * 순전파를 하면서 층마다 가중합 z와 활성값 a를 모두 남깁니다. X는 a에 넣지 않습니다. 모양이 맞지 않으면 RangeError를 던집니다.
 */
export function forwardTrace(X: Matrix, layers: Layer[]): Trace {
  throw new NotImplementedError('forwardTrace');
}
