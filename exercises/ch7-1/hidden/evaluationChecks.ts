import { agrees } from '@chainrule/grader/exercise';
import { counts, lossHistory, numbers, scalar, shaped, vector } from '@chainrule/grader/inputs';
import * as reference from './references.ts';

type Ratio = [number, number, number];

/** Whether floating point agrees on the sizes however one multiplies: only 'split-sizes-exact' may hang on that. */
function isClearCut([n, ratio]: [number, Ratio]): boolean {
  const total = ratio[0] + ratio[1] + ratio[2];
  const ways = [
    (share: number) => Math.floor((n * share) / total),
    (share: number) => Math.floor(n * (share / total)),
    (share: number) => Math.floor((n / total) * share),
  ];
  return ratio.every((share) => ways.every((way) => way(share) === ways[0]?.(share)));
}

const splitSizesChecks = [
  agrees<[number, Ratio]>({
    id: 'split-sizes-numbers',
    function: 'splitSizes',
    title: { en: 'other numbers', ko: '다른 숫자' },
    points: 4,
    reference: reference.splitSizes,
    inputs: shaped({}, [
      scalar(numbers(0, 300, 1)),
      [scalar(numbers(1, 10, 1)), scalar(numbers(0, 10, 1)), scalar(numbers(0, 10, 1))],
    ]).filter(isClearCut),
    cases: [
      { name: { en: 'no samples', ko: '샘플이 없음' }, args: [0, [6, 2, 2]] },
      { name: { en: 'a training share of 0', ko: '훈련 비율이 0' }, args: [7, [0, 1, 1]] },
      { name: { en: 'almost one for each', ko: '거의 하나씩' }, args: [1999, [1998, 1, 1]] },
      { name: { en: 'far less than one', ko: '하나에 훨씬 못 미침' }, args: [1, [2_000_000, 1, 0]] },
    ],
  }),
];

const label = numbers(0, 1, 1);

const confusionChecks = [
  agrees<[number[], number[]]>({
    id: 'confusion-labels',
    function: 'confusion',
    title: { en: 'other labels', ko: '다른 레이블' },
    points: 5,
    reference: reference.confusion,
    inputs: shaped({ samples: [1, 12] }, [vector('samples', label), vector('samples', label)]),
  }),
  agrees<[number[], number[]]>({
    id: 'confusion-empty',
    function: 'confusion',
    title: { en: 'no samples', ko: '샘플이 없음' },
    points: 1,
    edge: true,
    reference: reference.confusion,
    cases: [{ name: { en: 'empty lists', ko: '빈 배열' }, args: [[], []] }],
  }),
];

const count = scalar(counts(30));

const scoresChecks = [
  agrees<[reference.Confusion]>({
    id: 'scores-counts',
    function: 'scores',
    title: { en: 'other counts', ko: '다른 개수' },
    points: 6,
    reference: reference.scores,
    inputs: shaped({}, [{ tp: scalar(numbers(1, 30, 1)), fp: count, fn: count, tn: count }]),
  }),
  agrees<[reference.Confusion]>({
    id: 'scores-zero-denominators',
    function: 'scores',
    title: { en: 'denominators of 0', ko: '0인 분모' },
    points: 2,
    edge: true,
    reference: reference.scores,
    inputs: shaped({}, [{ tp: scalar(numbers(0, 0)), fp: count, fn: count, tn: count }]),
    runs: 10,
    cases: [
      { name: { en: 'only true negatives', ko: 'TN만 있음' }, args: [{ tp: 0, fp: 0, fn: 0, tn: 3 }] },
      { name: { en: 'only false negatives', ko: 'FN만 있음' }, args: [{ tp: 0, fp: 0, fn: 4, tn: 0 }] },
      { name: { en: 'only false positives', ko: 'FP만 있음' }, args: [{ tp: 0, fp: 5, fn: 0, tn: 0 }] },
      { name: { en: 'all counts 0', ko: '개수가 모두 0' }, args: [{ tp: 0, fp: 0, fn: 0, tn: 0 }] },
    ],
  }),
];

const firstOverfitEpochChecks = [
  agrees<[number[]]>({
    id: 'first-overfit-epoch-losses',
    fixed: ['valLoss'],
    function: 'firstOverfitEpoch',
    title: { en: 'other losses', ko: '다른 손실' },
    points: 5,
    reference: reference.firstOverfitEpoch,
    inputs: shaped({ epochs: [1, 10] }, [lossHistory('epochs')]),
    cases: [
      { name: { en: 'a late rise', ko: '늦게 커짐' }, args: [[0.9, 0.8, 0.6, 0.5, 0.4, 0.45, 0.3, 0.35]] },
      { name: { en: 'a tie, then lower again', ko: '같은 값 뒤에 더 줄어듦' }, args: [[0.9, 0.7, 0.7, 0.5, 0.6]] },
      { name: { en: 'the lowest loss comes last', ko: '최솟값이 마지막' }, args: [[0.8, 0.9, 0.5, 0.2]] },
      { name: { en: 'the lowest loss comes first', ko: '최솟값이 처음' }, args: [[0.3, 0.5, 0.4, 0.6]] },
      { name: { en: 'a very small rise', ko: '아주 조금 커짐' }, args: [[0.5, 0.4, 0.4000001, 0.3]] },
      {
        name: { en: 'a rise in the twelfth decimal', ko: '소수점 아래 열두째 자리에서 커짐' },
        args: [[0.5, 0.4, 0.400000000001]],
      },
      { name: { en: 'a rise from 0', ko: '0에서 커짐' }, args: [[0.5, 0, 0.1]] },
      { name: { en: 'numbers of one and two digits', ko: '한 자리 수와 두 자리 수' }, args: [[12, 9.5, 9, 10.5]] },
    ],
  }),
  agrees<[number[]]>({
    id: 'first-overfit-epoch-none',
    fixed: ['valLoss'],
    function: 'firstOverfitEpoch',
    title: { en: 'losses that never rise', ko: '커지지 않는 손실' },
    points: 1,
    edge: true,
    reference: reference.firstOverfitEpoch,
    cases: [
      { name: { en: 'a single epoch', ko: '에포크 한 번' }, args: [[0.5]] },
      { name: { en: 'falling losses', ko: '줄어드는 손실' }, args: [[3, 2, 1.5, 1.4]] },
      { name: { en: 'falling losses with a tie', ko: '같은 값이 섞인, 줄어드는 손실' }, args: [[0.9, 0.9, 0.8]] },
    ],
  }),
];

/** Checks of part A. */
export const evaluationChecks = [...splitSizesChecks, ...confusionChecks, ...scoresChecks, ...firstOverfitEpochChecks];
