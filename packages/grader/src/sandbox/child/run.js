// Runs in the isolate, before any student code: calls the student's functions and writes down what came of it.
// `progress[0]` tells the child which call is running.
(codec, world, progress) => {
  const uncurry = Function.prototype.bind.bind(Function.prototype.call);
  const { apply } = Reflect;
  const { freeze, keys: exportedNames } = Object;
  const ErrorConstructor = Error;
  const ErrorPrototype = Error.prototype;
  const isPrototypeOf = uncurry(Object.prototype.isPrototypeOf);
  const defineProperty = Reflect.defineProperty;
  const slice = uncurry(String.prototype.slice);
  const indexOf = uncurry(String.prototype.indexOf);
  const { stringify, OVER, REFUSED } = codec;

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

  function exportsOf(namespace) {
    const own = { __proto__: null };
    const names = exportedNames(namespace);
    for (let i = 0; i < names.length; i++) own[names[i]] = namespace[names[i]];
    return freeze(own);
  }

  function withSubmission(args) {
    const passed = [submission];
    for (let i = 0; i < args.length; i++) {
      defineProperty(passed, i + 1, { __proto__: null, value: args[i], writable: true, enumerable: true, configurable: true });
    }
    return passed;
  }

  // Runs the call at the cursor. Its outcome is written by the time this returns, or the call is pending.
  function runCall() {
    progress[0] = index++;
    const start = codec.size();
    const length = codec.readCount();
    const end = codec.cursor() + length;
    const name = codec.readText();
    const entry = codec.readText();
    const argsAt = codec.cursor();
    const own = submission[name];
    if (typeof own !== 'function') {
      codec.writeByte(MISSING);
    } else {
      const drive = driver?.[entry === '' ? name : entry];
      world.reset();
      try {
        const args = codec.readList();
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
    codec.seek(end);
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
    const cursor = codec.cursor();
    try {
      if (!returned) throw failure;
      writeReturned(result, call.args, call.argsAt, call.start);
    } catch (thrown) {
      writeThrown(thrown, call.start);
    }
    codec.seek(cursor);
  }

  function writeReturned(result, args, argsAt, start) {
    codec.writeByte(RETURNED);
    codec.write(result, start);
    codec.seek(argsAt);
    const count = codec.readCount();
    const header = codec.size();
    codec.writeCount(0);
    let mutated = 0;
    for (let i = 0; i < count; i++) {
      if (isUnchanged(args[i])) continue;
      codec.writeCount(i);
      mutated++;
    }
    for (let i = 0; i < 4; i++) codec.patch(header + i, mutated >>> (8 * i));
  }

  // An argument that cannot be read any more has been changed, too.
  function isUnchanged(arg) {
    const start = codec.cursor();
    try {
      return codec.readSame(arg);
    } catch {
      codec.seek(start);
      codec.readValue();
      return false;
    }
  }

  function writeThrown(thrown, start) {
    codec.rewind(start);
    if (thrown === OVER) {
      writeLimit('output');
    } else if (thrown === REFUSED) {
      codec.writeByte(UNUSABLE);
      codec.writeRefusal();
    } else {
      const { name, message, stack } = describe(thrown);
      if (name === 'RangeError' && message === 'Array buffer allocation failed') return writeLimit('memory');
      codec.writeByte(THREW);
      codec.writeOwn(name);
      codec.writeOwn(message);
      codec.writeOwn(stack);
    }
  }

  function writeLimit(limit) {
    codec.writeByte(LIMIT);
    codec.writeOwn(limit);
    ended = true;
  }

  function describe(thrown) {
    try {
      if (!isPrototypeOf(ErrorPrototype, thrown)) {
        return { name: 'Error', message: slice(stringify(thrown), 0, MESSAGE_LENGTH), stack: '' };
      }
      const message = stringify(thrown.message);
      return {
        name: slice(stringify(thrown.name), 0, NAME_LENGTH),
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
      defineProperty(ErrorConstructor, 'prepareStackTrace', { __proto__: null, value: undefined, writable: true, configurable: true });
      const { stack } = error;
      if (typeof stack !== 'string') return '';
      const at = indexOf(stack, message);
      return slice(at === -1 ? stack : slice(stack, at + message.length), -STACK_LENGTH);
    } catch {
      return '';
    }
  }

  function writeNeverSettles(start) {
    codec.rewind(start);
    codec.writeByte(UNUSABLE);
    codec.writeCount(0);
    codec.writeOwn('a promise that never settles');
    codec.writeOwn('');
  }

  function writeConsole() {
    const { text, truncated } = world.takeText();
    codec.writeOwn(text);
    codec.writeOwn(truncated);
  }

  function finish() {
    writeConsole();
    codec.patch(0, codec.atEnd() || ended ? 1 : 0);
    for (let i = 0; i < 4; i++) codec.patch(1 + i, count >>> (8 * i));
    return codec.take();
  }

  return {
    __proto__: null,
    // Takes the modules' exports, once they have been evaluated.
    adopt(entryNamespace, driverNamespace) {
      submission = exportsOf(entryNamespace);
      driver = driverNamespace === undefined ? undefined : exportsOf(driverNamespace);
    },
    takeConsole() {
      codec.rewind(0);
      writeConsole();
      return codec.take();
    },
    // Runs the calls in `buffer` for a few milliseconds, or one `alone`; without a buffer it goes on. Returns 1 when
    // the last has been run and else 0, the number of outcomes, the outcomes, what was printed. Returns nothing when a
    // promise has to settle first, which it does, if ever, before the next step.
    step(buffer, alone) {
      if (buffer !== undefined) {
        codec.feed(buffer);
        index = 0;
        ended = false;
        pending = undefined;
      }
      if (pending === undefined) {
        codec.rewind(0);
        codec.writeByte(0);
        codec.writeCount(0);
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
      } while (!codec.atEnd() && !ended && !alone && codec.size() < CHUNK_BYTES && world.realNow() - start < CHUNK_MS);
      return finish();
    },
  };
};
