import { decimals, equals } from '@chainrule/grader/exercise';
import { late, narrow, small, steep, wide } from './networks.ts';
import { published, workedExample } from './words.ts';

const largeSums = { en: 'large sums', ko: '큰 가중합' };
const rising = { en: 'a score far above the first', ko: '첫 로짓보다 훨씬 큰 로짓' };
const nearly = { en: 'closer to 0 than the clip', ko: '자르는 값보다 작은 확률' };
const impossible = { en: 'a probability of 0', ko: '확률이 0인 정답' };
const longText = { en: 'a long text', ko: '긴 글' };

/** A text of so many words, all of the same probability. */
function text(words: number, probability: number): number[] {
  return Array.from({ length: words }, () => probability);
}

/** Public checks of part B. */
export const modelChecks = [
  equals({
    id: 'parameter-count-published',
    function: 'parameterCount',
    title: published,
    points: 2,
    fixed: ['V', 'window', 'M', 'h'],
    table: [
      { name: workedExample, args: [7, 4, 5, 6], result: 210 },
      { args: [3, 2, 1, 1], result: 12 },
      { args: [70, 4, 8, 16], result: 2278 },
      { args: [10, 1, 3, 5], result: 110 },
    ],
  }),
  equals({
    id: 'forward-published',
    function: 'forward',
    title: published,
    points: 4,
    tolerance: decimals(8),
    table: [
      {
        name: workedExample,
        args: [[0, 0], small],
        result: { x: [0.5, 0.5], hidden: [0.63514895], probabilities: [0.46418063, 0.13031777, 0.4055016] },
      },
      {
        args: [[0, 1], small],
        result: { x: [0.5, -1], hidden: [0], probabilities: [0.27406862, 0.27406862, 0.45186276] },
      },
      {
        args: [[2, 1], wide],
        result: {
          x: [-0.5, 0.6, 0.3, 0.2],
          hidden: [0.39693043, 0.26362484, -0.58497988],
          probabilities: [0.13467193, 0.1176782, 0.33921757, 0.40843229],
        },
      },
      {
        args: [[3, 0], wide],
        result: {
          x: [1, 0, 0.1, -0.4],
          hidden: [-0.1194273, -0.13909245, 0.62306535],
          probabilities: [0.30451222, 0.40928451, 0.10477252, 0.18143075],
        },
      },
      {
        args: [[1], narrow],
        result: { x: [-1, 0.5], hidden: [-0.24491866, 0.71629787], probabilities: [0.21177084, 0.78822916] },
      },
      {
        name: largeSums,
        args: [[0, 0], steep],
        result: { x: [1, 1], hidden: [1], probabilities: [0.73105858, 0.26894142] },
      },
      {
        name: largeSums,
        args: [[0, 1], steep],
        result: { x: [1, -1], hidden: [1], probabilities: [0.73105858, 0.26894142] },
      },
      {
        name: { en: 'sums far below 0', ko: '0보다 훨씬 작은 가중합' },
        args: [[1, 0], steep],
        result: { x: [-1, 1], hidden: [-1], probabilities: [0.26894142, 0.73105858] },
      },
      { name: rising, args: [[0], late], result: { x: [1], hidden: [0.76159416], probabilities: [0, 0, 1] } },
      { name: rising, args: [[1], late], result: { x: [-1], hidden: [-0.76159416], probabilities: [0, 0, 1] } },
      { name: rising, args: [[2], late], result: { x: [0.5], hidden: [0.46211716], probabilities: [0, 0, 1] } },
    ],
  }),
  equals({
    id: 'cross-entropy-published',
    fixed: ['target'],
    function: 'crossEntropy',
    title: published,
    points: 2,
    tolerance: decimals(8),
    table: [
      { name: workedExample, args: [[0.25, 0.5, 0.25], 0], result: 1.38629436 },
      { args: [[0.25, 0.5, 0.25], 1], result: 0.69314718 },
      { args: [[0.9, 0.1], 1], result: 2.30258509 },
      { args: [[0.2, 0.3, 0.1, 0.4], 2], result: 2.30258509 },
      { name: impossible, args: [[0, 1], 0], result: 16.11809565 },
      { name: impossible, args: [[0.5, 0.5, 0], 2], result: 16.11809565 },
      { name: nearly, args: [[0.999999999, 1e-9], 1], result: 16.11809565 },
      { name: nearly, args: [[2e-8, 0.5, 0.49999998], 0], result: 16.11809565 },
      { name: nearly, args: [[0.25, 0.75, 1e-12], 2], result: 16.11809565 },
    ],
  }),
  equals({
    id: 'perplexity-published',
    function: 'perplexity',
    title: published,
    points: 2,
    tolerance: decimals(8),
    table: [
      { name: workedExample, args: [[0.5, 0.25, 0.125]], result: 4 },
      { args: [[0.1, 0.1, 0.1, 0.1]], result: 10 },
      { args: [[0.9, 0.01]], result: 10.54092553 },
      { args: [[0.3]], result: 3.33333333 },
      { name: impossible, args: [[0]], result: 1e7 },
      { name: impossible, args: [[0.25, 0]], result: 6324.55532034 },
      { name: impossible, args: [[0, 0.5, 0.5]], result: 341.99518934 },
      { name: nearly, args: [[1e-9, 0.5]], result: 4472.135955 },
      { name: nearly, args: [[2e-8]], result: 1e7 },
      { name: nearly, args: [[0.5, 0.5, 1e-12]], result: 341.99518934 },
      { name: longText, args: [text(110, 0.001)], result: 1000 },
      { name: longText, args: [text(125, 0.002)], result: 500 },
      { name: longText, args: [text(145, 0.005)], result: 200 },
    ],
  }),
];
