import { defineMisconceptions } from '@chainrule/grader/exercise';
import { type Submission, sigmoid } from './algebra.ts';
import { fitPlane, logisticSlope, squaredSlope, wrongSteps } from './planes.ts';

const linear = { en: 'Multiple linear regression', ko: '다중 선형 회귀' };
const logistic = { en: 'Multiple logistic regression', ko: '다중 로지스틱 회귀' };

/** Wrong versions of `fitMultiple`. */
const wrongLinear = defineMisconceptions<Submission>([
  {
    id: 'multiple-two-forgotten',
    function: 'fitMultiple',
    section: linear,
    explanation: {
      en: 'Every step is half as long as it should be: the 2 that the square brings down is missing.',
      ko: '걸음이 모두 절반입니다. 제곱을 미분할 때 나오는 2가 빠졌습니다.',
    },
    wrong: (X, y, lr, steps) => fitPlane(X, y, lr, steps, { slope: (sum, target) => sum - target }),
  },
  {
    id: 'multiple-not-averaged',
    function: 'fitMultiple',
    section: linear,
    explanation: {
      en: 'Every step is n times too long: you add up over the samples and never divide by their number.',
      ko: '걸음이 모두 n배입니다. 샘플에 대해 더하기만 하고 샘플의 개수로 나누지 않았습니다.',
    },
    wrong: (X, y, lr, steps) => fitPlane(X, y, lr, steps, { average: (sum) => sum }),
  },
  {
    id: 'multiple-averaged-twice',
    function: 'fitMultiple',
    section: linear,
    explanation: {
      en: 'Every step is n times too short: you divide by the number of samples twice.',
      ko: '걸음이 모두 n분의 1입니다. 샘플의 개수로 두 번 나누었습니다.',
    },
    wrong: (X, y, lr, steps) => fitPlane(X, y, lr, steps, { average: (sum, n) => sum / n / n }),
  },
  {
    id: 'multiple-climbing',
    function: 'fitMultiple',
    section: linear,
    explanation: {
      en: 'You add lr times the gradient, which climbs up the cost. A step goes against the gradient.',
      ko: '기울기에 lr을 곱해 더하고 있어 비용이 커지는 쪽으로 갑니다. 기울기의 반대쪽으로 가야 합니다.',
    },
    wrong: (X, y, lr, steps) => fitPlane(X, y, -lr, steps, {}),
  },
  {
    id: 'multiple-new-weights-for-bias',
    function: 'fitMultiple',
    section: linear,
    explanation: {
      en: 'You change the weights first and work out the slope for b with the new ones. Work out all slopes at the same point, then change everything.',
      ko: '가중치를 먼저 바꾸고 새 가중치로 b의 기울기를 구하고 있습니다. 모든 기울기를 같은 점에서 구한 뒤에 한꺼번에 바꾸세요.',
    },
    wrong: (X, y, lr, steps) => fitPlane(X, y, lr, steps, { step: wrongSteps.newWeights(squaredSlope) }),
  },
  {
    id: 'multiple-weights-one-by-one',
    function: 'fitMultiple',
    section: linear,
    explanation: {
      en: 'You change one weight after the other and predict again in between. Work out the slopes of all weights from the same predictions, then change them together.',
      ko: '가중치를 하나 바꿀 때마다 예측을 새로 하고 있습니다. 모든 가중치의 기울기를 같은 예측에서 구한 뒤에 함께 바꾸세요.',
    },
    wrong: (X, y, lr, steps) => fitPlane(X, y, lr, steps, { step: wrongSteps.oneByOne(squaredSlope) }),
  },
  {
    id: 'multiple-bias-not-trained',
    function: 'fitMultiple',
    section: linear,
    explanation: {
      en: 'b stays at 0. The bias is learned too, and its slope is twice the mean of the errors.',
      ko: 'b가 0 그대로입니다. 편향도 학습해야 합니다. 기울기는 오차의 평균의 두 배입니다.',
    },
    wrong: (X, y, lr, steps) => fitPlane(X, y, lr, steps, { step: wrongSteps.noBias(squaredSlope) }),
  },
  {
    id: 'multiple-step-for-each-sample',
    function: 'fitMultiple',
    section: linear,
    explanation: {
      en: 'You move after every single sample. A step looks at all samples first and moves once.',
      ko: '샘플 하나를 볼 때마다 움직이고 있습니다. 한 걸음은 샘플을 모두 본 뒤에 한 번만 움직입니다.',
    },
    wrong: (X, y, lr, steps) => fitPlane(X, y, lr, steps, { step: wrongSteps.eachSample(squaredSlope) }),
  },
  {
    id: 'multiple-same-step-for-all',
    function: 'fitMultiple',
    section: linear,
    explanation: {
      en: 'All weights move by the same amount, the sum of the slopes of all features. Each weight has a slope of its own, from its own feature.',
      ko: '모든 특성의 기울기를 더한 만큼 모든 가중치가 똑같이 움직입니다. 가중치마다 자기 특성에서 나온 기울기가 따로 있습니다.',
    },
    wrong: (X, y, lr, steps) => fitPlane(X, y, lr, steps, { step: wrongSteps.sameForAll(squaredSlope) }),
  },
]);

