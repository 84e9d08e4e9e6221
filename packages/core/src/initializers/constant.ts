import { checkNames } from '../arguments.ts';
import { filled } from '../creation.ts';
import type { Initializer } from './initializer.ts';

/** Every value is 0: right for biases, wrong for kernels, whose units would all learn the same. */
export function zeros(): Initializer {
  return { name: 'zeros', config: {}, apply: (shape) => filled(shape, 0) };
}

/** Every value is 1. */
export function ones(): Initializer {
  return { name: 'ones', config: {}, apply: (shape) => filled(shape, 1) };
}

/** Every value is `value`. Throws TypeError where it is no number. */
export function constant(args: { value: number }): Initializer {
  checkNames('initializers.constant', args, ['value']);
  const { value } = args;
  if (typeof value !== 'number') {
    throw new TypeError(`initializers.constant: value is ${String(value)}; give one number`);
  }
  return { name: 'constant', config: { value }, apply: (shape) => filled(shape, value) };
}
