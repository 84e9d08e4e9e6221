/** Jobs that run one after the other. */
export type Queue<Job> = {
  /** Asks for a job; asked for again before it runs, it runs once. */
  add(job: Job): void;
  /** Resolves when no job is running or waiting. */
  idle(): Promise<void>;
};

/** An editor's save is several changes; so many milliseconds without another one are its end. */
const SETTLED = 15;

/** A queue that runs jobs by `run`, one at a time, a short while after they are asked for. */
export function queue<Job>(run: (job: Job) => Promise<void>, settled = SETTLED): Queue<Job> {
  const waiting = new Set<Job>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  const drain = async () => {
    for (let [job] = waiting; job !== undefined; [job] = waiting) {
      waiting.delete(job);
      await run(job);
    }
    running = undefined;
  };
  const start = () => {
    timer = undefined;
    running ??= drain();
  };
  return {
    add(job) {
      waiting.add(job);
      clearTimeout(timer);
      timer = setTimeout(start, settled);
    },
    async idle() {
      if (timer !== undefined) {
        clearTimeout(timer);
        start();
      }
      await running;
    },
  };
}
