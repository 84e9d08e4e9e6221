import { defineMisconceptions } from '@chainrule/grader/exercise';
import { type Submission, sigmoid, softmax, total } from './algebra.ts';

const encoding = { en: 'One-hot encoding', ko: '원-핫 인코딩' };
const probabilities = { en: 'Softmax', ko: '소프트맥스' };
const largest = { en: 'The largest one', ko: '가장 큰 것' };

function requireClasses(labels: number[], k: number): void {
  if (labels.some((label) => !Number.isInteger(label) || label < 0 || label >= k)) throw new RangeError('labels');
}

function encoded(labels: number[], k: number, mark: (label: number) => number = () => 1): number[][] {
  return labels.map((label) => Array.from({ length: k }, (_, j) => (j === label ? mark(label) : 0)));
}

/** Wrong versions of `oneHot`. */
const wrongEncodings = defineMisconceptions<Submission>([
  {
    id: 'labels-from-one',
    function: 'oneHot',
    section: encoding,
    explanation: {
      en: 'You number the classes from 1, so every 1 stands a column too far to the left and class 0 has none. They are numbered from 0.',
      ko: '클래스 번호를 1부터 세어서 1이 모두 한 칸 왼쪽에 있고 클래스 0에는 1이 없습니다. 번호는 0부터입니다.',
    },
    wrong: (labels, k) => {
      requireClasses(labels, k);
      return encoded(
        labels.map((label) => label - 1),
        k,
      );
    },
  },
  {
    id: 'label-written-in',
    function: 'oneHot',
    section: encoding,
    explanation: {
      en: 'You write the label itself into its column. Always write a 1: then all classes are equally far from each other.',
      ko: '레이블의 값을 그대로 적었습니다. 언제나 1을 적어야 합니다. 그래야 모든 클래스가 서로 똑같이 떨어져 있습니다.',
    },
    wrong: (labels, k) => {
      requireClasses(labels, k);
      return encoded(labels, k, (label) => label);
    },
  },
  {
    id: 'classes-as-rows',
    function: 'oneHot',
    section: encoding,
    explanation: {
      en: 'Your rows are the classes and your columns the samples. It should be the other way round: a row for each label.',
      ko: '행이 클래스이고 열이 샘플입니다. 반대로 레이블마다 한 행이어야 합니다.',
    },
    wrong: (labels, k) => {
      requireClasses(labels, k);
      return Array.from({ length: k }, (_, j) => labels.map((label) => Number(label === j)));
    },
  },
  {
    id: 'columns-reversed',
    function: 'oneHot',
    section: encoding,
    explanation: {
      en: 'Your columns run from the last class to the first, like the digits of a binary number. Class 0 has the first column.',
      ko: '열이 이진수의 자리처럼 마지막 클래스부터 놓여 있습니다. 클래스 0이 첫째 열입니다.',
    },
    wrong: (labels, k) => {
      requireClasses(labels, k);
      return encoded(labels, k).map((row) => row.reverse());
    },
  },
  {
    id: 'stranger-as-zeros',
    function: 'oneHot',
    section: encoding,
    explanation: {
      en: 'A label that is none of the classes becomes a row without a 1, or a longer one. Throw a RangeError unless it is a whole number from 0 to k − 1.',
      ko: '클래스가 아닌 레이블이 1이 없는 행이나 더 긴 행이 됩니다. 0부터 k − 1까지의 정수가 아니면 RangeError를 던지세요.',
    },
    wrong: (labels, k) => encoded(labels, k),
  },
]);

