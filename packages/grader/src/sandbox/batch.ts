import type { Weighed } from './replies.ts';
import type { Call, Limit, Outcome } from './types.ts';

/** Bytes of calls sent at once: the isolate has to hold them. */
const REQUEST_BYTES = 1024 * 1024;

/** What a function's results may take in memory together, in times the limit of one result. */
const RESULTS_KEPT = 16;

/** Functions that ran into a limit, and which. */
export type Ended = Map<string, { limit: Limit; total?: true }>;

/**
 * The calls of one batch, and what has come of them so far.
 *
 * A function that ran into a limit is not called again: its further calls answer the same limit. Calls before that one
 * whose outcomes were lost with the isolate are made once more.
 */
export class Batch {
  readonly #calls: readonly Call[];
  readonly #outcomes: (Outcome | undefined)[];
  readonly #ended: Ended;
  readonly #endedAt = new Map<string, number>();
  readonly #weights = new Map<string, number>();
  readonly #mostWeight: number;
  #first = 0;
  /** Whether a request holds calls of one function only. */
  #singly = false;

  /** `output` is the limit of one result, in bytes. */
  constructor(calls: readonly Call[], ended: Ended, output: number) {
    this.#calls = calls;
    this.#outcomes = calls.map(() => undefined);
    this.#ended = ended;
    this.#mostWeight = RESULTS_KEPT * output;
  }

  /** Once every call is answered. */
  get outcomes(): Outcome[] {
    return this.#outcomes as Outcome[];
  }

  /** Indices of the calls to make next, none when all are answered. */
  next(): number[] {
    const indices: number[] = [];
    let bytes = 0;
    for (let index = this.#first; index < this.#calls.length; index++) {
      if (this.#outcomes[index] !== undefined) {
        if (indices.length === 0) this.#first = index + 1;
        continue;
      }
      const call = this.#calls[index] as Call;
      if (this.#leaveOut(index)) continue;
      const [first = index] = indices;
      if (bytes > REQUEST_BYTES || (this.#singly && call.function !== this.#nameAt(first))) break;
      bytes += sizeOf(call.args);
      indices.push(index);
    }
    return indices;
  }

  /** The functions that have calls among `indices`, and how many others still wait for their turn. */
  functionsIn(indices: readonly number[]): { functions: Set<string>; others: number } {
    const functions = new Set(indices.map((index) => this.#nameAt(index)));
    const others = new Set<string>();
    for (let index = (indices.at(-1) ?? -1) + 1; index < this.#calls.length; index++) {
      const name = this.#nameAt(index);
      if (this.#outcomes[index] === undefined && !functions.has(name) && !this.#ended.has(name)) others.add(name);
    }
    return { functions, others: others.size };
  }

  /** From now on, a request holds calls of one function only, so that it is known which one spends too much. */
  singly(): void {
    this.#singly = true;
  }

  answer(index: number, { outcome, weight }: Weighed): void {
    if (this.#leaveOut(index)) return;
    if (outcome.kind === 'limit') {
      this.end(index, outcome);
      return;
    }
    const name = this.#nameAt(index);
    const total = (this.#weights.get(name) ?? 0) + weight;
    this.#weights.set(name, total);
    if (total > this.#mostWeight) this.end(index, { limit: 'output' });
    else this.#outcomes[index] = outcome;
  }

  /** A call ran into a limit; `uncalled` where nothing was left to make it with. */
  end(index: number, { limit, total, uncalled }: { limit: Limit; total?: true; uncalled?: true }): void {
    const name = this.#nameAt(index);
    const reason = { limit, ...(total && { total }) };
    this.#outcomes[index] = { kind: 'limit', ...reason, ...(uncalled && { uncalled }) };
    if (this.#ended.has(name)) return;
    this.#ended.set(name, reason);
    this.#endedAt.set(name, index);
  }

  /** Answers a call whose function ran into a limit at an earlier one, and says whether it is such a call. */
  #leaveOut(index: number): boolean {
    const name = this.#nameAt(index);
    const ended = this.#ended.get(name);
    if (ended === undefined || index <= (this.#endedAt.get(name) ?? -1)) return false;
    this.#outcomes[index] = { kind: 'limit', ...ended, uncalled: true };
    return true;
  }

  #nameAt(index: number): string {
    return (this.#calls[index] as Call).function;
  }
}

/** Roughly how many bytes a value takes when encoded. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return 2 * value.length;
  if (typeof value !== 'object' || value === null) return 9;
  let size = 5;
  for (const item of Array.isArray(value) ? value : Object.values(value)) size += sizeOf(item);
  return size;
}
