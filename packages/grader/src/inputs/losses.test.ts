import { describe, expect, test } from 'vitest';
import { lossHistory } from './losses.ts';
import { shaped } from './shaped.ts';
import { drawn, proposals, reached, smallest } from './testing.ts';

const histories = shaped({ epochs: [1, 12] }, [lossHistory('epochs')]);
const isBest = (losses: number[], i: number) => losses.slice(0, i).every((loss) => loss > (losses[i] as number));

describe('loss histories', () => {
  test.each<[string, (losses: number[]) => boolean]>([
    ['a single epoch', (losses) => losses.length === 1],
    [
      'a plateau of three',
      (losses) => losses.some((loss, i) => i > 1 && loss === losses[i - 1] && loss === losses[i - 2]),
    ],
    [
      'a rise and then a new best',
      (losses) => losses.some((loss, i) => i > 1 && isBest(losses, i) && loss < 9 && losses[i - 1]! > losses[i - 2]!),
    ],
    [
      'a return to the very best',
      (losses) =>
        losses.some(
          (loss, i) =>
            i > 1 &&
            losses[i - 1]! > loss &&
            losses.slice(0, i).includes(loss) &&
            Math.min(...losses.slice(0, i)) === loss,
        ),
    ],
    ['a fall all the way', (losses) => losses.length > 2 && losses.every((_, i) => isBest(losses, i))],
    ['no improvement at all', (losses) => losses.length > 2 && losses.every((loss) => loss >= losses[0]!)],
  ])('hold %s within 60 draws, under nearly every seed', (_, holds) => {
    expect(reached(histories, 60, ([losses]) => holds(losses))).toBeGreaterThanOrEqual(40);
  });

  test('are never negative', () => {
    for (const [losses] of [...drawn(histories, 300), ...proposals(histories)]) {
      for (const loss of losses) expect(loss).toBeGreaterThanOrEqual(0);
    }
  });

  test('shrink to the few epochs that matter', () => {
    expect(smallest(histories, ([losses]) => losses.some((loss, i) => i > 0 && loss > losses[i - 1]!))).toEqual([
      [0, 1],
    ]);
    expect(smallest(histories, ([losses]) => losses.some((loss, i) => i > 0 && loss === losses[i - 1]))).toEqual([
      [0, 0],
    ]);
  });
});
