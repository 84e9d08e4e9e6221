import type { Limit } from '../sandbox/types.ts';
import type { Problem } from '../submission/types.ts';
import type { Data } from '../values/data.ts';

/** `a`, `b` */
const code = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');

const en = {
  /** A value's kind, as in "expected a list of 3, got a number". */
  describe(data: Data): string {
    if (data === undefined || data === null) return String(data);
    if (Array.isArray(data)) return `a list of ${data.length}`;
    if (typeof data === 'number') return Number.isFinite(data) ? 'a number' : String(data);
    return typeof data === 'object' ? 'an object' : `a ${typeof data}`;
  },
  /** A value's kind alone. */
  kind(data: Data): string {
    if (data === undefined || data === null) return String(data);
    if (Array.isArray(data)) return 'a list';
    return typeof data === 'object' ? 'an object' : `a ${typeof data}`;
  },
  result: 'the result',
  wrongValue: 'The result is not the right one.',
  malformed: 'The result does not have the form that is asked for.',
  wrongType: (path: string, expected: string, actual: string) => `${path}: expected ${expected}, got ${actual}.`,
  wrongLength: (path: string, expected: number, actual: number) =>
    `${path}: expected a list of ${expected}, got a list of ${actual}.`,
  anotherLength: (path: string, actual: number) => `${path}: it should not be a list of ${actual}.`,
  missingKey: (path: string, key: string) => `${path} has no \`${key}\`.`,
  extraKey: (path: string, key: string) => `${path} has a \`${key}\` that does not belong there.`,
  mutated: (names: string) => `It changed its argument ${names}. Make a copy, and leave what was passed as it is.`,
  unsteady: {
    repeated: 'Called again with the same arguments, it gave another result.',
    threw: (error: string) => `Called again with the same arguments, it threw an error${error}`,
    overwritten: 'A result that it had returned changed when it was called again.',
    history: 'Called alone, it is right on this input. After other calls it is not.',
  },
  accepted: 'It took input that cannot be right. It should throw an error here.',
  threwSomething: 'It threw an error.',
  threw: (name: string, message: string) => `It threw ${name}: ${message}`,
  unusable: (path: string, found: string) =>
    `${path}: found ${found}; only numbers, strings, booleans, lists and plain objects can be judged.`,
  limit: {
    time: 'It was stopped: it ran for too long. Is there a loop that does not end?',
    memory: 'It was stopped: it used too much memory.',
    output: 'It was stopped: its result is too large, or is nested too deeply.',
  } satisfies Record<Limit, string>,
  totalLimit: 'It was stopped: all calls of your functions together took too long.',
  loadLimit: {
    time: 'It was stopped while the file was being loaded: the code outside of the functions ran for too long.',
    memory: 'It was stopped while the file was being loaded: the code outside of the functions used too much memory.',
    output: 'It was stopped while the file was being loaded: it produced too much.',
  } satisfies Record<Limit, string>,
  curve: { yours: 'your losses', expected: 'the right losses' },
  notStarted: 'Not written yet.',
  needsFunction: (name: string) => `It calls \`${name}\`, which is not written yet.`,
  failsAlike: (names: readonly string[]) =>
    names.length === 1
      ? `So does ${code(names)}, which it builds on: mend that first.`
      : `So do ${code(names)}, which it builds on: mend those first.`,
  mayInherit: (names: readonly string[]) =>
    names.length === 1
      ? `If it calls ${code(names)}, which is wrong as well, that may be all there is to it: mend that first.`
      : `If it calls ${code(names)}, which are wrong as well, that may be all there is to it: mend those first.`,
  missing: (name: string) => `index.ts does not export a function \`${name}\`. Write \`export function ${name}(…)\`.`,
  needsOrdinary: (name: string) => `This counts as soon as \`${name}\` passes one of its ordinary checks.`,
  printedWithheld: 'What your code printed is not shown here. Run with --public to see it.',
  problem(problem: Problem): string {
    switch (problem.kind) {
      case 'no-entry':
        return 'There is no index.ts in this folder. The functions belong in a file of that name.';
      case 'not-text':
        return `${problem.file} is not a text file (UTF-8).`;
      case 'too-large':
        return `${problem.file} has ${problem.bytes} bytes; at most ${problem.limit} are read.`;
      case 'too-many-files':
        return `index.ts imports more than ${problem.limit} files.`;
      case 'too-many-imports':
        return `There are more than ${problem.limit} imports in these files.`;
      case 'too-much':
        return `All files together are too large: at most ${problem.limit} bytes are read.`;
      case 'syntax':
        return `Syntax error: ${problem.detail}`;
      case 'too-deep':
        return `${problem.file} cannot be read: an expression or a type in it is nested too deeply. Split it up.`;
      case 'not-erasable':
        return `${problem.detail}. Use what only adds types: a union of strings instead of an enum, a field instead of a parameter property.`;
      case 'forbidden-import':
        return `\`${problem.specifier}\` cannot be imported here. Only your own files ('./…') and '@chainrule/core/arrays' can.`;
      case 'outside':
        return `\`${problem.specifier}\` lies outside of the submission's folder.`;
      case 'no-file':
        return `\`${problem.specifier}\` is not there, or is no TypeScript or JavaScript file.`;
      case 'dynamic-import':
        return '`import()` cannot be used here. Write the import at the top of the file.';
      case 'no-export':
        return `'${problem.from}' does not offer \`${problem.name}\` in this exercise. It offers: ${problem.offered.join(', ')}. A type is imported with \`import type\`.`;
      case 'load':
        return `The file could not be loaded. ${problem.name}: ${problem.detail}`;
      case 'broke-sandbox':
        return 'The process that ran this code did what no code can make it do, so nothing that it answered counts. Ask your instructor to read the code before it is graded again.';
    }
  },
};

