import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { findAddon } from './addon.ts';
import { SandboxError } from './errors.ts';
import { encodeFrame, type Frame, FrameReader, MalformedError } from './frames.ts';
import { placesIn } from './location.ts';
import { type ChildFacts, readReply } from './replies.ts';
import type { Limit } from './types.ts';
import { behind, type Caps, INFO_FD } from './walls.ts';

const SCRIPT = fileURLToPath(new URL('./child/child.cjs', import.meta.url));

const POLL_MS = 20;
const START_MS = 20_000;

/** A frame may hold outcomes up to the limit of one result, and this beside it. */
const FRAME_ROOM = 1024 * 1024;

/**
 * The process is gone, or was ended; `limit` where the submission is to blame. It may not be, where somebody `killed` it:
 * a system that is out of memory chooses whom to end.
 */
export class ChildGone extends Error {
  override readonly name = 'ChildGone';
  readonly limit: Limit | undefined;
  readonly killed: boolean;
  constructor(message: string, limit?: Limit, killed = false) {
    super(message);
    this.limit = limit;
    this.killed = killed;
  }
}

export type ChildLimits = {
  /** Bytes of a frame, beside some room. */
  output: number;
  /** Bytes of resident memory above what the process takes without a program. */
  memory: number;
  /** Milliseconds without a sign of life, however loaded the machine. */
  silence: number;
};

export type ChildOptions = {
  script?: string;
  /** The outer walls to start it behind, by their programs' files. */
  outer?: { bwrap?: string; prlimit?: string };
  caps?: Caps;
};

/**
 * The sandbox's process. It may speak only while it is being asked: `ask`, then `next` until the answer is complete,
 * then `hush`. Bytes that are malformed or that nobody asked for end it.
 */
export class Child {
  /** Settles when it has started; rejects with a `SandboxError`. */
  readonly ready: Promise<ChildFacts>;
  readonly exited: Promise<void>;
  readonly caps: Caps;
  readonly #process: ChildProcess;
  #reader = new FrameReader(FRAME_ROOM);
  #frames: Frame[] = [];
  #waiting: { resolve: (frame: Frame) => void; reject: (error: Error) => void } | undefined;
  #gone: ChildGone | undefined;
  #asked = true;
  #errors = '';
  #info = '';
  #base = 0;
  /** The process that runs Node, where that is not the one that was started. */
  #inner: number | undefined;
  #watchdog: NodeJS.Timeout | undefined;
  #silent: NodeJS.Timeout | undefined;
  #limits: ChildLimits = { output: 0, memory: Number.POSITIVE_INFINITY, silence: START_MS };

