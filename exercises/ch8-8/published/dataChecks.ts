import { equals } from '@chainrule/grader/exercise';
import { published, workedExample } from './words.ts';

const digits = { en: 'numbers among the words', ko: '단어 사이의 수' };
const inherited = { en: 'a name that every object has', ko: '모든 객체가 가진 이름' };

/** Public checks of part A. */
export const dataChecks = [
  equals({
    id: 'vocabulary-published',
    function: 'buildVocabulary',
    title: published,
    points: 2,
    table: [
      {
        name: workedExample,
        args: [[['the', 'cat', 'sits', 'on', 'the', 'mat']]],
        result: { the: 0, cat: 1, sits: 2, on: 3, mat: 4 },
      },
      {
        args: [
          [
            ['the', 'cat', 'sleeps'],
            ['the', 'dog', 'sits'],
            ['a', 'cat'],
          ],
        ],
        result: { the: 0, cat: 1, sleeps: 2, dog: 3, sits: 4, a: 5 },
      },
      {
        args: [
          [
            ['고양이', '가', '잔다'],
            ['새', '가', '잔다'],
          ],
        ],
        result: { 고양이: 0, 가: 1, 잔다: 2, 새: 3 },
      },
      { args: [[['it', 'rains', 'and', 'rains', 'it', 'rains']]], result: { it: 0, rains: 1, and: 2 } },
      { args: [[]], result: {} },
      {
        name: digits,
        args: [[['in', '2024', 'came', '7', 'cats']]],
        result: { in: 0, 2024: 1, came: 2, 7: 3, cats: 4 },
      },
      {
        name: digits,
        args: [
          [
            ['room', '12'],
            ['seat', '12'],
          ],
        ],
        result: { room: 0, 12: 1, seat: 2 },
      },
      { name: digits, args: [[['9', '3']]], result: { 9: 0, 3: 1 } },
      { name: inherited, args: [[['a', 'constructor']]], result: { a: 0, constructor: 1 } },
      {
        name: inherited,
        args: [[['constructor', 'calls', 'constructor', 'again']]],
        result: { constructor: 0, calls: 1, again: 2 },
      },
      {
        name: inherited,
        args: [
          [
            ['call', 'toString'],
            ['or', 'valueOf'],
          ],
        ],
        result: { call: 0, toString: 1, or: 2, valueOf: 3 },
      },
    ],
  }),
  equals({
    id: 'windows-published',
    fixed: ['ids', 'window'],
    function: 'windows',
    title: published,
    points: 2,
    table: [
      {
        name: workedExample,
        args: [[0, 1, 2, 3, 0, 4], 4],
        result: {
          contexts: [
            [0, 1, 2, 3],
            [1, 2, 3, 0],
          ],
          targets: [0, 4],
        },
      },
      { args: [[3, 1, 2], 1], result: { contexts: [[3], [1]], targets: [1, 2] } },
      {
        args: [[5, 4, 4, 1, 0], 2],
        result: {
          contexts: [
            [5, 4],
            [4, 4],
            [4, 1],
          ],
          targets: [4, 1, 0],
        },
      },
      { args: [[7, 8, 9], 3], result: { contexts: [], targets: [] } },
      {
        args: [[4, 3, 2, 1, 0], 3],
        result: {
          contexts: [
            [4, 3, 2],
            [3, 2, 1],
          ],
          targets: [1, 0],
        },
      },
    ],
  }),
  equals({
    id: 'lookup-published',
    fixed: ['ids'],
    function: 'lookup',
    title: published,
    points: 2,
    table: [
      {
        name: workedExample,
        args: [
          [
            [1, 2],
            [3, 4],
            [5, 6],
          ],
          [2, 0, 2],
        ],
        result: [
          [5, 6],
          [1, 2],
          [5, 6],
        ],
      },
      {
        args: [
          [[0.5], [-1], [0]],
          [1, 1, 0],
        ],
        result: [[-1], [-1], [0.5]],
      },
      {
        args: [
          [
            [1, 0, -1],
            [0.5, 2, 3],
          ],
          [1],
        ],
        result: [[0.5, 2, 3]],
      },
      {
        args: [
          [[1], [2], [3]],
          [2, 1, 1],
        ],
        result: [[3], [2], [2]],
      },
    ],
  }),
  equals({
    id: 'concatenate-published',
    function: 'concatenate',
    title: published,
    points: 2,
    table: [
      {
        name: workedExample,
        args: [
          [
            [5, 6],
            [1, 2],
            [5, 6],
          ],
        ],
        result: [5, 6, 1, 2, 5, 6],
      },
      { args: [[[0.5], [-1], [0]]], result: [0.5, -1, 0] },
      { args: [[[1, 2, 3]]], result: [1, 2, 3] },
      {
        args: [
          [
            [1, 2],
            [3, 4],
          ],
        ],
        result: [1, 2, 3, 4],
      },
      {
        name: { en: 'a long vector and a short one', ko: '긴 벡터와 짧은 벡터' },
        args: [[[7, 8], [9]]],
        result: [7, 8, 9],
      },
    ],
  }),
];
