import { type Classification, classification } from './dataset.ts';

export type Gate = 'AND' | 'NAND' | 'OR' | 'XOR';

const OUTPUTS: Record<Gate, number[]> = {
  AND: [0, 0, 0, 1],
  NAND: [1, 1, 1, 0],
  OR: [0, 1, 1, 1],
  XOR: [0, 1, 1, 0],
};

/**
 * The truth table of a logic gate, as a classification of four points.
 *
 * x: (4 × 2) in the order 00, 01, 10, 11; y: what the gate puts out. A single perceptron can learn all but XOR.
 */
export function gate(kind: Gate): Classification {
  return classification({
    id: `gate-${kind.toLowerCase()}`,
    title: { en: `The ${kind} gate`, ko: `${kind} 게이트` },
    origin: 'the definition of the gate',
    licence: 'none needed',
    features: [
      { name: 'x1', title: { en: 'first input', ko: '첫째 입력' }, unit: '' },
      { name: 'x2', title: { en: 'second input', ko: '둘째 입력' }, unit: '' },
    ],
    x: [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ],
    y: [...OUTPUTS[kind]],
    classes: [
      { name: '0', title: { en: 'off', ko: '꺼짐' } },
      { name: '1', title: { en: 'on', ko: '켜짐' } },
    ],
  });
}
