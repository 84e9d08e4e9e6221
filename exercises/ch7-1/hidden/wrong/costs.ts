import { defineMisconceptions } from '@chainrule/grader/exercise';
import { errorsOf, gradientOf, requireSamples, type Submission, total } from './line.ts';

const cost = { en: 'Hypothesis and cost', ko: '가설과 비용 함수' };
const slope = { en: 'Gradient of the cost', ko: '비용 함수의 기울기' };

const squares = (y: number[], yHat: number[]) => total(y.map((target, i) => (yHat[i]! - target) ** 2));
const mean = (values: number[]) => total(values) / values.length;

/** Wrong versions of `mse` and `mseGradient`. */
export const wrongCosts = defineMisconceptions<Submission>([
  {
    id: 'sum-instead-of-mean',
    function: 'mse',
    section: cost,
    explanation: {
      en: 'You add up the squared errors and never divide. MSE is their mean: divide by the number of samples.',
      ko: '오차의 제곱을 더하기만 하고 나누지 않았습니다. MSE는 평균이므로 샘플의 개수로 나누세요.',
    },
    wrong: (y, yHat) => {
      requireSamples(y, yHat);
      return squares(y, yHat);
    },
  },
  {
    id: 'cost-halved',
    function: 'mse',
    section: cost,
    explanation: {
      en: 'You divide by 2n. Some books do that to get rid of the 2 in the gradient; here the cost is the plain mean, with 1/n.',
      ko: '2n으로 나누고 있습니다. 기울기에 나오는 2를 없애려고 그렇게 쓰는 책도 있지만, 여기서는 n으로만 나눈 평균(1/n)입니다.',
    },
    wrong: (y, yHat) => {
      requireSamples(y, yHat);
      return squares(y, yHat) / (2 * y.length);
    },
  },
  {
    id: 'root-mean-square',
    function: 'mse',
    section: cost,
    explanation: {
      en: 'You take the square root at the end, which gives RMSE. MSE has no root.',
      ko: '마지막에 제곱근을 씌워 RMSE가 되었습니다. MSE에는 제곱근이 없습니다.',
    },
    wrong: (y, yHat) => {
      requireSamples(y, yHat);
      return Math.sqrt(squares(y, yHat) / y.length);
    },
  },
  {
    id: 'absolute-error',
    function: 'mse',
    section: cost,
    explanation: {
      en: 'You average the absolute errors, which gives MAE. Square each error instead.',
      ko: '오차의 절댓값을 평균해 MAE가 되었습니다. 절댓값 대신 제곱을 쓰세요.',
    },
    wrong: (y, yHat) => {
      requireSamples(y, yHat);
      return mean(y.map((target, i) => Math.abs(yHat[i]! - target)));
    },
  },
  {
    id: 'squared-mean-error',
    function: 'mse',
    section: cost,
    explanation: {
      en: 'You average the errors first and square the mean, so errors of opposite sign cancel out. Square each one, then average.',
      ko: '오차를 먼저 평균한 뒤 제곱해서 부호가 다른 오차끼리 지워집니다. 하나씩 제곱한 뒤에 평균을 내세요.',
    },
    wrong: (y, yHat) => {
      requireSamples(y, yHat);
      return mean(y.map((target, i) => yHat[i]! - target)) ** 2;
    },
  },
  {
    id: 'divided-by-n-minus-one',
    function: 'mse',
    section: cost,
    explanation: {
      en: 'You divide by n − 1, as for the variance of a sample. MSE divides by n.',
      ko: '표본 분산처럼 n − 1로 나누고 있습니다. MSE는 n으로 나눕니다.',
    },
    wrong: (y, yHat) => {
      requireSamples(y, yHat);
      return squares(y, yHat) / (y.length - 1);
    },
  },
  {
    id: 'two-forgotten',
    function: 'mseGradient',
    section: slope,
    explanation: {
      en: 'Both slopes are half as large as they should be: the 2 that the square brings down is missing.',
      ko: '두 기울기가 모두 절반입니다. 제곱을 미분할 때 나오는 2가 빠졌습니다.',
    },
    wrong: (x, y, w, b) => {
      requireSamples(x, y);
      const { dw, db } = gradientOf(x, y, w, b);
      return { dw: dw / 2, db: db / 2 };
    },
  },
  {
    id: 'gradient-not-averaged',
    function: 'mseGradient',
    section: slope,
    explanation: {
      en: 'You add up over the samples and never divide by n, so the steps grow with the amount of data. The cost is a mean, and so is its gradient.',
      ko: '샘플에 대해 더하기만 하고 n으로 나누지 않아서, 데이터가 많을수록 걸음이 커집니다. 비용이 평균이므로 기울기도 평균입니다.',
    },
    wrong: (x, y, w, b) => {
      requireSamples(x, y);
      const { dw, db } = gradientOf(x, y, w, b);
      return { dw: dw * x.length, db: db * x.length };
    },
  },
  {
    id: 'bias-slope-not-averaged',
    function: 'mseGradient',
    section: slope,
    explanation: {
      en: 'Your db is a sum over the samples, though dw is a mean. Divide db by n as well.',
      ko: 'dw는 평균인데 db는 샘플에 대해 더하기만 했습니다. db도 n으로 나누세요.',
    },
    wrong: (x, y, w, b) => {
      requireSamples(x, y);
      const { dw, db } = gradientOf(x, y, w, b);
      return { dw, db: db * x.length };
    },
  },
  {
    id: 'sum-without-two',
    function: 'mseGradient',
    section: slope,
    explanation: {
      en: 'You return Σ (H − y)·x and Σ (H − y) as they are. Both lack the factor 2/n: the 2 comes from the square, the 1/n from the mean.',
      ko: 'Σ (H − y)·x와 Σ (H − y)를 그대로 돌려주고 있습니다. 둘 다 2/n이 빠졌습니다. 2는 제곱에서, 1/n은 평균에서 나옵니다.',
    },
    wrong: (x, y, w, b) => {
      requireSamples(x, y);
      const errors = errorsOf(x, y, w, b);
      return { dw: total(errors.map((error, i) => error * x[i]!)), db: total(errors) };
    },
  },
  {
    id: 'gradient-sign-swapped',
    function: 'mseGradient',
    section: slope,
    explanation: {
      en: 'Both slopes have the wrong sign, because they start from y − H. The gradient points uphill: H(x) − y.',
      ko: 'y − H에서 시작해서 두 기울기의 부호가 반대입니다. 기울기는 비용이 커지는 쪽을 가리킵니다: H(x) − y.',
    },
    wrong: (x, y, w, b) => {
      requireSamples(x, y);
      const { dw, db } = gradientOf(x, y, w, b);
      return { dw: -dw, db: -db };
    },
  },
  {
    id: 'input-forgotten',
    function: 'mseGradient',
    section: slope,
    explanation: {
      en: 'Your dw is the same as db: the factor x is missing. ∂H/∂w is x, so each error is multiplied by its x.',
      ko: 'dw가 db와 같습니다. x가 빠졌습니다. ∂H/∂w는 x이므로 오차마다 x를 곱해야 합니다.',
    },
    wrong: (x, y, w, b) => {
      requireSamples(x, y);
      const { db } = gradientOf(x, y, w, b);
      return { dw: db, db };
    },
  },
  {
    id: 'input-in-bias-slope',
    function: 'mseGradient',
    section: slope,
    explanation: {
      en: 'Your db has a factor x in it. The bias is added as it is, so ∂H/∂b = 1: only dw is multiplied by x.',
      ko: 'db에 x가 곱해져 있습니다. 편향은 그대로 더해지므로 ∂H/∂b = 1이고, x는 dw에만 곱합니다.',
    },
    wrong: (x, y, w, b) => {
      requireSamples(x, y);
      const { dw } = gradientOf(x, y, w, b);
      return { dw, db: dw };
    },
  },
  {
    id: 'bias-left-out',
    function: 'mseGradient',
    section: slope,
    explanation: {
      en: 'Your hypothesis is wx alone. The bias belongs to it too: H(x) = wx + b.',
      ko: '가설이 wx뿐입니다. 편향도 더해야 합니다: H(x) = wx + b.',
    },
    wrong: (x, y, w) => {
      requireSamples(x, y);
      return gradientOf(x, y, w, 0);
    },
  },
]);
