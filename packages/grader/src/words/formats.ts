const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

const en = {
  /** Stands for the checks that did not run. */
  notRun: (points: number) => `checks that did not run (${plural(points, 'point')})`,
  partial: 'not all checks ran',
  submission: 'the submission can be graded',
  check: 'check',
  points: 'points',
  result: 'result',
  status: {
    passed: 'passed',
    failed: 'failed',
    error: 'error',
    'not-started': 'not started',
    limit: 'stopped',
    skipped: 'skipped',
  },
  moreFailures: (count: number) => `${plural(count, 'function')} more; the log has them all.`,
  cut: 'The rest is left out: the summary would be too long.',
};

const ko: typeof en = {
  notRun: (points) => `실행하지 않은 검사(${points}점)`,
  partial: '일부 검사만 실행',
  submission: '제출물 채점 가능 여부',
  check: '검사',
  points: '배점',
  result: '결과',
  status: {
    passed: '통과',
    failed: '오답',
    error: '오류',
    'not-started': '작성 전',
    limit: '중단',
    skipped: '건너뜀',
  },
  moreFailures: (count) => `함수 ${count}개가 더 있습니다. 로그에 모두 있습니다.`,
  cut: '요약이 너무 길어 나머지는 생략합니다.',
};

/** What the machine-read formats say around a report, in both languages. */
export const formatWords = { en, ko };
