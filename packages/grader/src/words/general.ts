import type { End, Line } from '../diagnosis/general/length.ts';
import type { Order } from '../diagnosis/general/sorted.ts';
import type { Text } from '../exercise/types.ts';

const code = (name: string) => `\`${name}\``;

/** `a`, `a and b`, `a, b and c` */
const and = (names: readonly string[]) =>
  names.length < 2
    ? names.map(code).join()
    : `${names.slice(0, -1).map(code).join(', ')} and ${code(names.at(-1) as string)}`;

const codes = (names: readonly string[]) => names.map(code).join(', ');

/** How each language says it: which numbers, which part of the result, and how many times the right ones. */
const english = {
  numbers: (fields: readonly string[]) => (fields.length === 0 ? 'Your numbers' : `The numbers in your ${and(fields)}`),
  part: (fields: readonly string[]) => (fields.length === 0 ? 'result' : and(fields)),
  times(factor: number): string {
    const n = wholeOf(factor);
    if (Math.abs(factor) > 1) return n === 2 ? 'twice' : `${minus(n)} times`;
    const fractions: Record<number, string> = { 2: 'half', 3: 'a third of', 4: 'a quarter of' };
    return fractions[n] ?? (n > 0 ? `1/${n} of` : `${minus(-1)}/${-n} times`);
  },
};

const korean = {
  numbers: (fields: readonly string[]) => (fields.length === 0 ? '제출한 값' : `제출한 ${codes(fields)} 값`),
  part: (fields: readonly string[]) => (fields.length === 0 ? '결과' : codes(fields)),
  times(factor: number): string {
    const n = wholeOf(factor);
    if (Math.abs(factor) > 1) return `${minus(n)}배`;
    if (n === 2) return '절반';
    return n > 0 ? `${n}분의 1` : `${minus(-1)}/${-n}배`;
  },
};

/** n of a factor n or 1/n */
function wholeOf(factor: number): number {
  return Math.round(Math.abs(factor) < 1 ? 1 / factor : factor);
}

function minus(n: number): string {
  return String(n).replace('-', '−');
}

const LINES = { element: '원소가', row: '행이', column: '열이' } as const;

