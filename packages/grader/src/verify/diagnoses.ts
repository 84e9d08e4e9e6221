import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { casesOf } from '../checks/cases.ts';
import { builtOn } from '../checks/given.ts';
import { judge } from '../checks/judge.ts';
import { toleranceOf } from '../checks/run.ts';
import type { Case, CheckRun } from '../checks/types.ts';
import { authoredKnowledge } from '../diagnosis/authored.ts';
import { ENOUGH } from '../diagnosis/convict.ts';
import { DIAGNOSES } from '../diagnosis/index.ts';
import type { Diagnoses } from '../diagnosis/tabled.ts';
import type { Version } from '../diagnosis/version.ts';
import { FaultyExercise } from '../exercise/errors.ts';
import type { LoadedExercise } from '../exercise/load.ts';
import type { Exercise } from '../exercise/types.ts';
import { DEFAULT_SEED } from '../grade.ts';
import { allChecks } from '../report/select.ts';
import { compare, type Mismatch } from '../values/compare.ts';
import type { Data } from '../values/data.ts';
import { type Json, keyOf, toJson } from '../values/json.ts';
import type { Subject } from './types.ts';

/**
 * What each known mistake yields on the public inputs: what a student's copy is told its mistakes by, in place of
 * the wrong versions themselves. It holds no code, and nothing of hidden checks.
 */
export async function diagnosesOf({ loaded, solution, misconceptions }: Omit<Subject, 'seeds'>): Promise<Diagnoses> {
  const { exercise, driver } = loaded;
  const knowledge = authoredKnowledge({ exercise, misconceptions, functions: solution, driver: driver?.entries });
  const table = new Table(exercise.id);
  for (const name of Object.keys(exercise.functions)) {
    const runs = exercise.checks.filter((check) => check.function === name).map(untried);
    const cases = runs.flatMap(({ judged }) => judged.map((one) => one.case));
    for (const version of [...knowledge.own(runs), ...knowledge.inherited(runs)]) await table.add(version, cases);
    for (const version of await knowledge.misread(runs)) {
      if (await isTold(version, cases, exercise)) await table.add(version, cases);
    }
    const others = new Set(allChecks(loaded).flatMap(({ check }) => (check.function === name ? builtOn(check) : [])));
    if (others.size > 0) table.diagnoses.buildsOn[name] = [...others].sort();
  }
  return table.diagnoses;
}

/** Engines and ways of adding up may differ in the last digits. */
const SAME = { rtol: 1e-12, atol: 1e-15 };

/** Where the exercise's `public/diagnoses.json` says something else than `wanted`; `absent` where there is none. */
export function drift(folder: string, wanted: Diagnoses): Mismatch | 'absent' | undefined {
  const path = join(folder, DIAGNOSES);
  if (!existsSync(path)) return 'absent';
  return compare(parsed(readFileSync(path, 'utf8')), JSON.parse(JSON.stringify(wanted)), SAME);
}

function parsed(text: string): Data {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Writes `public/diagnoses.json`, unless it says all of this but for last digits. Throws `FaultyExercise` where there
 * is no model answer to put mistakes in.
 */
export async function writeDiagnoses(loaded: LoadedExercise): Promise<void> {
  const { folder, exercise } = loaded;
  const solution = await loaded.solution();
  if (solution === undefined) throw new FaultyExercise(`Exercise ${exercise.id}`, 'solution/index.ts is missing');
  const misconceptions = await loaded.misconceptions();
  const diagnoses = await diagnosesOf({ loaded, solution, misconceptions });
  if (drift(folder, diagnoses) === undefined) return;
  const path = join(folder, DIAGNOSES);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, diagnosesText(diagnoses));
}

/** The text of `public/diagnoses.json`: an input a line, then a mistake a line, then a function a line. */
export function diagnosesText({ schema, exercise, inputs, mistakes, buildsOn }: Diagnoses): string {
  const lines = (list: readonly unknown[]) => list.map((one) => `\n    ${JSON.stringify(one)}`).join(',');
  const head = `{\n  "schema": ${JSON.stringify(schema)},\n  "exercise": ${JSON.stringify(exercise)},`;
  const below = Object.entries(buildsOn).map(
    ([name, others]) => `\n    ${JSON.stringify(name)}: ${JSON.stringify(others)}`,
  );
  const lists = `"inputs": [${lines(inputs)}\n  ],\n  "mistakes": [${lines(mistakes)}\n  ],`;
  return `${head}\n  ${lists}\n  "buildsOn": {${below.join(',')}\n  }\n}\n`;
}

class Table {
  readonly diagnoses: Diagnoses;
  readonly #indexes = new Map<string, number>();

  constructor(exercise: string) {
    this.diagnoses = { schema: 'chainrule/diagnoses/v1', exercise, inputs: [], mistakes: [], buildsOn: {} };
  }

  async add({ cause, outcomeOf }: Version, cases: readonly Case[]): Promise<void> {
    const known = this.diagnoses.mistakes.find(({ id, function: of }) => of !== undefined && id === cause.id);
    const mistake = known ?? { ...cause, yields: {} };
    for (const made of cases) {
      const outcome = await outcomeOf(made);
      if (outcome?.kind !== 'returned') continue;
      const { value, mutated } = outcome;
      mistake.yields[this.#indexOf(made)] ??= { value: toJson(value), ...(mutated.length > 0 && { mutated }) };
    }
    if (known === undefined && Object.keys(mistake.yields).length > 0) this.diagnoses.mistakes.push(mistake);
  }

  #indexOf({ call }: Case): number {
    const args: Json[] = call.args.map(toJson);
    const input = { function: call.function, ...(call.entry !== undefined && { entry: call.entry }), args };
    const key = JSON.stringify(input);
    const index = this.#indexes.get(key) ?? this.diagnoses.inputs.push(input) - 1;
    this.#indexes.set(key, index);
    return index;
  }
}

/** A public check before anything is called. */
function untried(check: CheckRun['check']): CheckRun {
  const judged = casesOf(check, DEFAULT_SEED).map((made) => ({ case: made, outcome: { kind: 'missing' } as const }));
  return { check, visibility: 'public', judged };
}

/** Whether a misreading is missed on as many inputs as it takes to name it. */
async function isTold({ outcomeOf }: Version, cases: readonly Case[], exercise: Exercise): Promise<boolean> {
  const missed = new Set<string>();
  for (const made of cases) {
    const outcome = await outcomeOf(made);
    if (outcome?.kind !== 'returned') continue;
    if (judge(made, outcome, toleranceOf(made.check, exercise)) !== undefined) missed.add(keyOf([...made.call.args]));
  }
  return missed.size >= ENOUGH;
}
