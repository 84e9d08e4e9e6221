import { defineMisconceptions } from '@chainrule/grader/exercise';
import type { Confusion, Scores } from '../references.ts';

type Submission = typeof import('../../solution/index.ts');

const measures = { en: 'Accuracy, precision, recall, F1', ko: '정확도, 정밀도, 재현율, F1' };
const overfitting = { en: 'Overfitting', ko: '과적합' };

/** The scores with another zero-denominator rule, or another F1. */
function scored(
  { tp, fp, fn, tn }: Confusion,
  {
    share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole),
    f1 = (p: number, r: number) => share(2 * p * r, p + r),
    precision = () => share(tp, tp + fp),
    recall = () => share(tp, tp + fn),
    accuracy = () => share(tp + tn, tp + fp + fn + tn),
  } = {},
): Scores {
  const [p, r] = [precision(), recall()];
  return { accuracy: accuracy(), precision: p, recall: r, f1: f1(p, r) };
}

const rises = (valLoss: number[], epoch: number) => epoch > 0 && valLoss[epoch]! > valLoss[epoch - 1]!;
const firstRise = (valLoss: number[]) => valLoss.findIndex((_, epoch) => rises(valLoss, epoch));

/** Wrong versions of `scores` and `firstOverfitEpoch`. */
export const wrongMeasures = defineMisconceptions<Submission>([
  {
    id: 'f1-arithmetic-mean',
    function: 'scores',
    section: measures,
    explanation: {
      en: 'Your F1 is the arithmetic mean (P + R)/2. It is the harmonic mean, 2PR/(P + R), which is low as soon as one of the two is.',
      ko: 'F1을 산술 평균 (P + R)/2로 구했습니다. F1은 조화 평균 2PR/(P + R)이라서 둘 중 하나만 낮아도 낮아집니다.',
    },
    wrong: (c) => scored(c, { f1: (p, r) => (p + r) / 2 }),
  },
  {
    id: 'f1-without-two',
    function: 'scores',
    section: measures,
    explanation: {
      en: 'Your F1 is half as large as it should be: PR/(P + R) lacks the factor 2.',
      ko: 'F1이 절반입니다. PR/(P + R)에 2가 빠졌습니다.',
    },
    wrong: (c) =>
      scored(c, {
        f1: (p, r) => (p + r === 0 ? 0 : (p * r) / (p + r)),
      }),
  },
  {
    id: 'nan-for-zero-denominators',
    function: 'scores',
    section: measures,
    explanation: {
      en: 'If a denominator is 0 you return NaN. Here such a measure is 0: check before you divide.',
      ko: '분모가 0일 때 NaN이 나옵니다. 여기서는 그럴 때 0으로 정했습니다. 나누기 전에 확인하세요.',
    },
    wrong: (c) => scored(c, { share: (part, whole) => part / whole }),
  },
  {
    id: 'f1-nan-where-both-zero',
    function: 'scores',
    section: measures,
    explanation: {
      en: 'Precision and recall are safe, but if both are 0 your F1 is 0/0, which is NaN. It should be 0.',
      ko: '정밀도와 재현율은 맞지만, 둘 다 0이면 F1이 0/0이 되어 NaN이 나옵니다. 그때 F1은 0입니다.',
    },
    wrong: (c) => scored(c, { f1: (p, r) => (2 * p * r) / (p + r) }),
  },
  {
    id: 'precision-and-recall-swapped',
    function: 'scores',
    section: measures,
    explanation: {
      en: 'You have swapped precision and recall. Precision looks at what was predicted positive, TP/(TP + FP), recall at what is positive, TP/(TP + FN).',
      ko: '정밀도와 재현율이 뒤바뀌었습니다. 정밀도는 양성으로 예측한 것 가운데 맞은 비율 TP/(TP + FP), 재현율은 실제 양성 가운데 찾아낸 비율 TP/(TP + FN)입니다.',
    },
    wrong: (c) => {
      const { accuracy, precision, recall, f1 } = scored(c);
      return { accuracy, precision: recall, recall: precision, f1 };
    },
  },
  {
    id: 'accuracy-without-true-negatives',
    function: 'scores',
    section: measures,
    explanation: {
      en: 'Your accuracy counts the true positives only. A 0 that is predicted as 0 is right as well: (TP + TN)/all.',
      ko: '정확도에서 참 양성만 세고 있습니다. 0을 0으로 예측한 것도 맞은 것입니다: (TP + TN)/전체.',
    },
    wrong: (c) => scored(c, { accuracy: () => (c.tp === 0 ? 0 : c.tp / (c.tp + c.fp + c.fn + c.tn)) }),
  },
  {
    id: 'recall-of-negatives',
    function: 'scores',
    section: measures,
    explanation: {
      en: 'Your recall divides by TP + TN. Those are all right answers; recall asks how many of the actual positives were found: TP/(TP + FN).',
      ko: '재현율을 TP + TN으로 나누고 있습니다. 그것은 맞은 답 전부입니다. 재현율은 실제 양성 가운데 찾아낸 비율입니다: TP/(TP + FN).',
    },
    wrong: (c) => scored(c, { recall: () => (c.tp === 0 ? 0 : c.tp / (c.tp + c.tn)) }),
  },
  {
    id: 'epoch-before-the-rise',
    function: 'firstOverfitEpoch',
    section: overfitting,
    explanation: {
      en: 'You return the last epoch before the rise. Return the epoch with the higher loss, which is one later.',
      ko: '커지기 직전의 에포크를 돌려주고 있습니다. 손실이 커진 에포크, 곧 그다음 에포크를 돌려주세요.',
    },
    wrong: (valLoss) => {
      const rise = firstRise(valLoss);
      return rise === -1 ? -1 : rise - 1;
    },
  },
  {
    id: 'epochs-from-one',
    function: 'firstOverfitEpoch',
    section: overfitting,
    explanation: {
      en: 'You count the epochs from 1. The first one is epoch 0.',
      ko: '에포크를 1부터 세고 있습니다. 첫 에포크는 0입니다.',
    },
    wrong: (valLoss) => {
      const rise = firstRise(valLoss);
      return rise === -1 ? -1 : rise + 1;
    },
  },
  {
    id: 'tie-is-a-rise',
    function: 'firstOverfitEpoch',
    section: overfitting,
    explanation: {
      en: 'You take an equal loss for a rise. Only a strictly higher loss counts: >, not >=.',
      ko: '같은 손실을 커진 것으로 보고 있습니다. 더 큰 손실만 커진 것입니다: >=가 아니라 >입니다.',
    },
    wrong: (valLoss) => valLoss.findIndex((loss, epoch) => epoch > 0 && loss >= valLoss[epoch - 1]!),
  },
  {
    id: 'after-the-lowest-loss',
    function: 'firstOverfitEpoch',
    section: overfitting,
    explanation: {
      en: 'You look for the lowest loss of all and return the epoch after it. Return the first rise, even if the loss falls lower later on.',
      ko: '전체에서 가장 작은 손실을 찾아 그다음 에포크를 돌려주고 있습니다. 나중에 손실이 더 줄더라도 처음으로 커진 에포크를 돌려주세요.',
    },
    wrong: (valLoss) => {
      const next = valLoss.lastIndexOf(Math.min(...valLoss)) + 1;
      return next < valLoss.length ? next : -1;
    },
  },
  {
    id: 'last-rise',
    function: 'firstOverfitEpoch',
    section: overfitting,
    explanation: {
      en: 'You return the last rise. Stop at the first one.',
      ko: '마지막으로 커진 에포크를 돌려주고 있습니다. 처음 커진 곳에서 멈추세요.',
    },
    wrong: (valLoss) => valLoss.findLastIndex((_, epoch) => rises(valLoss, epoch)),
  },
  {
    id: 'no-rise-is-the-end',
    function: 'firstOverfitEpoch',
    section: overfitting,
    explanation: {
      en: 'If the loss never rises, you return the number of epochs, as if it rose right after the last one. Return −1.',
      ko: '손실이 한 번도 커지지 않을 때 에포크의 개수를 돌려주고 있습니다. 마지막 다음에 커진다고 본 셈입니다. −1을 돌려주세요.',
    },
    wrong: (valLoss) => {
      const rise = firstRise(valLoss);
      return rise === -1 ? valLoss.length : rise;
    },
  },
]);
