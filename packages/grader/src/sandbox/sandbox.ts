import { Batch, type Ended } from './batch.ts';
import { Budget } from './budget.ts';
import { encodeCalls } from './encode.ts';
import { SandboxError } from './errors.ts';
import { MalformedError, REQUEST } from './frames.ts';
import { closed, Host, type Lost } from './host.ts';
import { type Isolation, type Launch, type Launched, launch } from './launch.ts';
import { ownFiles, type Places, placesIn } from './location.ts';
import type { ChildLimits } from './process.ts';
import type { Asked, Printed, Reply, Weighed } from './replies.ts';
import type { Call, CallOptions, Limit, Limits, LoadFailure, Outcome, Program, Runner, Stripped } from './types.ts';
import { capsFor, type Walls } from './walls.ts';

/** Runs one submission in a process of its own. */
export interface Sandbox extends Runner {
  /** The walls round the process. */
  walls(): Promise<Walls>;
  /** Drops the types of a TypeScript source, away from the grader: parsing hostile text may take for ever. */
  strip(source: string): Promise<Stripped>;
  /** Loads the program; to be called once, before any call. Returns why it could not be loaded. */
  load(program: Program, limits: Limits): Promise<LoadFailure | undefined>;
}

export type SandboxOptions = {
  isolation?: Isolation;
  /** How a process is started. */
  launch?: Launch;
};

/**
 * Starts a sandbox. Its process warms up while the caller goes on.
 *
 * A function that ran into a limit is not called again: its further calls answer the same limit. Throws a
 * `SandboxError` where this machine has no sandbox; so do the methods for what is not the submission's fault. They
 * throw a `BrokenSandbox` where a submission made its process do what it never does.
 */
export function startSandbox({ isolation = 'auto', ...options }: SandboxOptions = {}): Sandbox {
  return new ProcessSandbox(options.launch ?? ((caps) => launch(isolation, caps)));
}

/** The process is heard of every second; this is for a machine with far more to do than it can. */
const SILENCE_MS = 20_000;

/** What stripping one source may take; a file of the largest size takes some 100 ms. */
const STRIP_LIMITS: ChildLimits = { output: 1024 * 1024, memory: 512 * 1024 * 1024, silence: 8_000 };

const NOTHING_ASKED: Asked = { calls: [], answered: 0, limits: { output: 0, console: 0 }, places: placesIn([]) };

type Loaded = { program: Program; limits: Limits; places: Places; budget: Budget };

/** How calls are made: one by one, in a program that is loaded anew, within a budget of CPU milliseconds. */
type Manner = { alone: boolean; anew: boolean; budget: number };

/** What came of one request: outcomes of its first calls, and then perhaps what ended it. */
type Round = {
  outcomes: Weighed[];
  /** CPU milliseconds. */
  spent: number;
  /** A limit, and the call that ran into it by its index in the request, where that is known. */
  ended?: { at?: number; limit: Limit; total?: true };
};

