import { withWrong } from '../checks/given.ts';
import { callTrusted } from '../checks/trusted.ts';
import type { CheckRun, Judged } from '../checks/types.ts';
import type { Driver, Functions, Misconception, Tolerance } from '../exercise/types.ts';
import type { Outcome } from '../sandbox/types.ts';
import { agreement, type Evidence, evidenceIn } from './evidence.ts';

/** The mistakes that explain a function's results, and on how many different inputs they reproduce them. */
export type Diagnosis = { misconceptions: Misconception[]; inputs: number };

/** What a diagnosis draws on. */
export type Knowledge = {
  misconceptions: readonly Misconception[];
  driver: Driver | undefined;
  /** Right versions of the other functions, for a driver entry that calls more than one. */
  functions: Functions;
  tolerance: Tolerance;
};

/** On at least so many different inputs a mistake must reproduce the student's results before it is named. */
const ENOUGH = 3;

/** A wrong version, and what it yields on an input; `undefined` where it says nothing about that input. */
type Suspect = {
  misconception: Misconception;
  outcomeOn: (judged: Judged) => Promise<Outcome | undefined>;
};

/**
 * Names the known mistakes of a function, from the checks of that function.
 *
 * A mistake is named where it reproduces the student's results on every missed input on which it is defined, and
 * on at least three different ones. Mistakes of the function itself go before those of a function that it builds
 * on; among equals, those that also reproduce the right results go before those that do not.
 */
export async function diagnose(runs: readonly CheckRun[], knowledge: Knowledge): Promise<Diagnosis> {
  const evidence = evidenceIn(runs);
  if (evidence.missed.length === 0) return { misconceptions: [], inputs: 0 };
  const name = (runs[0] as CheckRun).check.function;
  const own = knowledge.misconceptions.filter((one) => one.function === name);
  const ownFound = await convict(
    own.map((one) => suspect(one, knowledge)),
    evidence,
    knowledge.tolerance,
  );
  if (ownFound.misconceptions.length > 0) return ownFound;
  const builtOn = new Set(runs.flatMap(({ check }) => Object.keys(check.given?.references ?? {})));
  const inherited = knowledge.misconceptions.filter((one) => builtOn.has(one.function));
  return convict(inherited.map(inheritedSuspect), evidence, knowledge.tolerance);
}

async function convict(suspects: readonly Suspect[], evidence: Evidence, tolerance: Tolerance): Promise<Diagnosis> {
  const convicted: { misconception: Misconception; inputs: number; also: boolean }[] = [];
  for (const { misconception, outcomeOn } of suspects) {
    const inputs = await reproduced(outcomeOn, evidence.missed, tolerance);
    if (inputs < ENOUGH) continue;
    const also = (await reproduced(outcomeOn, evidence.right, tolerance)) !== -1;
    convicted.push({ misconception, inputs, also });
  }
  const believed = convicted.some(({ also }) => also) ? convicted.filter(({ also }) => also) : convicted;
  const inputs = Math.max(0, ...believed.map((one) => one.inputs));
  const best = believed.filter((one) => one.inputs === inputs);
  return { misconceptions: best.map((one) => one.misconception), inputs };
}

/** On how many different inputs the outcomes are the student's; −1 as soon as one is different. */
async function reproduced(
  outcomeOn: Suspect['outcomeOn'],
  judged: readonly Judged[],
  tolerance: Tolerance,
): Promise<number> {
  const inputs = new Set<string>();
  for (const one of judged) {
    const wrong = await outcomeOn(one);
    if (wrong === undefined) continue;
    const verdict = agreement(one, wrong, tolerance);
    if (verdict === 'different') return -1;
    if (verdict === 'same') inputs.add(JSON.stringify([one.case.call.entry, one.case.call.args]));
  }
  return inputs.size;
}

function suspect(misconception: Misconception, { functions, driver }: Knowledge): Suspect {
  const wrong = { ...functions, [misconception.function]: misconception.wrong };
  return { misconception, outcomeOn: async ({ case: made }) => callTrusted(wrong, driver, made.call) };
}

function inheritedSuspect(misconception: Misconception): Suspect {
  const wrong = { [misconception.function]: misconception.wrong };
  return {
    misconception,
    outcomeOn: async ({ case: made }) => made.check.given && withWrong(made.check.given, wrong, made.call.args),
  };
}
