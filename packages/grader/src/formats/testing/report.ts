import type { CheckReport, Language, Report } from '../../report/schema.ts';

const TEXTS = {
  en: {
    title: 'Backpropagation and overfitting',
    published: 'published example',
    others: 'other networks',
    batch: 'mean over a batch',
    wrong: 'The result is not the right one.',
    hidden: 'Your hidden delta lacks the factor h(1 − h), the derivative of the sigmoid.',
    section: 'Hidden layer',
    notStarted: 'Not written yet.',
    threw: "It threw TypeError: Cannot read properties of undefined (reading 'length')",
    needs: 'This counts as soon as `earlyStopping` passes one of its ordinary checks.',
    tie: 'a tie in the last epoch',
    loop: 'It was stopped: it ran for too long. Is there a loop that does not end?',
  },
  ko: {
    title: '역전파와 과적합',
    published: '책의 예제',
    others: '다른 신경망',
    batch: '배치 평균',
    wrong: '결과가 올바르지 않습니다.',
    hidden: '은닉층 델타에 시그모이드의 미분 h(1 − h)를 곱하지 않았습니다.',
    section: '은닉층',
    notStarted: '아직 작성하지 않았습니다.',
    threw: "실행 중에 오류가 났습니다. TypeError: Cannot read properties of undefined (reading 'length')",
    needs: '`earlyStopping` 함수가 기본 검사를 하나라도 통과하면 이 점수를 받습니다.',
    tie: '마지막 에포크의 동점',
    loop: '너무 오래 실행되어 중단했습니다. 끝나지 않는 반복문이 있나요?',
  },
};

/** A report in which everything occurs that a student may see. */
export function sampleReport(language: Language): Report {
  const texts = TEXTS[language];
  const at = (line: number) => ({ file: 'index.ts', line, column: 1 });
  const check = (
    id: string,
    title: string,
    points: number,
    status: CheckReport['status'],
    rest: Partial<CheckReport> = {},
  ): CheckReport => ({
    id,
    function: id.split('-')[0] as string,
    title,
    visibility: 'public',
    points,
    earned: status === 'passed' ? points : 0,
    status,
    ...rest,
  });
  const notStarted = { failure: { message: texts.notStarted, diagnosis: [] } };
  return {
    schema: 'chainrule/report/v1',
    exercise: 'ch8-4',
    title: texts.title,
    status: 'graded',
    score: 34,
    maxScore: 100,
    seed: 1,
    submission: {
      sha256: 'a'.repeat(64),
      files: ['index.ts'],
      functions: {
        forward: at(12),
        backward: at(41),
        trainStep: at(66),
        l1: at(90),
        dropout: at(120),
        earlyStopping: at(150),
      },
    },
    language,
    reveal: 'all',
    complete: true,
    hidden: { checks: 4, points: 58, state: 'run' },
    console: 'z1 0.08 0.11\nh 0.51998934 0.5274723\n',
    checks: [
      check('forward-published', texts.published, 6, 'passed'),
      check('forward-others', texts.others, 8, 'passed', { visibility: 'hidden' }),
      check('backward-published', texts.published, 8, 'passed'),
      check('backward-others', texts.others, 16, 'failed', {
        visibility: 'hidden',
        failure: {
          message: texts.wrong,
          input: { x: [1], t: [0], n: { W1: [[1, 0]], W2: [[1], [0]] } },
          expected: { dW1: [[0.0281234567, 0]], dW2: [[0.10412], [0.07121]] },
          actual: { dW1: [[0.1481234567, 0]], dW2: [[0.10412], [0.07121]] },
          worst: {
            path: 'dW1[0][0]',
            expected: 0.0281234567,
            actual: 0.1481234567,
            absError: 0.12,
            relError: 4.26,
            tolerance: 1e-9,
          },
          diagnosis: [{ id: 'hidden-delta', explanation: texts.hidden, section: texts.section }],
          evidence: 40,
        },
      }),
      check('backward-batch', texts.batch, 4, 'failed', {
        visibility: 'hidden',
        failure: { message: texts.wrong, diagnosis: [] },
      }),
      check('trainStep-others', texts.others, 12, 'passed', { visibility: 'hidden', given: ['backward'] }),
      check('l1-published', texts.published, 6, 'error', {
        failure: {
          message: texts.threw,
          input: { w: [0.5, -1.5, 0, 2], lambda: 0.1 },
          location: { file: 'index.ts', line: 93, column: 18 },
          diagnosis: [],
        },
      }),
      check('dropout-published', texts.published, 4, 'not-started', notStarted),
      check('dropout-others', texts.others, 6, 'not-started', { visibility: 'hidden', ...notStarted }),
      check('earlyStopping-others', texts.others, 8, 'limit', {
        failure: { message: texts.loop, input: { valLoss: [1], patience: 1 }, diagnosis: [], limit: 'time' },
      }),
      check('earlyStopping-tie', texts.tie, 2, 'skipped', { failure: { message: texts.needs, diagnosis: [] } }),
    ],
    next: ['backward', 'l1', 'dropout', 'earlyStopping'],
  };
}
