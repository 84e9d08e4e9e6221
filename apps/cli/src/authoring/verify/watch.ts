import { join } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { EXIT } from '../../failure.ts';
import { prove } from './prove.ts';
import { asText, problemLines } from './results.ts';

/** Editors write a file in more than one step. */
const SETTLE_MS = 80;
/** What tools leave behind, and what a proof itself writes. */
const IGNORED = /(^|[/\\])(node_modules|\.[^/\\]+|public[/\\]diagnoses\.json)$/;

/** Proves exercises, and again whenever one of their files changes; ends with the process. */
export async function watch(root: string, ids: readonly string[], { write }: { write: boolean }): Promise<number> {
  const watcher = watchFiles(
    ids.map((id) => join(root, 'exercises', id)),
    { ignored: (path) => IGNORED.test(path), ignoreInitial: true },
  );
  const provers = new Map(ids.map((id) => [id, prover(root, id, write)]));
  watcher.on('all', (_, path) => {
    for (const [id, again] of provers) if (path.startsWith(join(root, 'exercises', id, '/'))) again();
  });
  for (const again of provers.values()) again();
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
  });
  await watcher.close();
  return EXIT.passed;
}

/** Proves one exercise when it is called, shortly after the last of several calls; drops a proof that is under way. */
function prover(root: string, id: string, write: boolean): () => void {
  let waiting: NodeJS.Timeout | undefined;
  let underWay: AbortController | undefined;
  const run = async () => {
    underWay?.abort();
    const controller = new AbortController();
    underWay = controller;
    process.stdout.write(`${id}: proving …\n`);
    const result = await prove(root, id, { write, cancelSignal: controller.signal });
    if (controller.signal.aborted) return;
    process.stdout.write(result.sound ? asText([result]) : problemLines([result]));
  };
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(run, SETTLE_MS);
  };
}
