import { type Arbitrary, Random } from 'fast-check';
import { xorshift128plus } from 'pure-rand/generator/xorshift128plus';
import { FaultyExercise } from '../exercise/errors.ts';
import type { Check } from '../exercise/types.ts';
import { clone } from '../values/clone.ts';
import type { Data } from '../values/data.ts';
import type { Case } from './types.ts';

/** Of the generated inputs, one in this many is drawn from the corners of its range. */
const BIAS = 3;

/** The cases of a check: its named ones, and as many generated ones as it asks for, always the same for a seed. */
export function casesOf(check: Check, seed: number): Case[] {
  if (check.kind === 'equals') {
    return check.table.map((row) => ({
      check,
      ...(row.name && { name: row.name }),
      call: callOf(check, row.args),
      expected: clone(row.result) as Data,
    }));
  }
  const named = check.cases.map((one) => ({ check, name: one.name, call: callOf(check, one.args) }));
  const generated = check.kind === 'rejects' ? [] : generate(check, check.inputs, check.runs, seed);
  return [...named, ...generated].map(withExpected);
}

/** The result that a check expects on `args`; `undefined` where it has no reference. Throws `FaultyExercise`. */
export function expectedOn(check: Check, args: readonly Data[]): Data {
  if (!('reference' in check)) return undefined;
  try {
    return check.reference(...clone(args)) as Data;
  } catch (error) {
    throw new FaultyExercise(`Check '${check.id}'`, `its reference throws on ${JSON.stringify(args)}: ${error}`);
  }
}

/** The case of a simpler input that the generator proposes. */
export function simplerCase(check: Check, value: readonly unknown[], context: unknown): Case {
  return withExpected({ check, call: callOf(check, value), shrinkable: { value, context } });
}

function callOf(check: Check, args: readonly unknown[]): Case['call'] {
  return {
    function: check.function,
    ...(check.entry !== undefined && { entry: check.entry }),
    args: args as readonly Data[],
  };
}

function generate(check: Check, inputs: Arbitrary<readonly unknown[]> | undefined, runs: number, seed: number): Case[] {
  if (inputs === undefined) return [];
  const random = new Random(xorshift128plus(hash(`${seed}/${check.id}`)));
  return Array.from({ length: runs }, () => {
    const { value, context } = inputs.generate(random, BIAS);
    return { check, call: callOf(check, value), shrinkable: { value, context } };
  });
}

function withExpected(made: Case): Case {
  return 'reference' in made.check ? { ...made, expected: expectedOn(made.check, made.call.args) } : made;
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value | 0;
}
