import { agrees, defineChecks, rejects } from '@chainrule/grader/exercise';
import { numbers, scalar, shaped, vector } from '@chainrule/grader/inputs';

/** Written in another way than the model answer, which has to agree with it. */
function weightedSum(x: number[], w: number[], b: number): number {
  const products = x.map((input, i) => input * (w[i] as number));
  return products.reduce((total, product) => total + product, 0) + b;
}

export default defineChecks([
  agrees<[number[], number[], number]>({
    id: 'weighted-sum-others',
    function: 'weightedSum',
    title: { en: 'other neurons', ko: '다른 뉴런' },
    points: 50,
    reference: weightedSum,
    inputs: shaped({ inputs: [1, 5] }, [
      vector('inputs', numbers(-2, 2)),
      vector('inputs', numbers(-2, 2)),
      scalar(numbers(-1, 1)),
    ]),
  }),
  rejects({
    id: 'weighted-sum-lengths',
    function: 'weightedSum',
    title: { en: 'lengths that differ', ko: '서로 다른 길이' },
    points: 10,
    cases: [
      { name: { en: 'a weight too few', ko: '가중치가 하나 모자람' }, args: [[1, 2], [3], 0] },
      { name: { en: 'a weight too many', ko: '가중치가 하나 남음' }, args: [[1], [2, 3], 0] },
    ],
  }),
]);
