/** No exercise has that id. */
export class UnknownExercise extends Error {
  override readonly name = 'UnknownExercise';
  readonly id: string;
  readonly known: readonly string[];

  constructor(id: string, known: readonly string[]) {
    super(`There is no exercise '${id}'. There is: ${known.join(', ') || 'none'}`);
    this.id = id;
    this.known = known;
  }
}

/** An exercise that its author has to mend before anything can be graded. */
export class FaultyExercise extends Error {
  override readonly name = 'FaultyExercise';
  readonly problems: readonly string[];

  /** `where` is the exercise or check, such as `Exercise ch8-4`. */
  constructor(where: string, problems: string | readonly string[]) {
    const all = [problems].flat();
    super([`${where} is broken:`, ...all.map((problem) => `  ${problem}`)].join('\n'));
    this.problems = all;
  }
}
