import type { Limits } from './types.ts';

/**
 * What a submission may spend where its exercise does not say otherwise.
 *
 * An exercise's calls take microseconds, a training run of it some 100 ms: 2 s of CPU time for one call is a wide
 * margin, and is still what somebody waits for the verdict on an endless loop. 30 s in all leave room for a dozen
 * endless functions before the others go unjudged. 256 MB hold 30 million numbers; V8 itself needs a few. 4 MB of
 * result are 450,000 numbers. 16 KB of console are some 300 lines, more than a report can show.
 */
export const defaultLimits: Limits = {
  call: 2_000,
  total: 30_000,
  memory: 256 * 1024 * 1024,
  output: 4 * 1024 * 1024,
  console: 16 * 1024,
};
