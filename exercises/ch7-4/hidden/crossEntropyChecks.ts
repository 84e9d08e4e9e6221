import { agrees, gradient, rejects } from '@chainrule/grader/exercise';
import { logits, numbers, probabilities, scalar, shaped, vector } from '@chainrule/grader/inputs';
import { givenSigmoid } from './given.ts';
import * as reference from './references.ts';

const otherNumbers = { en: 'other numbers', ko: '다른 숫자' };
const badSamples = { en: 'samples that do not fit', ko: '맞지 않는 샘플' };

const farOut = { en: 'far out', ko: '0에서 멀리' };

const moderate = shaped({}, [scalar(numbers(-8, 8, 0.1))]);
const sigmoidChecks = [
  agrees<[number]>({
    id: 'sigmoid-numbers',
    function: 'sigmoid',
    title: otherNumbers,
    points: 3,
    reference: reference.sigmoid,
    inputs: moderate,
    runs: 30,
    cases: [15, -15, 20.5, -20.5, -25].map((z) => ({ name: farOut, args: [z] })),
  }),
];

const sigmoidGradientChecks = [
  gradient<[number]>({
    id: 'sigmoid-gradient-numbers',
    function: 'sigmoidGradient',
    title: otherNumbers,
    points: 3,
    reference: reference.sigmoidGradient,
    of: reference.sigmoid,
    wrt: { '': '0' },
    inputs: moderate,
    runs: 30,
    cases: [-12, -16, -20].map((z) => ({ name: farOut, args: [z] })),
    given: givenSigmoid,
  }),
];

const label = numbers(0, 1, 1);

/** Whether clipping makes a difference only to what was certain and wrong: certain and right, the loss is 0 or eps. */
function isClippedOneWay([y, p, eps = 1e-7]: readonly [number[], number[], number?]): boolean {
  return y.every((label, i) => (label === 1 ? (p[i] as number) <= 1 - eps : (p[i] as number) >= eps));
}

/** What a subtraction from 1 leaves of eps: some nine digits. */
const clipped = { rtol: 1e-7, atol: 1e-9 };

const binaryCrossEntropyChecks = [
  agrees<[number[], number[]]>({
    id: 'binary-cross-entropy-numbers',
    function: 'binaryCrossEntropy',
    title: otherNumbers,
    points: 4,
    reference: reference.binaryCrossEntropy,
    inputs: shaped({ samples: [1, 5] }, [vector('samples', label), vector('samples', numbers(0.01, 0.99, 0.01))]),
  }),
  agrees<[number[], number[], number?]>({
    id: 'binary-cross-entropy-clipped',
    function: 'binaryCrossEntropy',
    title: { en: 'probabilities of 0 and 1', ko: '0과 1인 확률' },
    points: 2,
    edge: true,
    tolerance: clipped,
    reference: reference.binaryCrossEntropy,
    inputs: shaped({ samples: [1, 4] }, [vector('samples', label), vector('samples', probabilities())]).filter(
      isClippedOneWay,
    ),
    runs: 25,
    cases: [
      { name: { en: 'y = 1, p = 0', ko: 'y = 1, p = 0' }, args: [[1], [0]] },
      { name: { en: 'y = 0, p = 1', ko: 'y = 0, p = 1' }, args: [[0], [1]] },
      { name: { en: 'eps = 0.1, y = 1, p = 0.05', ko: 'eps가 0.1, y = 1, p = 0.05' }, args: [[1], [0.05], 0.1] },
      { name: { en: 'eps = 0.01, y = 0, p = 0.999', ko: 'eps가 0.01, y = 0, p = 0.999' }, args: [[0], [0.999], 0.01] },
      { name: { en: 'eps = 0, y = 1, p = 1e-9', ko: 'eps가 0, y = 1, p = 1e-9' }, args: [[1], [1e-9], 0] },
      { name: { en: 'eps = 0.2, y = 0, p = 1', ko: 'eps가 0.2, y = 0, p = 1' }, args: [[0, 1], [1, 0.5], 0.2] },
    ],
  }),
  rejects({
    id: 'binary-cross-entropy-samples',
    function: 'binaryCrossEntropy',
    title: badSamples,
    points: 1,
    cases: [
      { name: { en: 'a probability too few', ko: '확률이 하나 모자람' }, args: [[1, 0], [0.5]] },
      { name: { en: 'a probability too many', ko: '확률이 하나 남음' }, args: [[1], [0.5, 0.5]] },
      { name: { en: 'no probabilities', ko: '확률이 없음' }, args: [[1], []] },
      { name: { en: 'empty lists', ko: '빈 배열' }, args: [[], []] },
    ],
  }),
];

const withLogitsChecks = [
  agrees<[number[], number[]]>({
    id: 'binary-cross-entropy-with-logits-numbers',
    function: 'binaryCrossEntropyWithLogits',
    title: otherNumbers,
    points: 3,
    reference: reference.binaryCrossEntropyWithLogits,
    inputs: shaped({ samples: [1, 5] }, [vector('samples', label), vector('samples', numbers(-6, 6, 0.1))]),
  }),
  agrees<[number[], number[]]>({
    id: 'binary-cross-entropy-with-logits-extreme',
    function: 'binaryCrossEntropyWithLogits',
    title: { en: 'logits up to ±1000', ko: '±1000까지의 로짓' },
    points: 2,
    edge: true,
    reference: reference.binaryCrossEntropyWithLogits,
    inputs: shaped({ samples: [1, 4] }, [vector('samples', label), vector('samples', logits())]),
    runs: 25,
    cases: [
      { name: { en: 'y = 1, z = −1000', ko: 'y = 1, z = −1000' }, args: [[1], [-1000]] },
      { name: { en: 'y = 0, z = 1000', ko: 'y = 0, z = 1000' }, args: [[0], [1000]] },
    ],
  }),
  rejects({
    id: 'binary-cross-entropy-with-logits-samples',
    function: 'binaryCrossEntropyWithLogits',
    title: badSamples,
    points: 1,
    cases: [
      { name: { en: 'a logit too few', ko: '로짓이 하나 모자람' }, args: [[1, 0], [2]] },
      { name: { en: 'a logit too many', ko: '로짓이 하나 남음' }, args: [[1], [2, 1]] },
      { name: { en: 'no logits', ko: '로짓이 없음' }, args: [[1], []] },
      { name: { en: 'empty lists', ko: '빈 배열' }, args: [[], []] },
    ],
  }),
];

/** Checks of part A. */
export const crossEntropyChecks = [
  ...sigmoidChecks,
  ...sigmoidGradientChecks,
  ...binaryCrossEntropyChecks,
  ...withLogitsChecks,
];
