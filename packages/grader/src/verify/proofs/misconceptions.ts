import type { CheckRun } from '../../checks/types.ts';
import { authoredKnowledge } from '../../diagnosis/authored.ts';
import { ENOUGH } from '../../diagnosis/convict.ts';
import { diagnose } from '../../diagnosis/diagnose.ts';
import type { Misconception } from '../../exercise/types.ts';
import { allChecks } from '../../report/select.ts';
import { lost, runTrusted } from '../inProcess.ts';
import type { Proof, Subject } from '../types.ts';

/** Every misconception loses points in its own function only, and is diagnosed as itself or as its declared pair. */
export const misconceptionsAreNamed: Proof = async (subject) => {
  const { misconceptions, loaded, seeds } = subject;
  const problems: string[] = [];
  const ids = misconceptions.map(({ id }) => id);
  for (const id of ids.filter((one, i) => ids.indexOf(one) !== i)) {
    problems.push(`hidden/misconceptions.ts: two misconceptions are called '${id}'`);
  }
  // What the model answer itself loses is told by its own proof.
  const already = lost(await runTrusted(loaded, allChecks(loaded), subject.solution, seeds[0] as number));
  let refused = 0;
  let named = 0;
  for (const misconception of misconceptions) {
    const where = `hidden/misconceptions.ts: '${misconception.id}'`;
    if (!Object.hasOwn(loaded.exercise.functions, misconception.function)) {
      problems.push(`${where} is about '${misconception.function}', which is no function of this exercise`);
      continue;
    }
    const { survived, others, names } = await tryOut(misconception, subject, seeds[0] as number);
    if (survived) problems.push(`${where} passes every check: add an input that tells it from the right version`);
    else refused++;
    const more = others.filter((id) => !already.includes(id));
    if (more.length > 0) problems.push(`${where} loses points in other functions too: ${more.join(', ')}`);
    const accepted = [misconception.id, misconception.pair].filter((id) => id !== undefined);
    if (names.includes(misconception.id) && names.every((id) => accepted.includes(id))) named++;
    else if (!survived) {
      problems.push(
        names.length === 0
          ? `${where} is not diagnosed: it takes ${ENOUGH} different inputs on which it gives a result, and a wrong one. Add some`
          : `${where} is diagnosed as ${names.map((id) => `'${id}'`).join(' and ')}: add inputs that tell these apart, or declare them a pair where none can`,
      );
    }
  }
  const of = (count: number) => `${count}/${misconceptions.length}`;
  return { problems, figures: { mutation: of(refused), named: of(named) } };
};

async function tryOut(misconception: Misconception, { loaded, solution, misconceptions }: Subject, seed: number) {
  const wrong = { ...solution, [misconception.function]: misconception.wrong };
  const listed = allChecks(loaded);
  const runs = await runTrusted(loaded, listed, wrong, seed);
  const lostChecks = new Set(lost(runs));
  const own: CheckRun[] = runs.filter(({ check }) => check.function === misconception.function);
  const others = runs.filter(({ check }) => check.function !== misconception.function && lostChecks.has(check.id));
  const { exercise, driver } = loaded;
  const knowledge = authoredKnowledge({ exercise, misconceptions, functions: solution, driver: driver?.entries });
  const diagnosis = await diagnose(own, knowledge);
  return {
    survived: !own.some(({ check }) => lostChecks.has(check.id)),
    others: others.map(({ check }) => check.id),
    names: diagnosis.causes.map(({ id }) => id),
  };
}
