import { defineExercise, equals } from '@chainrule/grader/exercise';

export default defineExercise({
  id: 'ch0-0',
  title: { en: 'Untitled exercise', ko: '제목 없는 과제' },
  section: 'ch0-0',
  functions: { weightedSum: ['x', 'w', 'b'] },
  parts: [{ id: 'A', title: { en: 'A neuron', ko: '뉴런 하나' }, functions: ['weightedSum'] }],
  imports: [],
  checks: [
    equals({
      id: 'weighted-sum-published',
      function: 'weightedSum',
      title: { en: 'published example', ko: '공개 예제' },
      points: 40,
      table: [
        { name: { en: 'the worked example', ko: '본문의 예제' }, args: [[1, 2, 3], [0.5, -1, 2], 0.25], result: 4.75 },
        { args: [[2], [-3], 1], result: -5 },
        { args: [[0.5, 4], [2, 0.25], -1.5], result: 0.5 },
        { args: [[3, -1], [2, 5], 4], result: 5 },
      ],
    }),
  ],
});
