import { describe, expect, test } from 'vitest';
import type { Functions } from '../exercise/types.ts';
import { displayWidth } from '../terminal/width.ts';
import { type Play, type PlayOptions, play, runPlay } from './index.ts';

class NotImplementedError extends Error {
  override readonly name = 'NotImplementedError';

  constructor(name: string) {
    super(`not written yet: ${name}`);
  }
}

type Student = { loss: (w: number) => number; step: (w: number) => number };

const descent = runPlay<Student>({
  uses: ['loss', 'step'],
  shows: { loss: { en: 'the loss curve', ko: '손실 곡선' }, step: { en: 'the descent', ko: '하강 과정' } },
  draw(student, canvas) {
    canvas.text({ en: 'Down the hill.', ko: '언덕을 내려갑니다.' });
    const ws = [4];
    for (let i = 0; i < 4; i++) ws.push(student.step(ws.at(-1) as number));
    canvas.lineChart({
      title: { en: 'loss', ko: '손실' },
      series: [{ name: { en: 'loss', ko: '손실' }, values: ws.map((w) => student.loss(w)) }],
      height: 4,
      x: [0, 40],
    });
    canvas.table(
      ['w', { en: 'loss', ko: '손실' }],
      ws.map((w) => [w, student.loss(w)]),
    );
  },
});

const written: Functions = { loss: (w) => w * w, step: (w) => w / 2 };
const unwritten = (name: string) => () => {
  throw new NotImplementedError(name);
};

async function run(scene: Play, student: Functions, options: Partial<PlayOptions> = {}) {
  let text = '';
  const drawn = await play(scene, student, {
    language: 'en',
    width: 60,
    color: false,
    write: (more) => {
      text += more;
    },
    ...options,
  });
  return { drawn, text };
}

describe('play', () => {
  test("draws with the student's own functions", async () => {
    const { drawn, text } = await run(descent, written);
    expect(drawn).toBe(true);
    expect(text).toMatchInlineSnapshot(`
      "Down the hill.

      loss
          16 │⠉⠒⠤⣀⡀
        10.7 │    ⠈⠑⠢⢄⣀
             │         ⠉⠒⠤⢄⣀
      0.0625 │              ⠉⠉⠉⠉⠉⠒⠒⠒⠒⠢⠤⠤⠤⠤⠤⠤⠤⠤⠤⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀
             └────────────────────────────────────────────────────
              0                                                 40

           w     loss
      ──────  ───────
      4.0000  16.0000
      2.0000   4.0000
      1.0000   1.0000
      0.5000   0.2500
      0.2500   0.0625
      "
    `);
  });

  test('draws in Korean', async () => {
    const { text } = await run(descent, written, { language: 'ko' });
    expect(text).toMatch(/^언덕을 내려갑니다\.\n\n손실\n/);
  });

  test('keeps within the width', async () => {
    for (const width of [30, 60, 120]) {
      const { text } = await run(descent, written, { width });
      expect(Math.max(...text.split('\n').map(displayWidth))).toBeLessThanOrEqual(width);
    }
  });

  test('names every function that is not written, with what it would make visible', async () => {
    const student = { loss: unwritten('loss'), step: unwritten('step') };
    const { drawn, text } = await run(descent, student, { language: 'ko' });
    expect(drawn).toBe(false);
    expect(text).toMatchInlineSnapshot(`
      "○ \`loss\` 함수를 아직 작성하지 않았습니다.
        작성하면 볼 수 있는 것: 손실 곡선
      ○ \`step\` 함수를 아직 작성하지 않았습니다.
        작성하면 볼 수 있는 것: 하강 과정
      src/index.ts에 작성한 다음 다시 실행하세요.
      "
    `);
  });

  test('names a function that is missing, and no written one', async () => {
    const { drawn, text } = await run(descent, { step: written['step'] as Student['step'] });
    expect(drawn).toBe(false);
    expect(text).toContain('○ `loss` is not written yet.\n  With it you would see: the loss curve\n');
    expect(text).not.toContain('`step`');
  });

  test('names the unwritten function that a written one builds on, once', async () => {
    const gradient = unwritten('gradient');
    const { text } = await run(descent, { ...written, gradient, step: (w: number) => w - gradient() });
    expect(text).toBe('○ `gradient` is not written yet.\nWrite it in src/index.ts, then run this again.\n');
  });

  test('says what the whole scene shows where that is one text', async () => {
    const scene = { ...descent, shows: { en: 'XOR being learned', ko: 'XOR 학습 과정' } };
    const { text } = await run(scene, { ...written, loss: unwritten('loss') });
    expect(text).toBe(
      '○ `loss` is not written yet.\nAs soon as all of this is written, you will see: XOR being\n' +
        'learned\nWrite it in src/index.ts, then run this again.\n',
    );
  });

  test("shows an exception after what was drawn, with the student's line", async () => {
    const loss = () => {
      const error = new TypeError('w is not iterable');
      error.stack = [
        'TypeError: w is not iterable',
        '    at matmul (file:///course/packages/core/src/arrays.ts:9:1)',
        '    at loss (/home/student/my%20work/src/index.ts:41:7)'.replace('%20', ' '),
        '    at draw (/course/exercises/ch8-4/play.ts:3:1)',
      ].join('\n');
      throw error;
    };
    const folder = '/home/student/my work/src';
    const { drawn, text } = await run(descent, { ...written, loss }, { folder });
    expect(drawn).toBe(false);
    expect(text).toContain('Down the hill.\n\n✘ `loss` threw TypeError: w is not iterable\n  at index.ts:41:7\n');
    expect((await run(descent, { ...written, loss })).text).not.toContain('index.ts');
  });

  test('blames a result that cannot be drawn on no function', async () => {
    const scene = runPlay<Student>({
      uses: ['loss'],
      shows: { en: 'x', ko: 'x' },
      draw: (student) => {
        (student.loss(1) as unknown as number[]).join();
      },
    });
    const { drawn, text } = await run(scene, { loss: () => 1 });
    expect(drawn).toBe(false);
    expect(text).toContain('✘ What your functions returned cannot be drawn.');
  });

  test('takes a thrown value that is no error', async () => {
    const step = () => {
      throw 'no';
    };
    expect((await run(descent, { ...written, step })).text).toContain('`step` threw Error: no');
  });

  test('hands over classes that can be constructed', async () => {
    class Value {
      readonly data: number;

      constructor(data: number) {
        this.data = data;
      }
    }
    const scene = runPlay<{ Value: typeof Value }>({
      uses: ['Value'],
      shows: { en: 'a value', ko: '값' },
      draw: (student, canvas) => {
        const text = `w = ${new student.Value(3).data}`;
        canvas.text({ en: text, ko: text });
      },
    });
    expect(await run(scene, { Value: Value as never })).toEqual({ drawn: true, text: 'w = 3\n' });
  });
});
