import type { AnyFunction } from '@chainrule/grader/exercise';
import { type Activation, type Matrix, requireAlike, requireLayer } from '../references.ts';

type Solution = typeof import('../../solution/index.ts');

/** The hand-in's exports; a wrong version of a class is a class, too. */
export type Submission = {
  [Name in keyof Solution]: Solution[Name] extends AnyFunction ? Solution[Name] : AnyFunction;
};

export const asFunction = (made: unknown) => made as AnyFunction;

export function turned(m: Matrix): Matrix {
  return (m[0] ?? []).map((_, j) => m.map((row) => row[j]!));
}

/** Wrong versions refuse what right ones refuse: the mistake is elsewhere. */
export function requireBackward(X: Matrix, W: Matrix, b: number[], activation: Activation, dY: Matrix): void {
  requireLayer(X, W, b, activation);
  requireAlike(
    X.map(() => b),
    dY,
  );
}
