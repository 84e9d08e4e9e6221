import type { Check, Tolerance } from '../exercise/types.ts';
import type { Program, Runner } from '../sandbox/types.ts';
import { judge } from './judge.ts';
import type { CheckRun, Miss } from './types.ts';

/** Starts the submission anew, with nothing called so far; whoever asks closes it. */
export type Fresh = () => Promise<Pick<Runner, 'call' | 'close'>>;

type Shown = NonNullable<CheckRun['shown']>;

/** Ways of missing that a variable left over from earlier calls may be the reason of. */
const DOUBTFUL: readonly Miss['kind'][] = ['mismatch', 'law', 'threw'];

/**
 * Calls each function that misses on the input to be shown alone, in a submission started anew. Where it is right
 * there, it is not the input that makes it wrong but what was called before, and that is shown instead.
 */
export async function settleHistory(
  runs: readonly CheckRun[],
  fresh: Fresh,
  toleranceOf: (check: Check) => Tolerance,
): Promise<void> {
  const first = new Map<string, Shown>();
  for (const { check, shown } of runs) {
    if (shown !== undefined && !first.has(check.function)) first.set(check.function, shown);
  }
  const doubtful = [...first.values()].filter(({ miss }) => DOUBTFUL.includes(miss.kind));
  if (doubtful.length === 0) return;
  const runner = await fresh();
  try {
    const outcomes = await runner.call(doubtful.map((shown) => shown.case.call));
    for (const [i, shown] of doubtful.entries()) {
      const alone = outcomes[i];
      const isRight = alone?.kind === 'returned' && !judge(shown.case, alone, toleranceOf(shown.case.check));
      if (!isRight) continue;
      const actual = shown.outcome.kind === 'returned' ? { actual: shown.outcome.value } : {};
      shown.miss = { kind: 'unsteady', how: 'history', ...actual };
    }
  } finally {
    await runner.close();
  }
}

/** Places in a program's own code where something may outlive a call. Where there is none, it keeps nothing. */
export function mayKeepState({ modules, entry }: Program): boolean {
  return [...modules].some(([key, code]) => (key === entry || !/^(?:chainrule:|@)/.test(key)) && holdsState(code));
}

const STATE = [
  /^(?:export\s+)?(?:let|var)\s/m,
  /^(?:export\s+)?const\s[^=]*=\s*(?:\[|\{|new\s|[A-Z]|\(?\s*\(\)\s*=>|\(\s*function|function\s*\*)/m,
  /\bstatic\b|\bglobalThis\b/,
];

function holdsState(code: string): boolean {
  const functions = [...code.matchAll(/\bfunction\s+([\w$]+)/g)].map(([, name]) => name as string);
  return (
    STATE.some((pattern) => pattern.test(code)) ||
    functions.some((name) =>
      new RegExp(`(?<![\\w$.])${RegExp.escape(name)}\\.[\\w$]+\\s*(?:[+*/-]|\\?\\?)?=(?!=)`).test(code),
    )
  );
}
