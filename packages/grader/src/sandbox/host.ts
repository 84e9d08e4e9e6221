import { BrokenSandbox, SandboxError } from './errors.ts';
import { type Frame, MalformedError } from './frames.ts';
import type { Launch, Launched } from './launch.ts';
import { ChildGone, type ChildLimits } from './process.ts';
import { type Asked, type Reply, readReply } from './replies.ts';
import type { Limit } from './types.ts';
import type { Caps, Walls } from './walls.ts';

/** The limit that the loss of a process counts as, and whether somebody may have killed it for another reason. */
export type Lost = { limit: Limit; killed: boolean };

/** Keeps a process at hand: one that is of no more use is ended, and another one starts up. */
export class Host {
  readonly #launch: Launch;
  #launched: Promise<Launched>;
  readonly #exits: Promise<void>[] = [];
  #current: Launched | undefined;
  #caps: Caps | undefined;
  #closed = false;
  #broken: BrokenSandbox | undefined;

  constructor(launch: Launch) {
    this.#launch = launch;
    this.#launched = this.#start();
  }

  async walls(): Promise<Walls> {
    return (await this.#launched).walls;
  }

  /** Asks for processes with these caps from now on. */
  async provide(caps: Caps): Promise<void> {
    this.#caps = caps;
    const { child, walls } = await this.process();
    const isWide = child.caps.cpuSeconds >= caps.cpuSeconds && child.caps.dataBytes >= caps.dataBytes;
    if (isWide || walls.outer.prlimit !== true) return;
    this.discard('it has too little room for this program');
  }

  /** The process at hand: another one than before where that had to be ended. Throws `BrokenSandbox` and `SandboxError`. */
  async process(): Promise<Launched> {
    if (this.#broken !== undefined) throw this.#broken;
    const launched = await this.#launched;
    if (this.#closed) throw closed();
    this.#current = launched;
    return launched;
  }

  /**
   * Sends a request to the process at hand, and hands over every reply until `heed` says that it was the last. Returns
   * why the process is lost, where it is. Throws `BrokenSandbox` where the process does what it never does, which
   * `heed` may find, too.
   */
  async exchange(
    request: Frame,
    limits: ChildLimits,
    asked: () => Asked,
    heed: (reply: Reply) => boolean,
  ): Promise<Lost | undefined> {
    const { child } = await this.process();
    child.ask(request, limits);
    try {
      for (;;) {
        const reply = readReply(await child.next(), asked());
        if (reply.kind === 'fault') throw new MalformedError(`a fault of its own: ${reply.message}`);
        if (reply.kind === 'stuck') child.kill('it does not end', 'time');
        else if (heed(reply)) break;
      }
      child.hush();
      return undefined;
    } catch (error) {
      this.discard('it is of no more use');
      if (this.#closed) throw closed();
      if (error instanceof ChildGone && error.limit !== undefined) return { limit: error.limit, killed: error.killed };
      if (!(error instanceof ChildGone) && !(error instanceof MalformedError)) throw error;
      this.#broken = new BrokenSandbox(`The sandbox's process broke its protocol: ${error.message}`, { cause: error });
      throw this.#broken;
    }
  }

  /** Ends the process at hand. */
  discard(why: string): void {
    const launched = this.#current;
    if (launched === undefined) return;
    launched.child.kill(why);
    this.#exits.push(launched.child.exited);
    this.#current = undefined;
    if (!this.#closed) this.#launched = this.#start();
  }

  async close(): Promise<void> {
    this.#closed = true;
    const launched = await this.#launched.catch(() => undefined);
    launched?.child.kill('it was closed');
    await Promise.all([...this.#exits, launched?.child.exited]);
  }

  #start(): Promise<Launched> {
    const launched = this.#launch(this.#caps);
    launched.catch(() => undefined);
    return launched;
  }
}

export function closed(): SandboxError {
  return new SandboxError('The sandbox is closed; start another one.');
}
