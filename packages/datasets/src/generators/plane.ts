import { normals, uniforms } from '@chainrule/core/random';
import { type Classification, classification, type Text } from '../dataset.ts';

type Options = { samples?: number; noise?: number; seed: number };

/**
 * Two half circles of radius 1 that reach into each other, as a classification that no straight line solves.
 *
 * Class 0 is (cos φ, sin φ), class 1 is (1 − cos φ, ½ − sin φ), φ evenly spread over [0, π); noise · N(0, 1) is added
 * to both coordinates. x: (samples × 2), y: (samples), the classes in turn.
 */
export function moons({ samples = 100, noise = 0.1, seed }: Options): Classification {
  return curves('moons', { en: 'Two moons', ko: '두 반달' }, samples, noise, seed, (t, label) => {
    const angle = Math.PI * t;
    return label === 0 ? [Math.cos(angle), Math.sin(angle)] : [1 - Math.cos(angle), 0.5 - Math.sin(angle)];
  });
}

/**
 * Two spirals that wind around each other, as a classification that takes a network of some size.
 *
 * r = t, φ = turns · 2πt + π · class, t evenly spread over [0, 1); the point (r cos φ, r sin φ) with noise · N(0, 1)
 * on both coordinates. x: (samples × 2), y: (samples), the classes in turn.
 */
export function spirals({
  samples = 200,
  noise = 0.02,
  turns = 1.5,
  seed,
}: Options & { turns?: number }): Classification {
  return curves('spirals', { en: 'Two spirals', ko: '두 나선' }, samples, noise, seed, (t, label) => {
    const angle = turns * 2 * Math.PI * t + Math.PI * label;
    return [t * Math.cos(angle), t * Math.sin(angle)];
  });
}

/** Points along one curve a class, `place` giving the point at t of [0, 1). */
function curves(
  id: string,
  title: Text,
  samples: number,
  noise: number,
  seed: number,
  place: (t: number, label: number) => [number, number],
): Classification {
  const draw = uniforms(seed);
  const normal = normals(draw);
  const y = Array.from({ length: samples }, (_, i) => i % 2);
  return classification({
    id,
    title,
    origin: 'made by this package',
    licence: 'MIT',
    features: [
      { name: 'x1', title: { en: 'first coordinate', ko: '첫째 좌표' }, unit: '' },
      { name: 'x2', title: { en: 'second coordinate', ko: '둘째 좌표' }, unit: '' },
    ],
    x: y.map((label) => place(draw(), label).map((coordinate) => coordinate + noise * normal())),
    y,
    classes: [
      { name: 'first', title: { en: 'first curve', ko: '첫째 곡선' } },
      { name: 'second', title: { en: 'second curve', ko: '둘째 곡선' } },
    ],
  });
}
