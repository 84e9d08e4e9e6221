import { normals, uniforms } from '@chainrule/core/random';
import { type Regression, regression } from '../dataset.ts';

/**
 * y = slope · x + intercept + noise · N(0, 1), for x evenly spread over [0, 10).
 *
 * x: (samples × 1), y: (samples). The same seed makes the same points. Throws RangeError for no samples.
 */
export function noisyLine({
  samples = 50,
  slope = 2,
  intercept = 1,
  noise = 1,
  seed,
}: {
  samples?: number;
  slope?: number;
  intercept?: number;
  noise?: number;
  seed: number;
}): Regression {
  const draw = uniforms(seed);
  const normal = normals(draw);
  const x = Array.from({ length: samples }, () => 10 * draw());
  return regression({
    id: 'noisy-line',
    title: { en: 'Points around a line', ko: '직선 둘레의 점' },
    origin: 'made by this package',
    licence: 'MIT',
    features: [{ name: 'x', title: { en: 'input', ko: '입력' }, unit: '' }],
    target: { name: 'y', title: { en: 'output', ko: '출력' }, unit: '' },
    x: x.map((value) => [value]),
    y: x.map((value) => slope * value + intercept + noise * normal()),
  });
}