class ProcessSandbox implements Sandbox {
  readonly #host: Host;
  #program: Loaded | undefined;
  /** The process that holds the program. */
  #holder: Launched | undefined;
  #isWorn = false;
  #closed = false;
  readonly #ended: Ended = new Map();
  #printed: Printed = { text: '', truncated: false };
  /** Whether what the program's top level prints has been heard. */
  #hasPrinted = false;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(launch: Launch) {
    this.#host = new Host(launch);
  }

  walls(): Promise<Walls> {
    return this.#host.walls();
  }

  strip(source: string): Promise<Stripped> {
    return this.#inTurn(() => this.#strip(source));
  }

  load(program: Program, limits: Limits): Promise<LoadFailure | undefined> {
    if (this.#program !== undefined) throw new SandboxError('A sandbox loads one program; start another one.');
    this.#program = { program, limits, places: placesIn(ownFiles(program)), budget: new Budget(limits.total) };
    return this.#inTurn(async () => {
      await this.#host.provide(capsFor(limits));
      return this.#load();
    });
  }

  call(calls: readonly Call[], { fresh = false }: CallOptions = {}): Promise<Outcome[]> {
    return this.#inTurn(() => this.#run(calls, fresh));
  }

  console(): Printed {
    return this.#printed;
  }

  close(): Promise<void> {
    this.#closed = true;
    return this.#host.close();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(() => {
      if (this.#closed) throw closed();
      return work();
    });
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #strip(source: string): Promise<Stripped> {
    let stripped: Stripped | undefined;
    const request = { type: REQUEST.strip, body: Buffer.from(source, 'utf16le') };
    const lost = await this.#host.exchange(
      request,
      STRIP_LIMITS,
      () => NOTHING_ASKED,
      (reply) => {
        if (reply.kind === 'stripped') stripped = { code: reply.code };
        else if (reply.kind === 'unstripped') stripped = { refused: reply };
        else throw unexpected(reply);
        return true;
      },
    );
    return stripped ?? { ended: (lost as Lost).limit };
  }

  async #load(): Promise<LoadFailure | undefined> {
    const { limits, places, budget } = this.#own();
    const holder = await this.#host.process();
    let spent = 0;
    let failure: LoadFailure | undefined;
    const lost = await this.#host.exchange(
      { type: REQUEST.load, body: loadRequest(this.#own()) },
      childLimits(limits),
      () => ({ ...NOTHING_ASKED, limits, places }),
      (reply) => {
        if (reply.kind !== 'running' && reply.kind !== 'loaded' && reply.kind !== 'failed') throw unexpected(reply);
        spent = reply.spent;
        if (reply.kind === 'failed') failure = reply.failure;
        if (reply.kind === 'loaded' && !this.#hasPrinted) this.#print(reply.printed);
        return reply.kind !== 'running';
      },
    );
    budget.spend(spent);
    if (lost !== undefined) return { kind: 'limit', limit: lost.limit };
    if (failure !== undefined) return this.#failed(failure);
    this.#holder = holder;
    this.#isWorn = false;
    this.#hasPrinted = true;
    return undefined;
  }

  async #run(calls: readonly Call[], fresh: boolean): Promise<Outcome[]> {
    const { limits, budget } = this.#own();
    const batch = new Batch(calls, this.#ended, limits.output);
    let alone = false;
    let anew = fresh;
    for (let sent = batch.next(); sent.length > 0; sent = batch.next()) {
      const { functions, others } = batch.functionsIn(sent);
      const allowed = budget.allow(functions, others);
      if (allowed <= 0) {
        if (functions.size > 1) batch.singly();
        else batch.end(sent[0] as number, { limit: 'time', total: true, uncalled: true });
        continue;
      }
      const some = sent.map((index) => calls[index] as Call);
      const round = await this.#make(some, { alone, anew, budget: allowed });
      anew = false;
      budget.spend(round.spent, functions);
      for (const [i, weighed] of round.outcomes.entries()) batch.answer(sent[i] as number, weighed);
      const { ended } = round;
      const isUnknown = ended !== undefined && ended.at === undefined;
      if (ended?.total === true && functions.size > 1) batch.singly();
      else if (ended !== undefined && (!isUnknown || alone)) {
        batch.end(sent[ended.at ?? round.outcomes.length] as number, ended);
      }
      alone = isUnknown;
    }
    return batch.outcomes;
  }

  /** Sends calls and collects the answer. */
  async #make(calls: readonly Call[], manner: Manner): Promise<Round> {
    const { limits, places } = this.#own();
    const round: Round = { outcomes: [], spent: 0 };
    if (manner.anew && this.#isWorn) this.#host.discard('it has taken much memory');
    if (this.#holder !== (await this.#host.process())) {
      const failure = await this.#load();
      if (failure !== undefined) return { ...round, outcomes: calls.map(() => asOutcome(failure)) };
    }
    let running: number | undefined;
    const lost = await this.#host.exchange(
      { type: REQUEST.calls, body: callsRequest(calls, manner) },
      childLimits(limits),
      () => ({ calls, answered: round.outcomes.length, limits, places }),
      (reply) => {
        if ('spent' in reply) round.spent = reply.spent;
        if (round.ended !== undefined && reply.kind !== 'done') throw unexpected(reply);
        if (reply.kind === 'running') {
          running = reply.at;
        } else if (reply.kind === 'results') {
          round.outcomes.push(...reply.outcomes);
          this.#print(reply.printed);
        } else if (reply.kind === 'limit') {
          round.ended = reply;
        } else if (reply.kind === 'failed') {
          const failure = asOutcome(this.#failed(reply.failure));
          while (round.outcomes.length < calls.length) round.outcomes.push(failure);
        } else if (reply.kind === 'done') {
          this.#isWorn = reply.worn;
        } else {
          throw unexpected(reply);
        }
        return reply.kind === 'done' || reply.kind === 'failed';
      },
    );
    if (lost !== undefined && round.ended === undefined) {
      const isKnown = !lost.killed && running !== undefined && running >= round.outcomes.length;
      round.ended = { limit: lost.limit, ...(isKnown && { at: running as number }) };
    }
    if (round.ended?.limit === 'memory' || (round.ended !== undefined && this.#isWorn)) {
      this.#host.discard('it has taken much memory');
    }
    return round;
  }

  /** What the program does when it is loaded once more is not tried again with the same process. */
  #failed(failure: LoadFailure): LoadFailure {
    if (failure.kind === 'limit') this.#host.discard('it has been at its limits');
    return failure;
  }

  #print({ text, truncated }: Printed): void {
    if (this.#printed.truncated) return;
    const { limits } = this.#own();
    const all = this.#printed.text + text;
    const cut = all.slice(0, limits.console);
    // A character that is cut in two is left out.
    this.#printed = { text: cut.replace(/[\ud800-\udbff]$/, ''), truncated: truncated || cut.length < all.length };
  }

  #own(): Loaded {
    if (this.#program === undefined)
      throw new SandboxError('No program has been loaded into the sandbox: call `load` first.');
    return this.#program;
  }
}

function unexpected({ kind }: Reply): MalformedError {
  return new MalformedError(`'${kind}' where that is no answer`);
}

function asOutcome(failure: LoadFailure): Weighed {
  const outcome: Outcome = failure.kind === 'limit' ? failure : { ...failure, notStarted: false };
  return { outcome, weight: 0 };
}

/** Bytes that the process may take above what it takes without a program. */
function residentFor({ memory }: Limits): number {
  return 1.5 * memory * 1_048_576;
}

function childLimits(limits: Limits): ChildLimits {
  return { output: limits.output, memory: residentFor(limits), silence: SILENCE_MS };
}

function loadRequest({ program, limits }: Loaded): Buffer {
  const request = {
    program: {
      ...program,
      modules: [...program.modules],
      imports: [...program.imports].map(([key, targets]) => [key, [...targets]]),
    },
    limits: { ...limits, resident: residentFor(limits) },
  };
  return Buffer.from(JSON.stringify(request));
}

/** Flags (1: one call at a time; 2: load the program anew), the budget, the calls. */
function callsRequest(calls: readonly Call[], { alone, anew, budget }: Manner): Buffer {
  const head = Buffer.alloc(9);
  head[0] = (alone ? 1 : 0) | (anew ? 2 : 0);
  head.writeDoubleLE(budget, 1);
  return Buffer.concat([head, encodeCalls(calls)]);
}
