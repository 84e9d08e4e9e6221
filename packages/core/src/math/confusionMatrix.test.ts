import { expect, test } from 'vitest';
import { confusionMatrix } from './confusionMatrix.ts';

test('rows are actual classes, columns predicted ones', () => {
  expect(confusionMatrix([0, 1, 2, 2, 1], [0, 2, 2, 1, 1], 3).arraySync()).toEqual([
    [1, 0, 0],
    [0, 1, 1],
    [0, 1, 1],
  ]);
});

test('the published ten samples have 3 true and 1 false positive, 2 false and 4 true negatives', () => {
  expect(confusionMatrix([1, 1, 1, 1, 1, 0, 0, 0, 0, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0], 2).arraySync()).toEqual([
    [4, 1],
    [2, 3],
  ]);
});

test('nothing to count gives zeros', () => {
  expect(confusionMatrix([], [], 2).arraySync()).toEqual([
    [0, 0],
    [0, 0],
  ]);
});

test('what is no vector of classes is refused', () => {
  expect(() => confusionMatrix([0, 1], [0], 2)).toThrow(RangeError);
  expect(() => confusionMatrix([0, 1], [0], 2)).toThrow(/^confusionMatrix: labels of shape \[2\] and .* \[1\] are not/);
  expect(() => confusionMatrix([[0]], [[0]], 2)).toThrow(/are not vectors of one length; give/);
  expect(() => confusionMatrix([0, 2], [0, 1], 2)).toThrow(/^confusionMatrix: label 2 of sample 1 is no class; of 2/);
  expect(() => confusionMatrix([0, 1], [0, -1], 2)).toThrow(/prediction -1 of sample 1/);
  expect(() => confusionMatrix([], [], -1)).toThrow(/^confusionMatrix: \[-1, -1\] is not a shape/);
});
