'use strict';
// The sandbox's process: it holds the isolate, passes bytes between the grader and it, and ends what takes too long.
// It runs under Node's permission model with read access to this folder and the addon, and knows no student object.

const { stripTypeScriptTypes } = require('node:module');
const { open } = require('./box.cjs');
const { Ended, resident, watch } = require('./watch.cjs');
const { REQUEST, REPLY, send, index, f64, text, listen } = require('./wire.cjs');

const LIMITS = { time: 0, memory: 1, total: 2 };
const NAME_LENGTH = 100;
const MESSAGE_LENGTH = 2_000;
const STACK_LENGTH = 16_000;

process.env.TZ = 'UTC';

/** Bytes of memory without a program. */
const base = resident();
/** A process that has taken this part of what it may is of no use for another isolate: memory comes back late. */
const WORN = 1 / 4;

let program;
let limits;
let box;

/** Drops the types of a TypeScript source. */
function strip(body) {
  try {
    send(REPLY.stripped, text(stripTypeScriptTypes(body.toString('utf16le')), Infinity));
  } catch (error) {
    const { code, message, stack } = error;
    send(REPLY.unstripped, text(code, NAME_LENGTH), text(message, MESSAGE_LENGTH), text(stack, STACK_LENGTH));
  }
}

async function load(body) {
  const request = JSON.parse(body.toString('utf8'));
  limits = request.limits;
  program = {
    ...request.program,
    modules: new Map(request.program.modules),
    imports: new Map(request.program.imports.map(([key, targets]) => [key, new Map(targets)])),
  };
  const opened = await reopen();
  if (opened !== undefined) send(REPLY.loaded, f64(opened.spent), opened.printed);
}

/** What may be spent within a request, and what has been: here, and in the request before that. */
function meterFor(budget, before) {
  return { call: limits.call, budget, resident: base + limits.resident, before, spent: 0 };
}

/** What the program's top level printed and took; nothing where it failed, which the grader has then been told. */
async function reopen() {
  close();
  const meter = meterFor(Infinity, 0);
  try {
    const opened = await open(program, limits, meter);
    box = opened.box;
    return { printed: opened.printed, spent: meter.spent };
  } catch (error) {
    send(REPLY.failed, f64(meter.spent), ...failureOf(error));
    return undefined;
  }
}

function close() {
  if (box !== undefined && !box.isolate.isDisposed) box.isolate.dispose();
  box = undefined;
}

/** 1 and the limit, or 0 and what was thrown. */
function failureOf(error) {
  if (error instanceof Ended) return [Buffer.from([1, LIMITS[error.limit]])];
  const isError = typeof error === 'object' && error !== null;
  const [name, message, stack] = isError ? [error.name, error.message, error.stack] : ['Error', error, ''];
  return [Buffer.from([0]), text(name, NAME_LENGTH), text(message, MESSAGE_LENGTH), text(stack, STACK_LENGTH)];
}

/**
 * Bits 1: one call at a time; 2: in a new box. Then the budget, then the calls. What opening a box takes is not theirs.
 */
async function runCalls(body) {
  const alone = (body[0] & 1) !== 0;
  if ((body[0] & 2) !== 0) close();
  const opened = box === undefined ? await reopen() : { spent: 0 };
  if (opened === undefined) return;
  const meter = meterFor(body.readDoubleLE(1), opened.spent);
  let input = body.buffer.slice(body.byteOffset + 9, body.byteOffset + body.length);
  let answered = 0;
  try {
    for (let done = false; !done; ) {
      box.progress[0] = answered;
      const args = [input, alone];
      input = undefined;
      const bytes = Buffer.from(await watch(box, meter, () => step(args)));
      done = bytes[0] === 1;
      answered += bytes.readUInt32LE(1);
      send(REPLY.results, bytes.subarray(1));
    }
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
    close();
    send(REPLY.limit, index(error.at), Buffer.from([LIMITS[error.limit]]));
  }
  const isWorn = resident() > base + WORN * limits.resident;
  send(REPLY.done, f64(meter.before + meter.spent), Buffer.from([isWorn ? 1 : 0]));
}

async function step(args) {
  const { isolate, step, recover } = box;
  try {
    return await step.apply(undefined, args, { arguments: { copy: true }, result: { copy: true } });
  } catch (error) {
    if (isolate.isDisposed) throw error;
    const last = await recover.apply(undefined, [], { result: { copy: true } });
    if (last === undefined) throw error;
    return last;
  }
}

/** Ends at once: `process.exit` would wait for a thread that runs student code. */
function leave() {
  process.kill(process.pid, 'SIGKILL');
}

/** A fault of the sandbox itself. */
function die(error) {
  send(REPLY.fault, text(error?.stack ?? error, MESSAGE_LENGTH));
  leave();
}

process.on('uncaughtException', die);
const answers = { [REQUEST.strip]: strip, [REQUEST.load]: load, [REQUEST.calls]: runCalls };
let busy = Promise.resolve();
listen((type, body) => {
  busy = busy.then(() => answers[type](body)).catch(die);
}, leave);

// Node has kept the network closed under its permission model since 25.
const [major] = process.versions.node.split('.');
const permission = process.permission !== undefined && !process.permission.has('fs.write');
const network = !permission || Number(major) < 25 || process.permission.has('net');
send(REPLY.ready, Buffer.from([permission ? 1 : 0, network ? 1 : 0]), text(process.versions.node, NAME_LENGTH));
