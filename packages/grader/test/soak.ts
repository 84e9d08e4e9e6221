import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type LoadedExercise, listExercises, loadExercise } from '../src/index.ts';
import { gradeHonest, honestHandIns, refuseWrong, type WrongVariant } from '../src/verify/index.ts';
import { bentOf, losersOf } from './bent.ts';

/**
 * The long evidence, for the exercises that are named, or all: every honest hand-in has to get full marks under many
 * seeds (`SEEDS`, 200 where it is not set), every wrong variant has to lose points under a tenth as many, and a
 * function that is wrong has to cost no other one its points. Prints what does not, and the counts.
 */
const SEEDS = Number(process.env['SEEDS'] ?? 200);
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const first = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

async function variantsOf({ folder }: LoadedExercise): Promise<readonly WrongVariant[]> {
  const file = join(folder, 'test/wrong.ts');
  return existsSync(file) ? (await import(pathToFileURL(file).href)).default : [];
}

let failures = 0;
const named = process.argv.slice(2);
for (const id of named.length > 0 ? named : listExercises(ROOT)) {
  const exercise = await loadExercise(ROOT, id);
  const { gradings, falseAlarms } = await gradeHonest(exercise, { seeds: first(SEEDS) });
  for (const { handIn, seed, lost } of falseAlarms) {
    console.log(`${id}: ${basename(handIn)} under seed ${seed} loses ${lost.join(', ')}`);
  }
  const handIns = honestHandIns(exercise).length;
  console.log(`${id}: ${handIns} honest hand-ins, ${gradings} gradings: ${falseAlarms.length} false alarms`);
  const variants = await variantsOf(exercise);
  const { trials, accepted } = await refuseWrong(exercise, variants, { seeds: first(Math.ceil(SEEDS / 10)) });
  for (const { id: variant, seed } of accepted) console.log(`${id}: '${variant}' is accepted under seed ${seed}`);
  console.log(`${id}: ${variants.length} wrong variants, ${trials} trials: ${accepted.length} accepted`);
  const bent = bentOf(exercise);
  let robbed = 0;
  for (const one of bent) {
    const losers = await losersOf(exercise, one);
    if (losers.length === 1 && losers[0] === one.name) continue;
    console.log(`${id}: with '${one.name}' wrong in ${one.handIn}, these lose points: ${losers.join(', ')}`);
    robbed++;
  }
  console.log(`${id}: ${bent.length} wrong functions that others build on: ${robbed} cost others their points`);
  failures += falseAlarms.length + accepted.length + robbed;
}
process.exitCode = failures === 0 ? 0 : 1;
