'use strict';
// The sandbox's process: it holds the isolate, passes bytes between the parent and it, and ends what takes too long.
// It runs under Node's permission model with read access to this folder and the addon, and knows no student object.

const { readFileSync, writeSync } = require('node:fs');
const { join } = require('node:path');

const LOAD = 1;
const CALLS = 2;
const READY = 1;
const LOADED = 2;
const FAILED = 3;
const RUNNING = 4;
const RESULTS = 5;
const LIMIT = 6;
const DONE = 7;
const STUCK = 8;
const FAULT = 9;

const POLL_MS = 10;
const STUCK_MS = 500;
const LIMITS = { time: 0, memory: 1 };

process.env.TZ = 'UTC';

const addon = { exports: {} };
process.dlopen(addon, process.argv[2]);
const { ivm } = addon.exports;
const [writerSource, readerSource, worldSource, runSource] = ['writer.js', 'reader.js', 'world.js', 'run.js'].map(
  (name) => ({
    code: readFileSync(join(__dirname, name), 'utf8'),
    filename: `chainrule:${name}`,
  }),
);

let program;
let limits;
let box;
/** CPU milliseconds of the submission in this process. */
let spent = 0;

// ---- frames: u32 length, a type byte, a body ----

function send(type, ...parts) {
  const body = Buffer.concat(parts);
  const header = Buffer.alloc(5);
  header.writeUInt32LE(body.length);
  header[4] = type;
  const frame = Buffer.concat([header, body]);
  for (let at = 0; at < frame.length; ) at += writeSync(1, frame, at);
}

const u32 = (value) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

const json = (value) => Buffer.from(JSON.stringify(value));

// ---- the isolate ----

/** Makes an isolate with the program in it. Returns what the program printed, or throws what it threw. */
async function open() {
  const isolate = new ivm.Isolate({ memoryLimit: Math.max(8, Math.round(limits.memory / 1_048_576)) });
  const shared = new SharedArrayBuffer(4);
  const progress = new Int32Array(shared);
  progress[0] = -1;
  const opening = { isolate, progress };
  const loading = watch(opening, async () => {
    const context = await isolate.createContext();
    const make = async ({ code, filename }, args) =>
      (await context.eval(code, { filename, reference: true })).apply(undefined, args, { result: { reference: true } });
    const view = await context.evalClosure('return new Int32Array($0)', [new ivm.ExternalCopy(shared).copyInto()], {
      result: { reference: true },
    });
    const writer = await make(writerSource, [limits.output]);
    const reader = await make(readerSource, []);
    const world = await make(worldSource, [limits.console]);
    const run = await make(runSource, [writer.derefInto(), reader.derefInto(), world.derefInto(), view.derefInto()]);
    const [step, recover, adopt, takeConsole] = await Promise.all(
      ['step', 'recover', 'adopt', 'takeConsole'].map((name) => run.get(name, { reference: true })),
    );
    const { entry, driver } = await link(isolate, context);
    await adopt.apply(undefined, [entry.derefInto(), driver?.derefInto()]);
    box = Object.assign(opening, { step, recover });
    return Buffer.from(await takeConsole.apply(undefined, [], { result: { copy: true } }));
  });
  loading.catch(() => isolate.isDisposed || isolate.dispose());
  return loading;
}

/** Compiles, links and evaluates the program's modules. Returns references to the two namespaces. */
async function link(isolate, context) {
  const modules = new Map();
  const keys = new Map();
  for (const [key, code] of program.modules) {
    const compiled = await isolate.compileModule(code, { filename: key });
    modules.set(key, compiled);
    keys.set(compiled, key);
  }
  const resolve = (specifier, referrer) => {
    const target = modules.get(program.imports.get(keys.get(referrer))?.get(specifier));
    if (target === undefined) throw new SyntaxError(`Cannot find module '${specifier}'`);
    return target;
  };
  const evaluated = async (key) => {
    const compiled = modules.get(key);
    await compiled.instantiate(context, resolve);
    await compiled.evaluate({ promise: true });
    return compiled.namespace;
  };
  return {
    entry: await evaluated(program.entry),
    driver: program.driver === undefined ? undefined : await evaluated(program.driver),
  };
}

class Ended extends Error {
  constructor(limit, at) {
    super(limit);
    this.limit = limit;
    this.at = at;
  }
}

/**
 * Runs `work` in the isolate and ends it when one call takes more CPU time than it may, or when the isolate runs out
 * of memory; then throws `Ended`. CPU time is the process's, but never more than the time that passed: helper threads
 * collect garbage beside the one thread that runs the student's code.
 */
