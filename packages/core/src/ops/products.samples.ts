import { numbers, type OperationSamples, type Sample, sample } from '../../test/samples.ts';
import type { Shape } from '../shapes.ts';

function of(a: Shape, b: Shape, program: Sample['program']): Sample {
  return sample(`on ${JSON.stringify(a)} and ${JSON.stringify(b)}`, [numbers(a, 1), numbers(b, 2)], program);
}

const dotted: Sample['program'] = (nn, a, b) => nn.dot(a!, b!);

export const dot: OperationSamples = {
  smooth: [of([3], [3], dotted), of([3], [3, 2], dotted), of([4, 3], [3], dotted), of([4, 3], [3, 2], dotted)],
};

export const outerProduct: OperationSamples = {
  smooth: [of([3], [4], (nn, a, b) => nn.outerProduct(a!, b!)), of([1], [1], (nn, a, b) => nn.outerProduct(a!, b!))],
};
