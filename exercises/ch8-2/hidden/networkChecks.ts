import { agrees, rejects } from '@chainrule/grader/exercise';
import { batchAndLayers } from '@chainrule/grader/inputs';
import { givenDense, givenDenseByRows, givenDenseInTrace } from './given.ts';
import * as reference from './references.ts';
import { ACTS, type Layer, type Matrix } from './references.ts';

const otherNetworks = { en: 'other networks', ko: '다른 신경망' };
const badShapes = { en: 'shapes that do not fit', ko: '맞지 않는 모양' };

const networks = batchAndLayers({ activations: ACTS });

const first: Layer = {
  W: [
    [1, -1, 0.5],
    [0.5, 2, -1],
  ],
  b: [0.1, 0.2, 0.3],
  act: 'tanh',
};
const second: Layer = {
  W: [
    [1, 0.5],
    [-1, 2],
    [0.5, -1],
  ],
  b: [0.5, -0.5],
  act: 'softmax',
};
const misfits = [
  { name: { en: 'one input too few', ko: '입력이 하나 모자람' }, args: [[[1]], [first, second]] },
  {
    name: { en: 'the second layer expects more inputs', ko: '둘째 층의 입력이 더 많음' },
    args: [[[1, 2]], [first, { ...second, W: [...second.W, [1, 1]] }]],
  },
  {
    name: { en: 'the second layer expects fewer inputs', ko: '둘째 층의 입력이 더 적음' },
    args: [[[1, 2]], [first, { ...second, W: second.W.slice(1) }]],
  },
  {
    name: { en: 'one bias too few at the end', ko: '마지막 층의 편향이 모자람' },
    args: [[[1, 2]], [first, { ...second, b: [0.5] }]],
  },
];

const forwardChecks = [
  agrees<[Matrix, Layer[]]>({
    id: 'forward-networks',
    function: 'forward',
    title: otherNetworks,
    points: 6,
    reference: reference.forward,
    inputs: networks,
    cases: [{ name: { en: 'an empty batch', ko: '빈 배치' }, args: [[], [first, second]] }],
    given: givenDense,
  }),
  agrees<[Matrix, Layer[]]>({
    id: 'forward-rows',
    function: 'forward',
    entry: 'forwardRows',
    title: { en: 'one sample at a time', ko: '샘플을 하나씩' },
    points: 2,
    reference: reference.forwardRows,
    inputs: networks,
    runs: 20,
    given: givenDenseByRows,
  }),
  rejects({
    id: 'forward-shapes',
    function: 'forward',
    title: badShapes,
    points: 2,
    cases: misfits,
    given: givenDense,
  }),
];

const forwardTraceChecks = [
  agrees<[Matrix, Layer[]]>({
    id: 'forward-trace-networks',
    function: 'forwardTrace',
    title: otherNetworks,
    points: 5,
    reference: reference.forwardTrace,
    inputs: networks,
    given: givenDenseInTrace,
  }),
  rejects({
    id: 'forward-trace-shapes',
    function: 'forwardTrace',
    title: badShapes,
    points: 1,
    cases: misfits,
    given: givenDenseInTrace,
  }),
];

/** Checks of whole networks. */
export const networkChecks = [...forwardChecks, ...forwardTraceChecks];
