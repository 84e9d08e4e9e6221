import { FaultyExercise, listExercises, loadExercise } from '@chainrule/grader';
import { table } from '@chainrule/grader/terminal';
import { EXIT } from '../failure.ts';
import { ROOT } from '../root.ts';
import { proved } from './verify/record.ts';

type Row = {
  id: string;
  /** `undefined` where the exercise is too broken to be read. */
  title?: string;
  functions?: number;
  points?: number;
  public?: number;
  hidden?: number;
  state: 'verified' | 'not verified' | 'broken';
};

/** Prints a row an exercise: what it holds, and whether it is proved sound as it stands. */
export async function listCommand({ json = false }: { json?: boolean }): Promise<number> {
  const rows = await Promise.all(listExercises(ROOT).map(rowOf));
  if (json) {
    const listed = { schema: 'chainrule/exercises/v1', exercises: rows };
    process.stdout.write(`${JSON.stringify(listed, undefined, 2)}\n`);
  } else if (rows.length === 0) {
    process.stdout.write('There is no exercise yet: begin one with `pnpm exercise new ID --title "…"`.\n');
  } else {
    const cells = rows.map(({ id, title = '', functions = '', points = '', public: open = '', hidden = '', state }) => {
      return [id, title, functions, points, open, hidden, state];
    });
    const headings = ['exercise', 'title', 'functions', 'points', 'public', 'hidden', ''];
    process.stdout.write(`${table(headings, cells, { width: process.stdout.columns || 100 }).join('\n')}\n`);
  }
  return EXIT.passed;
}

async function rowOf(id: string): Promise<Row> {
  try {
    const { exercise, hidden = [] } = await loadExercise(ROOT, id);
    const checks = [...exercise.checks, ...hidden];
    return {
      id,
      title: exercise.title.en,
      functions: Object.keys(exercise.functions).length,
      points: checks.reduce((sum, { points }) => sum + points, 0),
      public: exercise.checks.length,
      hidden: hidden.length,
      state: proved(ROOT, id) === undefined ? 'not verified' : 'verified',
    };
  } catch (error) {
    if (error instanceof FaultyExercise) return { id, state: 'broken' };
    throw error;
  }
}
