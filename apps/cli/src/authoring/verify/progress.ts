import { Listr, ListrLogger, ProcessOutput } from 'listr2';
import { prove } from './prove.ts';
import type { Verified } from './types.ts';

type Options = { write?: boolean; force: boolean; jobs: number; quiet: boolean };

/** Proves exercises, `jobs` of them at a time, and shows on the error output where each is. */
export async function proveAll(root: string, ids: readonly string[], options: Options): Promise<Verified[]> {
  const { write = false, force, jobs, quiet } = options;
  const results = new Map<string, Verified>();
  const logger = new ListrLogger({ processOutput: new ProcessOutput(process.stderr, process.stderr) });
  const tasks = ids.map((id) => ({
    title: id,
    task: async (_: unknown, task: { title: string; output: string }) => {
      const onStep = ({ proof, done, of }: { proof: string; done: number; of: number }) => {
        // Where lines are written one below the other, nobody could tell whose they are.
        if (process.stderr.isTTY) task.output = `${done + 1}/${of} ${proof}`;
      };
      const verified = await prove(root, id, { write, force, onStep });
      results.set(id, verified);
      const { sound, problems } = verified;
      if (!sound) throw new Error(problems.length === 1 ? '1 problem' : `${problems.length} problems`);
      task.title = titleOf(verified);
    },
  }));
  const list = new Listr(tasks, {
    concurrent: jobs,
    exitOnError: false,
    renderer: 'default',
    rendererOptions: { logger, collapseErrors: false },
    fallbackRenderer: 'simple',
    fallbackRendererCondition: () => !process.stderr.isTTY,
    fallbackRendererOptions: { logger },
    silentRendererCondition: quiet,
  });
  await list.run();
  return ids.map((id) => results.get(id) as Verified);
}

function titleOf({ id, seconds, unchanged }: Verified): string {
  return unchanged ? `${id}: sound, unchanged since it was proved` : `${id}: sound, ${seconds.toFixed(1)} s`;
}
