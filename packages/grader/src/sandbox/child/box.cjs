'use strict';
// An isolate with a program in it.

const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { watch } = require('./watch.cjs');

const addon = { exports: {} };
process.dlopen(addon, process.argv[2]);
const { ivm } = addon.exports;

const [writerSource, readerSource, worldSource, runSource] = ['writer.js', 'reader.js', 'world.js', 'run.js'].map(
  (name) => ({ code: readFileSync(join(__dirname, name), 'utf8'), filename: `chainrule:${name}` }),
);

/**
 * Opens a box: loads the program into a new isolate. Resolves to the box, and what the program printed; rejects with
 * what the program threw, or `Ended`.
 */
async function open(program, limits, meter) {
  const isolate = new ivm.Isolate({ memoryLimit: Math.max(8, Math.round(limits.memory)) });
  try {
    const shared = new SharedArrayBuffer(4);
    const progress = new Int32Array(shared);
    progress[0] = -1;
    const box = { isolate, progress };
    const printed = await watch(box, meter, async () => {
      const context = isolate.createContextSync();
      const run = harnessIn(context, shared, limits);
      const get = (name) => run.getSync(name, { reference: true });
      const { entry, driver } = await link(program, isolate, context);
      await get('adopt').apply(undefined, [entry.derefInto(), driver?.derefInto()]);
      Object.assign(box, { step: get('step'), recover: get('recover') });
      return get('takeConsole').apply(undefined, [], { result: { copy: true } });
    });
    return { box, printed: Buffer.from(printed) };
  } catch (error) {
    if (!isolate.isDisposed) isolate.dispose();
    throw error;
  }
}

/** Evaluates what has to be there before any student code. */
function harnessIn(context, shared, limits) {
  const make = ({ code, filename }, ...args) => {
    const factory = context.evalSync(code, { filename, reference: true });
    return factory.applySync(undefined, args, { result: { reference: true } });
  };
  const progress = context.evalClosureSync('return new Int32Array($0)', [new ivm.ExternalCopy(shared).copyInto()], {
    result: { reference: true },
  });
  const writer = make(writerSource, limits.output);
  const reader = make(readerSource, writer.getSync('own', { reference: true }).derefInto());
  const world = make(worldSource, limits.console);
  const parts = [writer, reader, world, progress, drainIn(context)];
  return make(runSource, ...parts.map((part) => part.derefInto()));
}

/**
 * A function that runs all waiting microtasks, so that what a call sets off happens before the next one. Only V8 itself
 * can do that; the syntax for it is understood while this one line is being compiled, and no student code is there yet.
 * It is never compiled again, as the bytecode is kept. (As flags of the process, both would keep Node from using its
 * code cache, which costs 8 ms.)
 */
function drainIn(context) {
  setFlagsFromString('--no-flush-bytecode');
  setFlagsFromString('--allow-natives-syntax');
  try {
    return context.evalSync(
      '(() => { const drain = () => { %PerformMicrotaskCheckpoint(); }; drain(); return drain; })()',
      {
        filename: 'chainrule:drain.js',
        reference: true,
      },
    );
  } finally {
    setFlagsFromString('--no-allow-natives-syntax');
  }
}

/** Compiles, links and evaluates the program's modules. Resolves to references to the two namespaces. */
async function link(program, isolate, context) {
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
    await compiled.evaluate();
    return compiled.namespace;
  };
  return {
    entry: await evaluated(program.entry),
    driver: program.driver === undefined ? undefined : await evaluated(program.driver),
  };
}

module.exports = { open };
