import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { grade, loadExercise } from '../src/index.ts';
import { CODINGS } from './bugs.ts';

/**
 * Grades every honest hand-in for ch8-4 under many seeds, 100 or as many as the first argument says: each has to get
 * full marks under each of them. Prints what does not, and the count.
 */
const SEEDS = Number(process.argv[2] ?? 100);
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const FIXTURES = fileURLToPath(new URL('./fixtures/ch8-4/', import.meta.url));

const exercise = await loadExercise(ROOT, 'ch8-4');
const handIns = [join(ROOT, 'exercises/ch8-4/solution'), ...CODINGS.map((coding) => join(FIXTURES, coding))];
let falseAlarms = 0;
for (let seed = 1; seed <= SEEDS; seed++) {
  for (const folder of handIns) {
    const { score, maxScore, checks } = await grade(exercise, folder, { seed });
    if (score === maxScore) continue;
    falseAlarms++;
    const lost = checks.filter(({ status }) => status !== 'passed').map(({ id }) => id);
    console.log(`${folder} under seed ${seed}: ${score}/${maxScore}, ${lost.join(', ')}`);
  }
}
console.log(`${handIns.length} honest hand-ins under ${SEEDS} seeds: ${falseAlarms} false alarms`);
process.exitCode = falseAlarms === 0 ? 0 : 1;
