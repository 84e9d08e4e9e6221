import { type Classification, classification } from './dataset.ts';

const BOOK = 'practice data of the textbook 딥 러닝을 이용한 자연어 처리 입문 (wikidocs 2155)';
const FACTS = 'a handful of numbers, facts without a licence';

/**
 * Thirteen numbers from −50 to 50, and whether each is at least 10: logistic regression with one input.
 *
 * x: (13 × 1), y: (13). Separable, so the weight of an unregularized fit grows without bound.
 */
export function atLeastTen(): Classification {
  const x = [-50, -40, -30, -20, -10, -5, 0, 5, 10, 20, 30, 40, 50];
  return classification({
    id: 'at-least-ten',
    title: { en: 'Is it at least ten?', ko: '10 이상인가?' },
    origin: `${BOOK}, chapter 7-6`,
    licence: FACTS,
    features: [{ name: 'x', title: { en: 'number', ko: '숫자' }, unit: '' }],
    x: x.map((value) => [value]),
    y: x.map((value) => (value >= 10 ? 1 : 0)),
    classes: [
      { name: 'below', title: { en: 'below ten', ko: '10 미만' } },
      { name: 'at-least', title: { en: 'ten or more', ko: '10 이상' } },
    ],
  });
}

/**
 * Six pairs of small numbers, and whether their sum is at least 2: logistic regression with two inputs.
 *
 * x: (6 × 2), y: (6).
 */
export function sumAtLeastTwo(): Classification {
  const x = [
    [0, 0],
    [0, 1],
    [1, 0],
    [0, 2],
    [1, 1],
    [2, 0],
  ];
  return classification({
    id: 'sum-at-least-two',
    title: { en: 'Is the sum at least two?', ko: '합이 2 이상인가?' },
    origin: `${BOOK}, chapter 7-7`,
    licence: FACTS,
    features: [
      { name: 'x1', title: { en: 'first number', ko: '첫째 수' }, unit: '' },
      { name: 'x2', title: { en: 'second number', ko: '둘째 수' }, unit: '' },
    ],
    x,
    y: x.map(([a, b]) => (a! + b! >= 2 ? 1 : 0)),
    classes: [
      { name: 'below', title: { en: 'sum below two', ko: '합이 2 미만' } },
      { name: 'at-least', title: { en: 'sum of two or more', ko: '합이 2 이상' } },
    ],
  });
}
