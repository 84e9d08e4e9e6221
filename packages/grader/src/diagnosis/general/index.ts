import type { CheckRun } from '../../checks/types.ts';
import { convict, NOTHING } from '../convict.ts';
import type { Evidence } from '../evidence.ts';
import type { Knowledge } from '../knowledge.ts';
import type { Diagnosis } from '../suspect.ts';
import { suspected } from '../version.ts';
import { argumentChanged } from './argumentChanged.ts';
import type { Behaviour } from './behaviour.ts';
import { counted } from './counted.ts';
import { factor } from './factor.ts';
import { float32 } from './float32.ts';
import { hardCoded } from './hardCoded.ts';
import { length } from './length.ts';
import { suspectOf, type Transformation, viewOf } from './likeness.ts';
import { rounded } from './rounded.ts';
import { shifted } from './shifted.ts';
import { sign } from './sign.ts';
import { sorted } from './sorted.ts';
import { swapped } from './swapped.ts';
import { transpose } from './transpose.ts';

const TRANSFORMATIONS: readonly Transformation[] = [
  factor,
  sign,
  transpose,
  counted,
  shifted,
  length,
  float32,
  rounded,
  sorted,
  swapped,
];

const BEHAVIOURS: readonly Behaviour[] = [argumentChanged, hardCoded];

/**
 * Names what any function may do wrong: the right results transformed, right arithmetic on arguments that are read
 * wrongly, or what shows over all checks only.
 */
export async function diagnoseInGeneral(
  runs: readonly CheckRun[],
  evidence: Evidence,
  knowledge: Knowledge,
): Promise<Diagnosis> {
  const { exercise } = knowledge;
  const view = viewOf(evidence.missed, exercise);
  const likenesses = TRANSFORMATIONS.flatMap((transformation) => transformation(view));
  const results = likenesses.map((likeness) => suspectOf(likeness, view.fields, exercise));
  const ofResults = await convict(results, evidence);
  if (ofResults.causes.length > 0) return withoutRepetition(ofResults);
  const misread = (await knowledge.misread(runs)).map((version) => suspected(version, exercise));
  const ofArguments = await convict(misread, evidence);
  if (ofArguments.causes.length > 0) return withoutRepetition(ofArguments);
  const own = runs.filter((run) => run.given === undefined);
  for (const behaviour of BEHAVIOURS) {
    const cause = behaviour(own, exercise);
    if (cause !== undefined) return { causes: [cause], inputs: 0 };
  }
  return NOTHING;
}

/** One cause of each kind, where several of its forms fit. */
function withoutRepetition({ causes, inputs }: Diagnosis): Diagnosis {
  const ids = causes.map(({ id }) => id);
  return { causes: causes.filter(({ id }, i) => ids.indexOf(id) === i), inputs };
}
