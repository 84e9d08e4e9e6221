const en = {
  notWritten: (name: string) => `\`${name}\` is not written yet.`,
  shows: (what: string) => `With it you would see: ${what}`,
  allShow: (what: string) => `As soon as all of this is written, you will see: ${what}`,
  again: 'Write it in src/index.ts, then run this again.',
  threw: (name: string, error: string, message: string) => `\`${name}\` threw ${error}: ${message}`,
  at: (place: string) => `at ${place}`,
  drawingFailed: (error: string, message: string) =>
    `What your functions returned cannot be drawn. ${error}: ${message}`,
  gradeFirst: 'Run `pnpm grade` first: it shows on a small input what each function returns.',
};

const ko: typeof en = {
  notWritten: (name) => `\`${name}\` 함수를 아직 작성하지 않았습니다.`,
  shows: (what) => `작성하면 볼 수 있는 것: ${what}`,
  allShow: (what) => `모두 작성하면 볼 수 있는 것: ${what}`,
  again: 'src/index.ts에 작성한 다음 다시 실행하세요.',
  threw: (name, error, message) => `\`${name}\` 함수에서 오류가 났습니다. ${error}: ${message}`,
  at: (place) => `위치: ${place}`,
  drawingFailed: (error, message) => `함수가 돌려준 값을 그릴 수 없습니다. ${error}: ${message}`,
  gradeFirst: '먼저 `pnpm grade`를 실행하세요. 각 함수가 작은 입력에서 무엇을 돌려주는지 보여 줍니다.',
};

/** What `play` says around its drawings, in both languages. */
export const playWords = { en, ko };
