import { fileURLToPath } from 'node:url';
import type { Step, Verification } from '@chainrule/grader/verify';
import { execa } from 'execa';
import { fingerprint } from './fingerprint.ts';
import { keep, proved } from './record.ts';
import type { Message, Verified } from './types.ts';

const WORKER = fileURLToPath(new URL('./worker.ts', import.meta.url));
const LIMIT_MS = 900_000;

export type ProveOptions = {
  /** Prove what has not changed since it was proved, too. */
  force?: boolean;
  /** Write `public/diagnoses.json` before. */
  write?: boolean;
  onStep?: (step: Step) => void;
  /** Ends the proof; what it answers then says nothing. */
  cancelSignal?: AbortSignal;
};

/** Proves one exercise sound, in a process of its own, unless it was proved as it stands. */
export async function prove(root: string, id: string, options: ProveOptions = {}): Promise<Verified> {
  const known = options.force ? undefined : proved(root, id);
  if (known !== undefined) return known;
  let asProved = fingerprint(root, id);
  const start = performance.now();
  const verification = await inWorker(root, id, options, () => {
    asProved = fingerprint(root, id);
  });
  const verified = { ...verification, seconds: (performance.now() - start) / 1000, unchanged: false };
  keep(root, verified, asProved);
  return verified;
}

async function inWorker(
  root: string,
  id: string,
  { write, onStep, cancelSignal }: ProveOptions,
  onWritten: () => void,
): Promise<Verification> {
  const args = ['--disable-warning=ExperimentalWarning', WORKER, root, id, ...(write ? ['write'] : [])];
  const worker = execa(process.execPath, args, {
    ipc: true,
    reject: false,
    stdin: 'ignore',
    all: true,
    timeout: LIMIT_MS,
    ...(cancelSignal && { cancelSignal }),
  });
  let last: Step | undefined;
  for await (const message of worker.getEachMessage() as AsyncIterable<Message>) {
    if ('verification' in message) {
      await worker;
      return message.verification;
    }
    if ('written' in message) onWritten();
    else {
      last = message.step;
      onStep?.(last);
    }
  }
  const { timedOut, all } = await worker;
  const where = last === undefined ? 'while it was loaded' : `in the proof of the ${last.proof}`;
  const what = timedOut ? `did not end within ${LIMIT_MS / 1000} s: look for a loop without end` : `broke off:\n${all}`;
  return { id, sound: false, problems: [`${where}, the process ${what}`], figures: {} };
}
