import { agrees, rejects } from '@chainrule/grader/exercise';
import { numbers, shaped, vector } from '@chainrule/grader/inputs';
import { inputs, n222, n231, net, sizes, wide, wideInputs } from './networkInputs.ts';
import type { Net } from './references.ts';
import * as reference from './references.ts';
import { badShapes, otherNetworks } from './texts.ts';

const passChecks = [
  agrees<[number[], Net]>({
    id: 'forward-networks',
    function: 'forward',
    title: otherNetworks,
    points: 7,
    reference: reference.forward,
    inputs: shaped(sizes, [vector('inputs', inputs), net]),
    cases: [{ name: wide.name, args: [wideInputs, wide.n] }],
  }),
  agrees<[number[], Net]>({
    id: 'forward-saturated',
    function: 'forward',
    title: { en: 'large sums', ko: '큰 가중합' },
    points: 1,
    edge: true,
    reference: reference.forward,
    cases: [
      {
        name: { en: 'sums of ±1000', ko: '가중합 ±1000' },
        args: [
          [1000, -1000],
          {
            W1: [
              [1, -1],
              [0, 0],
            ],
            W2: [[2], [-3]],
          },
        ],
      },
      {
        name: { en: 'sums of ±15 and ±25', ko: '가중합 ±15와 ±25' },
        args: [
          [1],
          {
            W1: [[15, -15, 25, -25]],
            W2: [[16], [-3], [0.5], [4]],
          },
        ],
      },
      { name: { en: 'inputs of 0', ko: '입력이 모두 0' }, args: [[0, 0], n231] },
    ],
  }),
  rejects({
    id: 'forward-shapes',
    function: 'forward',
    title: badShapes,
    points: 2,
    cases: [
      { name: { en: 'one input too few', ko: '입력이 하나 모자람' }, args: [[1], n231] },
      { name: { en: 'one input too many', ko: '입력이 하나 남음' }, args: [[1, 2, 3], n231] },
      {
        name: { en: 'W2 has one row too few', ko: 'W2의 행이 하나 모자람' },
        args: [[1, 2], { ...n231, W2: [[0.7], [-0.5]] }],
      },
      {
        name: { en: 'W2 has one row too many', ko: 'W2의 행이 하나 남음' },
        args: [[1, 2], { ...n231, W2: [[0.7], [-0.5], [0.3], [0.1]] }],
      },
      {
        name: { en: 'the rows of W1 differ in length', ko: 'W1의 행 길이가 서로 다름' },
        args: [
          [1, 2],
          {
            ...n231,
            W1: [
              [0.2, -0.3, 0.5],
              [0.1, 0.4],
            ],
          },
        ],
      },
      {
        name: { en: 'the rows of W2 differ in length', ko: 'W2의 행 길이가 서로 다름' },
        args: [[1, 2], { ...n222, W2: [[0.6, -0.4], [0.2]] }],
      },
    ],
  }),
];

const lossChecks = [
  agrees<[number[], number[]]>({
    id: 'loss-numbers',
    function: 'loss',
    title: { en: 'other numbers', ko: '다른 숫자' },
    points: 3,
    reference: reference.loss,
    inputs: shaped({ outputs: [1, 5] }, [vector('outputs', numbers(0, 1)), vector('outputs', numbers(-2, 3))]),
    cases: [
      {
        name: { en: 'outputs equal to the targets', ko: '목표값과 같은 출력' },
        args: [
          [0.3, 0.8],
          [0.3, 0.8],
        ],
      },
      {
        name: { en: 'ten outputs', ko: '출력 열 개' },
        args: [
          [0.5, 0.1, 0.9, 0.4, 0.6, 0.2, 0.8, 0.3, 0.7, 0.5],
          [0, 0, 1, 0, 1, 0, 1, 0, 1, 1],
        ],
      },
    ],
  }),
  rejects({
    id: 'loss-lengths',
    function: 'loss',
    title: { en: 'lengths that do not fit', ko: '맞지 않는 길이' },
    points: 1,
    cases: [
      { name: { en: 'one target too few', ko: '목표값이 하나 모자람' }, args: [[0.5, 0.5], [1]] },
      { name: { en: 'one target too many', ko: '목표값이 하나 남음' }, args: [[0.5], [1, 0]] },
    ],
  }),
];

/** Checks of `forward` and `loss`. */
export const forwardChecks = [...passChecks, ...lossChecks];
