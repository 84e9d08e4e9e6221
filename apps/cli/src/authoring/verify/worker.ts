import { FaultyExercise, type LoadedExercise, loadExercise } from '@chainrule/grader';
import { type Verification, verifyExercise, writeDiagnoses } from '@chainrule/grader/verify';
import { sendMessage } from 'execa';
import type { Message } from './types.ts';

// One exercise in a process of its own: its code is loaded afresh, and what it does to the process stays there.
const [root = '', id = '', mode] = process.argv.slice(2);

const tell = (message: Message) => sendMessage(message);

await tell({ verification: await verify() });

async function verify(): Promise<Verification> {
  try {
    const loaded = await loadExercise(root, id);
    if (mode === 'write') await write(loaded);
    return await verifyExercise(loaded, undefined, (step) => void tell({ step }));
  } catch (error) {
    if (!(error instanceof FaultyExercise)) throw error;
    return { id, sound: false, problems: [...error.problems], figures: {} };
  }
}

/** Writes what the known mistakes yield. What keeps an exercise from it is said by its proof. */
async function write(loaded: LoadedExercise): Promise<void> {
  try {
    await writeDiagnoses(loaded);
  } catch (error) {
    if (!(error instanceof FaultyExercise)) throw error;
  }
  await tell({ written: true });
}
