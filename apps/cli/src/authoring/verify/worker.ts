import { FaultyExercise, loadExercise } from '@chainrule/grader';
import { type Verification, verifyExercise } from '@chainrule/grader/verify';
import { sendMessage } from 'execa';
import type { Message } from './types.ts';

// One exercise in a process of its own: its code is loaded afresh, and what it does to the process stays there.
const [root = '', id = ''] = process.argv.slice(2);

const tell = (message: Message) => sendMessage(message);

await tell({ verification: await verify() });

async function verify(): Promise<Verification> {
  try {
    const loaded = await loadExercise(root, id);
    return await verifyExercise(loaded, undefined, (step) => void tell({ step }));
  } catch (error) {
    if (!(error instanceof FaultyExercise)) throw error;
    return { id, sound: false, problems: [...error.problems], figures: {} };
  }
}
