import { once } from 'node:events';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BrokenSandbox, SandboxError } from './errors.ts';
import { type Frame, REPLY, REQUEST } from './frames.ts';
import { defaultLimits } from './limits.ts';
import { Child, ChildGone, type ChildLimits, type ChildOptions } from './process.ts';
import { startSandbox } from './sandbox.ts';
import { callOf, Forger, launchOf, programOf, returned } from './testing.ts';
import type { Call } from './types.ts';

let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'sandbox-')));
});
afterAll(() => rmSync(folder, { recursive: true }));

let scripts = 0;

/** A process that greets as it should and then runs `code`, which may `say(type, text)` and be `asked(then)`. */
function pretend(code: string): Child {
  const script = join(folder, `pretend-${scripts++}.cjs`);
  const preamble = `
    const { writeSync } = require('node:fs');
    const say = (type, text, length = text.length) => {
      const header = Buffer.alloc(5);
      header.writeUInt32LE(length);
      header[4] = type;
      writeSync(1, Buffer.concat([header, Buffer.from(text)]));
    };
    const asked = (then) => process.stdin.once('data', then);
    process.stdin.on('end', () => process.exit());
    process.stdin.resume();
    say(1, '\\u0001\\u0000\\u0000\\u0000\\u0000\\u0000');`;
  writeFileSync(script, `${preamble}\n${code}`);
  return new Child({ script });
}

const LIMITS: ChildLimits = { output: 100, memory: 1e9, silence: 20_000 };
const QUESTION: Frame = { type: REQUEST.calls, body: Buffer.from('?') };

async function answerOf(child: Child, limits: Partial<ChildLimits> = {}): Promise<Frame> {
  await child.ready;
  child.ask(QUESTION, { ...LIMITS, ...limits });
  try {
    return await child.next();
  } finally {
    child.kill('the test is over');
    await child.exited;
  }
}

describe('the process', () => {
  test('answers what it is asked', async () => {
    expect(await answerOf(pretend("asked(() => say(7, 'ok'));"))).toEqual({ type: 7, body: Buffer.from('ok') });
  });

  test('that announces too much is ended before it sends it', async () => {
    await expect(answerOf(pretend("asked(() => say(7, '', 2 ** 31));"))).rejects.toThrow(/a frame of 2147483648 bytes/);
  });

  test('that speaks unasked is ended', async () => {
    const child = pretend("setTimeout(() => say(5, 'forged'), 20);");
    await child.ready;
    await child.exited;
    child.ask(QUESTION, LIMITS);
    await expect(child.next()).rejects.toThrow('it spoke unasked');
  });

  test('that says more than it was asked is ended', async () => {
    const child = pretend("asked(() => { say(7, 'ok'); say(7, 'more'); });");
    await child.ready;
    child.ask(QUESTION, LIMITS);
    await child.next();
    child.hush();
    await child.exited;
  });

  test('that dies while it is asked has run out of memory', async () => {
    const child = pretend('asked(() => process.kill(process.pid, "SIGKILL"));');
    await expect(answerOf(child)).rejects.toMatchObject({ name: 'ChildGone', limit: 'memory', killed: true });
  });

  test('that aborts has run out of memory, and nobody else did that', async () => {
    const child = pretend('asked(() => process.abort());');
    await expect(answerOf(child)).rejects.toMatchObject({ limit: 'memory', killed: false });
  });

  test('that stays silent has run out of time', async () => {
    await expect(answerOf(pretend(''), { silence: 30 })).rejects.toMatchObject({ name: 'ChildGone', limit: 'time' });
  });

  test.runIf(process.platform === 'linux')('that grows above its limit is ended', async () => {
    const child = pretend('const kept = []; asked(() => setInterval(() => kept.push(Buffer.alloc(4e6, 1)), 1));');
    await expect(answerOf(child, { memory: 3e7 })).rejects.toMatchObject({
      message: 'it took too much memory',
      limit: 'memory',
    });
  });

  test("that does not start is the machine's fault, and told with its own words", async () => {
    const script = join(folder, 'broken.cjs');
    writeFileSync(script, 'throw new Error("no addon here");');
    const child = new Child({ script });
    await expect(child.ready).rejects.toThrow(SandboxError);
    await expect(child.ready).rejects.toThrow(/did not start.*pnpm install.*no addon here/s);
    await child.exited;
  });

  test.runIf(Number.parseInt(process.versions.node, 10) >= 25)('reaches nobody by the network', async () => {
    let connections = 0;
    const server = createServer(() => connections++).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const code = `
      asked(() => {
        try {
          require('node:net').connect(${port}, '127.0.0.1').on('error', (e) => say(7, e.code)).on('connect', () => say(7, 'in'));
        } catch (error) {
          say(7, error.code);
        }
      });`;
    expect((await answerOf(pretend(code))).body.toString()).toBe('ERR_ACCESS_DENIED');
    server.close();
    expect(connections).toBe(0);
  });

  test('reads no file but its own, writes none, starts no process and sees no environment', async () => {
    const code = `
      const tried = [
        () => require('node:fs').readFileSync('/etc/passwd'),
        () => require('node:fs').readdirSync('/'),
        () => require('node:fs').writeFileSync(__filename, ''),
        () => require('node:child_process').execSync('true'),
        () => new (require('node:worker_threads').Worker)('0', { eval: true }),
      ].map((attempt) => { try { attempt(); return 'done'; } catch (error) { return error.code; } });
      asked(() => say(7, JSON.stringify([...tried, ...Object.keys(process.env)])));`;
    const { body } = await answerOf(pretend(code), { output: 1000 });
    expect(JSON.parse(body.toString())).toEqual(new Array(5).fill('ERR_ACCESS_DENIED'));
  });
});

