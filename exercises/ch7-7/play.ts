import { iris, split } from '@chainrule/datasets';
import { runPlay } from '@chainrule/grader/play';

type Matrix = number[][];
type Weights = { W: Matrix; b: number[] };

type Student = {
  oneHot(labels: number[], k: number): Matrix;
  softmax(z: number[]): number[];
  argmax(v: number[]): number;
  categoricalCrossEntropy(Y: Matrix, P: Matrix): number;
  softmaxGradient(X: Matrix, Y: Matrix, W: Matrix, b: number[]): { dW: Matrix; db: number[] };
};

type Flowers = { X: Matrix; labels: number[] };

const LEARNING_RATE = 0.1;
const STEPS = 400;
const STEPS_A_POINT = 5;
/** Of the flowers, two thirds are to learn from, the rest to be told afterwards. */
const RATIO: [number, number, number] = [2, 0, 1];
const SEED = 5;

function probabilities(student: Student, X: Matrix, { W, b }: Weights): Matrix {
  return X.map((flower) => {
    const logits = b.map((bias, j) => flower.reduce((sum, length, k) => sum + length * (W[k] as number[])[j]!, bias));
    return student.softmax(logits);
  });
}

/** Gradient descent from zeros on all flowers at once; the weights, and the costs on the way. */
function train(student: Student, { X, labels }: Flowers, classes: number) {
  const Y = student.oneHot(labels, classes);
  let W = (X[0] as number[]).map(() => new Array<number>(classes).fill(0));
  let b = new Array<number>(classes).fill(0);
  const costs: number[] = [];
  for (let step = 0; step <= STEPS; step++) {
    if (step % STEPS_A_POINT === 0) {
      costs.push(student.categoricalCrossEntropy(Y, probabilities(student, X, { W, b })));
    }
    const { dW, db } = student.softmaxGradient(X, Y, W, b);
    W = W.map((row, k) => row.map((weight, j) => weight - LEARNING_RATE * (dW[k] as number[])[j]!));
    b = b.map((bias, j) => bias - LEARNING_RATE * db[j]!);
  }
  return { weights: { W, b }, costs };
}

/** How many flowers of each species (row) are taken for each species (column). */
function confusion(student: Student, { X, labels }: Flowers, weights: Weights, classes: number): Matrix {
  const counts = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  probabilities(student, X, weights).forEach((p, i) => {
    const row = counts[labels[i] as number] as number[];
    row[student.argmax(p)]! += 1;
  });
  return counts;
}

/** Three species of iris, told apart by the student's own softmax regression. */
export default runPlay<Student>({
  uses: ['oneHot', 'softmax', 'argmax', 'categoricalCrossEntropy', 'softmaxGradient'],
  shows: {
    oneHot: { en: 'the three species as targets', ko: '목표값이 된 세 종' },
    softmax: { en: 'how sure the model is of each species', ko: '모델이 종마다 얼마나 확신하는지' },
    argmax: { en: 'which species it chooses', ko: '모델이 고르는 종' },
    categoricalCrossEntropy: { en: 'how the cost falls', ko: '비용이 줄어드는 모습' },
    softmaxGradient: { en: 'the model learning to tell irises apart', ko: '모델이 붓꽃 구별을 배우는 과정' },
  },
  draw(student, canvas) {
    const { x, y, classes } = iris();
    const rows = x.map((lengths, i) => ({ lengths, label: y[i] as number }));
    const parts = split(rows, { seed: SEED, ratio: RATIO, stratify: y });
    const [seen, unseen] = [parts.train, parts.test].map((part) => ({
      X: part.map(({ lengths }) => lengths),
      labels: part.map(({ label }) => label),
    })) as [Flowers, Flowers];
    canvas.text({
      en: `${x.length} irises of three species, with four lengths each. Your softmaxGradient learns from ${seen.X.length} of them, in ${STEPS} steps with a learning rate of ${LEARNING_RATE}.`,
      ko: `세 종의 붓꽃 ${x.length}송이를 저마다 길이 네 가지로 나타냈습니다. 여러분의 softmaxGradient가 그 가운데 ${seen.X.length}송이로 배웁니다. 학습률 ${LEARNING_RATE}로 ${STEPS}걸음을 걷습니다.`,
    });
    const { weights, costs } = train(student, seen, classes.length);
    canvas.lineChart({
      title: { en: 'Cost, by step', ko: '걸음에 따른 비용' },
      series: [{ name: { en: 'cost', ko: '비용' }, values: costs }],
      x: [0, STEPS],
    });
    const counts = confusion(student, unseen, weights, classes.length);
    const names = classes.map(({ title }) => title);
    canvas.table(
      [
        { en: 'flowers it has not seen', ko: '처음 보는 꽃' },
        ...names.map(({ en, ko }) => ({ en: `as ${en}`, ko: `${ko}로 봄` })),
      ],
      counts.map((row, i) => [(names[i] as { en: string; ko: string })[canvas.language], ...row.map(String)]),
    );
    const right = counts.reduce((sum, row, i) => sum + row[i]!, 0);
    canvas.text(verdict(right, unseen.X.length));
  },
});

function verdict(right: number, of: number): { en: string; ko: string } {
  return right / of < 0.9
    ? {
        en: `${right} of ${of} are classified correctly, and it should be nearly all. Something is wrong: run pnpm grade ch7-7.`,
        ko: `${of}송이 가운데 ${right}송이를 맞게 분류했습니다. 거의 다 맞아야 합니다. 어딘가 잘못되었으니 pnpm grade ch7-7을 실행해 보세요.`,
      }
    : {
        en: `${right} of ${of} are classified correctly. Setosa stands apart from the other two; versicolor and virginica touch, and no straight boundary separates them entirely.`,
        ko: `${of}송이 가운데 ${right}송이를 맞게 분류했습니다. 세토사는 나머지와 뚝 떨어져 있지만, 버시컬러와 버지니카는 맞닿아 있어 곧은 경계로는 완전히 가를 수 없습니다.`,
      };
}
