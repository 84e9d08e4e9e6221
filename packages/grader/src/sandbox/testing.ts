import { type Frame, REPLY } from './frames.ts';
import type { Launch } from './launch.ts';
import { defaultLimits } from './limits.ts';
import { Child, type ChildOptions } from './process.ts';
import { type Sandbox, startSandbox } from './sandbox.ts';
import type { Call, Limits, LoadFailure, Outcome, Program } from './types.ts';

/** A program of modules by their keys, `index.ts` first of all; relative imports are linked by their names. */
export function programOf(modules: Record<string, string>, driver?: string): Program {
  const keys = Object.keys(modules);
  const links = new Map(keys.map((key) => [`./${key}`, key] as const));
  const sources = new Map(Object.entries(modules));
  const imports = new Map<string, ReadonlyMap<string, string>>(keys.map((key) => [key, links]));
  if (driver === undefined) return { modules: sources, imports, entry: 'index.ts' };
  sources.set('chainrule:driver', driver);
  return { modules: sources, imports, entry: 'index.ts', driver: 'chainrule:driver' };
}

export function callOf(name: string, ...args: Call['args']): Call {
  return { function: name, args };
}

/** Loads a program and hands its sandbox to `use`. */
export async function withSandbox<T>(
  program: Program | string,
  use: (sandbox: Sandbox, failure: LoadFailure | undefined) => Promise<T>,
  limits: Partial<Limits> = {},
): Promise<T> {
  const sandbox = startSandbox();
  try {
    const loaded = typeof program === 'string' ? programOf({ 'index.ts': program }) : program;
    return await use(sandbox, await sandbox.load(loaded, { ...defaultLimits, ...limits }));
  } finally {
    await sandbox.close();
  }
}

/** What comes of calls of a program that loads. */
export function outcomesOf(program: Program | string, calls: Call[], limits: Partial<Limits> = {}): Promise<Outcome[]> {
  return withSandbox(
    program,
    (sandbox, failure) => {
      if (failure !== undefined) throw new Error(`it does not load: ${JSON.stringify(failure)}`);
      return sandbox.call(calls);
    },
    limits,
  );
}

/** What comes of one call of `f`. */
export async function outcomeOf(program: Program | string, args: Call['args'] = [], limits: Partial<Limits> = {}) {
  const [outcome] = await outcomesOf(program, [callOf('f', ...args)], limits);
  return outcome as Outcome;
}

export function returned(value: Call['args'][number], mutated: number[] = [], shared: number[] = []): Outcome {
  return { kind: 'returned', value, mutated, ...(shared.length > 0 && { shared }) };
}

/** Launches processes of another make, without outer walls. */
export function launchOf(make: (options: ChildOptions) => Child): Launch {
  return async () => {
    const child = make({ caps: { cpuSeconds: 1e6, dataBytes: 1e15 } });
    const facts = await child.ready;
    const missing = { why: 'not-installed' } as const;
    const outer = { bwrap: missing, prlimit: missing };
    return { child, facts, walls: { permission: true, offline: true, watched: child.watched, outer } };
  };
}

/** A process whose outcomes are replaced by a frame of another type or content. */
export class Forger extends Child {
  readonly #forged: Frame;
  constructor(options: ChildOptions, forged: Frame) {
    super(options);
    this.#forged = forged;
  }
  override async next(): Promise<Frame> {
    const frame = await super.next();
    return frame.type === REPLY.results ? this.#forged : frame;
  }
}
