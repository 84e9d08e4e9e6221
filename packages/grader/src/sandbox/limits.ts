import type { Limits } from './types.ts';

/**
 * What a submission may spend where its exercise does not say otherwise.
 *
 * An exercise's calls take microseconds, a training run of it some 100 ms: 2 s of CPU time for one call is a wide
 * margin, and is still what somebody waits for the verdict on an endless loop. 10 s in all leave room for five endless
 * functions; the others are judged all the same (`budget.ts`). 256 MB hold 30 million numbers; V8 itself needs a few.
 * 256 KB of result are 29,000 numbers, three times the weights of the course's largest network. 16,000 characters of console are some 300 lines, more than a report can show.
 */
export const defaultLimits: Limits = {
  call: 2_000,
  total: 10_000,
  memory: 256,
  output: 256 * 1024,
  console: 16_000,
};
