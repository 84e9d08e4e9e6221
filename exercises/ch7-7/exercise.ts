import { decimals, defineExercise, equals, rejects } from '@chainrule/grader/exercise';

/** Midterm, final and bonus points of five students, and their end score. */
const exams = [
  [70, 85, 11],
  [71, 89, 18],
  [50, 80, 20],
  [99, 20, 10],
  [50, 10, 10],
];
const endScores = [73, 82, 72, 57, 34];

/** Pairs whose sum is 2 or more, or not. */
const pairs = [
  [0, 0],
  [0, 1],
  [1, 0],
  [0, 2],
  [1, 1],
  [2, 0],
];
const reachesTwo = [0, 0, 0, 1, 1, 1];

/** Five irises: sepal length and width, petal length and width; virginica, setosa, versicolor. */
const irises = [
  [5.1, 3.5, 1.4, 0.2],
  [4.9, 3, 1.4, 0.2],
  [5.8, 2.6, 4, 1.2],
  [6.7, 3, 5.2, 2.3],
  [5.6, 2.8, 4.9, 2],
];
const species = [
  [0, 1, 0],
  [0, 1, 0],
  [0, 0, 1],
  [1, 0, 0],
  [1, 0, 0],
];
const noWeights = [
  [0, 0, 0],
  [0, 0, 0],
  [0, 0, 0],
  [0, 0, 0],
];

const published = { en: 'published example', ko: '공개 예제' };
const workedExample = { en: 'the worked example', ko: '본문의 예제' };