  constructor({ script = SCRIPT, outer = {}, caps = { cpuSeconds: 0, dataBytes: 0 } }: ChildOptions = {}) {
    const addon = findAddon();
    const folder = dirname(script) + sep;
    const node = [
      process.execPath,
      ...['--no-warnings', '--permission', '--allow-addons'],
      ...[`--allow-fs-read=${addon}`, `--allow-fs-read=${folder}`, script, addon],
    ];
    const [command, ...args] = behind(outer, caps, [process.execPath, folder, addon], node) as [string, ...string[]];
    this.caps = caps;
    this.#process = spawn(command, args, {
      env: {},
      stdio: ['pipe', 'pipe', 'pipe', ...(outer.bwrap === undefined ? [] : ['pipe' as const])],
      windowsHide: true,
    });
    this.exited = new Promise((resolve) => {
      this.#process.once('exit', () => resolve());
      this.#process.once('error', () => this.#process.pid === undefined && resolve());
    });
    this.#process.once('error', (error) => this.#end(new ChildGone(error.message)));
    this.#process.once('close', (code, signal) => this.#end(endOf(code, signal)));
    this.#process.stdout?.on('data', (chunk: Buffer) => this.#receive(chunk));
    this.#process.stderr?.on('data', (chunk: Buffer) => {
      this.#errors = (this.#errors + chunk.toString()).slice(-2_000);
    });
    (this.#process.stdio[INFO_FD] as Readable | undefined)?.on('data', (chunk: Buffer) => {
      this.#info = (this.#info + chunk.toString()).slice(0, 1_000);
    });
    this.#process.stdin?.on('error', () => undefined);
    this.ready = this.#start();
    this.ready.catch(() => undefined);
  }

  /** What the process, or a wall round it, complained of. */
  get complaint(): string {
    return this.#errors.trim();
  }

  /** Whether the memory of the process can be seen from here. */
  get watched(): boolean {
    return this.#base > 0;
  }

  /** Sends a request under these limits. */
  ask(frame: Frame, limits: ChildLimits): void {
    if (this.#gone !== undefined) return;
    this.#asked = true;
    if (limits.output !== this.#limits.output) this.#reader = new FrameReader(limits.output + FRAME_ROOM);
    this.#limits = limits;
    this.#process.stdin?.write(encodeFrame(frame));
    this.#watchdog ??= setInterval(() => this.#watch(), POLL_MS);
  }

  /** The next frame of the answer. Rejects with `ChildGone`. */
  next(): Promise<Frame> {
    const frame = this.#frames.shift();
    if (frame !== undefined) return Promise.resolve(frame);
    if (this.#gone !== undefined) return Promise.reject(this.#gone);
    this.#silent = setTimeout(() => this.kill('it has not been heard of', 'time'), this.#limits.silence);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  /** The answer is complete. */
  hush(): void {
    this.#asked = false;
    clearInterval(this.#watchdog);
    this.#watchdog = undefined;
    if (this.#frames.length > 0) this.kill('it said more than it was asked');
  }

  kill(why: string, limit?: Limit): void {
    if (this.#gone === undefined && this.#inner !== undefined) killQuietly(this.#inner);
    this.#process.kill('SIGKILL');
    this.#end(new ChildGone(why, limit));
  }

  async #start(): Promise<ChildFacts> {
    try {
      const frame = await this.next();
      const nothing = { calls: [], answered: 0, limits: { output: 0, console: 0 }, places: placesIn([]) };
      const reply = readReply(frame, nothing);
      if (reply.kind !== 'ready') throw new ChildGone('it does not say that it is ready');
      this.hush();
      this.#inner = this.#findInner();
      this.#base = this.#resident();
      return reply.facts;
    } catch (cause) {
      this.kill('it did not start');
      throw new SandboxError(
        `The sandbox's process did not start: ${(cause as Error).message}. Node is ${process.version} at ` +
          `${process.execPath}; it has to be 24 or 26, and isolated-vm's binary has to be for it: run \`pnpm install\` ` +
          `with that Node.${this.complaint === '' ? '' : `\n${this.complaint}`}`,
        { cause },
      );
    }
  }

  #receive(chunk: Buffer): void {
    if (this.#gone !== undefined) return;
    if (!this.#asked) {
      this.kill('it spoke unasked');
      return;
    }
    try {
      this.#frames.push(...this.#reader.push(chunk));
    } catch (error) {
      if (!(error instanceof MalformedError)) throw error;
      this.kill(`it sent ${error.message}`);
      return;
    }
    const frame = this.#waiting && this.#frames.shift();
    if (frame !== undefined) this.#settle()?.resolve(frame);
  }

  #end(gone: ChildGone): void {
    this.#gone ??= gone;
    clearInterval(this.#watchdog);
    this.#settle()?.reject(this.#gone);
  }

  #settle() {
    clearTimeout(this.#silent);
    const waiting = this.#waiting;
    this.#waiting = undefined;
    return waiting;
  }

  #watch(): void {
    if (this.#resident() > this.#base + this.#limits.memory) this.kill('it took too much memory', 'memory');
  }

  /** bwrap starts a process that starts Node. */
  #findInner(): number | undefined {
    const outside = /"child-pid":\s*(\d+)/.exec(this.#info)?.[1];
    if (outside === undefined) return undefined;
    try {
      const children = readFileSync(`/proc/${outside}/task/${outside}/children`, 'latin1').trim();
      return /^\d+$/.test(children) ? Number(children) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Bytes of resident memory, where the system tells them; 0 elsewhere. */
  #resident(): number {
    const pid = this.#inner ?? (this.#info === '' ? this.#process.pid : undefined);
    if (process.platform !== 'linux' || pid === undefined) return 0;
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'latin1');
      return 1024 * Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
    } catch {
      return 0;
    }
  }
}

/** A process that ends by itself is out of memory, or at the end of the CPU time that prlimit gives it. */
function endOf(code: number | null, signal: NodeJS.Signals | null): ChildGone {
  // bwrap answers for what ended behind it.
  const isBy = (name: 'SIGXCPU' | 'SIGKILL') => signal === name || code === 128 + constants.signals[name];
  const message = `it ended with ${signal ?? `code ${code}`}`;
  return new ChildGone(message, isBy('SIGXCPU') ? 'time' : 'memory', isBy('SIGKILL'));
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}
