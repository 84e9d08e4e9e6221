// Runs in the isolate, before any student code: calls the student's functions and writes down what came of it.
// `progress[0]` tells the child which call is running.
// biome-ignore lint/suspicious/noRedundantUseStrict: it is evaluated as a script
'use strict';

(writer, reader, world, progress) => {
  const uncurry = Function.prototype.bind.bind(Function.prototype.call);
  const { apply } = Reflect;
  const { freeze, keys: exportedNames } = Object;
  const ErrorConstructor = Error;
  const ErrorPrototype = Error.prototype;
  const hasPrototype = uncurry(Object.prototype.isPrototypeOf);
  const defineProperty = Reflect.defineProperty;
  const slice = uncurry(String.prototype.slice);
  const indexOf = uncurry(String.prototype.indexOf);
  const { OVER, REFUSED } = writer;
  const toText = String;

  const RETURNED = 0;
  const THREW = 1;
  const UNUSABLE = 2;
  const LIMIT = 3;
  const MISSING = 4;

  const CHUNK_MS = 5;
  const CHUNK_BYTES = 262_144;
  const NAME_LENGTH = 100;
  const MESSAGE_LENGTH = 2_000;
  const STACK_LENGTH = 16_000;

  // A helper's frames come before the student's own.
  ErrorConstructor.stackTraceLimit = 50;

  let submission;
  let driver;
  let index = 0;
  let count = 0;
  let ended = false;
  let pending;
  let last;

  function exportsOf(namespace) {
    const own = { __proto__: null };
    const names = exportedNames(namespace);
    for (let i = 0; i < names.length; i++) own[names[i]] = namespace[names[i]];
    return freeze(own);
  }

  function withSubmission(args) {
    const passed = [submission];
    for (let i = 0; i < args.length; i++) {
      defineProperty(passed, i + 1, {
        __proto__: null,
        value: args[i],
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
    return passed;
  }

  // Runs the call at the cursor. Its outcome is written by the time this returns, or the call is pending.
  function runCall() {
    progress[0] = index++;
    const start = writer.size();
    const length = reader.readCount();
    const end = reader.cursor() + length;
    const name = reader.readText();
    const entry = reader.readText();
    const argsAt = reader.cursor();
    const own = submission[name];
    if (typeof own !== 'function') {
      writer.writeByte(MISSING);
    } else {
      const drive = driver?.[entry === '' ? name : entry];
      world.reset();
      try {
        const args = reader.readList();
        const passed = drive === undefined ? args : withSubmission(args);
        const result = apply(drive ?? own, undefined, passed);
        if (isThenable(result)) {
          pending = { __proto__: null, start, args, argsAt, settled: false };
          settle(result, pending);
        } else {
          writeReturned(result, args, argsAt, start);
        }
      } catch (thrown) {
        writeThrown(thrown, start);
      }
    }
    reader.seek(end);
  }

  const isThenable = (value) => typeof value === 'object' && value !== null && typeof value.then === 'function';

  async function settle(promise, call) {
    let result;
    let returned = false;
    let failure;
    try {
      result = await promise;
      returned = true;
    } catch (thrown) {
      failure = thrown;
    }
    if (call !== pending) return;
    call.settled = true;
    const cursor = reader.cursor();
    try {
      if (!returned) throw failure;
      writeReturned(result, call.args, call.argsAt, call.start);
    } catch (thrown) {
      writeThrown(thrown, call.start);
    }
    reader.seek(cursor);
  }

  function writeReturned(result, args, argsAt, start) {
    writer.writeByte(RETURNED);
    writer.write(result, start);
    reader.seek(argsAt);
    const count = reader.readCount();
    const header = writer.size();
    writer.writeCount(0);
    let mutated = 0;
    for (let i = 0; i < count; i++) {
      if (isUnchanged(args[i])) continue;
      writer.writeCount(i);
      mutated++;
    }
    for (let i = 0; i < 4; i++) writer.patch(header + i, mutated >>> (8 * i));
  }

  // An argument that cannot be read any more has been changed, too.
  function isUnchanged(arg) {
    const start = reader.cursor();
    try {
      return reader.readSame(arg);
    } catch {
      reader.seek(start);
      reader.readValue();
      return false;
    }
  }

  function writeThrown(thrown, start) {
    writer.rewind(start);
    if (thrown === OVER) {
      writeLimit('output');
    } else if (thrown === REFUSED) {
      writer.writeByte(UNUSABLE);
      writer.writeRefusal();
    } else {
      const { name, message, stack } = describe(thrown);
      if (name === 'RangeError' && message === 'Array buffer allocation failed') return writeLimit('memory');
      writer.writeByte(THREW);
      writer.writeOwn(name);
      writer.writeOwn(message);
      writer.writeOwn(stack);
    }
  }

  function writeLimit(limit) {
    writer.writeByte(LIMIT);
    writer.writeOwn(limit);
    ended = true;
  }

  function describe(thrown) {
    try {
      if (!hasPrototype(ErrorPrototype, thrown)) {
        return { name: 'Error', message: slice(toText(thrown), 0, MESSAGE_LENGTH), stack: '' };
      }
      const message = toText(thrown.message);
      return {
        name: slice(toText(thrown.name), 0, NAME_LENGTH),
        message: slice(message, 0, MESSAGE_LENGTH),
        stack: framesOf(thrown, message),
      };
    } catch {
      return { name: 'Error', message: 'something was thrown that cannot be read', stack: '' };
    }
  }

  // The frames as text, without the message above them.
  function framesOf(error, message) {
    try {
      defineProperty(ErrorConstructor, 'prepareStackTrace', {
        __proto__: null,
        value: undefined,
        writable: true,
        configurable: true,
      });
      const { stack } = error;
      if (typeof stack !== 'string') return '';
      const at = indexOf(stack, message);
      return slice(at === -1 ? stack : slice(stack, at + message.length), -STACK_LENGTH);
    } catch {
      return '';
    }
  }

  function writeNeverSettles(start) {
    writer.rewind(start);
    writer.writeByte(UNUSABLE);
    writer.writeCount(0);
    writer.writeOwn('a promise that never settles');
    writer.writeOwn('');
  }

  function writeConsole() {
    const { text, truncated } = world.takeText();
    writer.writeOwn(text);
    writer.writeOwn(truncated);
  }

  function finish() {
    writeConsole();
    writer.patch(0, reader.atEnd() || ended ? 1 : 0);
    for (let i = 0; i < 4; i++) writer.patch(1 + i, count >>> (8 * i));
    last = writer.take();
    return last;
  }

  return {
    __proto__: null,
    // Takes the modules' exports, once they have been evaluated.
    adopt(entryNamespace, driverNamespace) {
      submission = exportsOf(entryNamespace);
      driver = driverNamespace === undefined ? undefined : exportsOf(driverNamespace);
    },
    takeConsole() {
      writer.rewind(0);
      writeConsole();
      return writer.take();
    },
    // What the last step returned: a rejection that nobody handles makes the step itself fail after it has ended.
    recover() {
      return last;
    },
    // Runs the calls in `buffer` for a few milliseconds, or one `alone`; without a buffer it goes on. Returns 1 when
    // the last has been run and else 0, the number of outcomes, the outcomes, what was printed. Returns nothing when a
    // promise has to settle first, which it does, if ever, before the next step.
    step(buffer, alone) {
      last = undefined;
      if (buffer !== undefined) {
        reader.feed(buffer);
        index = 0;
        ended = false;
        pending = undefined;
      }
      if (pending === undefined) {
        writer.rewind(0);
        writer.writeByte(0);
        writer.writeCount(0);
        count = 0;
      }
      const start = world.realNow();
      do {
        if (pending === undefined) {
          runCall();
          if (pending !== undefined) return undefined;
        } else if (!pending.settled) {
          writeNeverSettles(pending.start);
        }
        pending = undefined;
        count++;
      } while (
        !reader.atEnd() &&
        !ended &&
        !alone &&
        writer.size() < CHUNK_BYTES &&
        world.realNow() - start < CHUNK_MS
      );
      return finish();
    },
  };
};