const ko: typeof en = {
  describe(data) {
    if (data === undefined || data === null) return String(data);
    if (Array.isArray(data)) return `길이 ${data.length}인 배열`;
    if (typeof data === 'number') return Number.isFinite(data) ? '숫자' : String(data);
    if (typeof data === 'object') return '객체';
    return typeof data === 'string' ? '문자열' : '불리언';
  },
  kind(data) {
    if (data === undefined || data === null) return String(data);
    if (Array.isArray(data)) return '배열';
    if (typeof data === 'number') return '숫자';
    if (typeof data === 'object') return '객체';
    return typeof data === 'string' ? '문자열' : '불리언';
  },
  result: '결과',
  wrongValue: '결과가 올바르지 않습니다.',
  malformed: '결과의 형태가 요구한 것과 다릅니다.',
  wrongType: (path, expected, actual) => `${path}: 기대한 값의 종류는 ${expected}, 실제로는 ${actual}입니다.`,
  wrongLength: (path, expected, actual) => `${path}: 길이가 ${expected}인 배열이어야 하는데 길이가 ${actual}입니다.`,
  anotherLength: (path, actual) => `${path}: 배열의 길이가 ${actual}인데, 길이가 달라야 합니다.`,
  missingKey: (path, key) => `${path}에 \`${key}\` 항목이 없습니다.`,
  extraKey: (path, key) => `${path}에 있으면 안 되는 \`${key}\` 항목이 있습니다.`,
  mutated: (names) => `인수 ${names}의 값이 바뀌었습니다. 받은 값은 그대로 두고 복사본을 만들어 쓰세요.`,
  unsteady: {
    repeated: '같은 인수로 다시 불렀더니 다른 결과가 나왔습니다.',
    threw: (error) => `같은 인수로 다시 불렀더니 오류가 났습니다${error}`,
    overwritten: '이미 돌려준 결과가 함수를 다시 부른 뒤에 바뀌었습니다.',
    history: '이 입력으로 이 함수만 부르면 맞지만, 다른 호출 뒤에 부르면 틀립니다.',
  },
  accepted: '올바를 수 없는 입력을 그대로 받았습니다. 이럴 때는 오류를 던져야 합니다.',
  threwSomething: '실행 중에 오류가 났습니다.',
  threw: (name, message) => `실행 중에 오류가 났습니다. ${name}: ${message}`,
  unusable: (path, found) =>
    `${path}: 채점할 수 없는 값(${found})이 있습니다. 숫자, 문자열, 불리언, 배열, 단순한 객체만 채점할 수 있습니다.`,
  limit: {
    time: '너무 오래 실행되어 중단했습니다. 끝나지 않는 반복문이 있나요?',
    memory: '메모리를 너무 많이 써서 중단했습니다.',
    output: '결과가 너무 크거나 너무 깊이 중첩되어 중단했습니다.',
  },
  totalLimit: '모든 함수의 실행 시간을 합쳐 너무 오래 걸려서 중단했습니다.',
  loadLimit: {
    time: '파일을 불러오는 중에 중단했습니다. 함수 밖의 코드가 너무 오래 실행되었습니다.',
    memory: '파일을 불러오는 중에 중단했습니다. 함수 밖의 코드가 메모리를 너무 많이 썼습니다.',
    output: '파일을 불러오는 중에 중단했습니다. 출력이 너무 큽니다.',
  },
  curve: { yours: '제출한 손실', expected: '올바른 손실' },
  notStarted: '아직 작성하지 않았습니다.',
  needsFunction: (name) => `아직 작성하지 않은 \`${name}\` 함수를 부르고 있습니다.`,
  failsAlike: (names) => `이 함수가 쓰는 ${code(names)} 함수도 똑같이 끝납니다. 그것부터 고치세요.`,
  mayInherit: (names) =>
    `역시 틀린 ${code(names)} 함수를 불러 쓴다면 그 때문에 틀렸을 수도 있습니다. 그것부터 고치세요.`,
  missing: (name) => `index.ts가 \`${name}\` 함수를 내보내지 않습니다. \`export function ${name}(…)\` 꼴로 작성하세요.`,
  needsOrdinary: (name) => `\`${name}\` 함수가 기본 검사를 하나라도 통과하면 이 점수를 받습니다.`,
  printedWithheld: '코드가 출력한 내용은 여기에 표시하지 않습니다. --public으로 실행하면 볼 수 있습니다.',
  problem(problem) {
    switch (problem.kind) {
      case 'no-entry':
        return '이 폴더에 index.ts가 없습니다. 함수는 이 이름의 파일에 작성해야 합니다.';
      case 'not-text':
        return `${problem.file} 파일은 텍스트(UTF-8)가 아닙니다.`;
      case 'too-large':
        return `${problem.file} 파일의 크기는 ${problem.bytes}바이트인데, ${problem.limit}바이트까지만 읽을 수 있습니다.`;
      case 'too-many-files':
        return `index.ts가 가져오는 파일이 ${problem.limit}개를 넘습니다.`;
      case 'too-many-imports':
        return `파일에 쓰인 import가 모두 ${problem.limit}개를 넘습니다.`;
      case 'too-much':
        return `파일을 모두 합친 크기가 너무 큽니다. ${problem.limit}바이트까지만 읽을 수 있습니다.`;
      case 'syntax':
        return `문법 오류: ${problem.detail}`;
      case 'too-deep':
        return `${problem.file} 파일을 읽을 수 없습니다. 너무 깊이 중첩된 식이나 타입이 있으니 나누어 쓰세요.`;
      case 'not-erasable':
        return `${problem.detail}. 타입만 더하는 문법을 쓰세요. enum 대신 문자열 유니언을, 매개변수 속성 대신 필드를 쓰면 됩니다.`;
      case 'forbidden-import':
        return `\`${problem.specifier}\` 모듈은 여기서 가져올 수 없습니다. 자신의 파일('./…')과 '@chainrule/core/arrays'만 가져올 수 있습니다.`;
      case 'outside':
        return `\`${problem.specifier}\` 파일은 제출 폴더 밖에 있습니다.`;
      case 'no-file':
        return `\`${problem.specifier}\` 파일이 없거나 TypeScript·JavaScript 파일이 아닙니다.`;
      case 'dynamic-import':
        return '`import()`는 여기서 쓸 수 없습니다. 파일 맨 위에 import 문으로 쓰세요.';
      case 'no-export':
        return `이 과제에서 '${problem.from}' 모듈은 \`${problem.name}\` 이름을 제공하지 않습니다. 제공하는 이름: ${problem.offered.join(', ')}. 타입은 \`import type\`으로 가져오세요.`;
      case 'load':
        return `파일을 불러오지 못했습니다. ${problem.name}: ${problem.detail}`;
      case 'broke-sandbox':
        return '코드를 실행하던 프로세스가 정상적인 코드로는 일어날 수 없는 동작을 했습니다. 그래서 결과를 하나도 인정하지 않습니다. 다시 채점하기 전에 교수자에게 코드를 확인해 달라고 하세요.';
    }
  },
};

/** What a report says, in both languages. */
export const reportWords = { en, ko };
