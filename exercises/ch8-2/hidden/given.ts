import { isDeepStrictEqual } from 'node:util';
import { type Given, given } from '@chainrule/grader/exercise';
import {
  type Act,
  activated,
  addBias,
  type Counts,
  dense,
  type Layer,
  layerShapes,
  type Matrix,
  product,
  type Shapes,
  softmaxRows,
  type Trace,
} from './references.ts';

type ShapesOf = { layerShapes: (sizes: number[], batch: number) => Promise<Shapes[]> };
type Pieces = {
  addBias: (Z: Matrix, b: number[]) => Promise<Matrix>;
  softmaxRows: (Z: Matrix) => Promise<Matrix>;
};
type Dense = Pieces & { dense: (X: Matrix, layer: Layer) => Promise<Matrix> };

/** What `paramCount` ought to make of the shapes. */
async function countsGiven(use: ShapesOf, sizes: number[], bias = true): Promise<Counts> {
  const shapes = await use.layerShapes(sizes, 1);
  const perLayer = shapes.map(({ W: [inputs, units] }) => units * inputs + units * Number(bias));
  return { perLayer, total: perLayer.reduce((sum, count) => sum + count, 0) };
}

async function activatedGiven(use: Pieces, Z: Matrix, act: Act): Promise<Matrix> {
  return act === 'softmax' ? use.softmaxRows(Z) : activated(Z, act);
}

/** What `dense` ought to make of its pieces. */
async function denseGiven(use: Pieces, X: Matrix, { W, b, act }: Layer): Promise<Matrix> {
  return activatedGiven(use, await use.addBias(product(X, W), b), act);
}

/** A layer by the student's `dense` where that is off, else by its pieces. One that returns its X is no layer. */
async function layerGiven(use: Dense, X: Matrix, layer: Layer): Promise<Matrix> {
  const own = await use.dense(X, layer);
  if (isDeepStrictEqual(own, dense(X, layer))) return denseGiven(use, X, layer);
  if (isDeepStrictEqual(own, X)) throw new Error('dense returns its argument');
  return own;
}

async function forwardGiven(use: Dense, X: Matrix, layers: Layer[]): Promise<Matrix> {
  let values = X;
  for (const layer of layers) values = await layerGiven(use, values, layer);
  return values;
}

async function forwardRowsGiven(use: Dense, X: Matrix, layers: Layer[]): Promise<Matrix> {
  return Promise.all(X.map(async (x) => (await forwardGiven(use, [x], layers))[0]));
}

async function traceGiven(use: Dense, X: Matrix, layers: Layer[]): Promise<Trace> {
  const trace: Trace = { z: [], a: [] };
  for (const layer of layers) {
    const input = trace.a.at(-1) ?? X;
    trace.z.push(await layerGiven(use, input, { ...layer, act: 'linear' }));
    trace.a.push(await layerGiven(use, input, layer));
  }
  return trace;
}

function refuseUnless(fits: boolean): void {
  if (!fits) throw new RangeError('shapes that do not fit');
}

const isRectangle = (Z: Matrix) => Z.every((row) => row.length === Z[0].length);

/** The functions that others build on, with what they refuse. */
const references = {
  addBias: (Z: Matrix, b: number[]) => {
    refuseUnless(Z.every((row) => row.length === b.length));
    return addBias(Z, b);
  },
  softmaxRows: (Z: Matrix) => {
    refuseUnless(isRectangle(Z));
    return softmaxRows(Z);
  },
  dense: (X: Matrix, layer: Layer) => {
    refuseUnless(X.every((row) => row.length === layer.W.length));
    refuseUnless(layer.W.every((row) => row.length === layer.b.length));
    return dense(X, layer);
  },
};

export const givenShapes = given({ layerShapes }, countsGiven);

export const givenPieces = given({ addBias: references.addBias, softmaxRows: references.softmaxRows }, denseGiven);

export const givenDense = given(references, forwardGiven);

export const givenDenseByRows = given(references, forwardRowsGiven);

export const givenDenseInTrace = given(references, traceGiven);

/** What the public checks grant; their own file, which students read, would give the formulas away. */
const published: Record<string, Given> = {
  'param-count-published': givenShapes,
  'dense-published': givenPieces,
  'forward-published': givenDense,
  'forward-trace-published': givenDenseInTrace,
};

export default published;
