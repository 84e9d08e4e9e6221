import { runPlay } from '@chainrule/grader/play';

type Student = { weightedSum(x: number[], w: number[], b: number): number };

const INPUTS = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];

/** What a neuron with two inputs answers, and whether it fires. */
export default runPlay<Student>({
  uses: ['weightedSum'],
  shows: {
    weightedSum: { en: 'what a neuron answers to four inputs', ko: '뉴런이 네 입력에 내놓는 값' },
  },
  draw(student, canvas) {
    canvas.text({
      en: 'A neuron with the weights 0.5 and 0.5 and the bias -0.7. It fires where its weighted sum is above 0:',
      ko: '가중치가 0.5와 0.5, 편향이 -0.7인 뉴런입니다. 가중합이 0보다 크면 켜집니다.',
    });
    const sums = INPUTS.map((x) => student.weightedSum(x, [0.5, 0.5], -0.7));
    canvas.table(
      ['x1', 'x2', { en: 'weighted sum', ko: '가중합' }, { en: 'fires', ko: '켜짐' }],
      INPUTS.map(([x1, x2], i) => [String(x1), String(x2), sums[i] as number, (sums[i] as number) > 0 ? '●' : '○']),
    );
  },
});
