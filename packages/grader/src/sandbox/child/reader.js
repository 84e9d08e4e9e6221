// Runs in the isolate, before any student code: every intrinsic that it uses is captured here.
//
// Reads values in the form that `writer.js` describes. `encode.ts` is the other side, and is trusted.
// biome-ignore lint/suspicious/noRedundantUseStrict: it is evaluated as a script
'use strict';

(own) => {
  const uncurry = Function.prototype.bind.bind(Function.prototype.call);
  const Bytes = Uint8Array;
  const { ownKeys, defineProperty, getPrototypeOf, getOwnPropertyDescriptor } = Reflect;
  const { keys: enumerableKeys, is } = Object;
  const { isArray } = Array;
  const { fromCharCode } = String;
  const isEnumerable = uncurry(Object.prototype.propertyIsEnumerable);
  const TypedArrayPrototype = getPrototypeOf(Bytes.prototype);
  const bufferOf = uncurry(getOwnPropertyDescriptor(TypedArrayPrototype, 'buffer').get);
  const typedArrayLength = uncurry(getOwnPropertyDescriptor(TypedArrayPrototype, 'length').get);

  const NOTHING = { __proto__: null };

  const number = new Float64Array(1);
  const numberBytes = new Bytes(bufferOf(number));

  let input = new Bytes(0);
  let length = 0;
  let cursor = 0;

  function readCount() {
    const at = cursor;
    cursor += 4;
    return (input[at] | (input[at + 1] << 8) | (input[at + 2] << 16) | (input[at + 3] << 24)) >>> 0;
  }

  function readNumber() {
    for (let i = 0; i < 8; i++) numberBytes[i] = input[cursor++];
    return number[0];
  }

  function readText() {
    let text = '';
    for (let left = readCount(); left > 0; left--) {
      text += fromCharCode(input[cursor] | (input[cursor + 1] << 8));
      cursor += 2;
    }
    return text;
  }

  // The objects in it are told to `own` as part of the argument.
  function readValue(argument) {
    const tag = input[cursor++];
    switch (tag) {
      case 0:
        return undefined;
      case 1:
        return null;
      case 2:
      case 3:
        return tag === 3;
      case 4:
        return readNumber();
      case 5:
        return readText();
      case 6: {
        const list = [];
        own(list, argument);
        const count = readCount();
        for (let i = 0; i < count; i++) append(list, i, readValue(argument));
        return list;
      }
      default: {
        const record = {};
        own(record, argument);
        for (let left = readCount(); left > 0; left--) define(record, readText(), readValue(argument));
        return record;
      }
    }
  }

  function readArguments() {
    const start = cursor;
    try {
      return readEach();
    } catch {
      cursor = start;
      append = define;
      return readEach();
    }
  }

  function readEach() {
    const count = readCount();
    const args = [];
    for (let i = 0; i < count; i++) append(args, i, readValue(i));
    return args;
  }

  // Assigning is fast, but the student's code may have put a setter for the key on a prototype, which may even throw.
  let append = (list, i, value) => {
    list[i] = value;
    if (list.length === i) define(list, i, value);
  };

  function define(target, key, value) {
    defineProperty(target, key, { __proto__: null, value, writable: true, enumerable: true, configurable: true });
  }

  // Reads one value and says whether `value` is the same to the last bit.
  function readSame(value) {
    const tag = input[cursor++];
    switch (tag) {
      case 0:
        return value === undefined;
      case 1:
        return value === null;
      case 2:
      case 3:
        return value === (tag === 3);
      case 4:
        return is(value, readNumber());
      case 5:
        return value === readText();
      case 6: {
        const count = readCount();
        let same = isArray(value) && value.length === count && ownKeys(value).length === count + 1;
        for (let i = 0; i < count; i++) same = readSame(same ? value[i] : NOTHING) && same;
        return same;
      }
      default: {
        const count = readCount();
        let same =
          typeof value === 'object' && value !== null && !isArray(value) && enumerableKeys(value).length === count;
        for (let left = count; left > 0; left--) {
          const key = readText();
          same = same && isEnumerable(value, key);
          same = readSame(same ? value[key] : NOTHING) && same;
        }
        return same;
      }
    }
  }

  return {
    __proto__: null,
    feed(buffer) {
      input = new Bytes(buffer);
      length = typedArrayLength(input);
      cursor = 0;
    },
    atEnd: () => cursor >= length,
    cursor: () => cursor,
    seek(to) {
      cursor = to;
    },
    readCount,
    readText,
    readArguments,
    readSame,
    skipValue() {
      readSame(NOTHING);
    },
  };
};
