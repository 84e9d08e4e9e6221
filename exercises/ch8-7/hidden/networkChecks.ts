import { agrees, gradient, rejects } from '@chainrule/grader/exercise';
import { oneHotRows, probabilityRows, shaped } from '@chainrule/grader/inputs';
import { givenForward } from './given.ts';
import { badNets, batch, isSmooth, sizes, someNet, twoEach } from './networkInputs.ts';
import type { Matrix, Net } from './references.ts';
import * as reference from './references.ts';

const otherNetworks = { en: 'other networks', ko: '다른 신경망' };
const shapes = { en: 'shapes that do not fit', ko: '맞지 않는 모양' };
const raggedX = { en: 'a ragged X', ko: '행의 길이가 다른 X' };
const otherInputs = { en: 'another number of inputs', ko: '다른 입력 개수' };
const fewerInputs = { en: 'an input too few', ko: '입력이 하나 모자람' };
const rowTooMany = { en: 'a row too many in Y', ko: '행이 하나 많은 Y' };
const classTooFew = { en: 'a class too few in Y', ko: '클래스가 하나 모자란 Y' };
const raggedY = { en: 'a ragged Y', ko: '행의 길이가 다른 Y' };
const noSamples = { en: 'no samples', ko: '샘플 없음' };

const forwardChecks = [
  agrees<[Matrix, Net]>({
    id: 'forward-networks',
    function: 'forward',
    title: otherNetworks,
    points: 4,
    reference: reference.forward,
    inputs: shaped(sizes, [batch, someNet]),
  }),
  agrees<[Matrix, Net]>({
    id: 'forward-extremes',
    function: 'forward',
    title: { en: 'sums of a thousand, and an empty batch', ko: '천이 넘는 가중합과 빈 배치' },
    points: 1,
    edge: true,
    reference: reference.forward,
    cases: [
      { name: { en: 'large sums', ko: '큰 가중합' }, args: [[[1000, 500]], twoEach] },
      {
        name: { en: 'large sums in two rows', ko: '두 행의 큰 가중합' },
        args: [
          [
            [800, 0],
            [1, 2],
          ],
          twoEach,
        ],
      },
      {
        name: { en: 'large negative sums', ko: '큰 음수 가중합' },
        args: [[[0, 0]], { ...twoEach, b2: [-1000, -1001] }],
      },
      {
        name: { en: 'a large sum for the second class', ko: '둘째 클래스의 큰 가중합' },
        args: [
          [[1000, 500]],
          {
            ...twoEach,
            W2: [
              [0, 1],
              [-1, 3],
            ],
            b2: [1, 0],
          },
        ],
      },
      { name: { en: 'an empty batch', ko: '빈 배치' }, args: [[], twoEach] },
    ],
  }),
  rejects({
    id: 'forward-shapes',
    function: 'forward',
    title: shapes,
    points: 2,
    cases: [
      { name: otherInputs, args: [[[1, 2, 3]], twoEach] },
      { name: fewerInputs, args: [[[1]], twoEach] },
      { name: raggedX, args: [[[1, 2], [1]], twoEach] },
      { name: { en: 'an X with a short row at the top', ko: '첫 행이 짧은 X' }, args: [[[1], [1, 2]], twoEach] },
      ...badNets.map(({ name, net }) => ({ name, args: [[[1, 2]], net] })),
    ],
  }),
];

const lossChecks = [
  agrees<[Matrix, Matrix]>({
    id: 'loss-of-probabilities',
    function: 'lossOf',
    title: { en: 'other probabilities', ko: '다른 확률' },
    points: 3,
    reference: reference.lossOf,
    inputs: shaped({ samples: [1, 5], classes: [2, 4] }, [
      oneHotRows('samples', 'classes'),
      probabilityRows('samples', 'classes', { certain: false }),
    ]),
  }),
  agrees<[Matrix, Matrix]>({
    id: 'loss-of-certain',
    function: 'lossOf',
    title: { en: 'certain, and wrong', ko: '확신했지만 틀림' },
    points: 1,
    edge: true,
    reference: reference.lossOf,
    cases: [
      { name: { en: 'a probability of 0', ko: '확률 0' }, args: [[[1, 0, 0]], [[0, 0.5, 0.5]]] },
      {
        name: { en: 'a probability of 0 elsewhere', ko: '다른 클래스의 확률 0' },
        args: [[[0, 1, 0]], [[0, 0.5, 0.5]]],
      },
      {
        name: { en: 'closer to 0 than the clip', ko: '자르는 값보다 작은 확률' },
        args: [[[1, 0]], [[1e-9, 1 - 1e-9]]],
      },
    ],
  }),
  rejects({
    id: 'loss-of-shapes',
    function: 'lossOf',
    title: shapes,
    points: 1,
    cases: [
      { name: noSamples, args: [[], []] },
      {
        name: { en: 'a row too few in Y', ko: '행이 모자란 Y' },
        args: [
          [[1, 0]],
          [
            [0.5, 0.5],
            [0.5, 0.5],
          ],
        ],
      },
      {
        name: rowTooMany,
        args: [
          [
            [1, 0],
            [0, 1],
          ],
          [[0.5, 0.5]],
        ],
      },
      { name: { en: 'a class too many in Y', ko: '클래스가 하나 많은 Y' }, args: [[[1, 0, 0]], [[0.5, 0.5]]] },
      { name: classTooFew, args: [[[1, 0]], [[0.5, 0.25, 0.25]]] },
      {
        name: { en: 'no samples for one prediction', ko: '예측은 하나인데 샘플 없음' },
        args: [[], [[0.5, 0.5]]],
      },
      {
        name: raggedY,
        args: [
          [[1, 0], [1]],
          [
            [0.5, 0.5],
            [0.5, 0.5],
          ],
        ],
      },
      {
        name: { en: 'a short row at the top of Y', ko: '첫 행이 짧은 Y' },
        args: [
          [[1], [1, 0]],
          [
            [0.5, 0.5],
            [0.5, 0.5],
          ],
        ],
      },
      {
        name: { en: 'a ragged P', ko: '행의 길이가 다른 P' },
        args: [
          [
            [1, 0],
            [1, 0],
          ],
          [[0.5, 0.5], [0.5]],
        ],
      },
      {
        name: { en: 'as many numbers in other shapes', ko: '개수는 같고 모양이 다름' },
        args: [
          [[1, 0, 0, 1]],
          [
            [0.5, 0.5],
            [0.5, 0.5],
          ],
        ],
      },
    ],
  }),
];

