'use strict';
// Ends what takes too much in the isolate.

const { REPLY, send, index, f64 } = require('./wire.cjs');

const POLL_MS = 10;
const STUCK_MS = 500;
const SIGN_OF_LIFE_MS = 1_000;
/** How long CPU time may take to pass on a loaded machine, in times itself and beside. */
const WALL_TIMES = 10;
const WALL_MS = 5_000;

/** A limit has ended the isolate during call `at`, or during none where that is negative. */
class Ended extends Error {
  constructor(limit, at) {
    super(limit);
    this.limit = limit;
    this.at = at;
  }
}

/**
 * Runs `work` in the isolate of a box, and adds the CPU milliseconds that it takes to `meter.spent`.
 *
 * Throws `Ended`, with the isolate disposed: `time` when one call takes more than `meter.call` ms, `total` when
 * `meter.spent` exceeds `meter.budget`, and `memory` when the isolate runs out of memory or this process is larger than
 * `meter.resident` bytes.
 */
async function watch({ isolate, progress }, meter, work) {
  const before = meter.spent;
  const start = clock();
  let at = progress[0];
  let mark = start;
  let told = -Infinity;
  let limit;
  let stuck;

  const tell = () => send(REPLY.running, index(at), f64(meter.before + meter.spent));
  const look = () => {
    if (limit !== undefined || isolate.isDisposed) return;
    const now = performance.now();
    meter.spent = before + cpuSince(start);
    if (resident() > meter.resident) return end('memory');
    if (progress[0] !== at) {
      at = progress[0];
      mark = clock();
      told = -Infinity;
    } else if (now - told >= SIGN_OF_LIFE_MS) {
      tell();
      told = now;
    }
    if (cpuSince(mark) >= meter.call || now - mark.wall >= WALL_TIMES * meter.call + WALL_MS) end('time');
    else if (meter.spent >= meter.budget) end('total');
  };
  const end = (reason) => {
    limit = reason;
    // Some native code does not let itself be stopped.
    stuck = setTimeout(() => {
      tell();
      send(REPLY.stuck);
    }, STUCK_MS);
    isolate.dispose();
  };

  const timer = setInterval(look, POLL_MS);
  try {
    return await work();
  } catch (error) {
    if (limit === undefined && (isolate.isDisposed || isRefusedMemory(error))) limit = 'memory';
    if (limit === undefined) throw error;
    if (!isolate.isDisposed) isolate.dispose();
    throw new Ended(limit, progress[0]);
  } finally {
    clearInterval(timer);
    clearTimeout(stuck);
    meter.spent = before + cpuSince(start);
  }
}

/** Bytes of memory that this process takes; where that cannot be seen, the most that it ever took. */
const resident = canSeeMemory() ? process.memoryUsage.rss : () => process.resourceUsage().maxRSS * 1_024;

function canSeeMemory() {
  try {
    return process.memoryUsage.rss() > 0;
  } catch {
    // Behind bwrap there is no /proc.
    return false;
  }
}

function clock() {
  return { cpu: process.cpuUsage(), wall: performance.now() };
}

/**
 * CPU milliseconds of this process since then, but never more than have passed: helper threads collect garbage beside
 * the one thread that runs the student's code. (While that runs, isolated-vm's own `cpuTime` is the time that passes.)
 */
function cpuSince({ cpu, wall }) {
  const { user, system } = process.cpuUsage(cpu);
  return Math.min((user + system) / 1_000, performance.now() - wall);
}

/** V8's own exception where a typed array finds no room: its first frame is in V8, not in the student's code. */
function isRefusedMemory(error) {
  if (!(error instanceof RangeError) || error.message !== 'Array buffer allocation failed') return false;
  const frame = /^\s+at .*$/m.exec(String(error.stack))?.[0] ?? '';
  return frame.includes('(<anonymous>)');
}

module.exports = { Ended, resident, watch };
