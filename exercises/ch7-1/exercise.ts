import { decimals, defineExercise, equals, rejects } from '@chainrule/grader/exercise';

/** Hours of study, and the scores that came of them. */
const hours = [2, 3, 4, 5];
const results = [25, 50, 42, 61];

const workedExample = { en: 'the worked example', ko: '본문의 예제' };
const published = { en: 'published example', ko: '공개 예제' };

export default defineExercise({
  id: 'ch7-1',
  title: { en: 'Machine learning overview and linear regression', ko: '머신 러닝 개요와 선형 회귀' },
  section: '7-1 (1–3)',
  functions: {
    splitSizes: ['n', 'ratio'],
    confusion: ['yTrue', 'yPred'],
    scores: ['c'],
    firstOverfitEpoch: ['valLoss'],
    mse: ['y', 'yHat'],
    mseGradient: ['x', 'y', 'w', 'b'],
    fitLinear: ['x', 'y', 'w0', 'b0', 'lr', 'steps'],
    closedForm: ['x', 'y'],
  },
  parts: [
    {
      id: 'A',
      title: { en: 'Data and evaluation', ko: '데이터와 평가' },
      functions: ['splitSizes', 'confusion', 'scores', 'firstOverfitEpoch'],
    },
    {
      id: 'B',
      title: { en: 'Linear regression', ko: '선형 회귀' },
      functions: ['mse', 'mseGradient', 'fitLinear', 'closedForm'],
    },
  ],
  imports: [],
  tolerance: { rtol: 1e-9, atol: 1e-10 },
  checks: [
    equals({
      id: 'split-sizes-published',
      function: 'splitSizes',
      title: published,
      points: 4,
      table: [
        { args: [150, [6, 2, 2]], result: [90, 30, 30] },
        { name: workedExample, args: [103, [6, 2, 2]], result: [63, 20, 20] },
        { args: [18, [6, 2, 2]], result: [12, 3, 3] },
        { args: [7, [1, 1, 1]], result: [3, 2, 2] },
        { args: [50, [3, 1, 1]], result: [30, 10, 10] },
        { args: [12, [1, 2, 1]], result: [3, 6, 3] },
        { args: [29, [7, 1, 2]], result: [22, 2, 5] },
        {
          name: { en: 'too few for a test set', ko: '테스트 데이터가 나오지 않음' },
          args: [3, [8, 1, 1]],
          result: [3, 0, 0],
        },
        { name: { en: 'no test set asked for', ko: '테스트 비율이 0' }, args: [10, [8, 2, 0]], result: [8, 2, 0] },
      ],
    }),
    equals({
      id: 'split-sizes-exact',
      function: 'splitSizes',
      title: { en: 'shares that come out even', ko: '나누어떨어지는 몫' },
      points: 2,
      edge: true,
      table: [
        { name: { en: '29 of 100', ko: '100 가운데 29' }, args: [100, [42, 29, 29]], result: [42, 29, 29] },
        { name: { en: '58 of 100', ko: '100 가운데 58' }, args: [50, [13, 29, 58]], result: [7, 14, 29] },
        { name: { en: '3 of 11', ko: '11 가운데 3' }, args: [55, [5, 3, 3]], result: [25, 15, 15] },
        { name: { en: '7 of 10', ko: '10 가운데 7' }, args: [90, [2, 7, 1]], result: [18, 63, 9] },
        { name: { en: '11 of 22', ko: '22 가운데 11' }, args: [30, [10, 11, 1]], result: [14, 15, 1] },
        { name: { en: '7 of 14', ko: '14 가운데 7' }, args: [122, [4, 3, 7]], result: [35, 26, 61] },
      ],
    }),
    equals({
      id: 'confusion-published',
      function: 'confusion',
      title: published,
      points: 3,
      table: [
        {
          name: workedExample,
          args: [
            [1, 1, 1, 1, 1, 0, 0, 0, 0, 0],
            [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
          ],
          result: { tp: 3, fp: 1, fn: 2, tn: 4 },
        },
        {
          args: [
            [1, 0, 0, 0],
            [1, 1, 1, 0],
          ],
          result: { tp: 1, fp: 2, fn: 0, tn: 1 },
        },
        {
          args: [
            [1, 1, 1, 0, 1],
            [0, 0, 1, 1, 0],
          ],
          result: { tp: 1, fp: 1, fn: 3, tn: 0 },
        },
        {
          args: [
            [0, 0, 1],
            [0, 0, 1],
          ],
          result: { tp: 1, fp: 0, fn: 0, tn: 2 },
        },
      ],
    }),
    rejects({
      id: 'confusion-lengths',
      function: 'confusion',
      title: { en: 'lengths that do not fit', ko: '맞지 않는 길이' },
      points: 2,
      cases: [
        {
          name: { en: 'a prediction too few', ko: '예측이 하나 모자람' },
          args: [
            [1, 0, 1],
            [1, 0],
          ],
        },
        {
          name: { en: 'a prediction too many', ko: '예측이 하나 남음' },
          args: [
            [1, 0],
            [1, 0, 0],
          ],
        },
        { name: { en: 'no predictions', ko: '예측이 없음' }, args: [[1], []] },
        { name: { en: 'no labels', ko: '레이블이 없음' }, args: [[], [0, 1]] },
      ],
    }),
    equals({
      id: 'scores-published',
      function: 'scores',
      title: published,
      points: 5,
      tolerance: decimals(10),
      table: [
        {
          name: workedExample,
          args: [{ tp: 3, fp: 1, fn: 2, tn: 4 }],
          result: { accuracy: 0.7, precision: 0.75, recall: 0.6, f1: 0.6666666667 },
        },
        {
          args: [{ tp: 8, fp: 2, fn: 1, tn: 9 }],
          result: { accuracy: 0.85, precision: 0.8, recall: 0.8888888889, f1: 0.8421052632 },
        },
        {
          args: [{ tp: 1, fp: 3, fn: 1, tn: 15 }],
          result: { accuracy: 0.8, precision: 0.25, recall: 0.5, f1: 0.3333333333 },
        },
        {
          args: [{ tp: 5, fp: 0, fn: 5, tn: 10 }],
          result: { accuracy: 0.75, precision: 1, recall: 0.5, f1: 0.6666666667 },
        },
        {
          args: [{ tp: 2, fp: 6, fn: 0, tn: 2 }],
          result: { accuracy: 0.4, precision: 0.25, recall: 1, f1: 0.4 },
        },
      ],
    }),
    equals({
      id: 'scores-nothing-found',
      function: 'scores',
      title: { en: 'nothing found', ko: '하나도 찾지 못함' },
      points: 4,
      edge: true,
      table: [
        {
          name: { en: '6 rainy days of 200, all predicted dry', ko: '200일 가운데 비 온 날 6일, 모두 맑음으로 예측' },
          args: [{ tp: 0, fp: 0, fn: 6, tn: 194 }],
          result: { accuracy: 0.97, precision: 0, recall: 0, f1: 0 },
        },
        {
          name: { en: '5 spam mails of 100, none found', ko: '메일 100통 가운데 스팸 5통, 하나도 찾지 못함' },
          args: [{ tp: 0, fp: 0, fn: 5, tn: 95 }],
          result: { accuracy: 0.95, precision: 0, recall: 0, f1: 0 },
        },
        {
          name: { en: 'only false alarms', ko: '헛경보만 울림' },
          args: [{ tp: 0, fp: 4, fn: 3, tn: 3 }],
          result: { accuracy: 0.3, precision: 0, recall: 0, f1: 0 },
        },
        {
          name: { en: 'nothing to find', ko: '찾을 것이 없음' },
          args: [{ tp: 0, fp: 2, fn: 0, tn: 8 }],
          result: { accuracy: 0.8, precision: 0, recall: 0, f1: 0 },
        },
        {
          name: { en: 'nothing to find, nothing found', ko: '찾을 것도 찾은 것도 없음' },
          args: [{ tp: 0, fp: 0, fn: 0, tn: 7 }],
          result: { accuracy: 1, precision: 0, recall: 0, f1: 0 },
        },
      ],
    }),
    equals({
      id: 'first-overfit-epoch-published',
      fixed: ['valLoss'],
      function: 'firstOverfitEpoch',
      title: { en: 'published losses', ko: '공개된 손실' },
      points: 5,
      table: [
        { name: workedExample, args: [[0.9, 0.7, 0.6, 0.65]], result: 3 },
        { name: { en: 'falling all the way', ko: '계속 줄어드는 손실' }, args: [[0.9, 0.8, 0.7, 0.6]], result: -1 },
        { name: { en: 'a tie before the rise', ko: '같은 값 뒤에 커짐' }, args: [[0.5, 0.5, 0.6, 0.4]], result: 2 },
        { name: { en: 'a second rise', ko: '두 번 커짐' }, args: [[0.9, 0.7, 0.75, 0.6, 0.65]], result: 2 },
        { args: [[0.4, 0.5]], result: 1 },
        { args: [[0.7, 0.7, 0.6, 0.65]], result: 3 },
        { args: [[0.5, 0.8, 0.3, 0.2]], result: 1 },
        { args: [[0.4, 0.5, 0.3, 0.6]], result: 1 },
        { args: [[0.3, 0.2, 0.25, 0.2, 0.3]], result: 2 },
        { name: { en: 'ties only', ko: '같은 값만 이어짐' }, args: [[0.8, 0.6, 0.6, 0.6]], result: -1 },
        { name: { en: 'a single epoch', ko: '에포크 한 번' }, args: [[0.5]], result: -1 },
      ],
    }),
    equals({
      id: 'mse-published',
      function: 'mse',
      title: published,
      points: 4,
      table: [
        { name: workedExample, args: [results, [27, 40, 53, 66]], result: 62.5 },
        {
          name: { en: 'the best line of the worked example', ko: '본문 예제의 가장 좋은 직선' },
          args: [results, [29.5, 39.5, 49.5, 59.5]],
          result: 47.25,
        },
        {
          args: [
            [3, -0.5, 2, 7],
            [2.5, 0, 2, 8],
          ],
          result: 0.375,
        },
        {
          args: [
            [1, 2],
            [4, 6],
          ],
          result: 12.5,
        },
        { args: [[10], [7]], result: 9 },
        {
          args: [
            [0, 1, 2, 3, 4],
            [0, 0, 0, 0, 0],
          ],
          result: 6,
        },
      ],
    }),
    equals({
      id: 'mse-gradient-published',
      function: 'mseGradient',
      title: published,
      points: 5,
      tolerance: decimals(9),
      table: [
        { name: workedExample, args: [hours, results, 13, 1], result: { dw: 21.5, db: 4 } },
        {
          name: { en: 'the worked example from (0, 0)', ko: '(0, 0)에서 본 본문의 예제' },
          args: [hours, results, 0, 0],
          result: { dw: -336.5, db: -89 },
        },
        { args: [[1, 2, 3], [2, 4, 7], 2, -1], result: { dw: -6, db: -2.666666667 } },
        { args: [[-1, 0.5], [3, -2], 1.5, 0.5], result: { dw: 5.625, db: -0.75 } },
        { args: [[4], [10], 2, 1], result: { dw: -8, db: -2 } },
      ],
    }),
    equals({
      id: 'fit-linear-published',
      function: 'fitLinear',
      title: published,
      points: 4,
      tolerance: decimals(8),
      table: [
        {
          name: workedExample,
          args: [hours, results, 13, 1, 0.01, 1],
          result: { w: 12.785, b: 0.96, history: [62.5] },
        },
        { args: [hours, results, 13, 1, 0.01, 2], result: { w: 12.63085, b: 0.93585, history: [62.5, 58.4033375] } },
        {
          args: [hours, results, 0, 0, 0.01, 3],
          result: { w: 7.462314, b: 1.9829765, history: [2152.5, 1115.5870875, 590.31569741] },
        },
        {
          args: [[1, 2, 3], [2, 4, 7], 1, 0.5, 0.1, 3],
          result: { w: 1.87525926, b: 0.75644444, history: [4.91666667, 0.42962963, 0.36102058] },
        },
        { args: [[-1, 2], [3, 0], 0, 1, 0.05, 2], result: { w: -0.3525, b: 1.105, history: [2.5, 1.7425] } },
        {
          name: { en: 'a single sample', ko: '샘플 하나' },
          args: [[4], [10], 2, 1, 0.01, 2],
          result: { w: 2.1328, b: 1.0332, history: [1, 0.4356] },
        },
      ],
    }),
    equals({
      id: 'fit-linear-diverging',
      function: 'fitLinear',
      title: { en: 'a learning rate that is too high', ko: '너무 큰 학습률' },
      points: 2,
      tolerance: decimals(7),
      table: [
        {
          args: [hours, results, 0, 0, 0.1, 4],
          result: { w: -135.20535, b: -34.8141, history: [2152.5, 7499.13375, 26450.0275875, 93619.70478525] },
        },
        { args: [[10], [20], 1, 0, 0.02, 3], result: { w: 29.8064, b: 2.88064, history: [100, 924.16, 8540.717056] } },
        {
          args: [[1, 2, 3], [2, 4, 7], 1, 0.5, 0.25, 4],
          result: { w: -6.19984568, b: -3.06828704, history: [4.91666667, 14.58101852, 45.05780607, 140.9661119] },
        },
      ],
    }),
    equals({
      id: 'fit-linear-long',
      function: 'fitLinear',
      entry: 'endOfTraining',
      title: { en: 'the end of a long run', ko: '긴 훈련의 끝' },
      points: 2,
      tolerance: decimals(8),
      table: [
        {
          name: { en: '100 steps from (0, 0)', ko: '(0, 0)에서 100걸음' },
          args: [hours, results, 0, 0, 0.01, 100],
          result: { w: 11.41511587, b: 4.07676074, costs: 100, first: 2152.5, last: 49.98388063 },
        },
        {
          name: { en: '101 steps from (0, 0)', ko: '(0, 0)에서 101걸음' },
          args: [hours, results, 0, 0, 0.01, 101],
          result: { w: 11.41266133, b: 4.08616742, costs: 101, first: 2152.5, last: 49.97440496 },
        },
        {
          args: [[1, 2, 3], [2, 4, 7], 1, 0.5, 0.1, 60],
          result: { w: 2.34365212, b: -0.31125119, costs: 60, first: 4.91666667, last: 0.07458068 },
        },
      ],
    }),
    equals({
      id: 'closed-form-published',
      function: 'closedForm',
      title: published,
      points: 4,
      tolerance: decimals(8),
      table: [
        { name: workedExample, args: [hours, results], result: { w: 10, b: 9.5 } },
        {
          args: [
            [1, 2, 3],
            [2, 4, 7],
          ],
          result: { w: 2.5, b: -0.66666667 },
        },
        {
          name: { en: 'two points', ko: '점 두 개' },
          args: [
            [-1, 2],
            [3, 0],
          ],
          result: { w: -1, b: 2 },
        },
        {
          name: { en: 'two points with the same x', ko: 'x가 같은 점이 둘 있음' },
          args: [
            [0, 1, 1, 4],
            [1, 3, 2, 8],
          ],
          result: { w: 1.77777778, b: 0.83333333 },
        },
        {
          name: { en: 'a falling line', ko: '내려가는 직선' },
          args: [
            [1, 2, 3, 4],
            [12, 8, 5, 1],
          ],
          result: { w: -3.6, b: 15.5 },
        },
      ],
    }),
    rejects({
      id: 'closed-form-bad-points',
      function: 'closedForm',
      title: { en: 'points without a line', ko: '직선이 정해지지 않는 점' },
      points: 2,
      cases: [
        { name: { en: 'no points', ko: '점이 없음' }, args: [[], []] },
        { name: { en: 'a single point', ko: '점 하나' }, args: [[2], [5]] },
        {
          name: { en: 'two points above each other', ko: '위아래로 놓인 두 점' },
          args: [
            [3, 3],
            [1, 4],
          ],
        },
        {
          name: { en: 'the same x three times', ko: '같은 x 세 번' },
          args: [
            [2, 2, 2],
            [1, 4, 7],
          ],
        },
        {
          name: { en: 'all x are 0', ko: 'x가 모두 0' },
          args: [
            [0, 0],
            [1, 2],
          ],
        },
        {
          name: { en: 'a target too few', ko: '목표값이 하나 모자람' },
          args: [
            [1, 2, 3],
            [1, 2],
          ],
        },
        {
          name: { en: 'a target too many', ko: '목표값이 하나 남음' },
          args: [
            [1, 2],
            [1, 2, 3],
          ],
        },
      ],
    }),
  ],
});
