import { reachable } from '../folder.ts';
import type { Proof } from '../types.ts';

const CHECKS = ['exercise.ts', 'hidden/checks.ts', 'hidden/given.ts'];
const ANSWERS: Record<string, string> = {
  'src/': "the student's own file",
  'solution/': 'the model answer, which would only agree with itself',
};

/** References are worked out by themselves: no check rests on what it judges. */
export const referencesAreIndependent: Proof = async ({ loaded: { folder } }) => {
  const problems: string[] = [];
  for (const entry of CHECKS) {
    for (const file of await reachable(folder, [entry], { types: false })) {
      const answer = Object.keys(ANSWERS).find((place) => file.startsWith(place));
      if (answer === undefined) continue;
      problems.push(
        `${entry} rests on ${file}, ${ANSWERS[answer]}: write the reference of a check in hidden/, independently of it`,
      );
    }
  }
  return { problems };
};
