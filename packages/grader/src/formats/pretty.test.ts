import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckReport, Failure, Report } from '../report/schema.ts';
import { displayWidth } from '../terminal/width.ts';
import { pretty } from './pretty.ts';
import { sampleReport } from './testing/report.ts';

fc.configureGlobal({ seed: 84 });

const plain = { width: 80, color: false };

/** The sample with one check of `backward`, failed this way. */
function withFailure(failure: Partial<Failure>, rest: Partial<CheckReport> = {}): Report {
  const report = sampleReport('en');
  const check = report.checks.find(({ id }) => id === 'backward-others') as CheckReport;
  report.checks = [{ ...check, ...rest, failure: { message: 'Wrong.', diagnosis: [], ...failure } }];
  report.console = '';
  return report;
}

describe('pretty', () => {
  test('says in English what was reached, what is wrong and what comes next', () => {
    expect(pretty(sampleReport('en'), { ...plain, folder: 'src' })).toMatchInlineSnapshot(`
      "ch8-4  Backpropagation and overfitting                                  34 / 100

        forward        ✔ published example 6/6         ✔ other networks 8/8
        backward       ✔ published example 8/8         ✘ other networks 0/16
                       ✘ mean over a batch 0/4
        trainStep      ✔ other networks 12/12
        l1             ! published example 0/6
        dropout        ○ not started 0/10
        earlyStopping  ! other networks 0/8            – a tie in the last epoch 0/2

        backward — other networks (hidden)
          The result is not the right one.
          smallest failing input   x = [1]
                                   t = [0]
                                   n = { W1: [[1, 0]], W2: [[1], [0]] }
          expected dW1             [[0.0281, 0.0000]]
          your dW1                 [[0.1481, 0.0000]]
          worst element            dW1[0][0]: off by 1.2e-1, allowed 1e-9
          what happened            Your hidden delta lacks the factor h(1 − h), the
                                   derivative of the sigmoid. That is exactly what
                                   your numbers are on all 40 failing inputs compared.
          look again at            backward, which starts at src/index.ts:41;
                                   README.md "Hidden layer"
          ✘ mean over a batch (hidden): The result is not the right one.

        l1 — published example
          It threw TypeError: Cannot read properties of undefined (reading 'length')
          smallest failing input   w = [0.5, -1.5, 0, 2]   lambda = 0.1
          thrown at                src/index.ts:93
          look again at            l1, which starts at src/index.ts:90

        earlyStopping — other networks
          It was stopped: it ran for too long. Is there a loop that does not end?
          smallest failing input   valLoss = [1]   patience = 1
          look again at            earlyStopping, which starts at src/index.ts:150

        your code printed
          z1 0.08 0.11
          h 0.51998934 0.5274723

        trainStep: right, given your \`backward\`.
        – earlyStopping: This counts as soon as \`earlyStopping\` passes one of its
        ordinary checks.

        next: mend backward and l1, then write dropout …
      "
    `);
  });

  test('says the same in Korean', () => {
    expect(pretty(sampleReport('ko'), { ...plain, folder: 'src' })).toMatchInlineSnapshot(`
      "ch8-4  역전파와 과적합                                                  34 / 100

        forward        ✔ 책의 예제 6/6              ✔ 다른 신경망 8/8
        backward       ✔ 책의 예제 8/8              ✘ 다른 신경망 0/16
                       ✘ 배치 평균 0/4
        trainStep      ✔ 다른 신경망 12/12
        l1             ! 책의 예제 0/6
        dropout        ○ 작성 전 0/10
        earlyStopping  ! 다른 신경망 0/8            – 마지막 에포크의 동점 0/2

        backward — 다른 신경망 (비공개)
          결과가 올바르지 않습니다.
          틀리는 가장 작은 입력   x = [1]
                                  t = [0]
                                  n = { W1: [[1, 0]], W2: [[1], [0]] }
          올바른 dW1              [[0.0281, 0.0000]]
          제출한 dW1              [[0.1481, 0.0000]]
          가장 크게 틀린 원소     dW1[0][0]: 오차 1.2e-1, 허용 오차 1e-9
          틀린 이유               은닉층 델타에 시그모이드의 미분 h(1 − h)를 곱하지
                                  않았습니다. 비교한 실패 입력 40개 모두에서 제출한
                                  값이 이 실수의 결과와 정확히 일치합니다.
          다시 볼 곳              backward 함수(src/index.ts:41에서 시작);
                                  README.ko.md의 "은닉층"
          ✘ 배치 평균 (비공개): 결과가 올바르지 않습니다.

        l1 — 책의 예제
          실행 중에 오류가 났습니다. TypeError: Cannot read properties of undefined
          (reading 'length')
          틀리는 가장 작은 입력   w = [0.5, -1.5, 0, 2]   lambda = 0.1
          오류가 난 곳            src/index.ts:93
          다시 볼 곳              l1 함수(src/index.ts:90에서 시작)

        earlyStopping — 다른 신경망
          너무 오래 실행되어 중단했습니다. 끝나지 않는 반복문이 있나요?
          틀리는 가장 작은 입력   valLoss = [1]   patience = 1
          다시 볼 곳              earlyStopping 함수(src/index.ts:150에서 시작)

        코드가 출력한 내용
          z1 0.08 0.11
          h 0.51998934 0.5274723

        trainStep: 제출한 \`backward\` 함수의 결과를 그대로 쓴다고 보면 올바릅니다.
        – earlyStopping: \`earlyStopping\` 함수가 기본 검사를 하나라도 통과하면 이
        점수를 받습니다.

        다음: backward, l1 함수를 고치고, 그다음 dropout 함수를 작성하세요 …
      "
    `);
  });

  test('gives each label a line of its own on a narrow terminal', () => {
    const text = pretty(sampleReport('en'), { width: 60, color: false });
    expect(text).toContain('    smallest failing input\n      x = [1]\n      t = [0]\n');
    expect(text).toContain('    what happened\n      Your hidden delta lacks');
  });

  test.each([20, 60, 80, 100, 300])('keeps every line within the width: %i', (width) => {
    for (const language of ['en', 'ko'] as const) {
      for (const verbose of [false, true]) {
        const text = pretty(sampleReport(language), { width, color: false, verbose });
        const longest = Math.max(...text.split('\n').map(displayWidth));
        expect(longest).toBeLessThanOrEqual(Math.min(100, Math.max(60, width)));
      }
    }
  });

  test('puts the score at the right edge', () => {
    for (const width of [60, 80, 100]) {
      const [header] = pretty(sampleReport('ko'), { width, color: false }).split('\n');
      expect(header).toMatch(/34 \/ 100$/);
      expect(displayWidth(header as string)).toBe(width);
    }
  });

  test('says the same with colours as without', () => {
    const painted = pretty(sampleReport('ko'), { width: 80, color: true });
    expect(painted).toContain('\u001b[31m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    expect(painted.replaceAll(/\u001b\[\d+m/g, '')).toBe(pretty(sampleReport('ko'), plain));
  });

  test('says that it found no known mistake, and guesses none', () => {
    const text = pretty(
      withFailure({ expected: 1, actual: 2, worst: { path: '', absError: 1, tolerance: 1e-9 } }),
      plain,
    );
    expect(text).toContain(
      'expected        1\n    your result     2\n    worst element   the result: off by 1, allowed 1e-9',
    );
    expect(text).toContain('None of the known mistakes gives these numbers.');
  });

  test.each(['absent', 'sealed'] as const)('says so where the hidden checks are %s, too', (state) => {
    const failed = withFailure({ expected: 1, actual: 2, worst: { path: '', absError: 1, tolerance: 1e-9 } });
    const text = pretty({ ...failed, hidden: { checks: 4, points: 58, state } }, plain);
    expect(text).toContain('None of the known mistakes gives these numbers.');
  });

  test('names two mistakes that explain equally well', () => {
    const diagnosis = [
      { id: 'a', explanation: 'It forgets to divide.', section: 'Loss' },
      { id: 'b', explanation: 'It divides twice.', section: 'Loss' },
    ];
    const text = pretty(withFailure({ diagnosis, evidence: 3 }), plain);
    expect(text).toContain('It forgets to divide.\n');
    expect(text).toContain('Or: It divides twice.\n');
    expect(text).toContain('on all 3 failing\n');
    expect(text.match(/README\.md "Loss"/g)).toHaveLength(1);
  });

  test('writes an error to a power of ten where the expected value stays hidden', () => {
    const text = pretty(
      withFailure({ actual: [1, 2], worst: { path: '[1]', actual: 2, absError: 0.1, tolerance: 1e-9 } }),
      plain,
    );
    expect(text).toContain('[1]: off by about 1e-1, allowed 1e-9');
    expect(text).not.toContain('expected ');
  });

  test('shows different numbers differently, however close they are', () => {
    const worst = { path: 'z', expected: 0.5, actual: 0.50000001, absError: 1e-8, tolerance: 1e-9 };
    const text = pretty(withFailure({ expected: { z: 0.5, o: 1 }, actual: { z: 0.50000001, o: 1 }, worst }), plain);
    expect(text).toContain('expected z      0.50000000\n    your z          0.50000001\n');
    expect(text).not.toContain('o: 1');
  });

  test('shows of long texts the line in which they part, spaces and all', () => {
    const texts = (spaces: string) => ['-'.repeat(60), `a${spaces}1`].join('\n');
    const worst = { path: 'text', expected: texts('  '), actual: texts(' '), tolerance: 0 };
    const text = pretty(withFailure({ worst }), plain);
    expect(text).toContain('first difference   text: line 2, character 3');
    expect(text).toContain('expected    "a  1"');
    expect(text).toContain('your result "a 1"');
  });

  test('repeats the worst values where the result is too large to find them', () => {
    const list = Array.from({ length: 60 }, (_, i) => i / 4);
    const wrong = list.with(50, 7);
    const worst = { path: '[50]', expected: 12.5, actual: 7, absError: 5.5, tolerance: 1e-9 };
    const text = pretty(withFailure({ expected: list, actual: wrong, worst }), plain);
    expect(text).toContain('[50]: expected 12.5000, got 7.0000; off by 5.5');
    expect(text).toMatch(/expected +\[ 0\.0000, .*… \d+ more\]\n/);
  });

  test('shows NaN and undefined as they are', () => {
    const text = pretty(withFailure({ expected: [0.5], actual: [{ $number: 'NaN' }] }), plain);
    expect(text).toContain('your result     [   NaN]');
    expect(pretty(withFailure({ expected: 1, actual: { $undefined: true } }), plain)).toMatch(
      /your result +undefined\n/,
    );
  });

  test('names the case where it has a name', () => {
    const text = pretty(withFailure({ name: 'a tie', input: { patience: 2 } }), plain);
    expect(text).toContain('case            a tie\n    input           patience = 2\n');
    expect(text).not.toContain('smallest');
  });

  test('draws the curve of a training run', () => {
    const curve = [{ name: 'loss', values: [1, 0.5, 0.25] }];
    const text = pretty(withFailure({}, { curve }), plain);
    expect(text).toContain('│');
    expect(text).toMatch(/└─+\n/);
  });

  test('shows the end of what was printed, and all of it when verbose', () => {
    const report = { ...sampleReport('en'), console: Array.from({ length: 20 }, (_, i) => `line ${i}`).join('\n') };
    const text = pretty(report, plain);
    expect(text).toContain('    … 12 lines before\n    line 12\n');
    expect(text).not.toContain('line 11\n');
    expect(pretty(report, { ...plain, verbose: true })).toContain('    line 0\n');
  });

  test('shows every failed check in full when verbose', () => {
    expect(pretty(sampleReport('en'), { ...plain, verbose: true })).toContain(
      '  backward — mean over a batch (hidden)\n',
    );
  });

  test('shortens a message that does not end', () => {
    const report = withFailure({ message: 'a '.repeat(2000) });
    expect(pretty(report, plain)).toMatch(/… \d+ more lines\n/);
    expect(pretty(report, { ...plain, verbose: true })).not.toContain('more lines');
  });

  test('says what makes a submission ungradable, and where', () => {
    const report: Report = {
      ...sampleReport('en'),
      status: 'ungradable',
      problem: { message: "Syntax error: ',' expected", location: { file: 'index.ts', line: 3, column: 9 } },
      score: 0,
      checks: [],
      next: [],
      console: '',
    };
    expect(pretty(report, { ...plain, folder: 'src/' })).toMatchInlineSnapshot(`
      "ch8-4  Backpropagation and overfitting                                   0 / 100

        ✘ This could not be graded.
          src/index.ts:3:9
          Syntax error: ',' expected
      "
    `);
  });

  test.each([
    ['not-requested', '4 hidden checks (58 points) did not run: only the public checks were asked for.'],
    ['sealed', 'Public checks only: 4 hidden checks worth 58 points are sealed, and the key is not here.'],
    ['absent', '4 hidden checks (58 points) did not run: they are not in this copy of the course.'],
  ] as const)('says what did not run: %s', (state, sentence) => {
    const report: Report = { ...sampleReport('en'), complete: false, hidden: { checks: 4, points: 58, state } };
    const text = pretty(report, { ...plain, width: 100 });
    expect(text).toContain(sentence);
    expect(text).toContain('Not every check ran, so this is not the final score.');
  });

  test('says what alone was graded', () => {
    const report: Report = { ...sampleReport('en'), complete: false, only: 'backward' };
    expect(pretty(report, plain)).toContain('Only backward was graded; without --only, everything is.');
  });

  test('says that everything passed, and only where everything ran', () => {
    const report: Report = { ...sampleReport('en'), next: [] };
    report.checks = report.checks.slice(0, 2);
    expect(pretty(report, plain)).toMatch(/ {2}✔ Every check passed\.\n$/);
    expect(pretty({ ...report, complete: false }, plain)).toMatch(/ {2}✔ Every check that ran passed\.\n$/);
  });

  test('says which unwritten function a written one waits for', () => {
    const message = 'It calls `backward`, which is not written yet.';
    const report = withFailure({ message }, { function: 'trainStep', status: 'not-started' });
    const text = pretty(report, plain);
    expect(text).toContain(`  ○ trainStep: ${message}\n`);
    expect(pretty(withFailure({ message: 'Not written yet.' }, { status: 'not-started' }), plain)).not.toContain('yet');
  });

  test('leaves a difference in form to the message', () => {
    const message = 'dW1: expected a list of 2, got a list of 1.';
    const worst = { path: 'dW1', expected: 2, actual: 1 };
    const text = pretty(withFailure({ message, expected: { dW1: [1, 2] }, actual: { dW1: [1] }, worst }), plain);
    expect(text).toContain(`    ${message}\n    expected dW1    [1, 2]\n    your dW1        [1]\n    look again at`);
  });

  test('shows both results whole where a key is missing', () => {
    const text = pretty(withFailure({ expected: { o: 1, h: 2 }, actual: { o: 1 }, worst: { path: 'h' } }), plain);
    expect(text).toContain('expected        { o: 1, h: 2 }\n    your result     { o: 1 }\n');
  });

  test('holds the width and steers no terminal, whatever the submission returns, prints and throws', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constant('\u001b[2J'));
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      text,
      fc.array(fc.array(fc.integer())),
      fc.dictionary(text, fc.integer()),
    );
    fc.assert(
      fc.property(
        text,
        text,
        value,
        value,
        fc.constantFrom(60, 80, 100),
        (message, printed, expected, actual, width) => {
          const report = {
            ...withFailure({ message, expected, actual, input: { x: actual }, worst: { path: message } }),
            console: printed,
          };
          for (const line of pretty(report, { width, color: false }).split('\n')) {
            expect(displayWidth(line)).toBeLessThanOrEqual(width);
            expect(line).not.toMatch(/\p{Cc}/u);
          }
        },
      ),
    );
  });
});

test('of a function that keeps something between calls, both results are shown, and what it is', () => {
  const report = withFailure({
    message: 'Called again with the same arguments, it gave another result.',
    input: { x: [1] },
    actual: { dW1: [[0.5, 1]] },
    again: { dW1: [[0.75, 1]] },
    diagnosis: [{ id: 'state-kept', explanation: 'Something outlives the call.' }],
  });
  const text = pretty(report, plain);
  expect(text).toMatch(/your result +\{ dW1: \[\[0\.50+, 1\.0+\]\] \}/);
  expect(text).toMatch(/called again +\{ dW1: \[\[0\.750*, 1\.0+\]\] \}/);
  expect(text).toMatch(/what happened +Something outlives the call\.\n/);
});
