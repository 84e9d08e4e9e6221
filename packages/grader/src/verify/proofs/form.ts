import { builtOn } from '../../checks/given.ts';
import type { Check, Text } from '../../exercise/types.ts';
import { isOrdinary } from '../../report/points.ts';
import { allChecks } from '../../report/select.ts';
import { casesOnce } from '../inProcess.ts';
import type { Proof, Subject } from '../types.ts';

const FULL_SCORE = 100;

/** Points add up, no check runs on zero cases, every function has an ordinary check. */
export const checksAreComplete: Proof = async ({ loaded, seeds }) => {
  const problems: string[] = [];
  const listed = allChecks(loaded);
  const points = listed.reduce((sum, { check }) => sum + check.points, 0);
  if (points !== FULL_SCORE) problems.push(`the points of all checks add up to ${points}: make it ${FULL_SCORE}`);
  let inputs = 0;
  for (const name of Object.keys(loaded.exercise.functions)) {
    if (loaded.exercise.imports.includes(name)) {
      problems.push(`'${name}' may be imported, and is asked for: take it out of \`imports\``);
    }
  }
  for (const { check } of listed) {
    const cases = casesOnce(check, seeds[0] as number).length;
    if (cases === 0) problems.push(`check '${check.id}' runs on zero cases: give it inputs`);
    inputs += cases;
    problems.push(...misnamed(check, loaded.exercise.functions));
  }
  for (const name of Object.keys(loaded.exercise.functions)) {
    const own = listed.filter(({ check }) => check.function === name);
    if (!own.some(({ check, visibility }) => isOrdinary({ check, visibility, judged: [] }))) {
      problems.push(`'${name}' has no ordinary check (agrees, equals or gradient): its other checks cannot pay`);
    }
  }
  const circle = circleIn(listed.map(({ check }) => check));
  if (circle !== undefined) {
    problems.push(
      `what is given goes round in a circle, and wrong functions would vouch for each other: ${circle.join(' → ')}`,
    );
  }
  const hidden = loaded.hidden?.length ?? 0;
  return { problems, figures: { checks: `${listed.length - hidden}+${hidden}`, inputs, points } };
};

/** Functions of which each is granted what the next one returns, and the last one what the first does. */
function circleIn(checks: readonly Check[]): string[] | undefined {
  const below = (name: string) => checks.filter((check) => check.function === name).flatMap(builtOn);
  const search = (path: readonly string[]): string[] | undefined => {
    for (const next of new Set(below(path.at(-1) as string))) {
      if (next === path[0]) return [...path, next];
      const found = path.includes(next) ? undefined : search([...path, next]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  for (const name of new Set(checks.map((check) => check.function))) {
    const circle = search([name]);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

/** `fixed` names arguments of the check, and only what has no generated inputs holds a whole domain. */
function misnamed(check: Check, functions: Record<string, readonly string[]>): string[] {
  const names = check.parameters ?? functions[check.function] ?? [];
  const unknown = (check.fixed ?? []).filter((name) => !names.includes(name));
  const problems = unknown.map((name) => `check '${check.id}': it fixes '${name}', which is none of its arguments`);
  if ('exhaustive' in check && check.exhaustive && 'inputs' in check && check.inputs !== undefined) {
    problems.push(
      `check '${check.id}': it generates inputs, so its cases are not the whole domain: leave \`exhaustive\` out`,
    );
  }
  return problems;
}

/** All that a report says is there in both languages. */
export const languagesAreComplete: Proof = async (subject) => {
  const problems: string[] = [];
  for (const [where, text] of textsOf(subject)) {
    if (!text.en?.trim()) problems.push(`${where}: its English text is missing`);
    if (!text.ko?.trim()) problems.push(`${where}: its Korean text is missing`);
    else if (!/[가-힣]/.test(text.ko) && /[a-z]{3}/i.test(text.ko)) {
      problems.push(`${where}: its Korean text holds no Korean: '${text.ko}'`);
    }
  }
  return { problems };
};

function textsOf({ loaded, misconceptions }: Subject): [string, Text][] {
  const { exercise } = loaded;
  const texts: [string, Text][] = [['exercise.ts: title', exercise.title]];
  for (const part of exercise.parts) texts.push([`exercise.ts: part '${part.id}'`, part.title]);
  for (const { check } of allChecks(loaded)) {
    texts.push([`check '${check.id}'`, check.title]);
    const named = check.kind === 'equals' ? check.table : check.cases;
    for (const { name } of named) {
      if (name !== undefined) texts.push([`check '${check.id}', case '${name.en}'`, name]);
    }
  }
  for (const { id, explanation } of misconceptions) {
    texts.push([`hidden/misconceptions.ts: '${id}'`, explanation]);
  }
  return texts;
}
