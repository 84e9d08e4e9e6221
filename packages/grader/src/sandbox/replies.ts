import { Reader } from './decode.ts';
import { type Frame, MalformedError, REPLY } from './frames.ts';
import type { Places } from './location.ts';
import { LONGEST, readFailure, readOutcome } from './outcome.ts';
import type { Call, Limit, Limits, LoadFailure, Outcome } from './types.ts';

/** Text that student code printed. */
export type Printed = { text: string; truncated: boolean };

/** What the process says of itself when it has started. */
export type ChildFacts = {
  node: string;
  /** Whether Node's permission model holds. */
  permission: boolean;
  /** Whether it leaves the network open. */
  network: boolean;
};

/** An outcome, and roughly how many bytes it takes in memory. */
export type Weighed = { outcome: Outcome; weight: number };

export type Reply =
  | { kind: 'ready'; facts: ChildFacts }
  | { kind: 'stripped'; code: string }
  | { kind: 'unstripped'; code: string; message: string; stack: string }
  | { kind: 'loaded'; spent: number; printed: Printed }
  | { kind: 'failed'; spent: number; failure: LoadFailure }
  /** Without `at`, no call is running. */
  | { kind: 'running'; at?: number; spent: number }
  | { kind: 'results'; outcomes: Weighed[]; printed: Printed }
  /** `total`: not this call took too long, but all that the request was for. */
  | { kind: 'limit'; at?: number; limit: Limit; total?: true }
  /** `worn`: the process has taken so much memory that a new isolate should be in a new one. */
  | { kind: 'done'; spent: number; worn: boolean }
  | { kind: 'stuck' }
  | { kind: 'fault'; message: string };

/** The limits that end an isolate, as `child/child.cjs` numbers them. */
const LIMITS: { limit: Limit; total?: true }[] = [
  { limit: 'time' },
  { limit: 'memory' },
  { limit: 'time', total: true },
];

/** What an answer has to fit. */
export type Asked = {
  /** The calls of the request, and how many of them have been answered. */
  calls: readonly Call[];
  answered: number;
  limits: Pick<Limits, 'output' | 'console'>;
  places: Places;
};

/**
 * Reads what the sandbox's process says. Nothing in it is trusted: a frame that `child/` would not send at this point
 * is refused. Throws a `MalformedError`.
 */
export function readReply({ type, body }: Frame, asked: Asked): Reply {
  const reader = new Reader(body);
  const reply = read(type, reader, asked);
  reader.end();
  return reply;
}

function read(type: number, reader: Reader, asked: Asked): Reply {
  switch (type) {
    case REPLY.ready: {
      const [permission, network] = [reader.oneOf(2) === 1, reader.oneOf(2) === 1];
      return { kind: 'ready', facts: { node: reader.text(LONGEST.name), permission, network } };
    }
    case REPLY.stripped:
      return { kind: 'stripped', code: reader.text() };
    case REPLY.unstripped:
      return {
        kind: 'unstripped',
        code: reader.text(LONGEST.name),
        message: reader.text(LONGEST.message),
        stack: reader.text(LONGEST.stack),
      };
    case REPLY.loaded:
      return { kind: 'loaded', spent: reader.duration(), printed: readPrinted(reader, asked) };
    case REPLY.failed:
      return { kind: 'failed', spent: reader.duration(), failure: readFailure(reader, asked.places) };
    case REPLY.running:
      return { kind: 'running', ...readIndex(reader, asked), spent: reader.duration() };
    case REPLY.results:
      return { kind: 'results', outcomes: readOutcomes(reader, asked), printed: readPrinted(reader, asked) };
    case REPLY.limit:
      return {
        kind: 'limit',
        ...readIndex(reader, asked),
        ...(LIMITS[reader.oneOf(LIMITS.length)] as { limit: Limit }),
      };
    case REPLY.done:
      return { kind: 'done', spent: reader.duration(), worn: reader.oneOf(2) === 1 };
    case REPLY.stuck:
      return { kind: 'stuck' };
    case REPLY.fault:
      return { kind: 'fault', message: reader.text(LONGEST.message) };
    default:
      throw new MalformedError(`a frame of type ${type}`);
  }
}

/** Outcomes of the next calls, one or more; one that runs into a limit is the last. */
function readOutcomes(reader: Reader, { calls, answered, limits, places }: Asked): Weighed[] {
  const count = reader.count();
  const left = calls.length - answered;
  if (count === 0 || count > left) throw new MalformedError(`${count} outcomes of ${left} calls`);
  const outcomes: Weighed[] = [];
  for (let i = 0; i < count; i++) {
    const before = reader.weight;
    const { args } = calls[answered + i] as Call;
    const outcome = readOutcome(reader, args.length, limits.output, places);
    if (outcome.kind === 'limit' && i < count - 1) throw new MalformedError('outcomes after a limit');
    outcomes.push({ outcome, weight: reader.weight - before });
  }
  return outcomes;
}

function readPrinted(reader: Reader, { limits }: Asked): Printed {
  const text = reader.text(limits.console);
  const truncated = reader.oneOf(2) === 1;
  if (truncated && text.length < limits.console) throw new MalformedError('a console that was cut too early');
  return { text, truncated };
}

/** In the place of a call's index, where no call is running. */
const NOBODY = 0xffffffff;

/** Index of a call that is still to be answered, or nothing. */
function readIndex(reader: Reader, { calls, answered }: Asked): { at?: number } {
  const at = reader.count();
  if (at === NOBODY) return {};
  if (at < answered || at >= calls.length) throw new MalformedError(`call ${at}`);
  return { at };
}