const en = {
  factor: (fields: readonly string[], factor: number) =>
    `${english.numbers(fields)} are all exactly ${english.times(factor)} the right ones. Look for a factor that is left out or counted twice: the 2 of a square, a ½, a mean taken for a sum.`,
  sign: (fields: readonly string[]) =>
    `${english.numbers(fields)} have the right size but the wrong sign, all of them. Look for a difference taken the wrong way round, or for a minus too many.`,
  transposed: (fields: readonly string[]) =>
    `${english.numbers(fields)} are right, but rows and columns have changed places: what stands at [i][j] belongs at [j][i].`,
  otherAxis: (matrix: string) =>
    `Your numbers are those for the other axis of ${code(matrix)}: you go down its columns where you should go along its rows, or the other way round.`,
  argumentTransposed: (matrix: string) =>
    `Your numbers are those for the transposed ${code(matrix)}: you take its rows for its columns.`,
  counted: (fields: readonly string[], by: 1 | -1) =>
    `${english.numbers(fields)} are all exactly 1 too ${by === 1 ? 'large. Look for what starts at 1 and should start at 0' : 'small. Look for what is left out at the start or at the end'}.`,
  shifted: (fields: readonly string[], by: 1 | -1) =>
    `${english.numbers(fields)} are right, but each stands one place too ${by === 1 ? 'late' : 'early'}. Check what comes first, and whether a value is kept before or after its step.`,
  oneTooFew: (fields: readonly string[], line: Line, end: End) =>
    `The ${end} ${line} of your ${english.part(fields)} is missing; everything else is right. Check where your loop starts and where it ends.`,
  oneTooMany: (fields: readonly string[], line: Line, end: End) =>
    `There is one ${line} too many at the ${end === 'first' ? 'beginning' : 'end'} of your ${english.part(fields)}; everything else is right. Check where your loop starts and where it ends.`,
  float32: (fields: readonly string[]) =>
    `${english.numbers(fields)} are float32: they have about 7 digits, and the rest is lost. Use plain arrays or a Float64Array, never a Float32Array or Math.fround.`,
  rounded: (fields: readonly string[], decimals: number) =>
    `${english.numbers(fields)} are the right ones rounded to ${decimals === 0 ? 'whole numbers' : `${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}`}. Return them as they are: rounding is for what is printed.`,
  sorted: (fields: readonly string[], order: Order) =>
    ({
      ascending: `${english.numbers(fields)} are the right ones, but sorted from small to large. Keep the order of the input.`,
      descending: `${english.numbers(fields)} are the right ones, but sorted from large to small. Keep the order of the input.`,
      reversed: `${english.numbers(fields)} are the right ones, but back to front.`,
    })[order],
  swappedFields: (one: string, other: string) =>
    `Your ${code(one)} and ${code(other)} are exchanged: each holds what belongs in the other.`,
  swappedElements: (fields: readonly string[], i: number, j: number) =>
    `In your ${english.part(fields)}, the elements [${i}] and [${j}] are exchanged: each stands where the other belongs.`,
  argumentChanged: (names: readonly string[]) =>
    `Your numbers are right, but you write into the caller's ${and(names)}. Copy first: [...list], or matrix.map((row) => [...row]).`,
  stateKept: () =>
    'Something outlives the call: a variable outside of the function, or an object that every call goes on filling. Start each call from its arguments alone.',
  resultReused: () =>
    'It returns a list that it keeps and fills again at the next call. Make a new list for each result.',
  constantElsewhere: (inputs: number) =>
    `Your function is right on the published inputs, and on the ${inputs} others it answers one and the same. Work the result out from the arguments, whatever they are.`,
  passedOn: (name: string, explanation: string) =>
    `These are the numbers that come out where ${code(name)} makes this mistake: ${explanation}`,
  publishedOnly: (inputs: number) =>
    `Your function is right on the published inputs and on none of the ${inputs} others. Work the result out from the arguments, whatever their numbers and sizes are.`,
};