async function watch({ isolate, progress }, work) {
  let at = progress[0];
  let mark = clock();
  let announced = false;
  let limit;
  let stuck;
  const begun = mark;
  const timer = setInterval(() => {
    const now = progress[0];
    if (now !== at) {
      at = now;
      mark = clock();
      announced = false;
      return;
    }
    if (!announced && at >= 0) send(RUNNING, u32(at));
    announced = true;
    const used = since(mark);
    if (limit !== undefined || (used < limits.call && spent + since(begun) < limits.total)) return;
    limit = 'time';
    stuck = setTimeout(() => send(STUCK), STUCK_MS);
    isolate.dispose();
  }, POLL_MS);
  try {
    return await work();
  } catch (error) {
    if (limit === undefined && isolate.isDisposed) limit = 'memory';
    if (limit === undefined && error instanceof RangeError && /allocation/.test(error.message)) limit = 'memory';
    if (limit === undefined) throw error;
    if (!isolate.isDisposed) isolate.dispose();
    box = undefined;
    throw new Ended(limit, progress[0]);
  } finally {
    clearInterval(timer);
    clearTimeout(stuck);
    spent += since(begun);
  }
}

function clock() {
  return { cpu: process.cpuUsage(), wall: performance.now() };
}

function since(mark) {
  const { user, system } = process.cpuUsage(mark.cpu);
  return Math.min((user + system) / 1_000, performance.now() - mark.wall);
}

// ---- requests ----

async function load(body) {
  const request = JSON.parse(body.toString('utf8'));
  limits = request.limits;
  spent = request.spent;
  program = {
    ...request.program,
    modules: new Map(request.program.modules),
    imports: new Map(request.program.imports.map(([key, targets]) => [key, new Map(targets)])),
  };
  const printed = await reopen();
  if (printed !== undefined) send(LOADED, printed);
}

/** The text printed by the program's top level; nothing where it failed, which the parent has then been told. */
async function reopen() {
  try {
    return await open();
  } catch (error) {
    send(FAILED, json(failureOf(error)));
    return undefined;
  }
}

function failureOf(error) {
  if (error instanceof Ended) return { limit: error.limit };
  const isError = typeof error === 'object' && error !== null;
  const [name, message, stack] = isError ? [error.name, error.message, error.stack] : ['Error', error, ''];
  return {
    name: String(name).slice(0, 100),
    message: String(message).slice(0, 2_000),
    stack: String(stack).slice(-16_000),
  };
}

async function stepWith(args) {
  const { isolate, step, recover } = box;
  try {
    return await step.apply(undefined, args, { arguments: { copy: true }, result: { copy: true } });
  } catch (error) {
    if (isolate.isDisposed || /allocation/.test(String(error?.message))) throw error;
    return recover.apply(undefined, [], { result: { copy: true } });
  }
}

async function runCalls(body) {
  const alone = body[0] === 1;
  if (box === undefined && (await reopen()) === undefined) return;
  let input = body.buffer.slice(body.byteOffset + 1, body.byteOffset + body.length);
  try {
    for (let done = false; !done; ) {
      const args = [input, alone];
      input = undefined;
      const output = await watch(box, () => stepWith(args));
      if (output === undefined) continue;
      const bytes = Buffer.from(output);
      done = bytes[0] === 1;
      send(RESULTS, bytes.subarray(1));
    }
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    send(LIMIT, u32(Math.max(0, error.at)), Buffer.from([LIMITS[error.limit]]));
  }
  const total = Buffer.alloc(8);
  total.writeDoubleLE(spent);
  send(DONE, total);
}

let received = Buffer.alloc(0);
let busy = Promise.resolve();

process.stdin.on('data', (chunk) => {
  received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
  while (received.length >= 5) {
    const end = 5 + received.readUInt32LE(0);
    if (received.length < end) return;
    const type = received[4];
    const body = received.subarray(5, end);
    received = received.subarray(end);
    busy = busy.then(() => (type === LOAD ? load(body) : type === CALLS ? runCalls(body) : undefined)).catch(die);
  }
});

process.stdin.on('end', leave);
process.stdin.on('error', leave);

/** Ends at once: `process.exit` would wait for a thread that runs student code. */
function leave() {
  process.kill(process.pid, 'SIGKILL');
}

process.on('uncaughtException', die);

/** A fault of the sandbox itself. */
function die(error) {
  send(FAULT, Buffer.from(String(error?.stack ?? error).slice(0, 2_000)));
  leave();
}

const node = process.versions.node;
const permission = process.permission !== undefined && !process.permission.has('fs.write');
// Node has kept the network closed under its permission model since 25.
const network = !permission || Number.parseInt(node, 10) < 25 || process.permission.has('net');
send(READY, json({ node, permission, network }));
