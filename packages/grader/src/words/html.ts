const en = {
  points: 'points',
  worst: 'worst element',
  step: 'step',
  loss: 'loss',
  curve: (name: string, first: string, last: string, steps: number) =>
    `${name}: from ${first} to ${last} in ${steps} values.`,
  numbers: 'the numbers',
  progress: (score: string, maxScore: string) => `${score} of ${maxScore} points`,
  checksOf: 'Checks',
  failures: 'What is wrong',
  incompleteTitle: 'Not the final score',
  colours: 'The darker a cell, the further it is from the expected value. The worst one has a frame.',
  footer: (seed: number, sha256: string) => `Seed ${seed}. Submission ${sha256}.`,
};

const ko: typeof en = {
  points: '점수',
  worst: '가장 크게 틀린 원소',
  step: '단계',
  loss: '손실',
  curve: (name, first, last, steps) => `${name}: 값 ${steps}개, ${first}에서 ${last}까지.`,
  numbers: '값',
  progress: (score, maxScore) => `${maxScore}점 가운데 ${score}점`,
  checksOf: '검사',
  failures: '틀린 곳',
  incompleteTitle: '최종 점수가 아닙니다',
  colours: '색이 진할수록 올바른 값에서 멉니다. 가장 크게 틀린 원소에는 테두리가 있습니다.',
  footer: (seed, sha256) => `시드 ${seed}. 제출물 ${sha256}.`,
};

/** What the HTML report says around a report, in both languages. */
export const htmlWords = { en, ko };

export type HtmlWords = typeof en;
