import * as fc from 'fast-check';
import { agrees, defineExercise, equals } from '../../../../src/exercise/define.ts';

const numbers = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 5 });

/** Three small functions, one of them a class that the driver uses, under narrow limits. */
export default defineExercise({
  id: 'hostile-1',
  title: { en: 'Three small functions', ko: '작은 함수 셋' },
  section: '0',
  functions: { scale: ['x', 'k'], total: ['x'], Value: ['data'] },
  parts: [{ id: 'A', title: { en: 'All', ko: '모두' }, functions: ['scale', 'total', 'Value'] }],
  imports: ['Matrix', 'transpose'],
  limits: { call: 250, total: 2_500, memory: 64, output: 100_000, console: 2_000 },
  checks: [
    equals({
      id: 'scale-example',
      function: 'scale',
      title: { en: 'published example', ko: '공개된 예' },
      points: 10,
      table: [{ args: [[1, 2], 3], result: [3, 6] }],
    }),
    agrees({
      id: 'total',
      function: 'total',
      title: { en: 'other numbers', ko: '다른 수' },
      points: 30,
      reference: (x: number[]) => x.reduce((sum, one) => sum + one, 0),
      inputs: fc.tuple(numbers),
      runs: 10,
    }),
    agrees({
      id: 'product',
      function: 'Value',
      entry: 'product',
      title: { en: 'products', ko: '곱' },
      points: 30,
      reference: (a: number, b: number) => a * b,
      inputs: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
      runs: 10,
    }),
  ],
});
