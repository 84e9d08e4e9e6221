import { agrees, rejects } from '@chainrule/grader/exercise';
import { matrix, numbers, scalar, shaped, size, vector } from '@chainrule/grader/inputs';
import { constantFrom, tuple } from 'fast-check';
import { givenScale } from './given.ts';
import type { Act, Matrix, Rule } from './references.ts';
import * as reference from './references.ts';

const rules = constantFrom<Rule>('xavier', 'he');
const acts = constantFrom<Act>('sigmoid', 'tanh', 'relu', 'leakyRelu');
const fans = { fanIn: [1, 6], fanOut: [1, 6] } as const;
const badSizes = { en: 'sizes that are not allowed', ko: '층의 크기가 될 수 없는 수' };
const badSize = { en: 'no neurons', ko: '뉴런이 없음' };

const initScaleChecks = [
  agrees<[Rule, number, number]>({
    id: 'init-scale-layers',
    fixed: ['fanIn', 'fanOut'],
    function: 'initScale',
    title: { en: 'other layers', ko: '다른 층' },
    points: 3,
    reference: reference.initScale,
    inputs: tuple(rules, numbers(1, 512, 1), numbers(1, 512, 1)),
  }),
  rejects({
    id: 'init-scale-sizes',
    function: 'initScale',
    title: badSizes,
    points: 1,
    cases: [
      { name: badSize, args: ['xavier', 0, 4] },
      { name: { en: 'leads to no neurons', ko: '다음 층에 뉴런이 없음' }, args: ['xavier', 4, 0] },
      { name: { en: 'half a neuron', ko: '뉴런 반 개' }, args: ['he', 2.5, 4] },
      { name: { en: 'a negative number of neurons', ko: '음수' }, args: ['he', -3, 4] },
      { name: { en: 'not a number', ko: '숫자가 아님' }, args: ['xavier', Number.NaN, 4] },
      { name: { en: 'leads to half a neuron, with he', ko: 'he에서 다음 층에 뉴런 반 개' }, args: ['he', 4, 0.5] },
      { name: { en: 'leads to no neurons, with he', ko: 'he에서 다음 층에 뉴런이 없음' }, args: ['he', 4, 0] },
      { name: { en: 'leads to fewer than none, with he', ko: 'he에서 다음 층의 뉴런이 음수' }, args: ['he', 4, -2] },
      { name: { en: 'half a neuron, with xavier', ko: 'xavier에서 뉴런 반 개' }, args: ['xavier', 2.5, 4] },
      {
        name: { en: 'leads to half a neuron, with xavier', ko: 'xavier에서 다음 층에 뉴런 반 개' },
        args: ['xavier', 4, 2.5],
      },
      { name: { en: 'two halves, with xavier', ko: 'xavier에서 양쪽에 뉴런 반 개' }, args: ['xavier', 2.5, 2.5] },
      { name: { en: 'fewer than none, with xavier', ko: 'xavier에서 음수' }, args: ['xavier', -3, 4] },
      {
        name: { en: 'leads to fewer than none, with xavier', ko: 'xavier에서 다음 층의 뉴런이 음수' },
        args: ['xavier', 4, -3],
      },
      { name: { en: 'leads to what is not a number', ko: '다음 층이 숫자가 아님' }, args: ['xavier', 4, Number.NaN] },
    ],
  }),
];

const draws = numbers(0, 0.99);