export default defineExercise({
  id: 'ch7-7',
  title: { en: 'Multiple inputs, matrices and softmax', ko: '다중 입력, 행렬, 소프트맥스' },
  section: '7-7 (7–10)',
  functions: {
    shapeOf: ['t'],
    matmul: ['a', 'b'],
    inferShapes: ['x', 'y'],
    fitMultiple: ['X', 'y', 'lr', 'steps'],
    fitMultiLogistic: ['X', 'y', 'lr', 'steps'],
    oneHot: ['labels', 'k'],
    softmax: ['z'],
    argmax: ['v'],
    categoricalCrossEntropy: ['Y', 'P'],
    softmaxGradient: ['X', 'Y', 'W', 'b'],
  },
  parts: [
    {
      id: 'A',
      title: { en: 'Vectors, matrices, tensors', ko: '벡터, 행렬, 텐서' },
      functions: ['shapeOf', 'matmul', 'inferShapes'],
    },
    { id: 'B', title: { en: 'Several inputs', ko: '여러 개의 입력' }, functions: ['fitMultiple', 'fitMultiLogistic'] },
    {
      id: 'C',
      title: { en: 'Softmax regression', ko: '소프트맥스 회귀' },
      functions: ['oneHot', 'softmax', 'argmax', 'categoricalCrossEntropy', 'softmaxGradient'],
    },
  ],
  imports: ['Matrix', 'sigmoid'],
  checks: [
    equals({
      id: 'shape-of-published',
      function: 'shapeOf',
      title: published,
      points: 3,
      table: [
        { name: { en: 'a scalar', ko: '스칼라' }, args: [7], result: [] },
        { name: { en: 'a vector of 4 dimensions', ko: '4차원 벡터' }, args: [[1, 2, 3, 4]], result: [4] },
        {
          name: { en: 'a matrix', ko: '행렬' },
          args: [
            [
              [1, 2, 3],
              [4, 5, 6],
            ],
          ],
          result: [2, 3],
        },
        {
          name: {
            en: 'three sentences of three words, one-hot over six',
            ko: '세 단어짜리 문장 셋, 여섯 단어에 대한 원-핫',
          },
          args: [
            [
              [
                [1, 0, 0, 0, 0, 0],
                [0, 1, 0, 0, 0, 0],
                [0, 0, 1, 0, 0, 0],
              ],
              [
                [1, 0, 0, 0, 0, 0],
                [0, 1, 0, 0, 0, 0],
                [0, 0, 0, 1, 0, 0],
              ],
              [
                [0, 0, 0, 0, 1, 0],
                [0, 1, 0, 0, 0, 0],
                [0, 0, 0, 0, 0, 1],
              ],
            ],
          ],
          result: [3, 3, 6],
        },
        { name: { en: 'a column', ko: '열 하나' }, args: [[[1], [2], [3]]], result: [3, 1] },
        { name: { en: 'an empty array', ko: '빈 배열' }, args: [[]], result: [0] },
        { args: [[5]], result: [1] },
        { args: [[[[1, 2]]]], result: [1, 1, 2] },
        { args: [[[[[5]]], [[[6]]]]], result: [2, 1, 1, 1] },
      ],
    }),
    rejects({
      id: 'shape-of-ragged',
      function: 'shapeOf',
      title: { en: 'ragged tensors', ko: '길이가 들쭉날쭉한 텐서' },
      points: 3,
      cases: [
        { name: { en: 'rows of 2 and 1', ko: '길이 2와 1인 행' }, args: [[[1, 2], [3]]] },
        { name: { en: 'rows of 1 and 2', ko: '길이 1과 2인 행' }, args: [[[1], [2, 3]]] },
        { name: { en: 'an empty row among others', ko: '빈 행이 섞임' }, args: [[[], [1]]] },
        { name: { en: 'a number among rows', ko: '행 사이에 수가 섞임' }, args: [[[1], 2]] },
        { name: { en: 'a row among numbers', ko: '수 사이에 행이 섞임' }, args: [[1, [2]]] },
        {
          name: { en: 'ragged further in', ko: '안쪽이 들쭉날쭉함' },
          args: [
            [
              [[1], [2]],
              [[3], [4, 5]],
            ],
          ],
        },
        { name: { en: 'ragged in the last row', ko: '마지막 행만 다름' }, args: [[[1, 2], [3, 4], [5]]] },
        { name: { en: 'ragged in the middle', ko: '가운데 행만 다름' }, args: [[[1, 2], [3], [4, 5]]] },
        { name: { en: 'rows inside of different lengths', ko: '안쪽 행의 길이만 다름' }, args: [[[[1, 2]], [[3]]]] },
        {
          name: { en: 'eleven numbers beside one in two brackets', ko: '수 열한 개 옆에 두 겹으로 싸인 수 하나' },
          args: [[[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [[12]]]],
        },
        {
          name: { en: 'matrices of different shapes, equally many numbers', ko: '수의 개수는 같고 모양이 다른 행렬' },
          args: [[[[1, 2]], [[3], [4]]]],
        },
      ],
    }),
    equals({
      id: 'matmul-published',
      function: 'matmul',
      title: published,
      points: 4,
      table: [
        {
          name: { en: 'a row times a column', ko: '행 곱하기 열' },
          args: [[[1, 2, 3]], [[4], [5], [6]]],
          result: [[32]],
        },
        {
          name: workedExample,
          args: [
            [
              [1, 3],
              [2, 4],
            ],
            [
              [5, 7],
              [6, 8],
            ],
          ],
          result: [
            [23, 31],
            [34, 46],
          ],
        },
        {
          name: { en: 'a column times a row', ko: '열 곱하기 행' },
          args: [[[1], [2]], [[3, 4, 5]]],
          result: [
            [3, 4, 5],
            [6, 8, 10],
          ],
        },
        {
          args: [
            [
              [1, 0, 2],
              [-1, 3, 1],
            ],
            [
              [3, 1],
              [2, 1],
              [1, 0],
            ],
          ],
          result: [
            [5, 1],
            [4, 2],
          ],
        },
        {
          args: [
            [
              [2, 0],
              [1, -1],
            ],
            [
              [1, 4],
              [3, 2],
            ],
          ],
          result: [
            [2, 8],
            [-2, 2],
          ],
        },
        {
          args: [
            [
              [0, 1],
              [1, 0],
            ],
            [
              [1, 2],
              [3, 4],
            ],
          ],
          result: [
            [3, 4],
            [1, 2],
          ],
        },
      ],
    }),
    rejects({
      id: 'matmul-shapes',
      function: 'matmul',
      title: { en: 'shapes that do not fit', ko: '맞지 않는 모양' },
      points: 2,
      cases: [
        { name: { en: '(1 × 2)·(3 × 1)', ko: '(1 × 2)·(3 × 1)' }, args: [[[1, 2]], [[1], [2], [3]]] },
        { name: { en: '(1 × 3)·(2 × 1)', ko: '(1 × 3)·(2 × 1)' }, args: [[[1, 2, 3]], [[1], [2]]] },
        {
          name: { en: '(2 × 3)·(2 × 3)', ko: '(2 × 3)·(2 × 3)' },
          args: [
            [
              [1, 2, 3],
              [4, 5, 6],
            ],
            [
              [1, 2, 3],
              [4, 5, 6],
            ],
          ],
        },
        {
          name: { en: 'a is ragged', ko: 'a의 행 길이가 서로 다름' },
          args: [
            [[1, 2], [3]],
            [[1], [2]],
          ],
        },
        { name: { en: 'b is ragged', ko: 'b의 행 길이가 서로 다름' }, args: [[[1, 2]], [[1, 2], [3]]] },
        {
          name: { en: 'a later row of a is longer', ko: 'a의 뒤쪽 행이 더 긺' },
          args: [
            [
              [1, 2],
              [3, 4, 5],
            ],
            [[1], [2]],
          ],
        },
        { name: { en: 'a later row of b is longer', ko: 'b의 뒤쪽 행이 더 긺' }, args: [[[1, 2]], [[1], [2, 3]]] },
        {
          name: { en: 'a is ragged, with as many numbers as if it were not', ko: 'a의 수는 맞는데 행 길이가 다름' },
          args: [
            [[1, 2], [3], [4, 5, 6]],
            [[1], [2]],
          ],
        },
      ],
    }),
    equals({
      id: 'infer-shapes-published',
      function: 'inferShapes',
      title: published,
      points: 3,
      table: [
        {
          name: workedExample,
          args: [
            [5, 4],
            [5, 1],
          ],
          result: { W: [4, 1], B: [5, 1], params: 5 },
        },
        {
          name: { en: 'iris, four features and three classes', ko: '붓꽃, 특성 네 개와 클래스 세 개' },
          args: [
            [150, 4],
            [150, 3],
          ],
          result: { W: [4, 3], B: [150, 3], params: 15 },
        },
        {
          args: [
            [1, 3],
            [1, 2],
          ],
          result: { W: [3, 2], B: [1, 2], params: 8 },
        },
        {
          args: [
            [2, 5],
            [2, 7],
          ],
          result: { W: [5, 7], B: [2, 7], params: 42 },
        },
      ],
    }),
    rejects({
      id: 'infer-shapes-rows',
      function: 'inferShapes',
      title: { en: 'different numbers of rows', ko: '서로 다른 행의 수' },
      points: 1,
      cases: [
        {
          name: { en: 'a row of Y too few', ko: 'Y의 행이 하나 모자람' },
          args: [
            [5, 4],
            [4, 1],
          ],
        },
        {
          name: { en: 'a row of Y too many', ko: 'Y의 행이 하나 남음' },
          args: [
            [2, 3],
            [3, 3],
          ],
        },
        {
          name: { en: 'X and W instead of X and Y', ko: 'X와 Y가 아니라 X와 W' },
          args: [
            [5, 4],
            [4, 3],
          ],
        },
      ],
    }),
    equals({
      id: 'fit-multiple-published',
      function: 'fitMultiple',
      title: published,
      points: 4,
      tolerance: decimals(9),
      table: [
        {
          name: { en: 'the exams, 1 step', ko: '시험 점수, 1걸음' },
          args: [exams, endScores, 0.0001, 1],
          result: { w: [0.875, 0.82972, 0.18516], b: 0.01272 },
        },
        {
          name: { en: 'the exams, 2 steps', ko: '시험 점수, 2걸음' },
          args: [exams, endScores, 0.0001, 2],
          result: { w: [0.227989954, 0.238538019, 0.056456499], b: 0.003600795 },
        },
        {
          name: { en: 'the exams, 2000 steps', ko: '시험 점수, 2000걸음' },
          args: [exams, endScores, 0.0001, 2000],
          result: { w: [0.393429532, 0.403392041, 1.005199908], b: 0.047001641 },
        },
        {
          args: [
            [
              [1, 2],
              [3, -1],
            ],
            [4, 1],
            0.1,
            1,
          ],
          result: { w: [0.7, 0.7], b: 0.5 },
        },
        {
          args: [
            [
              [1, 2],
              [3, -1],
            ],
            [4, 1],
            0.1,
            3,
          ],
          result: { w: [0.587, 1.237], b: 0.605 },
        },
        { args: [[[2], [0.5], [-1]], [1, 0, 2], 0.2, 2], result: { w: [-0.08], b: 0.64 } },
      ],
    }),
    equals({
      id: 'fit-multi-logistic-published',
      function: 'fitMultiLogistic',
      title: published,
      points: 4,
      tolerance: decimals(9),
      table: [
        {
          name: { en: 'sums of 2 and more, 1 step', ko: '합이 2 이상, 1걸음' },
          args: [pairs, reachesTwo, 0.01, 1],
          result: { w: [0.001666667, 0.001666667], b: 0 },
        },
        {
          name: { en: 'sums of 2 and more, 2 steps', ko: '합이 2 이상, 2걸음' },
          args: [pairs, reachesTwo, 0.01, 2],
          result: { w: [0.003328472, 0.003328472], b: -0.000005556 },
        },
        {
          name: { en: 'sums of 2 and more, 2000 steps', ko: '합이 2 이상, 2000걸음' },
          args: [pairs, reachesTwo, 0.01, 2000],
          result: { w: [1.325202929, 1.325202929], b: -1.489600938 },
        },
        {
          args: [
            [
              [1, -2],
              [0.5, 1],
              [2, 2],
            ],
            [0, 1, 1],
            0.5,
            1,
          ],
          result: { w: [0.125, 0.416666667], b: 0.083333333 },
        },
        {
          args: [
            [
              [1, -2],
              [0.5, 1],
              [2, 2],
            ],
            [0, 1, 1],
            0.5,
            3,
          ],
          result: { w: [0.203567983, 0.854373732], b: 0.153720652 },
        },
        {
          name: { en: 'large numbers', ko: '큰 수' },
          args: [
            [
              [70, 85],
              [20, 10],
              [99, 50],
              [5, 40],
            ],
            [1, 0, 0, 1],
            5,
            2,
          ],
          result: { w: [-27.5, 40.625], b: 0 },
        },
        { args: [[[3], [-1]], [1, 0], 1, 2], result: { w: [1.20560952], b: -0.110757774 } },
      ],
    }),
    equals({
      id: 'one-hot-published',
      fixed: ['labels', 'k'],
      function: 'oneHot',
      title: published,
      points: 3,
      table: [
        {
          name: { en: 'the five irises', ko: '붓꽃 다섯 송이' },
          args: [[1, 1, 2, 0, 0], 3],
          result: species,
        },
        { args: [[0], 1], result: [[1]] },
        {
          args: [[3, 0], 4],
          result: [
            [0, 0, 0, 1],
            [1, 0, 0, 0],
          ],
        },
        { args: [[1], 5], result: [[0, 1, 0, 0, 0]] },
        { name: { en: 'no labels', ko: '레이블이 없음' }, args: [[], 3], result: [] },
      ],
    }),
    rejects({
      id: 'one-hot-strangers',
      function: 'oneHot',
      title: { en: 'labels that are not classes', ko: '클래스가 아닌 레이블' },
      points: 1,
      cases: [
        { name: { en: 'as large as k', ko: 'k와 같음' }, args: [[0, 3], 3] },
        { name: { en: 'larger than k', ko: 'k보다 큼' }, args: [[7], 3] },
        { name: { en: 'negative', ko: '음수' }, args: [[-1, 1], 3] },
        { name: { en: 'not whole', ko: '정수가 아님' }, args: [[0.5], 3] },
        { name: { en: 'negative, after a right one', ko: '맞는 레이블 뒤의 음수' }, args: [[1, -1], 3] },
        { name: { en: 'not whole, after a right one', ko: '맞는 레이블 뒤의 정수가 아닌 수' }, args: [[0, 1.5], 3] },
        { name: { en: 'as large as k, before a right one', ko: '맞는 레이블 앞의 k' }, args: [[3, 0], 3] },
        { name: { en: 'NaN, which is no number', ko: '수가 아닌 NaN' }, args: [[Number.NaN], 3] },
      ],
    }),
    equals({
      id: 'softmax-published',
      function: 'softmax',
      title: published,
      points: 3,
      tolerance: decimals(10),
      table: [
        { name: workedExample, args: [[1, 2, 3]], result: [0.0900305732, 0.2447284711, 0.6652409558] },
        { args: [[2, 1]], result: [0.7310585786, 0.2689414214] },
        { name: { en: 'equal logits', ko: '같은 로짓' }, args: [[4, 4, 4, 4]], result: [0.25, 0.25, 0.25, 0.25] },
        { args: [[0, 5, -5]], result: [0.0066925491, 0.9932623568, 0.000045094] },
        { name: { en: 'a single logit', ko: '로짓 하나' }, args: [[-3]], result: [1] },
      ],
    }),
    equals({
      id: 'softmax-large',
      function: 'softmax',
      title: { en: 'very large logits', ko: '아주 큰 로짓' },
      points: 2,
      edge: true,
      tolerance: decimals(8),
      table: [
        { args: [[1000, 1001, 1002]], result: [0.0900305732, 0.2447284711, 0.6652409558] },
        { args: [[1000, 0]], result: [1, 0] },
        { args: [[-1000, -1000]], result: [0.5, 0.5] },
        { args: [[-1000, -1001, -1002]], result: [0.6652409558, 0.2447284711, 0.0900305732] },
        { args: [[800, 800, -800]], result: [0.5, 0.5, 0] },
        { args: [[0, 1000]], result: [0, 1] },
        { args: [[5, 900, 900, 5]], result: [0, 0.5, 0.5, 0] },
        { args: [[-1000, 0, -1000]], result: [0, 1, 0] },
      ],
    }),
    equals({
      id: 'argmax-published',
      fixed: ['v'],
      function: 'argmax',
      title: published,
      points: 2,
      table: [
        { args: [[0.1, 0.7, 0.2]], result: 1 },
        { args: [[3, 1, 2]], result: 0 },
        { args: [[-5, -2, -9]], result: 1 },
        { name: { en: 'a tie', ko: '같은 값' }, args: [[1, 4, 4]], result: 1 },
        { args: [[0, 0.2, 0.3, 0.5]], result: 3 },
      ],
    }),
    equals({
      id: 'argmax-ties',
      fixed: ['v'],
      function: 'argmax',
      title: { en: 'ties and negative numbers', ko: '같은 값과 음수' },
      points: 1,
      edge: true,
      table: [
        { name: { en: 'all alike', ko: '모두 같음' }, args: [[2, 2, 2]], result: 0 },
        { name: { en: 'the largest twice', ko: '가장 큰 값이 둘' }, args: [[0, 5, 1, 5]], result: 1 },
        { name: { en: 'a tie at the end', ko: '끝에 같은 값' }, args: [[1, 3, 3]], result: 1 },
        { name: { en: 'a tie of negative numbers', ko: '음수끼리 같음' }, args: [[-4, -2, -2, -8]], result: 1 },
        { name: { en: 'negative numbers', ko: '음수' }, args: [[-6, -5, -1]], result: 2 },
        { name: { en: '−Infinity first', ko: '−Infinity가 맨 앞' }, args: [[-Infinity, -3]], result: 1 },
        { name: { en: 'nothing but −Infinity', ko: '−Infinity뿐' }, args: [[-Infinity, -Infinity]], result: 0 },
        { name: { en: 'far below 0', ko: '0보다 훨씬 작은 수' }, args: [[-2e9, -1e9]], result: 1 },
        { name: { en: 'larger by very little', ko: '아주 조금 큰 수' }, args: [[0.2, 0.20001, 0.1]], result: 1 },
        { name: { en: 'a single number', ko: '수 하나' }, args: [[-7]], result: 0 },
      ],
    }),
    equals({
      id: 'categorical-cross-entropy-published',
      function: 'categoricalCrossEntropy',
      title: published,
      points: 3,
      tolerance: decimals(9),
      table: [
        {
          name: { en: 'three samples', ko: '샘플 세 개' },
          args: [
            [
              [0, 0, 1],
              [1, 0, 0],
              [0, 1, 0],
            ],
            [
              [0.0900305732, 0.2447284711, 0.6652409558],
              [0.3333333333, 0.3333333333, 0.3333333333],
              [0.0066925491, 0.9932623568, 0.000045094],
            ],
          ],
          result: 0.504326232,
        },
        { args: [[[0, 0, 1]], [[0.0900305732, 0.2447284711, 0.6652409558]]], result: 0.407605964 },
        { args: [[[1, 0, 0]], [[0.25, 0.5, 0.25]]], result: 1.386294361 },
        { args: [[[0, 1, 0]], [[0.0066925491, 0.9932623568, 0.000045094]]], result: 0.006760444 },
        {
          args: [
            [
              [1, 0],
              [0, 1],
            ],
            [
              [0.5, 0.5],
              [0.2, 0.8],
            ],
          ],
          result: 0.458145366,
        },
        {
          args: [
            [
              [0, 1],
              [0, 1],
              [1, 0],
            ],
            [
              [0.75, 0.25],
              [0.5, 0.5],
              [0.6, 0.4],
            ],
          ],
          result: 0.863422388,
        },
      ],
    }),
    equals({
      id: 'categorical-cross-entropy-certain',
      function: 'categoricalCrossEntropy',
      title: { en: 'probabilities of 0', ko: '0인 확률' },
      points: 1,
      edge: true,
      tolerance: decimals(8),
      table: [
        {
          name: { en: 'the true class has 0', ko: '정답 클래스의 확률이 0' },
          args: [[[1, 0]], [[0, 1]]],
          result: 16.11809565,
        },
        {
          name: { en: 'one of two samples', ko: '두 샘플 가운데 하나' },
          args: [
            [
              [0, 1, 0],
              [1, 0, 0],
            ],
            [
              [0.5, 0, 0.5],
              [0.2, 0.3, 0.5],
            ],
          ],
          result: 8.86376678,
        },
        {
          name: { en: 'a 0 beside the true class', ko: '정답이 아닌 클래스의 확률이 0' },
          args: [[[1, 0, 0]], [[0.6, 0, 0.4]]],
          result: 0.51082562,
        },
        {
          name: { en: 'closer to 0 than the clipping', ko: '자르는 값보다 0에 가까움' },
          args: [[[0, 1]], [[1 - 1e-9, 1e-9]]],
          result: 16.11809565,
        },
      ],
    }),
    equals({
      id: 'softmax-gradient-published',
      function: 'softmaxGradient',
      title: published,
      points: 3,
      tolerance: decimals(10),
      table: [
        {
          name: { en: 'the five irises, all weights 0', ko: '붓꽃 다섯 송이, 가중치는 모두 0' },
          args: [irises, species, noWeights, [0, 0, 0]],
          result: {
            dW: [
              [-0.5866666667, -0.1266666667, 0.7133333333],
              [-0.1666666667, -0.3066666667, 0.4733333333],
              [-0.8933333333, 0.5666666667, 0.3266666667],
              [-0.4666666667, 0.3133333333, 0.1533333333],
            ],
            db: [-0.0666666667, -0.0666666667, 0.1333333333],
          },
        },
        {
          args: [
            [[1, 2]],
            [[1, 0]],
            [
              [0.5, -0.5],
              [0, 1],
            ],
            [0.1, -0.2],
          ],
          result: {
            dW: [
              [-0.6681877722, 0.6681877722],
              [-1.3363755443, 1.3363755443],
            ],
            db: [-0.6681877722, 0.6681877722],
          },
        },
        {
          args: [
            [[1], [-2], [0.5]],
            [
              [0, 1, 0],
              [1, 0, 0],
              [0, 0, 1],
            ],
            [[0.3, -0.6, 0.9]],
            [0, 0.5, -1],
          ],
          result: {
            dW: [[0.8143509096, -0.7689653206, -0.045385589]],
            db: [-0.0300225088, 0.1995951145, -0.1695726057],
          },
        },
        {
          args: [
            [
              [1, -1, 2],
              [0, 3, 1],
            ],
            [
              [0, 1],
              [1, 0],
            ],
            [
              [0.2, 0.1],
              [-0.4, 0.3],
              [0.5, -0.5],
            ],
            [0.25, -0.75],
          ],
          result: {
            dW: [
              [0.4890593645, -0.4890593645],
              [-1.2765281458, 1.2765281458],
              [0.7156291353, -0.7156291353],
            ],
            db: [0.2265697708, -0.2265697708],
          },
        },
      ],
    }),
    equals({
      id: 'softmax-gradient-iris',
      function: 'softmaxGradient',
      entry: 'endOfSoftmaxTraining',
      parameters: ['X', 'Y', 'lr', 'steps'],
      title: { en: 'iris, trained with your gradient', ko: '여러분의 기울기로 훈련한 붓꽃' },
      points: 2,
      tolerance: decimals(8),
      table: [
        {
          name: { en: 'learning rate 0.1, 1 step', ko: '학습률 0.1, 1걸음' },
          args: [irises, species, 0.1, 1],
          result: {
            W: [
              [0.05866667, 0.01266667, -0.07133333],
              [0.01666667, 0.03066667, -0.04733333],
              [0.08933333, -0.05666667, -0.03266667],
              [0.04666667, -0.03133333, -0.01533333],
            ],
            b: [0.00666667, 0.00666667, -0.01333333],
            cost: 0.99942816,
          },
        },
        {
          name: { en: 'learning rate 0.1, 10 steps', ko: '학습률 0.1, 10걸음' },
          args: [irises, species, 0.1, 10],
          result: {
            W: [
              [-0.11154711, 0.14085535, -0.02930825],
              [-0.13984447, 0.24827475, -0.10843028],
              [0.29190882, -0.37329113, 0.08138231],
              [0.2187905, -0.20881924, -0.00997125],
            ],
            b: [-0.04486743, 0.05660298, -0.01173555],
            cost: 0.59831213,
          },
        },
        {
          name: { en: 'learning rate 0.1, 100 steps', ko: '학습률 0.1, 100걸음' },
          args: [irises, species, 0.1, 100],
          result: {
            W: [
              [-0.55291259, 0.37108169, 0.1818309],
              [-0.33642155, 0.75766906, -0.42124751],
              [0.90321024, -1.17904835, 0.27583811],
              [0.96530944, -0.61121518, -0.35409425],
            ],
            b: [-0.19093902, 0.16382013, 0.02711889],
            cost: 0.24827033,
          },
        },
      ],
    }),
  ],
});
