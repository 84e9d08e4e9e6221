import { encodeCalls } from './encode.ts';
import { SandboxError } from './errors.ts';
import { type Frame, MalformedError, REPLY, REQUEST } from './frames.ts';
import { ownFiles } from './location.ts';
import { type Printed, readFailure, readPrinted, readResults } from './outcome.ts';
import { Child, ChildGone, type ChildLimits } from './process.ts';
import type { Call, Limit, Limits, LoadFailure, Outcome, Program, Runner } from './types.ts';

/** Runs one submission in a process of its own. */
export interface Sandbox extends Runner {
  /** Loads the program; to be called once, before any call. Returns why it could not be loaded. */
  load(program: Program, limits: Limits): Promise<LoadFailure | undefined>;
}

/**
 * Starts a sandbox. Its process warms up while the caller goes on.
 *
 * A function that ran into a limit is not called again: its further calls answer the same limit. Throws a
 * `SandboxError` where this machine has no sandbox; so do the methods for what is not the submission's fault.
 * `start` makes the process.
 */
export function startSandbox(start: () => Child = () => new Child()): Sandbox {
  return new ProcessSandbox(start);
}

/** Bytes of calls sent at once: the isolate has to hold them. */
const REQUEST_BYTES = 1024 * 1024;

/** What came of one request: outcomes of its first calls, and then perhaps the call that ended the isolate. */
type Round = { outcomes: Outcome[]; ended?: { at: number; limit: Limit }; unexplained?: Limit };

