// Runs in the isolate, before any student code: calls the student's functions and writes down what came of it.
// `progress[0]` tells the child which call is running, −1 where none is. `drain` runs all that waits for the current call to end.
// biome-ignore lint/suspicious/noRedundantUseStrict: it is evaluated as a script
'use strict';

(writer, reader, world, progress, drain) => {
  const uncurry = Function.prototype.bind.bind(Function.prototype.call);
  const { apply, defineProperty } = Reflect;
  const { freeze, keys: exportedNames } = Object;
  const ErrorConstructor = Error;
  const ErrorPrototype = Error.prototype;
  const hasPrototype = uncurry(Object.prototype.isPrototypeOf);
  const slice = uncurry(String.prototype.slice);
  const indexOf = uncurry(String.prototype.indexOf);
  const { OVER, REFUSED } = writer;
  const toText = String;

  // Kinds of an outcome; `outcome.ts` reads them.
  const RETURNED = 0;
  const THREW = 1;
  const UNUSABLE = 2;
  const LIMIT = 3;
  const MISSING = 4;
  // What a call has come to before it is written down.
  const PENDING = -1;

  const MEMORY = 0;
  const OUTPUT = 1;
  const NEVER_SETTLES = 9;

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
  let last;

  // An export that has no value although its module was evaluated is below an await that goes on for ever.
  function exportsOf(namespace) {
    const own = { __proto__: null };
    try {
      const names = exportedNames(namespace);
      for (let i = 0; i < names.length; i++) own[names[i]] = namespace[names[i]];
    } catch {
      throw new ErrorConstructor('The top level awaits a promise that never settles');
    }
    return freeze(own);
  }

  function withSubmission(args, count) {
    const passed = [submission];
    for (let i = 0; i < count; i++) {
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

  // Runs the call at the cursor and writes its outcome. All that the student's code does because of it happens here.
  function runCall() {
    progress[0] = index++;
    const length = reader.readCount();
    const end = reader.cursor() + length;
    const name = reader.readText();
    const entry = reader.readText();
    const own = submission[name];
    if (typeof own !== 'function') {
      writer.writeByte(MISSING);
    } else {
      world.reset();
      writer.disown();
      write(make(driver?.[entry === '' ? name : entry], own));
      drain();
    }
    reader.seek(end);
  }

  // Makes a call with the arguments at the cursor, and leaves the cursor there. A promise is what it settles to.
  function make(drive, own) {
    const argsAt = reader.cursor();
    const args = reader.readArguments();
    reader.seek(argsAt);
    const call = { __proto__: null, kind: PENDING, value: undefined, args };
    try {
      const passed = drive === undefined ? args : withSubmission(args, args.length);
      const result = apply(drive ?? own, undefined, passed);
      if (isThenable(result)) settle(result, call);
      else finish(call, RETURNED, result);
    } catch (thrown) {
      finish(call, THREW, thrown);
    }
    drain();
    return call;
  }

  const isThenable = (value) => typeof value === 'object' && value !== null && typeof value.then === 'function';

  async function settle(promise, call) {
    try {
      finish(call, RETURNED, await promise);
    } catch (thrown) {
      finish(call, THREW, thrown);
    }
  }

  function finish(call, kind, value) {
    call.kind = kind;
    call.value = value;
  }

  function write({ kind, value, args }) {
    const start = writer.size();
    try {
      if (kind === RETURNED) writeReturned(value, args, start);
      else if (kind === THREW) writeThrown(value, start);
      else writeNeverSettles();
    } catch (thrown) {
      writeThrown(thrown, start);
    }
  }

  function writeReturned(result, args, start) {
    writer.writeByte(RETURNED);
    writer.write(result, start);
    writeArguments(args, isChanged);
    writeArguments(args, isShared);
  }

  // Which of the arguments at the cursor it is so of, by index.
  function writeArguments(args, isSo) {
    const argsAt = reader.cursor();
    const count = reader.readCount();
    const header = writer.size();
    let found = 0;
    writer.writeCount(0);
    for (let i = 0; i < count; i++) {
      if (!isSo(args[i], i)) continue;
      writer.writeCount(i);
      found++;
    }
    if (found > 0) patchCount(header, found);
    reader.seek(argsAt);
  }

  function patchCount(at, count) {
    for (let i = 0; i < 4; i++) writer.patch(at + i, count >>> (8 * i));
  }

  // An argument that cannot be read any more has been changed, too.
  function isChanged(arg) {
    const start = reader.cursor();
    try {
      return !reader.readSame(arg);
    } catch {
      reader.seek(start);
      reader.skipValue();
      return true;
    }
  }

  const isShared = (_, i) => writer.sharesWith(i);

  function writeThrown(thrown, start) {
    writer.rewind(start);
    if (thrown === OVER) return writeLimit(OUTPUT);
    if (thrown === REFUSED) {
      writer.writeByte(UNUSABLE);
      return writer.writeRefusal();
    }
    const { name, message, stack } = describe(thrown);
    if (isRefusedMemory(name, message, stack)) return writeLimit(MEMORY);
    writer.writeByte(THREW);
    writer.writeText(name);
    writer.writeText(message);
    writer.writeText(stack);
  }

  // V8's own exception where a typed array finds no room: its first frame is in V8, not in the student's code.
  function isRefusedMemory(name, message, stack) {
    if (name !== 'RangeError' || message !== 'Array buffer allocation failed') return false;
    const end = indexOf(stack, '\n', 1);
    return indexOf(end === -1 ? stack : slice(stack, 0, end), '(<anonymous>)') !== -1;
  }

  function writeLimit(limit) {
    writer.writeByte(LIMIT);
    writer.writeByte(limit);
    ended = true;
  }

  function writeNeverSettles() {
    writer.writeByte(UNUSABLE);
    writer.writeCount(0);
    writer.writeByte(NEVER_SETTLES);
    writer.writeText('');
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
      return slice(at === -1 ? stack : slice(stack, at + message.length), 0, STACK_LENGTH);
    } catch {
      return '';
    }
  }

  function writeConsole() {
    const { text, truncated } = world.takeText();
    writer.writeText(text);
    writer.writeByte(truncated ? 1 : 0);
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
    // the last has been run and else 0, the number of outcomes, the outcomes, what was printed.
    step(buffer, alone) {
      last = undefined;
      if (buffer !== undefined) {
        reader.feed(buffer);
        index = 0;
        ended = false;
      }
      writer.rewind(0);
      writer.writeByte(0);
      writer.writeCount(0);
      count = 0;
      const start = world.realNow();
      while (!reader.atEnd() && !ended) {
        runCall();
        count++;
        if (alone || writer.size() >= CHUNK_BYTES || world.realNow() - start >= CHUNK_MS) break;
      }
      writeConsole();
      writer.patch(0, reader.atEnd() || ended ? 1 : 0);
      patchCount(1, count);
      last = writer.take();
      // What is left to be done is not known to belong to the last call: rejections that nobody handled are copied.
      progress[0] = -1;
      return last;
    },
  };
};