const initWeightsChecks = [
  agrees<[Rule, number, number, Matrix]>({
    id: 'init-weights-layers',
    fixed: ['fanIn', 'fanOut'],
    function: 'initWeights',
    parameters: ['rule', 'fanIn', 'fanOut', 'draws'],
    title: { en: 'other layers', ko: '다른 층' },
    points: 4,
    reference: reference.initWeights,
    inputs: shaped(fans, [scalar(rules), size('fanIn'), size('fanOut'), matrix('fanIn', 'fanOut', draws)]),
    given: givenScale,
  }),
  rejects({
    id: 'init-weights-sizes',
    function: 'initWeights',
    parameters: ['rule', 'fanIn', 'fanOut', 'draws'],
    title: badSizes,
    points: 1,
    cases: [
      { name: badSize, args: ['xavier', 0, 4, [[0.5]]] },
      { name: { en: 'leads to no neurons', ko: '다음 층에 뉴런이 없음' }, args: ['he', 4, 0, [[0.5]]] },
      { name: { en: 'half a neuron', ko: '뉴런 반 개' }, args: ['he', 1.5, 2, [[0.5, 0.5, 0.5, 0.5]]] },
      {
        name: { en: 'leads to no neurons, with xavier', ko: 'xavier에서 다음 층에 뉴런이 없음' },
        args: ['xavier', 4, 0, [[0.5]]],
      },
      {
        name: { en: 'leads to half a neuron', ko: '다음 층에 뉴런 반 개' },
        args: ['xavier', 2, 1.5, [[0.5, 0.5, 0.5, 0.5]]],
      },
    ],
  }),
];

const zs = numbers(-4, 4, 0.1, [-30, 30]);
const ws = numbers(-3, 3, 0.1, [8]);

const gradientSignalsChecks = [
  agrees<[Act, number[], number[]]>({
    id: 'gradient-signals-chains',
    function: 'gradientSignals',
    title: { en: 'other chains', ko: '다른 층 사슬' },
    points: 4,
    // Far out, 1 − tanh² and σ(1 − σ) keep few of their own digits; what they amount to is next to nothing.
    tolerance: { rtol: 1e-9, atol: 1e-12 },
    reference: reference.gradientSignals,
    inputs: shaped({ layers: [1, 6] }, [
      scalar(acts),
      vector(
        'layers',
        zs.filter((z) => z !== 0),
      ),
      vector('layers', ws),
    ]),
    runs: 60,
  }),
  agrees<[Act, number[], number[]]>({
    id: 'gradient-signals-corners',
    function: 'gradientSignals',
    title: { en: 'a sum of 0, far out, no layers', ko: '가중합 0, 아주 먼 곳, 층이 없음' },
    points: 1,
    edge: true,
    tolerance: { rtol: 1e-9, atol: 1e-12 },
    reference: reference.gradientSignals,
    cases: [
      { name: { en: 'relu at 0', ko: '0에서의 relu' }, args: ['relu', [0, 1], [2, 3]] },
      { name: { en: 'relu at 0 in the last layer', ko: '마지막 층이 0인 relu' }, args: ['relu', [1, 0], [2, 3]] },
      { name: { en: 'sigmoid at 0', ko: '0에서의 sigmoid' }, args: ['sigmoid', [0, 0], [1, 1]] },
      { name: { en: 'sums of ±1000', ko: '가중합 ±1000' }, args: ['sigmoid', [1000, -1000, 0], [1, 1, 2]] },
      { name: { en: 'tanh at ±1000', ko: '±1000에서의 tanh' }, args: ['tanh', [1000, -1000, 0], [1, 1, 2]] },
      { name: { en: 'a weight of 0', ko: '가중치 0' }, args: ['tanh', [0.5, 0.5, 0.5], [2, 0, 3]] },
      { name: { en: 'no layers', ko: '층이 없음' }, args: ['tanh', [], []] },
    ],
  }),
  rejects({
    id: 'gradient-signals-lengths',
    function: 'gradientSignals',
    title: { en: 'lengths that do not fit', ko: '맞지 않는 길이' },
    points: 1,
    cases: [
      { name: { en: 'one weight too few', ko: '가중치가 하나 모자람' }, args: ['tanh', [1, 2], [1]] },
      { name: { en: 'one weight too many', ko: '가중치가 하나 남음' }, args: ['relu', [1], [1, 2]] },
      { name: { en: 'no weights', ko: '가중치 없음' }, args: ['sigmoid', [1], []] },
      { name: { en: 'no sums', ko: '가중합 없음' }, args: ['leakyRelu', [], [1]] },
    ],
  }),
];

export const scaleChecks = [...initScaleChecks, ...initWeightsChecks, ...gradientSignalsChecks];
