import { type AnyFunction, defineMisconceptions, type Misconception, type Text } from '@chainrule/grader/exercise';
import { asReached, beforeOperands, type Node, type Replaced, valueWith } from './graph.ts';
import type { Submission } from './logistic.ts';

const differences = { en: 'Measuring a slope', ko: '기울기 재기' };
const operations = { en: 'Values that remember', ko: '기억하는 값' };
const backward = { en: 'Going backward', ko: '거꾸로 가기' };

/** Wrong versions of `numericalGradient`. */
const wrongDifferences = defineMisconceptions<Submission>([
  {
    id: 'forward-difference',
    function: 'numericalGradient',
    section: differences,
    explanation: {
      en: 'You measure on one side only, (f(w + h) − f(w))/h. The central difference uses both sides and is far more accurate: (f(w + h) − f(w − h))/2h.',
      ko: '한쪽으로만 (f(w + h) − f(w))/h로 재고 있습니다. 양쪽으로 재는 중앙 차분이 훨씬 정확합니다: (f(w + h) − f(w − h))/2h.',
    },
    wrong: (f, w, h = 1e-5) => (f(w + h) - f(w)) / h,
  },
  {
    id: 'backward-difference',
    function: 'numericalGradient',
    section: differences,
    explanation: {
      en: 'You measure on the left only, (f(w) − f(w − h))/h. Measure on both sides: (f(w + h) − f(w − h))/2h.',
      ko: '왼쪽으로만 (f(w) − f(w − h))/h로 재고 있습니다. 양쪽으로 재세요: (f(w + h) − f(w − h))/2h.',
    },
    wrong: (f, w, h = 1e-5) => (f(w) - f(w - h)) / h,
  },
  {
    id: 'divided-by-h',
    function: 'numericalGradient',
    section: differences,
    explanation: {
      en: 'You divide by h, so every slope is doubled. The two points are 2h apart: divide by 2h.',
      ko: 'h로 나누어서 기울기가 모두 두 배입니다. 두 점 사이의 거리는 2h이므로 2h로 나누세요.',
    },
    wrong: (f, w, h = 1e-5) => (f(w + h) - f(w - h)) / h,
  },
  {
    id: 'parentheses-around-2h-missing',
    function: 'numericalGradient',
    section: differences,
    explanation: {
      en: 'a / 2 * h divides by 2 and multiplies by h. Put the divisor in parentheses: a / (2 * h).',
      ko: 'a / 2 * h는 2로 나눈 뒤 h를 곱합니다. 나누는 수를 괄호로 묶으세요: a / (2 * h).',
    },
    wrong: (f, w, h = 1e-5) => ((f(w + h) - f(w - h)) / 2) * h,
  },
  {
    id: 'width-ignored',
    function: 'numericalGradient',
    section: differences,
    explanation: {
      en: 'You always measure with h = 1e-5. That is only the default: use the h that is passed.',
      ko: '언제나 h = 1e-5로 재고 있습니다. 그것은 기본값일 뿐이니 받은 h를 쓰세요.',
    },
    wrong: (f, w) => (f(w + 1e-5) - f(w - 1e-5)) / 2e-5,
  },
  {
    id: 'default-width-too-small',
    function: 'numericalGradient',
    section: differences,
    explanation: {
      en: 'Your default width is 1e-12 or so, where the two values of f agree in nearly all their digits and the difference is mostly rounding. Use 1e-5.',
      ko: '기본 간격이 1e-12쯤입니다. 그렇게 좁으면 두 함숫값이 거의 모든 자리에서 같아서, 차이에는 반올림 오차만 남습니다. 1e-5를 쓰세요.',
    },
    wrong: (f, w, h = 1e-12) => (f(w + h) - f(w - h)) / (2 * h),
  },
  {
    id: 'difference-swapped',
    function: 'numericalGradient',
    section: differences,
    explanation: {
      en: 'Your slope has the wrong sign: you subtract the value on the right from the one on the left. It is f(w + h) − f(w − h).',
      ko: '왼쪽 값에서 오른쪽 값을 빼서 기울기의 부호가 반대입니다: f(w + h) − f(w − h).',
    },
    wrong: (f, w, h = 1e-5) => (f(w - h) - f(w + h)) / (2 * h),
  },
]);

/** Gradients passed on at once, and those that had come in before passed on again with them. */
function passAtOnce(root: Node): void {
  const visit = (node: Node): void => {
    for (const [operand, slope] of node.operands) {
      operand.grad += slope * node.grad;
      visit(operand);
    }
  };
  root.grad = 1;
  visit(root);
}

function value(id: string, section: Text, explanation: Text, replaced: Replaced): Misconception {
  return { id, function: 'Value', section, explanation, wrong: valueWith(replaced) as unknown as AnyFunction };
}

