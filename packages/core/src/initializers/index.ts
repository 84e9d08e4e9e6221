/**
 * First values of weights; layers take them, or their names.
 *
 * @module
 */

export { constant, ones, zeros } from './constant.ts';
export { randomNormal, randomUniform, truncatedNormal } from './random.ts';
export { glorotNormal, glorotUniform, heNormal, heUniform } from './varianceScaling.ts';
