import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { fingerprint } from './fingerprint.ts';
import type { Verified } from './types.ts';

/** Left in an exercise's folder when it is proved sound; git-ignored, and an output of the task for turbo. */
const RECORD = '.verified.json';

const schema = z.object({
  schema: z.literal('chainrule/verified/v1'),
  fingerprint: z.string(),
  figures: z.record(z.string(), z.union([z.number(), z.string()])),
  seconds: z.number(),
});

/** What was proved of an exercise as it stands; `undefined` where it, or what proves it, has changed since. */
export function proved(root: string, id: string): Verified | undefined {
  const record = read(join(root, 'exercises', id, RECORD));
  if (record === undefined || record.fingerprint !== fingerprint(root, id)) return undefined;
  const { figures, seconds } = record;
  return { id, sound: true, problems: [], figures, seconds, unchanged: true };
}

/** Keeps what was proved of an exercise whose fingerprint was `asProved` when the proof began. */
export function keep(root: string, { id, sound, figures, seconds }: Verified, asProved: string): void {
  if (!sound) return;
  const record = { schema: 'chainrule/verified/v1', fingerprint: asProved, figures, seconds };
  writeFileSync(join(root, 'exercises', id, RECORD), `${JSON.stringify(record, undefined, 2)}\n`);
}

function read(path: string): z.infer<typeof schema> | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
