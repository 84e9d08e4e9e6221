import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { grade, type LoadedExercise } from '../src/index.ts';

/** Honest hand-ins in one file whose functions call each other. */
const HAND_INS = ['from-the-task', 'calling'];

/** What a bent function answers: every fraction and whole number a fifth smaller, and long words with a mark. */
const BEND = `
const bend = (data: any): any =>
  typeof data === 'number' ? data * 0.8
  : typeof data === 'string' ? (data.length > 4 ? data + 'ʼ' : data)
  : Array.isArray(data) ? data.map(bend)
  : data !== null && typeof data === 'object' ? Object.fromEntries(Object.entries(data).map(([key, value]) => [key, bend(value)]))
  : data;
`;

/** Uses that are too far-fetched to be judged by what they make of a wrong function, by hand-in and bent function. */
const FAR_FETCHED = new Set([
  // Shapes that are no whole numbers make every product throw.
  'ch7-7/calling: shapeOf',
  // Softmax is summed by a product of matrices, and finds its largest logit by argmax.
  'ch7-7/calling: matmul',
  'ch7-7/calling: argmax',
  // The numbers of words are whole; what a matrix makes of fractions is nobody's business.
  'ch8-7/from-the-task: textsToSequences',
  'ch8-7/calling: textsToSequences',
  'ch8-7/calling: textsToMatrix',
]);

export type Bent = { handIn: string; name: string };

/** Every function of the honest hand-ins that can be bent: written as a function or a constant of its own. */
export function bentOf({ folder, exercise }: LoadedExercise): Bent[] {
  return HAND_INS.filter((handIn) => existsSync(join(folder, 'test/honest', handIn))).flatMap((handIn) =>
    Object.keys(exercise.functions)
      .filter((name) => declarationOf(name).test(sourceOf(folder, handIn)))
      .filter((name) => !FAR_FETCHED.has(`${exercise.id}/${handIn}: ${name}`))
      .map((name) => ({ handIn, name })),
  );
}

/** Bends one function of an honest hand-in, for all that call it, and returns the functions that lose points. */
export async function losersOf(loaded: LoadedExercise, { handIn, name }: Bent): Promise<string[]> {
  const source = sourceOf(loaded.folder, handIn).replace(declarationOf(name), `$1 ${name}Unbent`);
  const folder = mkdtempSync(join(tmpdir(), 'chainrule-bent-'));
  try {
    mkdirSync(folder, { recursive: true });
    const bent = `export function ${name}(...args: any[]): any {\n  return bend((${name}Unbent as any)(...args));\n}\n`;
    writeFileSync(join(folder, 'index.ts'), source + BEND + bent);
    const { status, checks } = await grade(loaded, folder);
    if (status !== 'graded') return [status];
    return [...new Set(checks.filter((check) => check.status !== 'passed').map((check) => check.function))];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function sourceOf(folder: string, handIn: string): string {
  return readFileSync(join(folder, 'test/honest', handIn, 'index.ts'), 'utf8');
}

function declarationOf(name: string): RegExp {
  return new RegExp(`^export (function|const) ${name}\\b`, 'm');
}
