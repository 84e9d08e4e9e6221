/** What is kept of the total for each function that has not been called yet, as a part of it. */
const KEPT = 1 / 40;

/**
 * Shares the CPU time of a submission between its functions: one that takes too much, or a few that never end, leave
 * something for the others.
 */
export class Budget {
  readonly #total: number;
  readonly #kept: number;
  /** Milliseconds in all, and of what was spent on a function by itself. */
  #spent = 0;
  readonly #own = new Map<string, number>();

  constructor(total: number) {
    this.#total = total;
    this.#kept = KEPT * total;
  }

  get left(): number {
    return this.#total - this.#spent;
  }

  /** Says what calls of these functions took. */
  spend(milliseconds: number, functions: ReadonlySet<string> = new Set()): void {
    this.#spent += milliseconds;
    const [name] = functions;
    if (name !== undefined && functions.size === 1) this.#own.set(name, (this.#own.get(name) ?? 0) + milliseconds);
  }

  /**
   * What a request with calls of these functions may take while `others` wait; nothing where it is 0 or less.
   *
   * Of calls of several functions it would not be known which one took too much, so they have to leave something for
   * each of themselves.
   */
  allow(functions: ReadonlySet<string>, others: number): number {
    const [name] = functions;
    if (name === undefined || functions.size > 1) return this.left - this.#kept * (others + functions.size);
    return Math.max(this.left - this.#kept * others, this.#kept - (this.#own.get(name) ?? 0));
  }
}
