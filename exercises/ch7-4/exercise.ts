import { decimals, defineExercise, equals } from '@chainrule/grader/exercise';

/** The practice data of the section: a 1 from 10 on. */
const practiceX = [-50, -40, -30, -20, -10, -5, 0, 5, 10, 20, 30, 40, 50];
const practiceY = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1];

/** Hours of study and scores, for a line. */
const hours = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const results = [11, 22, 33, 44, 53, 66, 77, 87, 95];

const add = (a: number, b: number) => ({ call: 'add', of: [a, b] });
const mul = (a: number, b: number) => ({ call: 'mul', of: [a, b] });

const published = { en: 'published example', ko: '공개 예제' };
const practice = (steps: number) => ({
  en: `the practice data, ${steps === 1 ? '1 step' : `${steps} steps`}`,
  ko: `실습 데이터, ${steps}걸음`,
});

export default defineExercise({
  id: 'ch7-4',
  title: { en: 'Automatic differentiation and logistic regression', ko: '자동 미분과 로지스틱 회귀' },
  section: '7-4 (4–6)',
  functions: {
    sigmoid: ['z'],
    sigmoidGradient: ['z'],
    binaryCrossEntropy: ['y', 'p', 'eps'],
    binaryCrossEntropyWithLogits: ['y', 'z'],
    logisticGradient: ['x', 'y', 'w', 'b'],
    fitLogistic: ['x', 'y', 'w0', 'b0', 'lr', 'steps'],
    classify: ['p', 'threshold'],
    numericalGradient: ['f', 'w', 'h'],
    Value: ['data'],
  },
  parts: [
    {
      id: 'A',
      title: { en: 'Sigmoid and cross-entropy', ko: '시그모이드와 크로스 엔트로피' },
      functions: ['sigmoid', 'sigmoidGradient', 'binaryCrossEntropy', 'binaryCrossEntropyWithLogits'],
    },
    {
      id: 'B',
      title: { en: 'Logistic regression', ko: '로지스틱 회귀' },
      functions: ['logisticGradient', 'fitLogistic', 'classify'],
    },
    {
      id: 'C',
      title: { en: 'Automatic differentiation', ko: '자동 미분' },
      functions: ['numericalGradient', 'Value'],
    },
  ],
  imports: [],
  checks: [
    equals({
      id: 'sigmoid-published',
      function: 'sigmoid',
      title: { en: 'published values', ko: '공개된 값' },
      points: 3,
      tolerance: decimals(10),
      table: [
        { args: [0], result: 0.5 },
        { args: [1], result: 0.7310585786 },
        { args: [2], result: 0.880797078 },
        { args: [-5], result: 0.0066928509 },
        { args: [-0.5], result: 0.3775406688 },
        { args: [3], result: 0.9525741268 },
      ],
    }),
    equals({
      id: 'sigmoid-large',
      function: 'sigmoid',
      title: { en: 'very large arguments', ko: '아주 큰 인자' },
      points: 2,
      edge: true,
      table: [1000, -1000, 800, -800, 720, -720].map((z) => ({ args: [z], result: z > 0 ? 1 : 0 })),
    }),
    equals({
      id: 'sigmoid-gradient-published',
      function: 'sigmoidGradient',
      title: { en: 'published values', ko: '공개된 값' },
      points: 3,
      tolerance: decimals(10),
      table: [
        { args: [0], result: 0.25 },
        { args: [2], result: 0.1049935854 },
        { args: [10], result: 0.0000453958 },
        { args: [-3], result: 0.0451766597 },
        { args: [-1], result: 0.1966119332 },
        { args: [0.5], result: 0.2350037122 },
      ],
    }),
    equals({
      id: 'sigmoid-gradient-large',
      function: 'sigmoidGradient',
      title: { en: 'very large arguments', ko: '아주 큰 인자' },
      points: 2,
      edge: true,
      table: [1000, -1000, 800, -800, 720, -720].map((z) => ({ args: [z], result: 0 })),
    }),
    equals({
      id: 'binary-cross-entropy-published',
      function: 'binaryCrossEntropy',
      title: published,
      points: 3,
      tolerance: decimals(10),
      table: [
        {
          name: { en: 'the worked example', ko: '본문의 예제' },
          args: [
            [1, 0, 1],
            [0.9, 0.2, 0.6],
          ],
          result: 0.2797765636,
        },
        { args: [[1], [0.25]], result: 1.3862943611 },
        { args: [[0], [0.25]], result: 0.2876820725 },
        {
          args: [
            [0, 0, 1, 1],
            [0.5, 0.1, 0.5, 0.7],
          ],
          result: 0.4620824552,
        },
        {
          args: [
            [1, 0, 0],
            [0.2, 0.9, 0.4],
          ],
          result: 1.4742828764,
        },
      ],
    }),
    equals({
      id: 'binary-cross-entropy-certain',
      function: 'binaryCrossEntropy',
      title: { en: 'certain and wrong', ko: '확신했지만 틀린 예측' },
      points: 2,
      edge: true,
      tolerance: decimals(6),
      table: [
        { name: { en: 'y = 1, p = 0', ko: 'y = 1, p = 0' }, args: [[1], [0]], result: 16.11809565 },
        { name: { en: 'y = 0, p = 1', ko: 'y = 0, p = 1' }, args: [[0], [1]], result: 16.11809565 },
        {
          args: [
            [1, 0],
            [0, 0.5],
          ],
          result: 8.40562142,
        },
        {
          args: [
            [0, 1, 1],
            [1, 0.8, 0.5],
          ],
          result: 5.67812879,
        },
        {
          args: [
            [0, 0],
            [1, 0.5],
          ],
          result: 8.40562142,
        },
        {
          args: [
            [1, 1],
            [0, 0.9],
          ],
          result: 8.11172808,
        },
        { name: { en: 'closer to 0 than eps', ko: 'eps보다 0에 가까움' }, args: [[1], [1e-9]], result: 16.11809565 },
        { name: { en: 'eps = 0.1', ko: 'eps가 0.1' }, args: [[1], [0.05], 0.1], result: Math.LN10 },
        { name: { en: 'eps = 0.01', ko: 'eps가 0.01' }, args: [[0], [0.999], 0.01], result: 4.60517019 },
        {
          name: { en: 'eps = 0.2', ko: 'eps가 0.2' },
          args: [[0, 1], [1, 0.5], 0.2],
          result: 1.15129255,
        },
      ],
    }),
    equals({
      id: 'binary-cross-entropy-with-logits-published',
      function: 'binaryCrossEntropyWithLogits',
      title: published,
      points: 3,
      tolerance: decimals(9),
      table: [
        { args: [[1], [2]], result: 0.126928011 },
        { args: [[0], [2]], result: 2.126928011 },
        {
          args: [
            [1, 0],
            [0, 0],
          ],
          result: Math.LN2,
        },
        {
          args: [
            [1, 0, 1],
            [2, -1, -0.5],
          ],
          result: 0.471422228,
        },
        {
          args: [
            [0, 0],
            [3, -2],
          ],
          result: 1.587757681,
        },
      ],
    }),
    equals({
      id: 'binary-cross-entropy-with-logits-large',
      function: 'binaryCrossEntropyWithLogits',
      title: { en: 'very large logits', ko: '아주 큰 로짓' },
      points: 2,
      edge: true,
      table: [
        { args: [[1], [-1000]], result: 1000 },
        { args: [[0], [-1000]], result: 0 },
        { args: [[1], [1000]], result: 0 },
        {
          args: [
            [0, 1],
            [1000, 1000],
          ],
          result: 500,
        },
        { args: [[1], [-40]], result: 40 },
        { args: [[0], [800]], result: 800 },
      ],
    }),
    equals({
      id: 'binary-cross-entropy-with-logits-tiny',
      function: 'binaryCrossEntropyWithLogits',
      title: { en: 'very small losses', ko: '아주 작은 손실' },
      points: 1,
      edge: true,
      tolerance: { rtol: 1e-9, atol: 1e-30 },
      table: [
        { args: [[1], [40]], result: 4.248354255e-18 },
        { args: [[0], [-40]], result: 4.248354255e-18 },
        { args: [[1], [50]], result: 1.92874984796e-22 },
        { args: [[0], [-45]], result: 2.86251858055e-20 },
      ],
    }),
    equals({
      id: 'logistic-gradient-published',
      function: 'logisticGradient',
      title: published,
      points: 3,
      tolerance: decimals(8),
      table: [
        {
          name: { en: 'the practice data at w = b = 0', ko: 'w = b = 0에서의 실습 데이터' },
          args: [practiceX, practiceY, 0, 0],
          result: { dw: -11.53846154, db: 0.1153846154 },
        },
        { args: [[1, 2, 3], [0, 0, 1], 1, -2], result: { dw: 0.15403905, db: 0.16666667 } },
        { args: [[-1, 0.5], [1, 0], 0.5, 0.25], result: { dw: 0.43670308, db: 0.03014142 } },
        { args: [[2], [1], -1, 0.5], result: { dw: -1.63514895, db: -0.81757448 } },
        { args: [[0, 1, 4], [1, 0, 1], -0.5, 1], result: { dw: -0.76725833, db: -0.12584689 } },
      ],
    }),
    equals({
      id: 'fit-logistic-published',
      function: 'fitLogistic',
      title: published,
      points: 4,
      tolerance: decimals(9),
      table: [
        {
          name: practice(1),
          args: [practiceX, practiceY, 0, 0, 0.01, 1],
          result: { w: 0.115384615, b: -0.001153846 },
        },
        { args: [[1, 2, 3], [0, 0, 1], 1, -2, 0.5, 1], result: { w: 0.922980474, b: -2.083333333 } },
        { args: [[1, 2, 3], [0, 0, 1], 1, -2, 0.5, 3], result: { w: 0.907664285, b: -2.18763302 } },
        { args: [[-1, 0.5], [1, 0], 0.5, 0.25, 0.1, 2], result: { w: 0.413307355, b: 0.243763035 } },
        { args: [[2], [1], -1, 0.5, 1, 2], result: { w: 0.774994999, b: 1.3874975 } },
      ],
    }),
    equals({
      id: 'fit-logistic-long',
      function: 'fitLogistic',
      title: { en: 'long runs', ko: '긴 훈련' },
      points: 3,
      tolerance: decimals(9),
      table: [
        {
          name: practice(300),
          args: [practiceX, practiceY, 0, 0, 0.01, 300],
          result: { w: 0.224824654, b: -0.315255045 },
        },
        {
          name: practice(1000),
          args: [practiceX, practiceY, 0, 0, 0.01, 1000],
          result: { w: 0.247293467, b: -0.867019798 },
        },
      ],
    }),
    equals({
      id: 'classify-published',
      fixed: ['p', 'threshold'],
      function: 'classify',
      title: published,
      points: 3,
      table: [
        { args: [[0.2, 0.7, 0.5]], result: [0, 1, 0] },
        { args: [[0.9, 0.51, 0.49]], result: [1, 1, 0] },
        { args: [[0.6, 0.8, 0.7], 0.7], result: [0, 1, 0] },
        { args: [[0.2, 0.3, 0.4], 0.3], result: [0, 0, 1] },
        { args: [[0.1, 0.6, 0.9], 0.05], result: [1, 1, 1] },
        { args: [[0.05]], result: [0] },
      ],
    }),
    equals({
      id: 'classify-edges',
      fixed: ['p', 'threshold'],
      function: 'classify',
      title: { en: 'ties, a threshold of 0, no threshold', ko: '같은 값, 기준값 0, 기준값 없음' },
      points: 1,
      edge: true,
      table: [
        { name: { en: 'exactly 0.5', ko: '정확히 0.5' }, args: [[0.5, 0.5000001, 0.4999999]], result: [0, 1, 0] },
        {
          name: { en: 'equal to the threshold', ko: '기준값과 같음' },
          args: [[0.3, 0.8, 0.9], 0.8],
          result: [0, 0, 1],
        },
        { name: { en: 'a threshold of 0', ko: '기준값 0' }, args: [[0, 0.1, 0.4], 0], result: [0, 1, 1] },
        { args: [[0.01, 0.2, 0.49, 1], 0], result: [1, 1, 1, 1] },
        { args: [[0.3], 0], result: [1] },
        {
          name: { en: 'just above a threshold of 0', ko: '기준값 0보다 아주 조금 큼' },
          args: [[1e-12, 0], 0],
          result: [1, 0],
        },
        { name: { en: 'a threshold below 0', ko: '0보다 작은 기준값' }, args: [[0, 0.3], -0.5], result: [1, 1] },
        { name: { en: 'a threshold of 1', ko: '기준값 1' }, args: [[1, 0.99], 1], result: [0, 0] },
        { name: { en: 'no probabilities', ko: '확률이 없음' }, args: [[]], result: [] },
      ],
    }),
    equals({
      id: 'numerical-gradient-published',
      function: 'numericalGradient',
      title: { en: 'wide differences', ko: '넓은 간격의 차분' },
      points: 3,
      tolerance: decimals(9),
      table: [
        { name: { en: 'the worked example', ko: '본문의 예제' }, args: ['2 * w ** 2 + 5', 2, 1], result: 8 },
        { args: ['w ** 3', 2, 0.5], result: 12.25 },
        { args: ['w ** 3', -1, 1], result: 4 },
        { args: ['Math.exp(w)', 1, 0.5], result: 2.8329678 },
        { args: ['1 / w', 2, 1], result: -0.333333333 },
        { args: ['Math.log(w)', 3, 2], result: 0.402359478 },
      ],
    }),
    equals({
      id: 'numerical-gradient-default',
      function: 'numericalGradient',
      title: { en: 'without a width', ko: '간격을 주지 않을 때' },
      points: 1,
      edge: true,
      tolerance: { rtol: 1e-7, atol: 1e-7 },
      table: [
        { args: ['w ** 3', 2], result: 12 },
        { args: ['Math.exp(w)', 1], result: Math.E },
        { args: ['Math.sin(w)', 0.5], result: 0.8775825619 },
        { args: ['1 / w', 0.5], result: -4 },
        { args: ['1 / w', 0.01], result: -10000.01000001 },
        { args: ['Math.log(w)', 3], result: 0.3333333333 },
      ],
    }),
    equals({
      id: 'value-published',
      function: 'Value',
      entry: 'computation',
      parameters: ['leaves', 'steps'],
      title: published,
      points: 4,
      tolerance: decimals(8),
      table: [
        {
          name: { en: '2w² + 5 at w = 2', ko: 'w = 2에서 2w² + 5' },
          args: [
            [2, 2, 5],
            [
              { call: 'pow(2)', of: [0] },
              { call: 'mul', of: [1, 3] },
              { call: 'add', of: [4, 2] },
            ],
          ],
          result: { data: [2, 2, 5, 4, 8, 13], grad: [8, 4, 1, 2, 1, 1] },
        },
        {
          name: { en: '(ab + a)² + e^b · ln a at a = 2, b = −1.5', ko: 'a = 2, b = −1.5에서 (ab + a)² + e^b · ln a' },
          args: [
            [2, -1.5],
            [
              { call: 'mul', of: [0, 1] },
              { call: 'add', of: [2, 0] },
              { call: 'pow(2)', of: [3] },
              { call: 'exp', of: [1] },
              { call: 'log', of: [0] },
              { call: 'mul', of: [5, 6] },
              { call: 'add', of: [4, 7] },
            ],
          ],
          result: {
            data: [2, -1.5, -3, -1, 1, 0.22313016, Math.LN2, 0.15466204, 1.154662041],
            grad: [1.11156508, -3.845337959, -2, -2, 1, Math.LN2, 0.22313016, 1, 1],
          },
        },
        {
          name: { en: 'a + a', ko: 'a + a' },
          args: [[3], [{ call: 'add', of: [0, 0] }]],
          result: { data: [3, 6], grad: [2, 1] },
        },
        {
          name: { en: 'a · a', ko: 'a · a' },
          args: [[3], [{ call: 'mul', of: [0, 0] }]],
          result: { data: [3, 9], grad: [6, 1] },
        },
        {
          name: { en: 'e^a · ln e^a', ko: 'e^a · ln e^a' },
          args: [
            [0.5],
            [
              { call: 'exp', of: [0] },
              { call: 'log', of: [1] },
              { call: 'mul', of: [1, 2] },
            ],
          ],
          result: { data: [0.5, 1.64872127, 0.5, 0.82436064], grad: [2.47308191, 1.5, 1.64872127, 1] },
        },
        {
          name: { en: 'e^a · e^b', ko: 'e^a · e^b' },
          args: [
            [0.5, -1],
            [
              { call: 'exp', of: [0] },
              { call: 'exp', of: [1] },
              { call: 'mul', of: [2, 3] },
            ],
          ],
          result: {
            data: [0.5, -1, 1.64872127, 0.36787944, 0.60653066],
            grad: [0.60653066, 0.60653066, 0.36787944, 1.64872127, 1],
          },
        },
        {
          name: { en: 'a² · ln a', ko: 'a² · ln a' },
          args: [
            [2],
            [
              { call: 'pow(2)', of: [0] },
              { call: 'log', of: [0] },
              { call: 'mul', of: [1, 2] },
            ],
          ],
          result: { data: [2, 4, Math.LN2, 2.77258872], grad: [4.77258872, Math.LN2, 4, 1] },
        },
        {
          name: { en: '1/a + √a, and a value that nothing uses', ko: '1/a + √a, 쓰이지 않는 값이 하나 있음' },
          args: [
            [4, 7],
            [
              { call: 'pow(-1)', of: [0] },
              { call: 'pow(0.5)', of: [0] },
              { call: 'add', of: [2, 3] },
            ],
          ],
          result: { data: [4, 7, 0.25, 2, 2.25], grad: [0.1875, 0, 1, 1, 1] },
        },
      ],
    }),
    equals({
      id: 'value-shared',
      function: 'Value',
      entry: 'computation',
      parameters: ['leaves', 'steps'],
      title: { en: 'values used several times', ko: '여러 번 쓰인 값' },
      points: 2,
      table: [
        {
          name: { en: 'c = ab, c·(c + a)', ko: 'c = ab, c·(c + a)' },
          args: [
            [2, 3],
            [mul(0, 1), add(2, 0), mul(2, 3)],
          ],
          result: { data: [2, 3, 6, 8, 48], grad: [48, 28, 14, 6, 1] },
        },
        {
          name: { en: 'the longer way comes second', ko: '긴 길이 뒤에 옴' },
          args: [
            [3, 2],
            [mul(0, 1), add(2, 2), mul(3, 1), add(2, 4)],
          ],
          result: { data: [3, 2, 6, 12, 24, 30], grad: [10, 27, 5, 2, 1, 1] },
        },
        {
          name: { en: 'the longer way comes first', ko: '긴 길이 앞에 옴' },
          args: [
            [3, 2],
            [mul(0, 1), add(2, 2), mul(3, 1), add(4, 2)],
          ],
          result: { data: [3, 2, 6, 12, 24, 30], grad: [10, 27, 5, 2, 1, 1] },
        },
        {
          name: { en: 'two diamonds in a row', ko: '마름모 두 개가 이어짐' },
          args: [[2], [add(0, 0), mul(1, 1), add(2, 2), mul(3, 3)]],
          result: { data: [2, 4, 16, 32, 1024], grad: [2048, 1024, 128, 64, 1] },
        },
        {
          name: { en: 'a value that four calls use', ko: '네 번 쓰이는 값' },
          args: [
            [3, 1],
            [mul(0, 1), mul(2, 0), add(3, 0), mul(4, 0)],
          ],
          result: { data: [3, 1, 3, 9, 12, 36], grad: [33, 27, 9, 3, 3, 1] },
        },
      ],
    }),
    equals({
      id: 'value-line',
      function: 'Value',
      entry: 'endOfLine',
      parameters: ['x', 'y', 'w0', 'b0', 'lr', 'steps'],
      title: { en: 'a line fitted with your Value', ko: '여러분의 Value로 맞춘 직선' },
      points: 2,
      tolerance: decimals(6),
      table: [
        {
          name: { en: '1 step', ko: '1걸음' },
          args: [hours, results, 4, 1, 0.01, 1],
          result: { w: 8.213333333, b: 1.664444444, firstCost: 1402.555556 },
        },
        {
          name: { en: '11 steps', ko: '11걸음' },
          args: [hours, results, 4, 1, 0.01, 11],
          result: { w: 10.49710606, b: 1.976931664, firstCost: 1402.555556 },
        },
        {
          name: { en: '301 steps', ko: '301걸음' },
          args: [hours, results, 4, 1, 0.01, 301],
          result: { w: 10.62690294, b: 1.16063017, firstCost: 1402.555556 },
        },
        {
          name: { en: 'a single sample', ko: '샘플 하나' },
          args: [[2], [7], 1, 0, 0.05, 1],
          result: { w: 2, b: 0.5, firstCost: 25 },
        },
      ],
    }),
  ],
});
