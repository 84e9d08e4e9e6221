import { iris } from '@chainrule/datasets';
import { type Canvas, runPlay } from '@chainrule/grader/play';

type Matrix = number[][];
type Layer = { W: Matrix; b: number[]; act: 'relu' | 'softmax' };
type Shapes = Record<'X' | 'W' | 'B' | 'Y', [number, number]>;

type Student = {
  paramCount(sizes: number[]): { perLayer: number[]; total: number };
  layerShapes(sizes: number[], batch: number): Shapes[];
  dense(X: Matrix, layer: Layer): Matrix;
  forward(X: Matrix, layers: Layer[]): Matrix;
  forwardTrace(X: Matrix, layers: Layer[]): { z: Matrix[]; a: Matrix[] };
};

const SIZES = [4, 4, 3];
/** A network that has learned iris; its numbers are rounded to one decimal, which costs it nothing. */
const TRAINED: Layer[] = [
  {
    W: [
      [0.2, 0.8, -0.1, 0.1],
      [0.5, 0.9, -0.3, -0.5],
      [-0.1, -1, 0.9, 1.3],
      [-0.4, -2, 0.5, 1.1],
    ],
    b: [0.3, 2.9, 0, -1.1],
    act: 'relu',
  },
  {
    W: [
      [0.5, -0.2, -0.5],
      [2, 1.2, -3.1],
      [-0.8, 0.5, 0.6],
      [-1.5, -0.1, 1.6],
    ],
    b: [0, 0.6, -0.7],
    act: 'softmax',
  },
];
/** Flowers shown one by one: two of each species. */
const SHOWN = [0, 25, 50, 75, 100, 125];
/** An odd number of rows, so that the label in the middle of a chart stands for the middle of its range. */
const HEIGHT = 11;
/** A probability with as many digits as a chart can show at most. */
const toDigits = (share: number) => Number(share.toFixed(6));

const { x: flowers, y: species, classes } = iris();
const shapeOf = ([rows, columns]: [number, number]) => `${rows}×${columns}`;
const winner = (row: number[]) => row.indexOf(Math.max(...row));
const column = (rows: Matrix, j: number) => rows.map((row) => row[j]);

/** Iris, all 150 flowers at once, through a trained network. */
export default runPlay<Student>({
  uses: ['paramCount', 'layerShapes', 'dense', 'forward', 'forwardTrace'],
  shows: {
    paramCount: { en: 'how many numbers the network has learned', ko: '신경망이 학습한 매개변수의 개수' },
    layerShapes: { en: 'the shapes of the matrices in each layer', ko: '층마다 행렬의 모양' },
    dense: {
      en: 'the probabilities that the output layer gives to six flowers',
      ko: '출력층이 붓꽃 여섯 송이에 준 확률',
    },
    forward: { en: 'which species the network takes each flower for', ko: '신경망이 각 붓꽃을 어느 품종으로 보는지' },
    forwardTrace: { en: 'which flowers the hidden neurons respond to', ko: '은닉층의 뉴런들이 어떤 붓꽃에 반응하는지' },
  },
  draw(student, canvas) {
    drawShapes(student, canvas);
    drawHidden(student, canvas);
    drawSpecies(student, canvas);
  },
});

function drawShapes({ paramCount, layerShapes }: Student, canvas: Canvas): void {
  const { perLayer, total } = paramCount(SIZES);
  canvas.text({
    en: `A network of ${SIZES.join('-')} that has learned to tell three species of iris apart. It has ${total} parameters, and ${flowers.length} flowers go through at once.`,
    ko: `붓꽃의 세 품종을 구별하도록 미리 학습한 ${SIZES.join('-')} 신경망입니다. 매개변수는 ${total}개이고, 붓꽃 ${flowers.length}송이를 한꺼번에 넣습니다.`,
  });
  canvas.table(
    [{ en: 'layer', ko: '층' }, 'X', 'W', 'B', 'Y', { en: 'parameters', ko: '매개변수' }],
    layerShapes(SIZES, flowers.length).map(({ X, W, B, Y }, i) => [
      String(i + 1),
      ...[X, W, B, Y].map(shapeOf),
      String(perLayer[i]),
    ]),
  );
}

function drawHidden({ forwardTrace }: Student, canvas: Canvas): void {
  const [hidden] = forwardTrace(flowers, TRAINED).a;
  canvas.lineChart({
    title: {
      en: 'The outputs of the four hidden neurons, flower by flower: 50 setosa, 50 versicolor, 50 virginica',
      ko: '은닉층 뉴런 네 개의 출력. 왼쪽부터 세토사 50송이, 버시컬러 50송이, 버지니카 50송이',
    },
    height: HEIGHT,
    series: hidden[0].map((_, j) => ({
      name: { en: `neuron ${j + 1}`, ko: `뉴런 ${j + 1}` },
      values: column(hidden, j),
    })),
    x: [1, flowers.length],
  });
}

function drawSpecies({ dense, forward, forwardTrace }: Student, canvas: Canvas): void {
  const answers = forward(flowers, TRAINED);
  canvas.lineChart({
    title: {
      en: 'The probability that the network gives each species, flower by flower',
      ko: '신경망이 붓꽃마다 각 품종에 준 확률',
    },
    height: HEIGHT,
    series: classes.map(({ title }, k) => ({ name: title, values: column(answers, k).map(toDigits) })),
    x: [1, flowers.length],
  });
  const hidden = forwardTrace(flowers, TRAINED).a[0];
  const output = TRAINED[1];
  const shown = SHOWN.map((i) => hidden[i]);
  const probabilities = dense(shown, output);
  canvas.table(
    [
      { en: 'flower', ko: '붓꽃' },
      ...classes.map(({ title }) => title),
      { en: 'the network says', ko: '신경망의 답' },
      { en: 'it is', ko: '실제' },
    ],
    SHOWN.map((i, row) => [
      String(i + 1),
      ...probabilities[row].map((share) => share.toFixed(3)),
      classes[winner(probabilities[row])].title[canvas.language],
      classes[species[i]].title[canvas.language],
    ]),
  );
  const right = answers.filter((row, i) => winner(row) === species[i]).length;
  canvas.text(
    right === 148
      ? {
          en: `${right} of ${flowers.length} flowers are recognized. All it took was two matrix products, each with a bias added, one ReLU and one softmax. How such weights are found is the subject of ch8-3 and ch8-4.`,
          ko: `붓꽃 ${flowers.length}송이 가운데 ${right}송이를 알아맞혔습니다. 한 일은 행렬곱 두 번과 그때마다 편향 더하기, 그리고 렐루와 소프트맥스 한 번씩뿐입니다. 이런 가중치를 찾는 방법은 ch8-3과 ch8-4에서 다룹니다.`,
        }
      : {
          en: `${right} of ${flowers.length} flowers are recognized; with these weights it should be 148. Something in the forward pass is wrong: run pnpm grade ch8-2.`,
          ko: `붓꽃 ${flowers.length}송이 가운데 ${right}송이를 알아맞혔습니다. 이 가중치라면 148송이여야 합니다. 순전파 어딘가가 잘못되었으니 pnpm grade ch8-2를 실행해 보세요.`,
        },
  );
}
