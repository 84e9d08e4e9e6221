import * as fc from 'fast-check';
import { agrees, defineChecks } from '../../../../../src/exercise/define.ts';

export default defineChecks([
  agrees({
    id: 'scale-hidden',
    function: 'scale',
    title: { en: 'other numbers', ko: '다른 수' },
    points: 30,
    reference: (x: number[], k: number) => x.map((one) => one * k),
    inputs: fc.tuple(
      fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 2, max: 9 }),
    ),
    runs: 10,
  }),
]);