/** Wrong versions of `softmax`. */
const wrongProbabilities = defineMisconceptions<Submission>([
  {
    id: 'largest-not-subtracted',
    function: 'softmax',
    section: probabilities,
    explanation: {
      en: 'For large logits you get NaN, because e^z overflows to Infinity. Subtract the largest logit from all of them first; the result stays the same.',
      ko: '로짓이 크면 e^z가 Infinity로 넘쳐 NaN이 나옵니다. 먼저 모든 로짓에서 가장 큰 로짓을 빼세요. 결과는 달라지지 않습니다.',
    },
    wrong: (z) => {
      const exponentials = z.map(Math.exp);
      return exponentials.map((value) => value / total(exponentials));
    },
  },
  {
    id: 'first-logit-subtracted',
    function: 'softmax',
    section: probabilities,
    explanation: {
      en: 'Your softmax still overflows: you subtract the first logit, and another one may lie far above it. Subtract the largest.',
      ko: '소프트맥스가 여전히 넘칩니다. 첫 로짓을 뺐는데, 그보다 훨씬 큰 로짓이 있을 수 있습니다. 가장 큰 로짓을 빼세요.',
    },
    wrong: (z) => {
      const exponentials = z.map((logit) => Math.exp(logit - z[0]!));
      return exponentials.map((value) => value / total(exponentials));
    },
  },
  {
    id: 'not-normalised',
    function: 'softmax',
    section: probabilities,
    explanation: {
      en: 'You return the exponentials as they are. Divide each by their sum, so that they add up to 1.',
      ko: '지수 함수의 값을 그대로 돌려주고 있습니다. 합이 1이 되도록 각각을 그 합으로 나누세요.',
    },
    wrong: (z) => z.map(Math.exp),
  },
  {
    id: 'shares-of-the-sum',
    function: 'softmax',
    section: probabilities,
    explanation: {
      en: 'You divide the logits by their sum. Logits can be negative: take exponentials first.',
      ko: '로짓을 그 합으로 나누었습니다. 로짓은 음수일 수도 있으니 먼저 지수 함수를 적용하세요.',
    },
    wrong: (z) => z.map((logit) => logit / total(z)),
  },
  {
    id: 'sigmoid-for-each',
    function: 'softmax',
    section: probabilities,
    explanation: {
      en: 'You apply the sigmoid to each logit by itself, and the results do not add up to 1. Softmax divides by the sum over all classes.',
      ko: '로짓마다 따로 시그모이드를 적용해서 합이 1이 되지 않습니다. 소프트맥스는 모든 클래스의 합으로 나눕니다.',
    },
    wrong: (z) => z.map(sigmoid),
  },
  {
    id: 'smallest-preferred',
    function: 'softmax',
    section: probabilities,
    explanation: {
      en: 'The smallest logit gets the largest probability: your exponent is −z. It should be z.',
      ko: '가장 작은 로짓의 확률이 가장 큽니다. 지수가 −z로 되어 있는데 z여야 합니다.',
    },
    wrong: (z) => softmax(z.map((logit) => -logit)),
  },
  {
    id: 'softmax-to-the-base-two',
    function: 'softmax',
    section: probabilities,
    explanation: {
      en: 'You use powers of 2. Softmax has the base e: Math.exp.',
      ko: '밑이 2인 거듭제곱을 썼습니다. 소프트맥스의 밑은 e입니다: Math.exp.',
    },
    wrong: (z) => softmax(z.map((logit) => logit * Math.LN2)),
  },
  {
    id: 'logarithms-returned',
    function: 'softmax',
    section: probabilities,
    explanation: {
      en: 'You return the logarithms of the probabilities. Return the probabilities themselves, which add up to 1.',
      ko: '확률의 로그를 돌려주고 있습니다. 합이 1이 되는 확률 자체를 돌려주세요.',
    },
    wrong: (z) => softmax(z).map(Math.log),
  },
]);

/** Wrong versions of `argmax`. */
const wrongLargest = defineMisconceptions<Submission>([
  {
    id: 'last-of-equals',
    function: 'argmax',
    section: largest,
    explanation: {
      en: 'If several numbers are equally large, you take the last. Take the first: replace the best one only by a strictly larger one.',
      ko: '가장 큰 수가 여럿일 때 마지막 것을 골랐습니다. 맨 앞의 것을 고르세요. 더 큰 수가 나올 때만 바꾸면 됩니다.',
    },
    wrong: (v) => v.lastIndexOf(Math.max(...v)),
  },
  {
    id: 'value-instead-of-index',
    function: 'argmax',
    section: largest,
    explanation: {
      en: 'You return the largest number itself. Return its index.',
      ko: '가장 큰 수 자체를 돌려주고 있습니다. 그 수의 인덱스를 돌려주세요.',
    },
    wrong: (v) => Math.max(...v),
  },
  {
    id: 'compared-with-zero',
    function: 'argmax',
    section: largest,
    explanation: {
      en: 'Your search starts with 0 as the best so far, which no negative number beats. Start with the first number of the array.',
      ko: '지금까지의 최댓값을 0으로 두고 시작해서, 음수는 어느 것도 0을 이기지 못합니다. 배열의 첫 수로 시작하세요.',
    },
    wrong: (v) => {
      let [best, at] = [0, 0];
      v.forEach((value, i) => {
        if (value > best) [best, at] = [value, i];
      });
      return at;
    },
  },
  {
    id: 'smallest-found',
    function: 'argmax',
    section: largest,
    explanation: {
      en: 'You return the index of the smallest number. The comparison is the wrong way round.',
      ko: '가장 작은 수의 인덱스를 돌려주고 있습니다. 비교가 반대입니다.',
    },
    wrong: (v) => v.indexOf(Math.min(...v)),
  },
  {
    id: 'places-from-one',
    function: 'argmax',
    section: largest,
    explanation: {
      en: 'You count the indices from 1. The first index is 0.',
      ko: '인덱스를 1부터 세고 있습니다. 첫 인덱스는 0입니다.',
    },
    wrong: (v) => v.indexOf(Math.max(...v)) + 1,
  },
  {
    id: 'sorted-before-searching',
    function: 'argmax',
    section: largest,
    explanation: {
      en: 'You look for the index in the sorted array, where the largest number is always last. Look in the array as it was given.',
      ko: '정렬한 배열에서 인덱스를 찾고 있습니다. 거기서는 가장 큰 수가 늘 마지막입니다. 받은 배열 그대로에서 찾으세요.',
    },
    wrong: (v) => v.length - 1,
  },
]);

/** Wrong versions of `oneHot`, `softmax` and `argmax`. */
export const wrongClasses = [...wrongEncodings, ...wrongProbabilities, ...wrongLargest];