const ko: typeof en = {
  factor: (fields, factor) =>
    `${korean.numbers(fields)}이 모두 올바른 값의 정확히 ${korean.times(factor)}입니다. 빠뜨렸거나 두 번 곱한 수를 찾아보세요. 제곱을 미분할 때 나오는 2나 ½, 또는 평균과 합을 혼동한 곳일 수 있습니다.`,
  sign: (fields) =>
    `${korean.numbers(fields)}이 크기는 맞지만 부호가 모두 반대입니다. 뺄셈의 순서가 바뀌었거나 음수 부호가 하나 더 붙은 곳을 찾아보세요.`,
  transposed: (fields) =>
    `${korean.numbers(fields)}은 맞지만 행과 열이 뒤바뀌었습니다. [i][j]에 있는 값이 [j][i]에 있어야 합니다.`,
  otherAxis: (matrix) =>
    `${code(matrix)}의 다른 축을 따라 계산한 값입니다. 행을 따라가야 하는데 열을 따라갔거나, 그 반대입니다.`,
  argumentTransposed: (matrix) => `${code(matrix)}의 전치 행렬로 계산한 값입니다. 행과 열을 바꿔 읽고 있습니다.`,
  counted: (fields, by) =>
    `${korean.numbers(fields)}이 모두 정확히 1만큼 ${by === 1 ? '큽니다. 0에서 시작해야 하는데 1에서 시작하는 곳을 찾아보세요' : '작습니다. 처음이나 끝에서 하나를 빠뜨린 곳을 찾아보세요'}.`,
  shifted: (fields, by) =>
    `${korean.numbers(fields)}은 맞지만 모두 한 칸씩 ${by === 1 ? '뒤로' : '앞으로'} 밀려 있습니다. 무엇이 맨 앞에 오는지, 값을 걸음 전에 기록하는지 후에 기록하는지 확인하세요.`,
  oneTooFew: (fields, line, end) =>
    `${korean.part(fields)}에서 ${end === 'first' ? '첫' : '마지막'} ${LINES[line]} 빠졌고 나머지는 모두 맞습니다. 반복문이 어디서 시작하고 끝나는지 확인하세요.`,
  oneTooMany: (fields, line, end) =>
    `${korean.part(fields)}의 ${end === 'first' ? '맨 앞' : '맨 뒤'}에 ${LINES[line]} 하나 더 있고 나머지는 모두 맞습니다. 반복문이 어디서 시작하고 끝나는지 확인하세요.`,
  float32: (fields) =>
    `${korean.numbers(fields)}이 float32입니다. 약 7자리까지만 남고 나머지는 사라집니다. Float32Array나 Math.fround 대신 일반 배열이나 Float64Array를 쓰세요.`,
  rounded: (fields, decimals) =>
    `${korean.numbers(fields)}이 올바른 값을 ${decimals === 0 ? '정수로' : `소수점 아래 ${decimals}자리로`} 반올림한 것입니다. 반올림은 출력할 때만 하고, 값은 그대로 돌려주세요.`,
  sorted: (fields, order) =>
    ({
      ascending: `${korean.numbers(fields)}은 맞지만 작은 것부터 정렬되어 있습니다. 입력의 순서를 지켜야 합니다.`,
      descending: `${korean.numbers(fields)}은 맞지만 큰 것부터 정렬되어 있습니다. 입력의 순서를 지켜야 합니다.`,
      reversed: `${korean.numbers(fields)}은 맞지만 순서가 거꾸로입니다.`,
    })[order],
  swappedFields: (one, other) => `${code(one)}, ${code(other)} 값이 서로 바뀌었습니다. 각각 상대의 값을 담고 있습니다.`,
  swappedElements: (fields, i, j) =>
    `${korean.part(fields)}에서 [${i}]번과 [${j}]번 원소가 서로 바뀌었습니다. 각각 상대의 자리에 있습니다.`,
  argumentChanged: (names) =>
    `값은 맞지만 인수 ${codes(names)}에 덮어쓰고 있습니다. 인수는 호출한 쪽의 것이므로 먼저 복사하세요: [...list] 또는 matrix.map((row) => [...row]).`,
  stateKept: () =>
    '호출이 끝나도 남는 것이 있습니다. 함수 밖의 변수이거나, 부를 때마다 이어서 채우는 객체입니다. 매번 인수만 가지고 처음부터 계산하세요.',
  resultReused: () => '돌려준 배열을 함수가 계속 들고 있다가 다음 호출에서 다시 채웁니다. 결과마다 새 배열을 만드세요.',
  constantElsewhere: (inputs) =>
    `공개된 입력에서는 맞지만, 다른 입력 ${inputs}개에는 모두 같은 답을 돌려줍니다. 어떤 인수가 들어와도 그 인수로 결과를 계산해야 합니다.`,
  passedOn: (name, explanation) => `${code(name)} 함수에 다음 실수가 있을 때 나오는 값입니다. ${explanation}`,
  publishedOnly: (inputs) =>
    `공개된 입력에서만 맞고, 다른 입력 ${inputs}개에서는 하나도 맞지 않습니다. 숫자와 크기가 달라져도 인수로 결과를 계산해야 합니다.`,
};

type Texts = { [Key in keyof typeof en]: (...args: Parameters<(typeof en)[Key]>) => Text };

/** What a diagnosis says of mistakes that any function may have, each in both languages. */
export const generalTexts = Object.fromEntries(
  (Object.keys(en) as (keyof typeof en)[]).map((key) => {
    const [english, korean] = [en[key], ko[key]] as ((...args: unknown[]) => string)[];
    return [key, (...args: unknown[]) => ({ en: english?.(...args), ko: korean?.(...args) })];
  }),
) as Texts;

export const generalWords = { en, ko };
