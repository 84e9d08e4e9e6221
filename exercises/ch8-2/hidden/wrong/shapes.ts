import { defineMisconceptions } from '@chainrule/grader/exercise';
import { fromArrows, layerShapes, type Shapes } from '../references.ts';

export type Submission = typeof import('../../solution/index.ts');

const counting = { en: 'Counting parameters', ko: '매개변수 개수' };
const shapesSection = { en: 'Shapes', ko: '행렬의 모양' };
const arrows = { en: 'From arrows to a matrix', ko: '화살표에서 행렬로' };

const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);

/** Counts by another formula for a layer. */
function counted(sizes: number[], ofLayer: (inputs: number, units: number) => number) {
  const perLayer = sizes.slice(1).map((units, i) => ofLayer(sizes[i], units));
  return { perLayer, total: sum(perLayer) };
}

/** Shapes with some of a layer's replaced. */
function withShapes(
  sizes: number[],
  batch: number,
  replaced: (shapes: Shapes, inputs: number, units: number) => Partial<Shapes>,
): Shapes[] {
  return layerShapes(sizes, batch).map((one, i) => ({ ...one, ...replaced(one, sizes[i], sizes[i + 1]) }));
}

/** Wrong versions of `paramCount`, `layerShapes` and `fromArrows`. */
export const shapes = defineMisconceptions<Submission>([
  {
    id: 'bias-for-each-input',
    function: 'paramCount',
    section: counting,
    explanation: {
      en: 'You count a bias for every input of a layer. Biases belong to the neurons: inputs · units + units.',
      ko: '편향을 층의 입력마다 하나씩 셌습니다. 편향은 뉴런마다 하나씩 있습니다: 입력 수 × 뉴런 수 + 뉴런 수.',
    },
    wrong: (sizes, bias = true) => counted(sizes, (inputs, units) => inputs * units + (bias ? inputs : 0)),
  },
  {
    id: 'one-bias-a-layer',
    function: 'paramCount',
    section: counting,
    explanation: {
      en: 'You count one bias for a whole layer. Every neuron has its own, so there are as many biases as units.',
      ko: '층 전체에 편향을 하나만 셌습니다. 편향은 뉴런마다 하나씩 있습니다.',
    },
    wrong: (sizes, bias = true) => counted(sizes, (inputs, units) => inputs * units + (bias ? 1 : 0)),
  },
  {
    id: 'biases-not-counted',
    function: 'paramCount',
    section: counting,
    explanation: {
      en: 'You count the weights only. Unless bias is false, each neuron also has a bias, which is learned like a weight.',
      ko: '가중치만 셌습니다. bias가 false가 아니면 뉴런마다 편향이 있고, 편향도 가중치처럼 학습합니다.',
    },
    wrong: (sizes) => counted(sizes, (inputs, units) => inputs * units),
  },
  {
    id: 'biases-always-counted',
    function: 'paramCount',
    section: counting,
    explanation: {
      en: 'You count biases although bias is false. Then a layer has inputs · units weights and nothing else.',
      ko: 'bias가 false인데도 편향을 셌습니다. 그때는 가중치 (입력 수 × 뉴런 수)개뿐입니다.',
    },
    wrong: (sizes) => counted(sizes, (inputs, units) => (inputs + 1) * units),
  },
  {
    id: 'input-layer-counted',
    function: 'paramCount',
    section: counting,
    explanation: {
      en: 'Your perLayer has an entry for the input layer. Nothing is learned there: it only holds the numbers that come in. Two sizes make one layer.',
      ko: '입력층에도 매개변수를 셌습니다. 입력층은 들어온 수를 담을 뿐 학습하는 것이 없습니다. 크기가 두 개면 층은 하나입니다.',
    },
    wrong: (sizes, bias = true) => {
      const perLayer = sizes.map((units, i) => (sizes[i - 1] ?? 0) * units + (bias ? units : 0));
      return { perLayer, total: sum(perLayer) };
    },
  },
  {
    id: 'sizes-added',
    function: 'paramCount',
    section: counting,
    explanation: {
      en: 'You add inputs and units. Every input is connected to every neuron, so there are inputs · units weights.',
      ko: '입력과 뉴런의 개수를 더했습니다. 모든 입력이 모든 뉴런에 이어지므로 가중치는 (입력 수 × 뉴런 수)개입니다.',
    },
    wrong: (sizes, bias = true) => counted(sizes, (inputs, units) => inputs + units + (bias ? units : 0)),
  },
  {
    id: 'last-layer-as-total',
    function: 'paramCount',
    section: counting,
    explanation: {
      en: 'Your total is the count of the last layer alone. Add up all layers.',
      ko: 'total이 마지막 층의 개수뿐입니다. 모든 층을 더하세요.',
    },
    wrong: (sizes, bias = true) => {
      const { perLayer } = counted(sizes, (inputs, units) => (inputs + Number(bias)) * units);
      return { perLayer, total: perLayer.at(-1) ?? 0 };
    },
  },
  {
    id: 'w-transposed',
    function: 'layerShapes',
    section: shapesSection,
    explanation: {
      en: 'Your W is [units, inputs]. In Y = X·W + B the rows of X are multiplied by the columns of W, so W has a row for each input: [inputs, units].',
      ko: 'W를 [뉴런, 입력]으로 썼습니다. Y = X·W + B에서 X의 행과 W의 열을 곱하므로, W의 행은 입력마다 하나입니다: [입력, 뉴런].',
    },
    wrong: (sizes, batch) => withShapes(sizes, batch, (_, inputs, units) => ({ W: [units, inputs] })),
  },
  {
    id: 'b-of-one-row',
    function: 'layerShapes',
    section: shapesSection,
    explanation: {
      en: 'Your B is [1, units]. That is how many numbers are learned, but the matrix that is added has the shape of Y, with the same row for every sample: [batch, units].',
      ko: 'B를 [1, 뉴런]으로 썼습니다. 학습하는 수는 그만큼이지만, 더하는 행렬은 Y와 모양이 같습니다. 샘플마다 같은 행이 하나씩 있어 [배치, 뉴런]입니다.',
    },
    wrong: (sizes, batch) => withShapes(sizes, batch, (_, _inputs, units) => ({ B: [1, units] })),
  },
  {
    id: 'samples-in-columns',
    function: 'layerShapes',
    section: shapesSection,
    explanation: {
      en: 'You put samples into columns: X is [inputs, batch] and Y is [units, batch]. In this course a sample is a row: [batch, inputs] and [batch, units].',
      ko: '샘플을 열에 두어 X가 [입력, 배치], Y가 [뉴런, 배치]입니다. 이 강의에서 샘플은 행입니다: [배치, 입력], [배치, 뉴런].',
    },
    wrong: (sizes, batch) =>
      withShapes(sizes, batch, (_, inputs, units) => ({ X: [inputs, batch], B: [units, batch], Y: [units, batch] })),
  },
  {
    id: 'first-input-everywhere',
    function: 'layerShapes',
    section: shapesSection,
    explanation: {
      en: 'All your layers have the first X. The X of a later layer is the Y of the one before, so it has as many columns as that layer has units.',
      ko: '모든 층의 X가 첫 층의 X와 같습니다. 다음 층의 X는 앞 층의 Y이므로, 열의 수는 앞 층의 뉴런 수입니다.',
    },
    wrong: (sizes, batch) =>
      withShapes(sizes, batch, (_, _inputs, units) => ({ X: [batch, sizes[0]], W: [sizes[0], units] })),
  },
  {
    id: 'batch-ignored',
    function: 'layerShapes',
    section: shapesSection,
    explanation: {
      en: 'Your X, B and Y have one row, whatever the batch is. With a batch of n samples they have n rows; only W stays the same.',
      ko: '배치의 크기와 상관없이 X, B, Y의 행이 하나입니다. 샘플이 n개면 이들의 행도 n개입니다. W만 그대로입니다.',
    },
    wrong: (sizes) => layerShapes(sizes, 1),
  },
  {
    id: 'batch-in-first-layer-only',
    function: 'layerShapes',
    section: shapesSection,
    explanation: {
      en: 'Only your first layer has a row for each sample. The batch goes through the whole network, so every layer has the same number of rows.',
      ko: '첫 층에만 샘플마다 행이 있습니다. 배치는 신경망 끝까지 통과하므로 어느 층에서나 행의 수가 같습니다.',
    },
    wrong: (sizes, batch) => layerShapes(sizes, batch).map((one, i) => (i === 0 ? one : layerShapes(sizes, 1)[i])),
  },
  {
    id: 'arrows-row-by-row',
    function: 'fromArrows',
    section: arrows,
    explanation: {
      en: 'You fill W row by row. The arrows of one output follow each other in w, and they form a column of W: W[i][j] = w[j · nIn + i].',
      ko: 'W를 행부터 채웠습니다. w에는 한 출력으로 가는 화살표들이 잇달아 나오고, 그것이 W의 한 열입니다: W[i][j] = w[j · nIn + i].',
    },
    wrong: (w, nIn, nOut) => Array.from({ length: nIn }, (_, i) => w.slice(i * nOut, (i + 1) * nOut)),
  },
  {
    id: 'an-output-a-row',
    function: 'fromArrows',
    section: arrows,
    explanation: {
      en: 'You made one row for each output. W has a row for each input and a column for each output; yours is its transpose.',
      ko: '출력마다 행을 하나씩 만들었습니다. W의 행은 입력마다, 열은 출력마다 하나입니다. 지금 것은 W의 전치입니다.',
    },
    wrong: (w, nIn, nOut) => Array.from({ length: nOut }, (_, j) => w.slice(j * nIn, (j + 1) * nIn)),
  },
  {
    id: 'rows-aliased',
    function: 'fromArrows',
    section: arrows,
    explanation: {
      en: 'All your rows are the same: Array(n).fill(row) puts one and the same array into every place, so what you write last appears in all rows. Make a new array for each row.',
      ko: '모든 행이 똑같습니다. Array(n).fill(행)은 같은 배열 하나를 모든 자리에 넣으므로, 마지막에 쓴 값이 모든 행에 나타납니다. 행마다 새 배열을 만드세요.',
    },
    wrong: (w, nIn, nOut) => {
      const W = fromArrows(w, nIn, nOut);
      return W.map(() => W[nIn - 1]);
    },
  },
  {
    id: 'arrows-in-reverse',
    function: 'fromArrows',
    section: arrows,
    explanation: {
      en: 'Your columns are in the reverse order. The first nIn weights lead to the first output and are the first column.',
      ko: '열의 순서가 반대입니다. 처음 nIn개의 가중치는 첫째 출력으로 가는 것이므로 첫째 열입니다.',
    },
    wrong: (w, nIn, nOut) => fromArrows(w, nIn, nOut).map((row) => row.toReversed()),
  },
]);