const gradientChecks = [
  gradient<[Matrix, Matrix, Net]>({
    id: 'gradients-networks',
    function: 'gradients',
    title: otherNetworks,
    points: 6,
    reference: reference.gradients,
    of: reference.batchLoss,
    wrt: { dW1: '2.W1', db1: '2.b1', dW2: '2.W2', db2: '2.b2' },
    inputs: shaped(sizes, [batch, oneHotRows('samples', 'classes'), someNet]).filter(([X, , net]) => isSmooth(X, net)),
    given: givenForward,
  }),
  agrees<[Matrix, Matrix, Net]>({
    id: 'gradients-kink',
    function: 'gradients',
    fixed: ['X', 'net'],
    title: { en: 'a neuron at exactly 0, and certainty', ko: '정확히 0인 뉴런, 그리고 확신' },
    points: 1,
    edge: true,
    reference: reference.gradients,
    cases: [
      {
        name: { en: 'an empty text', ko: '빈 텍스트' },
        args: [[[0, 0]], [[1, 0]], { ...twoEach, b1: [0, 0] }],
      },
      {
        name: { en: 'empty texts among others', ko: '다른 텍스트와 섞인 빈 텍스트' },
        args: [
          [
            [0, 0],
            [2, 1],
            [0, 0],
          ],
          [
            [0, 1],
            [1, 0],
            [1, 0],
          ],
          { ...twoEach, b1: [0, 0] },
        ],
      },
      {
        name: { en: 'one neuron of two', ko: '두 뉴런 중 하나' },
        args: [[[1, 1]], [[0, 1]], { ...twoEach, b1: [0, 0] }],
      },
      { name: { en: 'certain, and wrong', ko: '확신했지만 틀림' }, args: [[[1000, 500]], [[0, 1]], twoEach] },
      { name: { en: 'certain, and right', ko: '확신했고 맞음' }, args: [[[1000, 500]], [[1, 0]], twoEach] },
    ],
    given: givenForward,
  }),
  rejects({
    id: 'gradients-shapes',
    function: 'gradients',
    title: shapes,
    points: 2,
    cases: [
      { name: noSamples, args: [[], [], twoEach] },
      { name: otherInputs, args: [[[1]], [[1, 0]], twoEach] },
      {
        name: { en: 'a row too few in Y', ko: '행이 모자란 Y' },
        args: [
          [
            [1, 2],
            [2, 1],
          ],
          [[1, 0]],
          twoEach,
        ],
      },
      {
        name: rowTooMany,
        args: [
          [[1, 2]],
          [
            [1, 0],
            [0, 1],
          ],
          twoEach,
        ],
      },
      { name: { en: 'a class too many in Y', ko: '클래스가 하나 많은 Y' }, args: [[[1, 2]], [[1, 0, 0]], twoEach] },
      { name: classTooFew, args: [[[1, 2]], [[1]], twoEach] },
      {
        name: raggedY,
        args: [
          [
            [1, 2],
            [2, 1],
          ],
          [[1, 0], [1]],
          twoEach,
        ],
      },
      {
        name: raggedX,
        args: [
          [[1, 2], [1]],
          [
            [1, 0],
            [0, 1],
          ],
          twoEach,
        ],
      },
      {
        name: { en: 'a bias too many in b2', ko: '하나 많은 b2' },
        args: [[[1, 2]], [[1, 0]], { ...twoEach, b2: [0, 1, 0] }],
      },
    ],
  }),
];

/** Hidden checks of part C. */
export const networkChecks = [...forwardChecks, ...lossChecks, ...gradientChecks];
