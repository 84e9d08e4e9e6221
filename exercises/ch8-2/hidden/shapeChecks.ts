import { agrees, rejects } from '@chainrule/grader/exercise';
import { numbers, scalar, shaped, size, vector } from '@chainrule/grader/inputs';
import { boolean } from 'fast-check';
import { givenShapes } from './given.ts';
import * as reference from './references.ts';

const otherNetworks = { en: 'other networks', ko: '다른 신경망' };
/** Layers of 1 to 12 neurons: the input and up to four more. */
const sizes = vector('layers', numbers(1, 12, 1));
const layers = { layers: [2, 5] } as const;

const paramCountChecks = [
  agrees<[number[], boolean]>({
    id: 'param-count-networks',
    function: 'paramCount',
    title: otherNetworks,
    points: 4,
    reference: reference.paramCount,
    inputs: shaped(layers, [sizes, scalar(boolean())]),
    given: givenShapes,
  }),
];

const layerShapesChecks = [
  agrees<[number[], number]>({
    id: 'layer-shapes-networks',
    function: 'layerShapes',
    title: otherNetworks,
    points: 5,
    reference: reference.layerShapes,
    inputs: shaped(layers, [sizes, scalar(numbers(1, 64, 1))]),
    cases: [{ name: { en: 'an empty batch', ko: '빈 배치' }, args: [[3, 2], 0] }],
  }),
];

/** As many different weights as there are arrows. */
const arrows = shaped({ inputs: [1, 5], outputs: [1, 5] }, [size('inputs'), size('outputs')]).map(
  ([nIn, nOut]): [number[], number, number] => [Array.from({ length: nIn * nOut }, (_, i) => i + 1), nIn, nOut],
);

const fromArrowsChecks = [
  agrees<[number[], number, number]>({
    id: 'from-arrows-sizes',
    function: 'fromArrows',
    title: { en: 'other sizes', ko: '다른 크기' },
    points: 5,
    reference: reference.fromArrows,
    inputs: arrows,
    cases: [
      { name: { en: 'one arrow', ko: '화살표 하나' }, args: [[-0.5], 1, 1] },
      { name: { en: 'weights of any sign', ko: '부호가 섞인 가중치' }, args: [[0.5, -1, 0, 2, -0.25, 3], 3, 2] },
    ],
  }),
  rejects({
    id: 'from-arrows-counts',
    function: 'fromArrows',
    title: { en: 'a wrong number of weights', ko: '맞지 않는 가중치 개수' },
    points: 2,
    cases: [
      { name: { en: 'one weight too few', ko: '가중치가 하나 모자람' }, args: [[1, 2, 3, 4, 5], 3, 2] },
      { name: { en: 'one weight too many', ko: '가중치가 하나 남음' }, args: [[1, 2, 3, 4, 5, 6, 7], 3, 2] },
      { name: { en: 'one output too few', ko: '출력 하나만큼 모자람' }, args: [[1, 2, 3], 3, 2] },
      { name: { en: 'twice as many weights', ko: '두 배 많은 가중치' }, args: [[1, 2, 3, 4], 1, 2] },
      { name: { en: 'no weights', ko: '가중치가 없음' }, args: [[], 1, 1] },
    ],
  }),
];

/** Checks of part A. */
export const shapeChecks = [...paramCountChecks, ...layerShapesChecks, ...fromArrowsChecks];
