import type { Report } from '../report/schema.ts';

/** What a student has to do to a function next. */
export type Step = { verb: 'mend' | 'write'; functions: readonly string[] };

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** `a`, `a and b`, `a, b and c` */
const list = (names: readonly string[]) =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const code = (names: readonly string[]) => names.map((name) => `\`${name}\``);

const en = {
  readme: 'README.md',
  walls: { permission: 'permissions', offline: 'no network', watched: 'memory watch' },
  sandbox: (standing: string, missing: string) =>
    `sandbox: ${standing}${missing === '' ? '' : `; without ${missing} (pnpm grade --doctor)`}`,
  notStarted: 'not started',
  hiddenCheck: 'hidden',
  case: 'case',
  input: 'input',
  smallestInput: 'smallest failing input',
  expected: (key: string) => (key === '' ? 'expected' : `expected ${key}`),
  actual: (key: string) => (key === '' ? 'your result' : `your ${key}`),
  again: 'called again',
  worst: 'worst element',
  thrownAt: 'thrown at',
  happened: 'what happened',
  lookAgain: 'look again at',
  result: 'the result',
  values: (expected: string, actual: string) => `expected ${expected}, got ${actual}`,
  offBy: (error: string, isRounded: boolean) => (isRounded ? `off by about ${error}` : `off by ${error}`),
  allowed: (tolerance: string) => `allowed ${tolerance}`,
  firstDifference: 'first difference',
  textDiffers: (where: string, line: number, character: number) => `${where}: line ${line}, character ${character}`,
  or: 'Or:',
  evidence: (inputs: number) =>
    `That is exactly what your numbers are on all ${plural(inputs, 'failing input')} compared.`,
  unknownMistake: 'None of the known mistakes gives these numbers.',
  startsAt: (name: string, location: string) => `${name}, which starts at ${location}`,
  section: (readme: string, heading: string) => `${readme} "${heading}"`,
  printed: 'your code printed',
  moreLines: (count: number) => `… ${plural(count, 'more line')}`,
  linesBefore: (count: number) => `… ${plural(count, 'line')} before`,
  more: (count: number) => `… ${count} more`,
  given: (name: string, given: readonly string[]) => `${name}: right, given your ${list(code(given))}.`,
  ungradable: 'This could not be graded.',
  hidden(state: Exclude<Report['hidden']['state'], 'run'>, checks: number, points: number): string {
    const what = `${plural(checks, 'hidden check')} (${plural(points, 'point')}) did not run`;
    switch (state) {
      case 'not-requested':
        return `${what}: only the public checks were asked for.`;
      case 'sealed':
        return `Public checks only: ${plural(checks, 'hidden check')} worth ${plural(points, 'point')} ${checks === 1 ? 'is' : 'are'} sealed, and the key is not here.`;
      case 'absent':
        return `${what}: ${checks === 1 ? 'it is' : 'they are'} not in this copy of the course.`;
    }
  },
  only: (name: string) => `Only ${name} was graded; without --only, everything is.`,
  incomplete: 'Not every check ran, so this is not the final score.',
  allPassed: 'Every check passed.',
  allRunPassed: 'Every check that ran passed.',
  seeMore: (command: string) => `\`${command}\` shows why.`,
  changed: (before: string, after: string) => `since the last run: ${before} → ${after} points`,
  unchanged: 'since the last run: no check has changed',
  next: (steps: readonly Step[], isCut: boolean) =>
    `next: ${steps.map(({ verb, functions }) => `${verb} ${list(functions)}`).join(', then ')}${isCut ? ' …' : ''}`,
};

const ko: typeof en = {
  readme: 'README.ko.md',
  walls: { permission: '권한 제한', offline: '네트워크 차단', watched: '메모리 감시' },
  sandbox: (standing, missing) =>
    `샌드박스: ${standing}${missing === '' ? '' : `. 없는 것: ${missing} (pnpm grade --doctor)`}`,
  notStarted: '작성 전',
  hiddenCheck: '비공개',
  case: '검사한 경우',
  input: '입력',
  smallestInput: '틀리는 가장 작은 입력',
  expected: (key) => (key === '' ? '올바른 결과' : `올바른 ${key}`),
  actual: (key) => (key === '' ? '제출한 결과' : `제출한 ${key}`),
  again: '다시 불렀을 때',
  worst: '가장 크게 틀린 원소',
  thrownAt: '오류가 난 곳',
  happened: '틀린 이유',
  lookAgain: '다시 볼 곳',
  result: '결과',
  values: (expected, actual) => `올바른 값 ${expected}, 제출한 값 ${actual}`,
  offBy: (error, isRounded) => (isRounded ? `오차 약 ${error}` : `오차 ${error}`),
  allowed: (tolerance) => `허용 오차 ${tolerance}`,
  firstDifference: '처음 다른 곳',
  textDiffers: (where, line, character) => `${where}: ${line}번째 줄 ${character}번째 글자`,
  or: '또는:',
  evidence: (inputs) => `비교한 실패 입력 ${inputs}개 모두에서 제출한 값이 이 실수의 결과와 정확히 일치합니다.`,
  unknownMistake: '알려진 실수 가운데 이 값이 나오는 것은 없습니다.',
  startsAt: (name, location) => `${name} 함수(${location}에서 시작)`,
  section: (readme, heading) => `${readme}의 "${heading}"`,
  printed: '코드가 출력한 내용',
  moreLines: (count) => `… ${count}줄 더`,
  linesBefore: (count) => `… 앞의 ${count}줄 생략`,
  more: (count) => `… ${count}개 더`,
  given: (name, given) => `${name}: 제출한 ${code(given).join(', ')} 함수의 결과를 그대로 쓴다고 보면 올바릅니다.`,
  ungradable: '채점할 수 없었습니다.',
  hidden(state, checks, points) {
    const what = `비공개 검사 ${checks}개(${points}점)는 실행하지 않았습니다.`;
    switch (state) {
      case 'not-requested':
        return `${what} 공개 검사만 요청했습니다.`;
      case 'sealed':
        return `공개 검사만 실행했습니다. 비공개 검사 ${checks}개(${points}점)는 봉인되어 있고, 여기에는 열쇠가 없습니다.`;
      case 'absent':
        return `${what} 이 사본에는 들어 있지 않습니다.`;
    }
  },
  only: (name) => `${name}만 채점했습니다. 전체를 채점하려면 --only 없이 실행하세요.`,
  incomplete: '실행하지 않은 검사가 있으므로 최종 점수가 아닙니다.',
  allPassed: '모든 검사를 통과했습니다.',
  allRunPassed: '실행한 검사를 모두 통과했습니다.',
  seeMore: (command) => `\`${command}\`에서 자세히 볼 수 있습니다.`,
  changed: (before, after) => `지난번과 비교: ${before}점 → ${after}점`,
  unchanged: '지난번과 비교: 달라진 검사가 없습니다',
  next: (steps, isCut) => {
    const clauses = steps.map(({ verb, functions }, i) => {
      const isLast = i === steps.length - 1;
      const ending = { mend: ['고치고', '고치세요'], write: ['작성하고', '작성하세요'] }[verb][isLast ? 1 : 0];
      return `${i === 0 ? '' : '그다음 '}${functions.join(', ')} 함수를 ${ending}`;
    });
    return `다음: ${clauses.join(', ')}${isCut ? ' …' : ''}`;
  },
};

/** What the terminal says around a report, in both languages. */
export const prettyWords = { en, ko };

export type PrettyWords = typeof en;
