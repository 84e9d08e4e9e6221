import { defineMisconceptions } from '@chainrule/grader/exercise';
import type { Confusion } from '../references.ts';

type Submission = typeof import('../../solution/index.ts');

const splitting = { en: 'Splitting the data', ko: '데이터 나누기' };
const matrix = { en: 'Confusion matrix', ko: '혼동 행렬' };

/** Validation and test sizes by `round`, and what is left for training. */
function split(n: number, ratio: readonly number[], round: (exact: number) => number): [number, number, number] {
  const total = ratio.reduce((sum, share) => sum + share);
  const [validation, test] = [round((n * ratio[1]!) / total), round((n * ratio[2]!) / total)];
  return [n - validation - test, validation, test];
}

function counted(yTrue: number[], yPred: number[], positive = 1): Confusion {
  const count = (actual: boolean, predicted: boolean) =>
    yTrue.filter((label, i) => (label === positive) === actual && (yPred[i] === positive) === predicted).length;
  return { tp: count(true, true), fp: count(false, true), fn: count(true, false), tn: count(false, false) };
}

function requireSameLength(a: number[], b: number[]): void {
  if (a.length !== b.length) throw new RangeError('lengths differ');
}

/** Wrong versions of `splitSizes` and `confusion`. */
export const wrongCounts = defineMisconceptions<Submission>([
  {
    id: 'sizes-rounded',
    function: 'splitSizes',
    section: splitting,
    explanation: {
      en: 'You round the validation and test sizes to the nearest whole number. Round them down: Math.floor.',
      ko: '검증과 테스트의 개수를 반올림하고 있습니다. 내림하세요: Math.floor.',
    },
    wrong: (n, ratio) => split(n, ratio, Math.round),
  },
  {
    id: 'sizes-rounded-up',
    function: 'splitSizes',
    section: splitting,
    explanation: {
      en: 'You round the validation and test sizes up. Round them down, and give what is left over to training.',
      ko: '검증과 테스트의 개수를 올림하고 있습니다. 내림하고, 남는 것은 훈련에 쓰세요.',
    },
    wrong: (n, ratio) => split(n, ratio, Math.ceil),
  },
  {
    id: 'remainder-lost',
    function: 'splitSizes',
    section: splitting,
    explanation: {
      en: 'You round all three sizes down, so a few samples end up in none of the parts. Training gets the rest: n − validation − test.',
      ko: '세 개수를 모두 내림해서 어디에도 들어가지 않는 샘플이 생깁니다. 나머지는 모두 훈련에 씁니다: n − 검증 − 테스트.',
    },
    wrong: (n, ratio) => {
      const [, validation, test] = split(n, ratio, Math.floor);
      return [Math.floor((n * ratio[0]) / (ratio[0] + ratio[1] + ratio[2])), validation, test];
    },
  },
  {
    id: 'remainder-to-test',
    function: 'splitSizes',
    section: splitting,
    explanation: {
      en: 'You round training and validation down, and give what is left over to the test data. It belongs to training.',
      ko: '훈련과 검증을 내림하고 남는 것을 테스트에 주고 있습니다. 남는 것은 훈련에 씁니다.',
    },
    wrong: (n, ratio) => {
      const total = ratio[0] + ratio[1] + ratio[2];
      const [train, validation] = [Math.floor((n * ratio[0]) / total), Math.floor((n * ratio[1]) / total)];
      return [train, validation, n - train - validation];
    },
  },
  {
    id: 'ratio-of-ten',
    function: 'splitSizes',
    section: splitting,
    explanation: {
      en: 'You divide by 10 whatever the ratio is. Its three numbers need not add up to 10: divide by their sum.',
      ko: '비율이 무엇이든 10으로 나누고 있습니다. 세 수의 합이 10이 아닐 수도 있으니 합으로 나누세요.',
    },
    wrong: (n, ratio) => {
      const [validation, test] = [Math.floor((n * ratio[1]) / 10), Math.floor((n * ratio[2]) / 10)];
      return [n - validation - test, validation, test];
    },
  },
  {
    id: 'share-before-product',
    function: 'splitSizes',
    section: splitting,
    explanation: {
      en: 'You divide first, and 100·(29/100) is 28.999999999999996 in floating point, which Math.floor turns into 28. Multiply first: n·29/100.',
      ko: '나눗셈을 먼저 하고 있습니다. 부동소수점에서 100·(29/100)은 28.999999999999996이라서 Math.floor를 거치면 28이 됩니다. 곱셈을 먼저 하세요: n·29/100.',
    },
    wrong: (n, ratio) => {
      const total = ratio[0] + ratio[1] + ratio[2];
      const [validation, test] = [Math.floor(n * (ratio[1] / total)), Math.floor(n * (ratio[2] / total))];
      return [n - validation - test, validation, test];
    },
  },
  {
    id: 'fp-and-fn-swapped',
    function: 'confusion',
    section: matrix,
    explanation: {
      en: 'You have swapped fp and fn. Positive and negative say what was predicted, true and false whether that was right: a 0 taken for a 1 is a false positive.',
      ko: 'fp와 fn이 뒤바뀌었습니다. 양성·음성은 예측한 값이고 참·거짓은 그 예측이 맞았는지입니다. 0을 1로 예측했으면 거짓 양성(fp)입니다.',
    },
    wrong: (yTrue, yPred) => {
      requireSameLength(yTrue, yPred);
      const { tp, fp, fn, tn } = counted(yTrue, yPred);
      return { tp, fp: fn, fn: fp, tn };
    },
  },
  {
    id: 'zero-taken-as-positive',
    function: 'confusion',
    section: matrix,
    explanation: {
      en: 'You take 0 for the positive class. It is 1: a 1 that is predicted as 1 is a true positive.',
      ko: '0을 양성으로 보고 있습니다. 양성은 1입니다. 1을 1로 예측한 것이 참 양성(tp)입니다.',
    },
    wrong: (yTrue, yPred) => {
      requireSameLength(yTrue, yPred);
      return counted(yTrue, yPred, 0);
    },
  },
  {
    id: 'all-predicted-positives-as-fp',
    function: 'confusion',
    section: matrix,
    explanation: {
      en: 'Your fp and fn also count right predictions: fp counts every predicted 1, fn every actual 1. Count only those where prediction and label differ.',
      ko: 'fp와 fn에 맞은 예측까지 들어 있습니다. fp는 예측이 1인 것을, fn은 실제로 1인 것을 모두 세고 있습니다. 예측과 레이블이 다른 것만 세세요.',
    },
    wrong: (yTrue, yPred) => {
      requireSameLength(yTrue, yPred);
      const { tp, fp, fn, tn } = counted(yTrue, yPred);
      return { tp, fp: tp + fp, fn: tp + fn, tn };
    },
  },
  {
    id: 'lengths-not-compared',
    function: 'confusion',
    section: matrix,
    explanation: {
      en: 'Arrays of different lengths go through, and the labels without a partner are silently miscounted or left out. Throw a RangeError.',
      ko: '길이가 다른 배열도 그대로 통과해서, 짝이 없는 레이블이 슬그머니 잘못 세어지거나 빠집니다. RangeError를 던지세요.',
    },
    wrong: (yTrue, yPred) => counted(yTrue, yPred),
  },
]);