/** Wrong versions of `Value`. */
const wrongValues: readonly Misconception[] = [
  value(
    'gradient-overwritten',
    backward,
    {
      en: 'A value that is used several times keeps only the last gradient that arrives, because you assign it. Add the gradients up with +=.',
      ko: '여러 번 쓰인 값에 마지막으로 도착한 기울기만 남습니다. 대입하지 말고 +=로 더하세요.',
    },
    { receive: (_, slope, upstream) => slope * upstream },
  ),
  value(
    'passed-on-too-early',
    backward,
    {
      en: 'If one path to a value is longer than another, the value passes its gradient on before all of it has arrived. Go through the values in topological order: each one only after everything that used it.',
      ko: '어떤 값까지 오는 길의 길이가 서로 다르면, 기울기가 다 도착하기도 전에 그 값이 기울기를 전해 버립니다. 위상 순서로 가야 합니다. 그 값을 쓴 것들이 모두 끝난 다음에 그 값 차례가 와야 합니다.',
    },
    { order: asReached },
  ),
  value(
    'one-way-after-the-other',
    backward,
    {
      en: 'You follow one way from the root to its end before the next, and a value on both passes its gradient on before the second part has arrived. Append a value to the order after its operands, and go through that order backwards.',
      ko: '루트에서 한쪽 길을 끝까지 간 다음 다른 길로 갑니다. 그래서 두 길에 모두 있는 값이 나머지 몫을 받기 전에 기울기를 전합니다. 피연산자를 먼저 방문한 뒤에 값을 목록에 넣고, 그 목록을 뒤에서부터 지나가세요.',
    },
    { order: beforeOperands },
  ),
  value(
    'passed-on-again',
    backward,
    {
      en: 'Each time a gradient reaches a value, the value passes on all that it has so far, including what it has passed on before. Go through every value once, in topological order.',
      ko: '기울기가 도착할 때마다 그때까지 쌓인 기울기를 모두 다시 전해서, 먼저 온 몫이 두 번 계산됩니다. 위상 순서대로 값마다 한 번씩만 지나가세요.',
    },
    { backward: passAtOnce },
  ),
  value(
    'root-gradient-not-set',
    backward,
    {
      en: 'All gradients stay 0, because that of the last value is 0. It has to be 1, the slope of a value with respect to itself.',
      ko: '마지막 값의 grad가 0이라서 모든 기울기가 0입니다. 자기 자신에 대한 기울기는 1입니다.',
    },
    { seed: 0 },
  ),
  value(
    'chain-rule-left-out',
    backward,
    {
      en: 'Every operand gets the slope of its own operation only. By the chain rule it has to be multiplied by the gradient of what the operation returned.',
      ko: '피연산자마다 그 연산의 기울기만 받고 있습니다. 연쇄 법칙에 따라 여기에 연산 결과의 grad를 곱해야 합니다.',
    },
    { receive: (grad, slope) => grad + slope },
  ),
  value(
    'own-factor-as-slope',
    operations,
    {
      en: 'In a·b you give a the slope a and b the slope b. Each should get the other one: ∂(ab)/∂a = b.',
      ko: 'a·b에서 a에 a를, b에 b를 주고 있습니다. 서로 상대의 값을 받아야 합니다: ∂(ab)/∂a = b.',
    },
    { mulSlopes: (a, b) => [a, b] },
  ),
  value(
    'exponent-not-in-front',
    operations,
    {
      en: 'The slope of a power lacks the exponent in front: it is k·aᵏ⁻¹.',
      ko: '거듭제곱의 기울기에서 앞에 곱하는 지수가 빠졌습니다: k·aᵏ⁻¹.',
    },
    { powSlope: (a, k) => a ** (k - 1) },
  ),
  value(
    'exponent-not-lowered',
    operations,
    {
      en: 'The slope of a power keeps the exponent k. It goes down by one: k·aᵏ⁻¹.',
      ko: '거듭제곱의 기울기에서 지수가 k 그대로입니다. 하나 줄어야 합니다: k·aᵏ⁻¹.',
    },
    { powSlope: (a, k) => k * a ** k },
  ),
  value(
    'exponential-as-power',
    operations,
    {
      en: 'You differentiate eᵃ like a power, a·eᵃ⁻¹. The exponential function is its own slope: eᵃ.',
      ko: 'eᵃ를 거듭제곱처럼 a·eᵃ⁻¹으로 미분했습니다. 지수 함수의 기울기는 자기 자신입니다: eᵃ.',
    },
    { expSlope: (a) => a * Math.exp(a - 1) },
  ),
  value(
    'exponential-without-slope',
    operations,
    {
      en: 'exp passes the gradient on unchanged, as if its slope were 1. Its slope is eᵃ, which is its own result.',
      ko: 'exp가 기울기를 그대로 전하고 있습니다. 기울기가 1이라고 본 셈입니다. exp의 기울기는 eᵃ, 곧 exp의 결과입니다.',
    },
    { expSlope: () => 1 },
  ),
  value(
    'decimal-logarithm-of-values',
    operations,
    {
      en: 'log takes the logarithm to the base 10. It is the natural one: Math.log, with the slope 1/a.',
      ko: 'log가 밑이 10인 상용로그입니다. 자연로그 Math.log를 쓰세요. 기울기는 1/a입니다.',
    },
    { log: Math.log10, logSlope: (a) => 1 / (a * Math.LN10) },
  ),
  value(
    'reciprocal-of-the-result',
    operations,
    {
      en: 'You take one over the result, 1/ln a, as the slope of log. It is one over what went in: 1/a.',
      ko: 'log의 기울기를 결과의 역수 1/ln a로 계산했습니다. log에 들어간 값의 역수여야 합니다: 1/a.',
    },
    { logSlope: (_, made) => 1 / made },
  ),
  value(
    'only-first-operand',
    operations,
    {
      en: 'add and mul pass a gradient to the first operand only. The second one, o, needs one as well.',
      ko: 'add와 mul이 첫째 피연산자에만 기울기를 전합니다. 둘째 피연산자 o에도 전해야 합니다.',
    },
    { addSlopes: () => [1, 0], mulSlopes: (_, b) => [b, 0] },
  ),
];

/** Wrong versions of the functions of part C. */
export const wrongDifferentiation = [...wrongDifferences, ...wrongValues];
