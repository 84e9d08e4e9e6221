import { defineMisconceptions } from '@chainrule/grader/exercise';
import { accuracy, classOf, clip, lossAndGradient, type Matrix, requireAlike, total } from '../references.ts';
import type { Submission } from './shared.ts';

const losses = { en: 'The loss and its gradient', ko: '손실과 그 기울기' };
const accuracies = { en: 'Accuracy', ko: '정확도' };

const scaled = (m: Matrix, factor: number) => m.map((row) => row.map((one) => one * factor));

/** The last column that no other one exceeds. */
function lastClassOf(row: number[]): number {
  return row.length === 1 ? classOf(row) : row.lastIndexOf(Math.max(...row));
}

/** Wrong versions of the losses and of accuracy. */
export const wrongLosses = defineMisconceptions<Submission>([
  {
    id: 'columns-not-averaged',
    function: 'lossAndGradient',
    section: losses,
    explanation: {
      en: 'You divide mse and binary_crossentropy only by the number of samples. They are means over all numbers: divide by n · k.',
      ko: 'mse와 binary_crossentropy를 샘플 수로만 나누었습니다. 모든 수에 걸친 평균이므로 n · k로 나누세요.',
    },
    wrong: (kind, Y, P) => {
      const { loss, dP } = lossAndGradient(kind, Y, P);
      const factor = kind === 'categorical_crossentropy' ? 1 : Y[0]!.length;
      return { loss: loss * factor, dP: scaled(dP, factor) };
    },
  },
  {
    id: 'classes-averaged',
    function: 'lossAndGradient',
    section: losses,
    explanation: {
      en: 'You divide categorical_crossentropy by n · k. It is a mean over the samples alone: divide by n.',
      ko: 'categorical_crossentropy를 n · k로 나누었습니다. 샘플에 걸친 평균이므로 n으로 나누세요.',
    },
    wrong: (kind, Y, P) => {
      const { loss, dP } = lossAndGradient(kind, Y, P);
      const factor = kind === 'categorical_crossentropy' ? 1 / Y[0]!.length : 1;
      return { loss: loss * factor, dP: scaled(dP, factor) };
    },
  },
  {
    id: 'gradient-not-averaged',
    function: 'lossAndGradient',
    section: losses,
    explanation: {
      en: 'Your loss is a mean, but your gradient is not. Divide dP by the same number.',
      ko: '손실은 평균인데 기울기는 평균이 아닙니다. dP도 같은 수로 나누세요.',
    },
    wrong: (kind, Y, P) => {
      const { loss, dP } = lossAndGradient(kind, Y, P);
      return { loss, dP: scaled(dP, Y.length * (kind === 'categorical_crossentropy' ? 1 : Y[0]!.length)) };
    },
  },
  {
    id: 'gradient-of-the-sums',
    function: 'lossAndGradient',
    section: losses,
    explanation: {
      en: "For the cross-entropies you return (P − Y) / n, the gradient for the weighted sums before softmax or sigmoid. The layer's backward pass takes care of the activation, so return the gradient for P.",
      ko: '크로스 엔트로피에서 (P − Y) / n을 돌려주었습니다. 소프트맥스나 시그모이드를 지나기 전의 가중합에 대한 기울기입니다. 활성화 함수의 미분은 층의 역전파가 맡으므로 P에 대한 기울기를 돌려주세요.',
    },
    wrong: (kind, Y, P) => {
      const { loss, dP } = lossAndGradient(kind, Y, P);
      if (kind === 'mse') return { loss, dP };
      const count = kind === 'categorical_crossentropy' ? Y.length : Y.length * Y[0]!.length;
      return { loss, dP: Y.map((row, i) => row.map((y, j) => (P[i]![j]! - y) / count)) };
    },
  },
  {
    id: 'zeros-left-out',
    function: 'lossAndGradient',
    section: losses,
    explanation: {
      en: 'Your binary_crossentropy has only the term Y ln p̂. Targets of 0 count too: add (1 − Y) ln(1 − p̂).',
      ko: 'binary_crossentropy에 Y ln p̂ 항만 있습니다. 정답이 0일 때의 (1 − Y) ln(1 − p̂)도 더하세요.',
    },
    wrong: (kind, Y, P) => {
      const right = lossAndGradient(kind, Y, P);
      if (kind !== 'binary_crossentropy') return right;
      const count = Y.length * Y[0]!.length;
      const each = (f: (y: number, p: number) => number) => Y.map((row, i) => row.map((y, j) => f(y, clip(P[i]![j]!))));
      return {
        loss: -total(each((y, p) => y * Math.log(p)).flat()) / count,
        dP: each((y, p) => -y / (p * count)),
      };
    },
  },
  {
    id: 'last-of-equals',
    function: 'accuracy',
    section: accuracies,
    explanation: {
      en: 'Of equal probabilities you take the last one. Take the first one.',
      ko: '확률이 같을 때 마지막 클래스를 골랐습니다. 첫 번째를 골라야 합니다.',
    },
    wrong: (Y, P) => {
      requireAlike(Y, P);
      return Y.filter((row, i) => classOf(row) === lastClassOf(P[i]!)).length / Y.length;
    },
  },
  {
    id: 'largest-from-zero',
    function: 'accuracy',
    section: accuracies,
    explanation: {
      en: 'Your search for the largest value starts at 0, so it finds nothing in a row of negative numbers. Start it with the first value of the row.',
      ko: '가장 큰 값을 0에서부터 찾아서 음수뿐인 행에서는 찾지 못합니다. 행의 첫 값에서 시작하세요.',
    },
    wrong: (Y, P) =>
      accuracy(
        Y,
        P.map((row) => (row.length === 1 ? row : row.map((p) => Math.max(0, p)))),
      ),
  },
  {
    id: 'counted-not-shared',
    function: 'accuracy',
    section: accuracies,
    explanation: {
      en: 'You return the number of right predictions. Accuracy is their share: divide by the number of samples.',
      ko: '맞은 개수를 돌려주었습니다. 정확도는 비율이므로 샘플 수로 나누세요.',
    },
    wrong: (Y, P) => accuracy(Y, P) * Y.length,
  },
  {
    id: 'elements-rounded',
    function: 'accuracy',
    section: accuracies,
    explanation: {
      en: 'You round every probability and compare element by element. A sample is right or wrong as a whole: compare the classes of its rows.',
      ko: '확률을 하나씩 반올림해 원소끼리 비교했습니다. 샘플 하나가 통째로 맞거나 틀리므로, 행마다 클래스를 비교하세요.',
    },
    wrong: (Y, P) => {
      requireAlike(Y, P);
      const right = Y.flatMap((row, i) => row.map((y, j) => Number(y === Number(P[i]![j]! > 0.5))));
      return total(right) / right.length;
    },
  },
]);
