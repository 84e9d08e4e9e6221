import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findAddon } from './addon.ts';
import { SandboxError } from './errors.ts';
import { encodeFrame, type Frame, FrameReader, MalformedError, REPLY } from './frames.ts';
import type { Limit } from './types.ts';

const SCRIPT = fileURLToPath(new URL('./child/child.cjs', import.meta.url));

const POLL_MS = 20;
const START_MS = 20_000;

/** A frame may hold outcomes up to the limit of one result, and this beside it. */
const FRAME_ROOM = 1024 * 1024;

/** The process is gone, or was ended; `limit` where the submission is to blame. */
export class ChildGone extends Error {
  override readonly name = 'ChildGone';
  readonly limit: Limit | undefined;
  constructor(message: string, limit?: Limit) {
    super(message);
    this.limit = limit;
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

/** What the process says of itself when it has started. */
export type ChildFacts = { node: string; permission: boolean; network: boolean };

/**
 * The sandbox's process. It may speak only while it is being asked: `ask`, then `next` until the answer is complete,
 * then `hush`. Bytes that are malformed or that nobody asked for end it.
 */
export class Child {
  /** Settles when it has started; rejects with a `SandboxError`. */
  readonly ready: Promise<ChildFacts>;
  readonly exited: Promise<void>;
  readonly #process: ChildProcess;
  #reader = new FrameReader(FRAME_ROOM);
  #frames: Frame[] = [];
  #waiting: { resolve: (frame: Frame) => void; reject: (error: Error) => void } | undefined;
  #gone: ChildGone | undefined;
  #asked = true;
  #errors = '';
  #base = 0;
  #watchdog: NodeJS.Timeout | undefined;
  #silent: NodeJS.Timeout | undefined;
  #limits: ChildLimits = { output: 0, memory: Number.POSITIVE_INFINITY, silence: START_MS };

  constructor(script: string = SCRIPT) {
    const addon = findAddon();
    const folder = dirname(script) + sep;
    const flags = ['--permission', '--allow-addons', `--allow-fs-read=${addon}`, `--allow-fs-read=${folder}`];
    this.#process = spawn(process.execPath, ['--no-warnings', ...flags, script, addon], {
      env: {},
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    this.exited = new Promise((resolve) => {
      this.#process.once('exit', () => resolve());
      this.#process.once('error', () => this.#process.pid === undefined && resolve());
    });
    this.#process.once('error', (error) => this.#end(new ChildGone(error.message)));
    this.#process.once('close', (code, signal) =>
      this.#end(new ChildGone(`it ended with ${signal ?? `code ${code}`}`, 'memory')),
    );
    this.#process.stdout?.on('data', (chunk: Buffer) => this.#receive(chunk));
    this.#process.stderr?.on('data', (chunk: Buffer) => {
      this.#errors = (this.#errors + chunk.toString()).slice(-2_000);
    });
    this.#process.stdin?.on('error', () => undefined);
    this.ready = this.#start();
    this.ready.catch(() => undefined);
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
    this.#process.kill('SIGKILL');
    this.#end(new ChildGone(why, limit));
  }

  async #start(): Promise<ChildFacts> {
    try {
      const { type, body } = await this.next();
      if (type !== REPLY.ready) throw new ChildGone('it does not say that it is ready');
      this.hush();
      this.#base = this.#resident();
      return JSON.parse(body.toString()) as ChildFacts;
    } catch (cause) {
      this.kill('it did not start');
      throw new SandboxError(
        `The sandbox's process did not start: ${(cause as Error).message}. Node is ${process.version} at ` +
          `${process.execPath}; it has to be 24 or 26, and isolated-vm's binary has to be for it: run \`pnpm install\` ` +
          `with that Node.${this.#errors === '' ? '' : `\n${this.#errors.trim()}`}`,
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

  /** Bytes of resident memory, where the system tells them; 0 elsewhere. */
  #resident(): number {
    if (process.platform !== 'linux') return 0;
    try {
      const status = readFileSync(`/proc/${this.#process.pid}/status`, 'latin1');
      return 1024 * Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0);
    } catch {
      return 0;
    }
  }
}
