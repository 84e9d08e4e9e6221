import { defineMisconceptions } from '@chainrule/grader/exercise';
import type * as submission from '../solution/index.ts';

export default defineMisconceptions<typeof submission>([
  {
    id: 'no-bias',
    function: 'weightedSum',
    wrong: (x, w) => x.reduce((sum, input, i) => sum + input * (w[i] as number), 0),
    explanation: {
      en: 'The bias b is missing: add it once to the sum of the products.',
      ko: '편향 b가 빠졌습니다. 곱을 모두 더한 값에 b를 한 번 더하세요.',
    },
    section: { en: 'Weighted sum', ko: '가중합' },
  },
  {
    id: 'bias-for-each-input',
    function: 'weightedSum',
    wrong: (x, w, b) => x.reduce((sum, input, i) => sum + input * (w[i] as number) + b, 0),
    explanation: {
      en: 'You add the bias b once for each input: it belongs to the neuron and is added once.',
      ko: '입력마다 편향 b를 더하고 있습니다. 편향은 뉴런에 하나뿐이므로 한 번만 더합니다.',
    },
    section: { en: 'Weighted sum', ko: '가중합' },
  },
]);
