import { displayWidth, truncate } from '../../terminal/width.ts';

/** So many characters before the first difference are shown with it. */
const BEFORE = 24;

/** Where two texts part: a line and a character of it, from 1, and both lines there in JavaScript's notation. */
export type TextDifference = { line: number; character: number; expected: string; actual: string };

/**
 * The first line in which two texts differ. A line that is longer than `room` columns begins shortly before the
 * difference. A text that ends before the other one has no line there, which is an empty one.
 */
export function textDifference(expected: string, actual: string, room: number): TextDifference {
  const [right, yours] = [expected.split('\n'), actual.split('\n')];
  const lines = Math.max(right.length, yours.length);
  const line = Array.from({ length: lines }, (_, i) => i).find((i) => right[i] !== yours[i]) ?? 0;
  const [a, b] = [right[line] ?? '', yours[line] ?? ''];
  const shorter = Math.min(a.length, b.length);
  const at = Array.from({ length: shorter }, (_, i) => i).find((i) => a[i] !== b[i]) ?? shorter;
  const isLong = [a, b].some((text) => displayWidth(JSON.stringify(text)) > room);
  const start = isLong && at > BEFORE ? at - BEFORE : 0;
  const shown = (text: string) => truncate((start > 0 ? '…' : '') + JSON.stringify(text.slice(start)), room);
  return { line: line + 1, character: at + 1, expected: shown(a), actual: shown(b) };
}