/** Wrong versions of `fitMultiLogistic`. */
const wrongLogistic = defineMisconceptions<Submission>([
  {
    id: 'multi-sigmoid-left-out',
    function: 'fitMultiLogistic',
    section: logistic,
    explanation: {
      en: 'Your error is w·x + b − y, without the sigmoid: you fit a plane to the labels. The error is σ(w·x + b) − y.',
      ko: '오차가 시그모이드 없는 w·x + b − y라서 레이블에 평면을 맞추고 있습니다. 오차는 σ(w·x + b) − y입니다.',
    },
    wrong: (X, y, lr, steps) => fitPlane(X, y, lr, steps, { slope: (sum, label) => sum - label }),
  },
  {
    id: 'multi-two-of-the-square',
    function: 'fitMultiLogistic',
    section: logistic,
    explanation: {
      en: 'Every step is twice as long as it should be. The 2 belongs to the squared error; the cross-entropy has no square.',
      ko: '걸음이 모두 두 배입니다. 2는 제곱 오차에서 나오는 것이고, 크로스 엔트로피에는 제곱이 없습니다.',
    },
    wrong: (X, y, lr, steps) => fitPlane(X, y, lr, steps, { slope: (sum, label) => 2 * logisticSlope(sum, label) }),
  },
  {
    id: 'multi-slope-of-sigmoid-kept',
    function: 'fitMultiLogistic',
    section: logistic,
    explanation: {
      en: 'You multiply the error by p(1 − p). With cross-entropy the slope of the sigmoid cancels: only p − y is left.',
      ko: '오차에 p(1 − p)를 곱했습니다. 크로스 엔트로피에서는 시그모이드의 기울기가 약분되어 p − y만 남습니다.',
    },
    wrong: (X, y, lr, steps) =>
      fitPlane(X, y, lr, steps, {
        slope: (sum, label) => logisticSlope(sum, label) * sigmoid(sum) * sigmoid(-sum),
      }),
  },
  {
    id: 'multi-class-instead-of-probability',
    function: 'fitMultiLogistic',
    section: logistic,
    explanation: {
      en: 'You decide for 0 or 1 before you subtract y, as a perceptron does. The error uses the probability itself: p − y.',
      ko: '퍼셉트론처럼 0이나 1로 정한 뒤에 y를 뺐습니다. 오차는 확률 그대로 구합니다: p − y.',
    },
    wrong: (X, y, lr, steps) => fitPlane(X, y, lr, steps, { slope: (sum, label) => Number(sum > 0) - label }),
  },
  {
    id: 'multi-not-averaged',
    function: 'fitMultiLogistic',
    section: logistic,
    explanation: {
      en: 'Every step is n times too long: you add up over the samples and never divide by their number.',
      ko: '걸음이 모두 n배입니다. 샘플에 대해 더하기만 하고 샘플의 개수로 나누지 않았습니다.',
    },
    wrong: (X, y, lr, steps) => fitPlane(X, y, lr, steps, { slope: logisticSlope, average: (sum) => sum }),
  },
  {
    id: 'multi-averaged-twice',
    function: 'fitMultiLogistic',
    section: logistic,
    explanation: {
      en: 'Every step is n times too short: you divide by the number of samples twice.',
      ko: '걸음이 모두 n분의 1입니다. 샘플의 개수로 두 번 나누었습니다.',
    },
    wrong: (X, y, lr, steps) => fitPlane(X, y, lr, steps, { slope: logisticSlope, average: (sum, n) => sum / n / n }),
  },
  {
    id: 'multi-climbing',
    function: 'fitMultiLogistic',
    section: logistic,
    explanation: {
      en: 'You add lr times the gradient, which climbs up the loss. A step goes against the gradient.',
      ko: '기울기에 lr을 곱해 더하고 있어 손실이 커지는 쪽으로 갑니다. 기울기의 반대쪽으로 가야 합니다.',
    },
    wrong: (X, y, lr, steps) => fitPlane(X, y, -lr, steps, { slope: logisticSlope }),
  },
  {
    id: 'multi-bias-not-trained',
    function: 'fitMultiLogistic',
    section: logistic,
    explanation: {
      en: 'b stays at 0. The bias is learned too, and its slope is the mean of the errors.',
      ko: 'b가 0 그대로입니다. 편향도 학습해야 합니다. 기울기는 오차의 평균입니다.',
    },
    wrong: (X, y, lr, steps) => fitPlane(X, y, lr, steps, { step: wrongSteps.noBias(logisticSlope) }),
  },
  {
    id: 'multi-new-weights-for-bias',
    function: 'fitMultiLogistic',
    section: logistic,
    explanation: {
      en: 'You change the weights first and work out the slope for b with the new ones. Work out all slopes at the same point, then change everything.',
      ko: '가중치를 먼저 바꾸고 새 가중치로 b의 기울기를 구하고 있습니다. 모든 기울기를 같은 점에서 구한 뒤에 한꺼번에 바꾸세요.',
    },
    wrong: (X, y, lr, steps) => fitPlane(X, y, lr, steps, { step: wrongSteps.newWeights(logisticSlope) }),
  },
  {
    id: 'multi-step-for-each-sample',
    function: 'fitMultiLogistic',
    section: logistic,
    explanation: {
      en: 'You move after every single sample. A step looks at all samples first and moves once.',
      ko: '샘플 하나를 볼 때마다 움직이고 있습니다. 한 걸음은 샘플을 모두 본 뒤에 한 번만 움직입니다.',
    },
    wrong: (X, y, lr, steps) => fitPlane(X, y, lr, steps, { step: wrongSteps.eachSample(logisticSlope) }),
  },
]);

/** Wrong versions of the functions of part B. */
export const wrongFits = [...wrongLinear, ...wrongLogistic];