class ProcessSandbox implements Sandbox {
  readonly #start: () => Child;
  #child: Child | undefined;
  #program: { program: Program; limits: Limits; files: Set<string> } | undefined;
  #loaded = false;
  #closed = false;
  /** CPU milliseconds of processes that are gone. */
  #spent = 0;
  #ended = new Map<string, Limit>();
  #text = '';
  #truncated = false;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(start: () => Child) {
    this.#start = start;
    this.#child = start();
  }

  load(program: Program, limits: Limits): Promise<LoadFailure | undefined> {
    if (this.#program !== undefined) throw new SandboxError('A sandbox loads one program; start another one.');
    this.#program = { program, limits, files: ownFiles(program) };
    return this.#inTurn(() => this.#load());
  }

  call(calls: readonly Call[]): Promise<Outcome[]> {
    return this.#inTurn(() => this.#run(calls));
  }

  console(): Printed {
    return { text: this.#text, truncated: this.#truncated };
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#child?.kill('it was closed');
    await this.#child?.exited;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(() => {
      if (this.#closed) throw closed();
      return work();
    });
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** Starts a process where there is none, and loads the program into it. */
  async #load(): Promise<LoadFailure | undefined> {
    const { program, limits, files } = this.#own();
    if (this.#closed) throw closed();
    this.#child ??= this.#start();
    await this.#child.ready;
    const first = !this.#loaded;
    const request = {
      program: {
        ...program,
        modules: [...program.modules],
        imports: [...program.imports].map(([k, v]) => [k, [...v]]),
      },
      limits,
      spent: this.#spent,
    };
    try {
      this.#child.ask({ type: REQUEST.load, body: Buffer.from(JSON.stringify(request)) }, this.#childLimits());
      const frame = await this.#next();
      this.#child.hush();
      if (frame.type === REPLY.failed) return readFailure(frame.body, files);
      if (frame.type !== REPLY.loaded) throw new MalformedError(`a frame of type ${frame.type}`);
      const printed = readPrinted(frame.body);
      if (first) this.#print(printed);
      this.#loaded = true;
      return undefined;
    } catch (error) {
      const limit = this.#lose(error);
      return { kind: 'limit', limit };
    }
  }

  async #run(calls: readonly Call[]): Promise<Outcome[]> {
    this.#own();
    const outcomes: (Outcome | undefined)[] = calls.map(() => undefined);
    /** Function → the call of this batch that ended it. */
    const endedAt = new Map<string, number>();
    const end = (index: number, limit: Limit) => {
      const name = (calls[index] as Call).function;
      outcomes[index] = { kind: 'limit', limit };
      if (this.#ended.has(name)) return;
      this.#ended.set(name, limit);
      endedAt.set(name, index);
    };
    let alone = false;
    for (;;) {
      const sent = this.#select(calls, outcomes, endedAt);
      if (sent.length === 0) break;
      const round = await this.#ask(
        sent.map((index) => calls[index] as Call),
        alone,
      );
      for (const [i, outcome] of round.outcomes.entries()) {
        const index = sent[i] as number;
        outcomes[index] = outcome;
        if (outcome.kind === 'limit') end(index, outcome.limit);
      }
      if (round.ended !== undefined) end(sent[round.ended.at] as number, round.ended.limit);
      else if (round.unexplained !== undefined && alone) end(sent[round.outcomes.length] as number, round.unexplained);
      alone = round.unexplained !== undefined;
    }
    return outcomes as Outcome[];
  }

  /** Indices of the calls to make next. Answers those of functions that ran into a limit. */
  #select(calls: readonly Call[], outcomes: (Outcome | undefined)[], endedAt: ReadonlyMap<string, number>): number[] {
    const { limits } = this.#own();
    const selected: number[] = [];
    let bytes = 0;
    for (const [index, call] of calls.entries()) {
      if (outcomes[index] !== undefined) continue;
      const limit = this.#ended.get(call.function);
      if (limit !== undefined && index > (endedAt.get(call.function) ?? -1)) {
        outcomes[index] = { kind: 'limit', limit, uncalled: true };
      } else if (this.#spent >= limits.total) {
        outcomes[index] = { kind: 'limit', limit: 'time', uncalled: true };
      } else {
        if (bytes > REQUEST_BYTES) break;
        bytes += sizeOf(call.args);
        selected.push(index);
      }
    }
    return selected;
  }

  /** Sends calls and collects the answer. */
  async #ask(calls: readonly Call[], alone: boolean): Promise<Round> {
    const { files } = this.#own();
    const round: Round = { outcomes: [] };
    if (!this.#loaded || this.#child === undefined) {
      const failure = await this.#load();
      if (failure !== undefined) return { outcomes: calls.map(() => asOutcome(failure)) };
    }
    const child = this.#child as Child;
    const begun = performance.now();
    let running: number | undefined;
    try {
      const body = Buffer.concat([Buffer.from([alone ? 1 : 0]), encodeCalls(calls)]);
      child.ask({ type: REQUEST.calls, body }, this.#childLimits());
      for (;;) {
        const { type, body: reply } = await this.#next();
        if (type === REPLY.done) {
          this.#spent = reply.readDoubleLE(0);
          break;
        }
        if (type === REPLY.running) {
          running = reply.readUInt32LE(0);
        } else if (type === REPLY.results) {
          const { outcomes, printed } = readResults(reply, calls.length - round.outcomes.length, files);
          round.outcomes.push(...outcomes);
          this.#print(printed);
        } else if (type === REPLY.limit) {
          round.ended = endOf(reply, round.outcomes.length, calls.length);
        } else if (type === REPLY.failed) {
          const failure = asOutcome(readFailure(reply, files));
          while (round.outcomes.length < calls.length) round.outcomes.push(failure);
          break;
        } else {
          throw new MalformedError(`a frame of type ${type}`);
        }
      }
      child.hush();
    } catch (error) {
      const limit = this.#lose(error);
      this.#spent += performance.now() - begun;
      const known = running !== undefined && running >= round.outcomes.length && running < calls.length;
      if (known) round.ended = { at: running as number, limit };
      else round.unexplained = limit;
    }
    return round;
  }

  async #next(): Promise<Frame> {
    const child = this.#child as Child;
    const frame = await child.next();
    if (frame.type === REPLY.fault) {
      throw new SandboxError(
        `The sandbox itself has failed. Grade again; if it fails again, report this:\n${frame.body.toString()}`,
      );
    }
    if (frame.type !== REPLY.stuck) return frame;
    child.kill('it does not end', 'time');
    return child.next();
  }

  /** The process is of no more use. Returns the limit that this counts as; throws what is not the submission's fault. */
  #lose(error: unknown): Limit {
    const child = this.#child;
    this.#child = undefined;
    this.#loaded = false;
    child?.kill('it is of no more use');
    if (this.#closed) throw closed();
    if (error instanceof ChildGone && error.limit !== undefined) return error.limit;
    if (error instanceof ChildGone || error instanceof MalformedError || error instanceof RangeError) {
      throw new SandboxError(
        `The sandbox's process broke its protocol: ${error.message}. The submission may have tried to leave the ` +
          'sandbox; read it before you grade it again.',
        { cause: error },
      );
    }
    throw error;
  }

  #print({ text, truncated }: Printed): void {
    if (this.#truncated) return;
    const { limits } = this.#own();
    const bytes = Buffer.from(this.#text + text);
    this.#truncated = truncated || bytes.length > limits.console;
    // A character that is cut in two is left out.
    this.#text = bytes.toString('utf8', 0, limits.console).replace(/\uFFFD+$/, '');
  }

  #childLimits(): ChildLimits {
    const { call, memory, output } = this.#own().limits;
    return { output, memory: 1.5 * memory, silence: Math.max(10_000, 10 * call) };
  }

  #own() {
    if (this.#program === undefined)
      throw new SandboxError('No program has been loaded into the sandbox: call `load` first.');
    return this.#program;
  }
}

function closed(): SandboxError {
  return new SandboxError('The sandbox is closed; start another one.');
}

function asOutcome(failure: LoadFailure): Outcome {
  return failure.kind === 'limit' ? failure : { ...failure, notStarted: false };
}

function endOf(body: Buffer, first: number, calls: number): { at: number; limit: Limit } {
  const at = body.readUInt32LE(0);
  if (at < first || at >= calls) throw new MalformedError(`a limit for call ${at}`);
  return { at, limit: body[4] === 1 ? 'memory' : 'time' };
}

/** Roughly how many bytes a value takes when encoded. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return 2 * value.length;
  if (typeof value !== 'object' || value === null) return 9;
  let size = 5;
  for (const item of Array.isArray(value) ? value : Object.values(value)) size += sizeOf(item);
  return size;
}
