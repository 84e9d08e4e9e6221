import type { Call, Outcome, Runner } from '../sandbox/types.ts';

/** Answers one call of the student's functions. */
export type Student = (call: Call) => Promise<Outcome>;

/** Answers calls one by one, but sends all that are made in the same tick in one frame. */
export function batched(runner: Pick<Runner, 'call'>): Student {
  let waiting: { call: Call; resolve: (outcome: Outcome) => void; reject: (error: unknown) => void }[] = [];

  async function flush(): Promise<void> {
    const batch = waiting;
    waiting = [];
    try {
      const outcomes = await runner.call(batch.map(({ call }) => call));
      for (const [i, { resolve }] of batch.entries()) resolve(outcomes[i] as Outcome);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  return (call) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ call, resolve, reject });
    });
}