describe('a process that is lost in the middle of a batch', () => {
  const program = programOf({
    'index.ts': 'export const f = (x) => x; export const slow = (x) => { for (let i = 0; i < 2e8; i++); return x; };',
  });

  async function outcomes(make: (options: ChildOptions) => Child, calls: Call[]) {
    const sandbox = startSandbox({ launch: launchOf(make) });
    try {
      expect(await sandbox.load(program, defaultLimits)).toBeUndefined();
      return await sandbox.call(calls);
    } finally {
      await sandbox.close();
    }
  }

  test('is blamed on the call that was known to run', async () => {
    class Fragile extends Child {
      override async next(): Promise<Frame> {
        const frame = await super.next();
        const isSlow = frame.type === REPLY.running && frame.body.readUInt32LE() === 1;
        if (isSlow) this.kill('the test wants it', 'memory');
        return frame;
      }
    }
    expect(
      await outcomes(
        (options) => new Fragile(options),
        [callOf('f', 1), callOf('slow', 2), callOf('f', 3), callOf('slow', 4)],
      ),
    ).toEqual([
      returned(1),
      { kind: 'limit', limit: 'memory' },
      returned(3),
      { kind: 'limit', limit: 'memory', uncalled: true },
    ]);
  });

  test('is blamed on none where somebody killed it once, though it is known which one ran', async () => {
    let isFirst = true;
    class Victim extends Child {
      override async next(): Promise<Frame> {
        const frame = await super.next();
        if (frame.type !== REPLY.running || frame.body.readUInt32LE() !== 1 || !isFirst) return frame;
        isFirst = false;
        this.kill('the test wants it');
        throw new ChildGone('it ended with SIGKILL', 'memory', true);
      }
    }
    const calls = [callOf('f', 1), callOf('slow', 2), callOf('f', 3)];
    expect(await outcomes((options) => new Victim(options), calls)).toEqual([returned(1), returned(2), returned(3)]);
    expect(isFirst).toBe(false);
  });

  test('is blamed on none while it may have been any: they are called one by one', async () => {
    let started = 0;
    class Mortal extends Child {
      readonly #mortal = started++ === 0;
      override ask(frame: Frame, limits: ChildLimits): void {
        super.ask(frame, limits);
        if (this.#mortal && frame.type === REQUEST.calls) this.kill('the test wants it', 'memory');
      }
    }
    expect(await outcomes((options) => new Mortal(options), [callOf('f', 1), callOf('f', 2), callOf('f', 3)])).toEqual([
      returned(1),
      returned(2),
      returned(3),
    ]);
    expect(started).toBe(2);
  });

  test('is blamed on the first that is unanswered when they are called one by one', async () => {
    class Doomed extends Child {
      override ask(frame: Frame, limits: ChildLimits): void {
        super.ask(frame, limits);
        if (frame.type === REQUEST.calls) this.kill('the test wants it', 'memory');
      }
    }
    expect(await outcomes((options) => new Doomed(options), [callOf('f', 1), callOf('f', 2)])).toEqual([
      { kind: 'limit', limit: 'memory' },
      { kind: 'limit', limit: 'memory', uncalled: true },
    ]);
  });

  test.each([
    ['sends a frame of no known type', { type: 77, body: Buffer.alloc(0) }, /broke its protocol: a frame of type 77/],
    ['answers what was not asked', { type: REPLY.stuck + 50, body: Buffer.alloc(0) }, /broke its protocol/],
    ['forges outcomes', { type: REPLY.results, body: Buffer.from('forged') }, /broke its protocol/],
    [
      'says that it has failed',
      { type: REPLY.fault, body: Buffer.from('\x02\0\0\0o\0h\0', 'latin1') },
      /of its own: oh/,
    ],
    ['speaks of a program', { type: REPLY.loaded, body: Buffer.alloc(13) }, /'loaded' where that is no answer/],
  ])('is broken where it %s, and stays so', async (_, forged, message) => {
    const answer = outcomes((options) => new Forger(options, forged), [callOf('f', 1)]);
    await expect(answer).rejects.toThrow(BrokenSandbox);
    await expect(answer).rejects.toThrow(message);
  });
});
